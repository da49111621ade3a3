"""Articles that were new when a question was asked come before others that fit as well."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from cuttings.index import Index, WordEncoder, build
from cuttings.index.search.freshness import freshness

DAY = date(2024, 4, 20)


def of(*days: date | None) -> list[float]:
    ordinals = np.array([day.toordinal() if day else 0 for day in days], np.int32)
    return [round(float(value), 3) for value in freshness(ordinals, DAY)]


def test_it_halves_in_two_weeks() -> None:
    assert of(DAY, date(2024, 4, 6), date(2024, 3, 23)) == [1.0, 0.5, 0.25]


def test_a_page_updated_the_day_after_is_new_and_a_later_one_is_not() -> None:
    assert of(date(2024, 4, 21), date(2024, 4, 24)) == [1.0, 0.0]


def test_an_article_without_a_day_is_not_new() -> None:
    assert of(None) == [0.0]


@pytest.fixture
def index(tmp_path: Path) -> Index:
    for name, day in (("old", "2023-01-05"), ("new", "2024-04-18"), ("undated", None)):
        front = f"---\ntitle: Ferries\npublished: {day}\n---\n" if day else ""
        (tmp_path / f"{name}.md").write_text(f"{front}The council of Velmora met the ferry owners, {name} minutes.\n")
    build([tmp_path], tmp_path / "index", encoder=WordEncoder())
    return Index.open(tmp_path / "index", encoder=WordEncoder())


def test_a_search_prefers_what_was_new_and_hides_nothing(index: Index) -> None:
    found = index.search("Whom did the council of Velmora meet?", asked_on=DAY)
    assert found[0].passage.document.id == "new.md"
    assert {hit.passage.document.id for hit in found} == {"old.md", "new.md", "undated.md"}
    assert [hit.fresh > 0.5 for hit in found] == [True, False, False]


def test_a_search_without_a_day_is_as_it_was(index: Index) -> None:
    assert {hit.fresh for hit in index.search("Whom did the council of Velmora meet?")} == {0.0}
