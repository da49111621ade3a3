"""Say why a question is not answered."""

import re
from collections.abc import Sequence

from ...index import Hit, terms
from ..query import Asked, Query
from .spans import spans

_NEAREST = 5
_TITLE = 90  # characters


def reason(query: Query, hits: Sequence[Hit]) -> str:
    """Give the reason in a sentence: what is named and no near passage mentions, or what those passages are about."""
    if not hits:
        return "No passage was found."
    held: set[int] = set()
    for hit in hits[:_NEAREST]:
        held.update(terms(f"{hit.passage.document.title} {hit.passage.text}"))
    missing = [word for word in _names(query) if not set(terms(word)) <= held]
    if missing:
        return f"No passage near the question mentions {_listed(missing)}."
    title = hits[0].passage.document.title.strip()
    if title:
        return f"The nearest passages are about “{_shortened(title)}”, and none of them clearly answers."
    return "The nearest passages speak of the subject, and none of them clearly answers."


def disagreement(first: tuple[str, Hit], second: tuple[str, Hit]) -> str:
    """Say that two articles answer differently, each with what it says."""
    said = [f"“{text}” in {hit.passage.document.source or hit.passage.document.title}" for text, hit in (first, second)]
    return f"The articles disagree: {said[0]}, {said[1]}; neither is clearly the answer."


def _names(query: Query) -> list[str]:
    """Find the names in a question, each once, without those that it was filtered by."""
    question = query.about or query.search_question
    found = [question[start:end] for start, end in spans(question, Asked.PERSON)]
    single = (name for names in found for name in names.split(" and "))
    return list(dict.fromkeys(re.sub("['’]s$", "", name) for name in single))


def _listed(words: Sequence[str]) -> str:
    quoted = [f"“{word}”" for word in words[:3]]
    return quoted[0] if len(quoted) == 1 else ", ".join(quoted[:-1]) + " or " + quoted[-1]


def _shortened(title: str) -> str:
    return title if len(title) <= _TITLE else f"{title[:_TITLE].rsplit(' ', 1)[0]} …"
