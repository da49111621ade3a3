"""What is measured, a part a function: the setting and the articles go in, figures come out."""

from collections.abc import Callable, Iterator

from ..figures import Figure
from ..material import Supply
from ..setting import Setting
from . import answering, building, embedding, holding, incremental, searching, starting

Measure = Callable[[Setting, Supply], Iterator[Figure]]

PARTS: dict[str, Measure] = {
    embedding.PART: embedding.embedding,
    building.PART: building.building,
    incremental.PART: incremental.rebuilding,
    searching.PART: searching.searching,
    answering.PART: answering.answering,
    holding.MEMORY: holding.memory,
    holding.DISK: holding.disk,
    starting.PART: starting.starting,
}
"""In the order in which they run."""
