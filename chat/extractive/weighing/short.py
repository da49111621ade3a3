"""The short answer: the words of the best span, as few as the question asks for."""

import re

from ...query import Asked, Kind, Query
from .answers import Found

_OLD = re.compile(r"(\d+)-year-olds?\b")
_EXPLAIN = re.compile(r"(?:^|[.?!:,;]\s*)(?:and\s+|but\s+)?(?:why|how)\b", re.IGNORECASE)


def short_answer(query: Query, answer: Found) -> str | None:
    """Give the span's own words; None when an explanation or news is asked for, which no few words are.

    Of "a 101-year-old man" it is the number, when a number is asked for.
    """
    if query.asked is Asked.ANY and (query.kind is not Kind.FACT or _EXPLAIN.search(query.search_question)):
        return None
    age = _OLD.search(answer.text) if query.asked is Asked.NUMBER else None
    return age[1] if age else answer.text
