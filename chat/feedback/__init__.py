"""What readers say of answers: opinions go in, kept in a file; judged questions with good answers come out."""

from .errors import BadOpinion, CannotKeep, FeedbackError
from .export import export
from .incoming import opinion_of
from .kept import Feedback
from .opinion import Opinion

__all__ = ["BadOpinion", "CannotKeep", "Feedback", "FeedbackError", "Opinion", "export", "opinion_of"]
