"""A table of time expressions, and the days they mean."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml

from cuttings.corpus import periods

TABLE = yaml.safe_load(Path(__file__).with_name("phrases.yaml").read_text(encoding="utf-8"))


def rows() -> Iterator[tuple[str, date, bool, list[tuple[date | None, date | None]]]]:
    """Each phrase, the day it is read on, whether it is asked, and the days it means."""
    for heading, listed in TABLE.items():
        how, day = heading.split(" on ")
        for row in listed:
            phrase, *days = [row] if isinstance(row, str) else row
            yield phrase, date.fromisoformat(day), how == "asked", [(days[0], days[1])] if days else []


def test_of_the_table_at_least_95_in_100_are_read_right() -> None:
    read = {
        phrase: ([(found.since, found.until) for found in periods(phrase, on, looks_back=asked)], expected)
        for phrase, on, asked, expected in rows()
    }
    misses = {phrase: found for phrase, (found, expected) in read.items() if found != expected}
    assert len(read) >= 80
    assert len(misses) <= 0.05 * len(read), misses


@pytest.mark.parametrize("phrase", [row for row in TABLE["asked on 2024-04-17"] if isinstance(row, str)])
def test_what_only_looks_like_a_time_is_none(phrase: str) -> None:
    assert periods(phrase, date(2024, 4, 17), looks_back=True) == ()
