"""The short answer: the words of the best span, as few as the question asks for."""

import re

from ...query import Asked, Query
from .answers import Found

_OLD = re.compile(r"(\d+)-year-olds?\b")


def short_answer(query: Query, answer: Found) -> str:
    """Give the span's own words; of "a 101-year-old man" the number, when a number is asked for."""
    age = _OLD.search(answer.text) if query.asked is Asked.NUMBER else None
    return age[1] if age else answer.text
