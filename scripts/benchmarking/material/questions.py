"""Questions to ask, each with a month and an outlet that articles have."""

import random
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import cycle, islice
from pathlib import Path

from cuttings.chat.cli.questions import read_questions
from cuttings.index import Filters

from .articles import Supply

_WORDS = (4, 9)  # of a sentence, in a question made from it


@dataclass(frozen=True, slots=True)
class Asked:
    """One question, and the filters that it is also asked with."""

    text: str
    asked_on: date | None
    month: Filters
    outlet: Filters


def questions_of(path: Path | None, supply: Supply, count: int, articles: int | None = None) -> list[Asked]:
    """Take the first questions of a file, or make some from sentences of the articles.

    Months and outlets are those of the first `articles`, so that a collection that holds no others has them.
    """
    chance = random.Random(5)  # noqa: S311 - not for secrets
    if path is None:
        texts = [(_made(chance, supply.sentences), None) for _ in range(count)]
    else:
        texts = [(each.turns[-1], each.asked_on) for each in read_questions(path)[:count]]
    dated = [document for document in supply.real[:articles] if document.published and document.source]
    of = islice(cycle(chance.sample(dated, len(dated))), len(texts)) if dated else [supply.real[0]] * len(texts)
    return [
        Asked(text, asked_on, _month(document.published), Filters(outlets=frozenset({document.source})))
        for (text, asked_on), document in zip(texts, of, strict=True)
    ]


def _made(chance: random.Random, sentences: Sequence[str]) -> str:
    words: list[str] = []
    while len(words) < _WORDS[0]:
        words = chance.choice(sentences).split()
    size = chance.randint(*_WORDS)
    start = chance.randrange(max(1, len(words) - size))
    return f"What is known of {' '.join(words[start : start + size])}?"


def _month(day: date | None) -> Filters:
    if day is None:
        return Filters()
    return Filters(since=day.replace(day=1), until=day.replace(day=monthrange(day.year, day.month)[1]))
