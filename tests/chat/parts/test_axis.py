from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.chat.render.parts.axis import Axis


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        (date(2022, 9, 12), date(2022, 9, 20), ["Sep 2022"]),
        (date(2023, 11, 5), date(2024, 2, 1), ["Nov 2023", "Dec", "Jan 2024", "Feb"]),
        (date(2022, 9, 1), date(2023, 12, 31), ["Jul 2022", "Oct", "Jan 2023", "Apr", "Jul", "Oct"]),
        (date(2020, 11, 10), date(2024, 4, 17), ["2020", "2021", "2022", "2023", "2024"]),
        (date(1988, 2, 1), date(2024, 4, 17), ["1980", "1990", "2000", "2010", "2020"]),
    ],
)
def test_an_axis_has_months_or_years_that_hold_every_day(first, last, labels):
    assert [label for _, label in Axis.around([last, first]).ticks()] == labels


def test_a_day_lies_where_its_month_lies():
    axis = Axis.around([date(2022, 1, 1), date(2022, 4, 16)])
    assert [axis.place(date(2022, month, 1)) for month in (1, 2, 3)] == [0, 0.25, 0.5]
    assert axis.place(date(2022, 4, 16)) == 0.875


@given(st.lists(st.dates(), min_size=1))
def test_every_day_lies_on_its_axis_in_order(days):
    axis = Axis.around(days)
    places = [axis.place(day) for day in sorted(days)]
    assert places == sorted(places)
    assert places[0] >= 0
    assert places[-1] < 1
