"""The recipe: which files the shipped weights learned from, and in what parts."""

from dataclasses import dataclass
from pathlib import Path

from cuttings.index import MiniLM, model_folder

from .batches import Source
from .data import READERS, Example
from .rivals import rivals

HELD_OUT = ("Ctenophora", "Huguenot", "Packet_switching", "Victoria_(Australia)")
"""SQuAD articles that nothing is learned from: figures are taken on them."""
CHOOSING = ("Geology", "Rhine")
"""SQuAD articles on which the threshold for those figures is chosen; not learned from either."""


@dataclass(frozen=True, slots=True)
class Ingredient:
    """A file of questions and its part in the recipe."""

    file: str
    form: str
    """A name in `READERS`."""
    share: float
    """Of the examples that are drawn."""
    beside: float
    """Rivals read beside each, on average."""
    twisted: bool = True
    half: bool = False
    """Whether only every other example is learned from, and the rest kept for measuring."""


RECIPE = (
    Ingredient("squad2_A.json", "squad", 0.22, 0.3),
    Ingredient("squadshifts_new_wiki.json", "squad", 0.24, 0.6),
    Ingredient("squadshifts_reddit.json", "squad", 0.12, 0.15),
    Ingredient("squadshifts_amazon_reviews.json", "squad", 0.12, 0.15),
    Ingredient("qamr.jsonl", "qamr", 0.16, 0.0, twisted=False),
    Ingredient("press_evidence.jsonl", "passages", 0.12, 1.5),
    Ingredient("clapnq_dev.jsonl", "sentences", 0.02, 0.5, half=True),
)


def learned_from(ingredient: Ingredient, folder: Path) -> list[Example]:
    """Read the examples of an ingredient that are learned from."""
    examples = [e for e in READERS[ingredient.form](folder / ingredient.file) if e.article not in HELD_OUT + CHOOSING]
    return examples[::2] if ingredient.half else examples


def sources(folder: Path) -> list[Source]:
    """Read every ingredient, and find the rivals of its questions."""
    encoder = MiniLM(model_folder())
    made = []
    for part in RECIPE:
        examples = learned_from(part, folder)
        beside = rivals(examples, encoder) if part.beside else []
        made.append(Source(examples, beside, part.share, part.beside, part.twisted))
    return made
