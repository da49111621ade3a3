"""Speech: an article's text goes in, what is said in it and by whom comes out."""

from .lookup import is_said_by, speaker_of, statements_in
from .statements import Statement, statements

__all__ = ["Statement", "is_said_by", "speaker_of", "statements", "statements_in"]
