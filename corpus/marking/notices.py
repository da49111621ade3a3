"""Recognise a paragraph that speaks of the page and to its reader, not of the story."""

import re
from functools import cache

from .notice_forms import FORMS, OPENINGS

_LONGEST_NOTICE = 160
"""Words; what is longer is an article."""
_LONGEST_OPENED = 60
"""Words of a notice that is known by its opening alone."""
_SHORT = 30
"""Words from which each sentence is judged."""
_SENTENCE = re.compile(r"\S.*?(?:[.!?](?=\s)|$)", re.DOTALL)
_QUOTATION = re.compile(r"[\"“«][^\"”»]{40}")
_REPORTED = re.compile(
    r"(?:[\"”’,]|\b(?:he|she|they|who|[A-Z]\w+)) "
    r"(?:said|says|told|wrote|added|tweeted|announced|noted|stressed|replied)\b"
    r"|\b(?:said|told)\b.{0,80}$|\baccording to\b"
)


def is_notice(text: str, words: int) -> bool:
    """Say whether a paragraph is a cookie, newsletter, comment, rights, job or advertising notice, or a call to follow.

    At least half the sentences of a long one must be such. A paragraph in which somebody is quoted or reported is none.
    """
    if words > _LONGEST_NOTICE or not _speaks_of_page(text) or _QUOTATION.match(text) or _REPORTED.search(text):
        return False
    sentences = _SENTENCE.findall(text) if words > _SHORT else []
    return 2 * sum(map(_speaks_of_page, sentences)) >= len(sentences)


def _speaks_of_page(text: str) -> bool:
    lower = text.casefold()
    for triggers, forms in FORMS:
        if any(trigger in lower for trigger in triggers) and _built(forms).search(text):
            return True
    return lower.startswith(OPENINGS) and len(text.split()) <= _LONGEST_OPENED


@cache
def _built(forms: tuple[str, ...]) -> re.Pattern[str]:
    """Build the pattern of forms for the first paragraph that has one of their triggers."""
    return re.compile("|".join(forms), re.IGNORECASE)
