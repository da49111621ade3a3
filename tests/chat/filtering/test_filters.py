"""Filters set by hand as chips and as a panel."""

from datetime import date

import pytest

from cuttings.chat.query import Chip
from cuttings.chat.render.parts.chips import chips_html, chosen_html
from cuttings.chat.render.parts.filters import panel_html
from cuttings.chat.understanding import given
from cuttings.index import Filters

APRIL = Filters(date(2024, 4, 1), date(2024, 4, 30), frozenset(["The Gull", "Post"]))


def test_a_period_and_outlets_are_chips_like_those_read_from_a_question():
    assert [(chip.id, chip.label) for chip in given(APRIL)] == [
        ("time", "April 2024"), ("outlet:Post", "in Post"), ("outlet:The Gull", "in The Gull"),
    ]  # fmt: skip
    assert given(Filters()) == ()


@pytest.mark.parametrize(
    ("since", "until", "label"),
    [(date(2024, 4, 3), None, "since 3 April 2024"), (None, date(2024, 4, 3), "until 3 April 2024")],
)
def test_a_period_may_be_open(since, until, label):
    assert [chip.label for chip in given(Filters(since, until))] == [label]


def test_many_outlets_are_one_chip():
    names = frozenset(f"Outlet {number}" for number in range(1000))
    assert given(Filters(outlets=names)) == (Chip("outlets", "in 1,000 outlets", "", hides=True),)


def test_chosen_filters_can_be_taken_away_one_by_one_or_all_at_once():
    page = chosen_html(given(APRIL))
    assert page.count("data-unset") == 4
    assert 'data-unset="outlet:The Gull"' in page
    assert 'data-unset="all"' in page
    assert chosen_html(()) == ""


def test_a_turn_shows_what_it_was_asked_with_and_offers_no_button_for_it():
    page = chips_html((), (), given(Filters(outlets=frozenset(["<b>"]))))
    assert 'title="Only these articles are searched; set by hand"' in page
    assert "<bdi>in &lt;b&gt;</bdi>" in page
    assert "<button" not in page


def test_the_panel_offers_the_days_and_outlets_that_there_are():
    page = panel_html(date(2020, 1, 2), date(2024, 4, 17), {'"Gull"': 1200}, 3)
    assert page.count('type="date" min="2020-01-02" max="2024-04-17"') == 2
    assert 'value="&quot;Gull&quot;"' in page
    assert "1,200" in page
    assert "A day leaves out the articles that state none: 3." in page
    assert 'type="search"' not in page


def test_many_outlets_can_be_searched_and_none_is_said():
    page = panel_html(None, None, {f"Outlet {number}": 1 for number in range(1000)}, 0)
    assert 'placeholder="Find one of 1,000 outlets"' in page
    assert page.count('type="checkbox"') == 1000
    assert "The articles state no days." in page
    assert "The articles name no outlets." in panel_html(None, None, {}, 0)
