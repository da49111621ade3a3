"""What is known of a small collection on one story."""

from datetime import date

import pytest

from cuttings.chat.understanding import Collection

OUTLETS = (
    "Caucasus Watch",
    "Ukrainska Pravda",
    "AzerNews",
    "Hürriyet Daily News",
    "The Guardian",
    "BBC News",
    "cnn.com",
)


@pytest.fixture(scope="session")
def collection() -> Collection:
    """Articles of 9 November 2020 to 12 June 2024, which tell the day of the operation."""
    return Collection(
        OUTLETS,
        first=date(2020, 11, 9),
        last=date(2024, 6, 12),
        event_day=lambda words: date(2023, 9, 19) if "operation" in words else None,
    )
