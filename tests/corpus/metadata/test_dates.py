from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.corpus.metadata.forms.dates import dates_in, parse_date

DAY = date(2024, 4, 17)


@pytest.mark.parametrize(
    "value",
    [
        "2024-04-17",
        "2024-4-17",
        "2024/04/17",
        "2024.04.17",
        "2024-04-17T13:14:00+04:00",
        "2024-04-17 13:14:00",
        "Wed, 17 Apr 2024 13:14:00 GMT",
        "17.04.2024 14:20",
        "17/04/2024",
        "04/17/2024",
        "17-04-2024",
        "17 April 2024",
        "17th of April, 2024",
        "17. April 2024",
        "17-Apr-2024",
        "April 17, 2024",
        "APR 17 2024",
        "Wednesday, April 17th, 2024 at 1:14 PM",
        "17 апреля 2024 г.",
        "17 квітня 2024",
        "17 Nisan 2024 Çarşamba",
        "17 ապրիլի 2024",
        "17 aprel 2024",
        "17 avril 2024",
        "17 de abril de 2024",
        "2024年4月17日",
    ],
)
def test_the_usual_ways_to_write_a_day_are_read(value):
    assert parse_date(value) == DAY


@pytest.mark.parametrize(
    "value",
    [
        "03/04/2023",
        "03-04-2023",
        "30.02.2023",
        "2023-13-01",
        "31 April 2023",
        "17.04.24",
        "17 Apr 24",
        "April 2024",
        "2024",
        "17 April",
        "0999-04-17",
        "12 October 1492",
        "2 days ago",
        "1713350040",
        "yesterday",
        "",
        "from 17 April 2024 to 18 April 2024",
        "192.168.10.2024",
        "x" * 200 + " 17 April 2024",
    ],
)
def test_what_is_no_certain_day_is_none(value):
    assert parse_date(value) is None


def test_the_same_day_and_month_needs_no_order():
    assert parse_date("04/04/2023") == date(2023, 4, 4)


def test_a_day_far_ahead_is_none():
    assert parse_date((date.today() + timedelta(days=3)).isoformat()) == date.today() + timedelta(days=3)
    assert parse_date((date.today() + timedelta(days=800)).isoformat()) is None


def test_a_date_is_found_where_it_stands():
    line = "Ada Example, Ben SampleWednesday, 17 April 2024, 13:14"

    [written] = dates_in(line)

    assert (line[written.start : written.end], written.day) == ("17 April 2024", DAY)


@given(st.dates(date(1600, 1, 1), date(2025, 1, 1)), st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%d.%m.%Y"]))
def test_every_day_comes_back_from_how_it_is_written(day, form):
    assert parse_date(day.strftime(form)) == day


@given(st.text(max_size=80))
def test_any_text_has_dates_or_none(text):
    assert all(0 <= written.start < written.end <= len(text) for written in dates_in(text))
