"""Find the day of an event in the articles: the one that they state beside its words."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

from ....corpus import Document, periods, sentences
from ....index import Searchable, terms

_PASSAGES = 12
_MONTHS = "january february march april may june july august september october november december".split()
_WHEN = re.compile(rf"\b(?:{'|'.join(_MONTHS)}|(?:19|20)\d\d)\b", re.IGNORECASE)
_ENOUGH = 2
"""Articles that must agree; one that writes the day in full counts as two."""


def day_of_event(words: str, index: Searchable) -> date | None:
    """Find the day that the articles give for an event, "the September operation"; None where they give none or two.

    Only sentences count that have the event's words and one day; the words' own month and year must be that day's.
    """
    votes: Counter[date] = Counter()
    seen: set[tuple[str, date]] = set()
    for hit in index.search(words, limit=_PASSAGES):
        passage = hit.passage
        for start, end in sentences(passage.document.text, passage.start, passage.end):
            for day, weight in _days(passage.document.text[start:end], words, passage.document):
                if (passage.document.id, day) not in seen:
                    seen.add((passage.document.id, day))
                    votes[day] += weight
    (best, count), (_, second) = [*votes.most_common(2), (None, 0), (None, 0)][:2]
    return best if count >= _ENOUGH and count > second else None


def _days(sentence: str, words: str, document: Document) -> Iterator[tuple[date, int]]:
    """Give the one day of a sentence about the event, and how much it counts."""
    if not _tells_of(sentence, words):
        return
    found = [
        period
        for period in periods(sentence, document.published or date.today())
        if period.since == period.until and (document.published or not period.relative)
    ]
    days = {period.since for period in found if period.since and _agrees(period.since, words)}
    if len(days) == 1 and (day := days.pop()):
        yield day, 1 if all(period.relative for period in found if period.since == day) else _ENOUGH


def _tells_of(sentence: str, words: str) -> bool:
    named = set(terms(_WHEN.sub(" ", words)))
    return bool(named) and named <= set(terms(sentence))


def _agrees(day: date, words: str) -> bool:
    named = [found.lower() for found in _WHEN.findall(words)]
    months = {_MONTHS.index(name) + 1 for name in named if name in _MONTHS}
    years = {int(name) for name in named if name.isdecimal()}
    return day.month in (months or {day.month}) and day.year in (years or {day.year})
