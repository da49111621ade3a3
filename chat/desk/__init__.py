"""The press desk: a question for more than a fact goes in; a timeline, a comparison or somebody's words come out."""

from .comparison import comparison
from .latest import latest
from .said import said
from .timeline import timeline

__all__ = ["comparison", "latest", "said", "timeline"]
