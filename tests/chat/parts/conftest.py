"""Answers made by hand, of articles whose words are hostile."""

from datetime import date

import pytest

from cuttings.chat import Answer, Citation
from cuttings.chat.query import Chip, Kind
from cuttings.corpus import Document

HARM = "<script>harm()</script>"


@pytest.fixture
def article():
    """Give a function that makes an article of one sentence, cited as a whole."""

    def cite(number, words, *, outlet="The Lantern", published=None, **more):
        document = Document(f"{number}.md", words, f"Title {number}", outlet, published)
        return Citation(number, document, 0, len(words), **more)

    return cite


@pytest.fixture
def answer():
    """Give a function that makes an answer of citations, its text as the contract has it."""

    def of(*citations, kind=Kind.FACT, **more):
        heads = (f"{citation.heading}: " if citation.heading else "" for citation in citations)
        lines = (f"{head}{each.quote} [{each.number}]" for head, each in zip(heads, citations, strict=True))
        return Answer("Q?", "Q?", True, "\n".join(lines), citations=citations, kind=kind, **more)

    return of


@pytest.fixture
def timeline(article, answer):
    """Give a function that makes a timeline of days and sentences."""

    def of(*events):
        return answer(
            *(
                article(number, words, heading=f"{day.day} {day:%B %Y}", day=day)
                for number, (day, words) in enumerate(events, 1)
            ),
            kind=Kind.TIMELINE,
        )

    return of


@pytest.fixture
def three(timeline):
    """Give a timeline of three days, two of them close to each other."""
    days = (date(2022, 9, 12), date(2022, 9, 14), date(2024, 4, 17))
    return timeline(*zip(days, ("Fire opened.", f"A {HARM} truce.", "They left."), strict=True))


@pytest.fixture
def chips():
    """Give a filter and a preference."""
    only = Chip("outlet:Wire", "in <b>Wire</b>", 'according to "Wire"', hides=True)
    return only, Chip("latest", "newest first", "latest", hides=False)
