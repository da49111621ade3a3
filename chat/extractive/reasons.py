"""Say why a question is not answered."""

import re
from collections.abc import Sequence

from ...index import Hit, terms
from ..query import Query

_NEAREST = 5
_NAME = re.compile(r"[^\W\d_]\w*(?:['’-]\w+)*")


def reason(query: Query, hits: Sequence[Hit]) -> str:
    """Give the reason in a sentence: what the question names and no near passage mentions, or that none is close."""
    if not hits:
        return "No passage was found."
    held: set[int] = set()
    for hit in hits[:_NEAREST]:
        held.update(terms(f"{hit.passage.document.title} {hit.passage.text}"))
    missing = [word for word in _names(query.search_question) if not set(terms(word)) <= held]
    if missing:
        return f"No passage near the question mentions {_listed(missing)}."
    return "The nearest passages speak of the subject, and none of them clearly answers."


def _names(question: str) -> list[str]:
    """Find the capitalised words of a question, except the one that opens it, each once."""
    words = [match for match in _NAME.finditer(question) if match.start() and match[0][0].isupper()]
    return list(dict.fromkeys(match[0] for match in words if question[: match.start()].rstrip()[-1:] not in ".?!"))


def _listed(words: Sequence[str]) -> str:
    quoted = [f"“{word}”" for word in words[:3]]
    return quoted[0] if len(quoted) == 1 else ", ".join(quoted[:-1]) + " or " + quoted[-1]
