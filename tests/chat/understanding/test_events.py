"""The day of an event, from what the articles say."""

from datetime import date
from pathlib import Path

import pytest

from cuttings.chat.understanding import day_of_event
from cuttings.index import Index, WordEncoder, build

ARTICLES = {
    "one": ("2021-11-05", "The harbour of Velmora was closed on Wednesday. The closure in 2021 was the second."),
    "two": ("2021-12-01", "Since the harbour closure on 3 November 2021 the ferries have been idle for weeks."),
    "three": ("2021-12-02", "The bridge was opened on 1 September. The bridge was opened on 2 September, others say."),
    "four": ("2021-12-03", "The theatre fire on 4 May made headlines."),
}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    folder = tmp_path_factory.mktemp("events")
    for name, (published, text) in ARTICLES.items():
        Path(folder / f"{name}.md").write_text(f"---\npublished: {published}\n---\n\n{text}\n", encoding="utf-8")
    build([folder], folder / "index", encoder=WordEncoder())
    return Index.open(folder / "index", encoder=WordEncoder())


def test_a_day_that_an_article_writes_in_full_is_the_events(index: Index) -> None:
    assert day_of_event("the closure of the harbour", index) == date(2021, 11, 3)


def test_the_month_in_the_words_must_be_that_of_the_day(index: Index) -> None:
    assert day_of_event("the November closure of the harbour", index) == date(2021, 11, 3)
    assert day_of_event("the March closure of the harbour", index) is None


def test_two_days_or_one_without_its_year_are_none(index: Index) -> None:
    assert day_of_event("the opening of the bridge", index) is None
    assert day_of_event("the theatre fire", index) is None
