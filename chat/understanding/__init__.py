"""Understanding: a question, its day and what the collection has go in; filters, preferences and the kind come out."""

from .given import given
from .timing import day_of_event
from .understanding import understand
from .understood import Collection, Understood

__all__ = ["Collection", "Understood", "day_of_event", "given", "understand"]
