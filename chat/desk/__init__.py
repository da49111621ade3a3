"""The press desk: a question that asks for more than a fact goes in, a timeline or a comparison comes out."""

from .comparison import comparison
from .timeline import timeline

__all__ = ["comparison", "timeline"]
