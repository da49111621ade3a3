"""Choose sentences for the desk: passages go in, dated and weighed candidates come out."""

from .dating import Dated, dated, times
from .reading import Candidate, Subject, read
from .spreading import Entry, spread
from .wording import stands_alone, tells_event, thing

__all__ = [
    "Candidate",
    "Dated",
    "Entry",
    "Subject",
    "dated",
    "read",
    "spread",
    "stands_alone",
    "tells_event",
    "thing",
    "times",
]
