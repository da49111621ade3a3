"""What stands around the answers, as HTML and Markdown; filters and chips on their way to the browser and back."""

from datetime import date
from html.parser import HTMLParser

import pytest

from cuttings.chat import Answer
from cuttings.chat.incoming import filters_of
from cuttings.chat.query import Chip
from cuttings.chat.render.as_json import chip_json, filters_json
from cuttings.chat.render.html_conversations import buttons_html, kept_html, log_html
from cuttings.chat.render.markdown import markdown, turn_markdown
from cuttings.chat.web.page import page_style
from cuttings.index import Filters

VOID = {"input"}


class Balanced(HTMLParser):
    """Fails at an element that is not closed in its place."""

    def __init__(self, html):
        super().__init__()
        self.open = []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        assert tag == "path"  # elements of HTML have no such form

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.mark.parametrize("html", [buttons_html(), kept_html(), log_html(verdicts=True), log_html(verdicts=False)])
def test_what_stands_around_the_answers_is_well_formed_and_holds_nothing_that_a_template_would_fill(html):
    Balanced(html)
    assert not any(sign in html for sign in ("${", "{{", "`", "\\", "<script"))


def test_thumbs_are_offered_only_where_they_are_kept():
    assert 'data-verdict="up" aria-pressed="false" aria-label="Good answer"' in log_html(verdicts=True)
    assert "verdict" not in log_html(verdicts=False)


def test_the_page_brings_the_style_of_conversations():
    assert ".history" in page_style()


def test_a_turn_has_its_question_as_a_heading_and_what_was_searched_for():
    answer = Answer("And *why*?", "Why does [it] close?", False, "Not here.")
    assert turn_markdown(answer) == (
        f"## And \\*why\\*?\n\nSearched for: Why does \\[it\\] close?\n\n{markdown(answer)}"
    )
    alone = Answer("Why?", "Why?", False, "Not here.")
    assert turn_markdown(alone) == f"## Why?\n\n{markdown(alone)}"


def test_filters_come_back_as_they_were():
    filters = Filters(date(2024, 4, 1), None, frozenset({"Wire", "The Lantern"}))
    sent = {"since": "2024-04-01", "until": None, "outlets": ["The Lantern", "Wire"]}
    assert filters_json(filters) == sent
    assert filters_of(sent) == filters
    assert filters_of(filters_json(Filters())) == Filters()


@pytest.mark.parametrize("sent", [None, 7, "all", [], {}, {"outlets": "Wire"}, {"since": "2024-04-01"}])
def test_what_is_no_filter_lets_all_pass(sent):
    assert filters_of(sent) == Filters()


def test_a_chip_is_sent_with_all_its_fields():
    chip = Chip("time", "April 2024", "in April", hides=True)
    assert chip_json(chip) == {"id": "time", "label": "April 2024", "words": "in April", "hides": True}
