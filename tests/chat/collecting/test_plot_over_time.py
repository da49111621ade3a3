"""Articles over time: bars, and what they look like."""

import json
from datetime import date, timedelta
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.chat.render.collection.bars import plot_html
from cuttings.chat.render.collection.bins import binned
from cuttings.index import Counted

MAY = date(2021, 5, 3)


def totals(bins) -> list[int]:
    return [bar.total for bar in bins.bars]


def test_a_few_days_are_a_bar_a_day_without_gaps() -> None:
    bins = binned([Counted(MAY, "Gull", 2), Counted(MAY + timedelta(3), "Gull", 1)], {"Gull": 3})
    assert totals(bins) == [2, 0, 0, 1]
    assert [bar.name for bar in bins.bars][:2] == ["3 May 2021", "4 May 2021"]


@pytest.mark.parametrize(
    ("days", "bars", "name"),
    [
        (61, 62, "3 May 2021"),
        (100, 15, "the week of 3 May 2021"),
        (700, 24, "May 2021"),
        (365 * 8, 33, "Apr to Jun 2021"),
        (365 * 40, 41, "2021"),
        (365 * 200, 41, "2020 to 2024"),
    ],
)
def test_the_span_demands_how_long_a_bar_is(days: int, bars: int, name: str) -> None:
    bins = binned([Counted(MAY, "Gull", 1), Counted(MAY + timedelta(days), "Gull", 1)], {"Gull": 2})
    assert (len(bins.bars), bins.bars[0].name) == (bars, name)


def test_the_leading_outlets_have_a_series_of_their_own_and_the_others_share_one() -> None:
    outlets = {f"O{number}": 9 - number for number in range(6)}
    bins = binned([Counted(MAY, name, count) for name, count in outlets.items()] + [Counted(MAY, "", 1)], outlets)
    assert [one.name for one in bins.series] == ["O0", "O1", "O2", "O3", "others"]
    assert bins.bars[0].counts == (9, 8, 7, 6, 5 + 4 + 1)
    others = bins.series[-1].within(MAY, MAY)
    assert (others.has(MAY, "O5"), others.has(MAY, ""), others.has(MAY, "O1")) == (True, True, False)


def test_articles_without_an_outlet_or_a_day() -> None:
    assert [one.name for one in binned([Counted(MAY, "", 1)], {}).series] == ["no outlet stated"]
    assert binned([Counted(None, "Gull", 5)], {"Gull": 5}).bars == ()
    assert plot_html(binned([Counted(None, "Gull", 5)], {"Gull": 5})) == ""


@given(st.lists(st.tuples(st.dates(), st.sampled_from("ABCDEFG"), st.integers(1, 9)), min_size=1, max_size=30))
def test_every_article_is_in_one_bar_whatever_the_days(rows) -> None:
    outlets = {name: sum(count for _, outlet, count in rows if outlet == name) for name in "ABCDEFG"}
    bins = binned([Counted(*row) for row in rows], {name: count for name, count in outlets.items() if count})
    assert sum(totals(bins)) == sum(count for _, _, count in rows)
    assert len(bins.bars) <= 110
    assert 0 < sum(bool(bar.tick) for bar in bins.bars) <= 10
    for before, after in zip(bins.bars, bins.bars[1:], strict=False):
        assert before.until + timedelta(1) == after.since
    for bar in bins.bars:
        meant = [sum(c for d, o, c in rows if one.within(bar.since, bar.until).has(d, o)) for one in bins.series]
        assert meant == list(bar.counts)


def test_a_bar_says_what_it_holds_and_where_it_leads() -> None:
    shown = plot_html(binned([Counted(MAY, '<b>"G"', 2), Counted(MAY, "Post", 1)], {'<b>"G"': 2, "Post": 1}))
    assert 'aria-label="3 May 2021: 3 articles (&lt;b&gt;&quot;G&quot; 2, Post 1)"' in shown
    assert "<b>" not in shown
    wish = json.loads(unescape(shown.split('data-list="')[1].split('"')[0]))
    assert wish == {"since": "2021-05-03", "until": "2021-05-03"}
    assert 'height="100.0" fill="url(#series-0)"' in shown
    assert 'height="50.0" fill="url(#series-1)"' in shown
