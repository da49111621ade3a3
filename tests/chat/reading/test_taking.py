"""A quote taken along, and what stands around an article."""

from datetime import date

import pytest

from cuttings.chat.render.html_article import article_html
from cuttings.chat.render.parts.opening import fingerprint, span_at
from cuttings.chat.render.parts.taking import taking_html
from cuttings.chat.render.reading.frame import Frame
from cuttings.chat.render.words import reference
from cuttings.corpus import Block, Document, Kind

TEXT = "It opened. It held."
PAPER = Document("a/b.txt", TEXT, "The bridge", "The Lantern", date(2031, 5, 4))


def test_a_quote_is_written_with_speaker_outlet_day_and_title():
    assert reference(PAPER, "It held.", "Ada Stone") == (
        "“It held.” — Ada Stone, in The Lantern, 4 May 2031, “The bridge”"
    )
    assert reference(Document("a.txt", TEXT), "It held.") == "“It held.” — a.txt"


def test_the_link_under_a_quote_is_the_articles_own_where_it_is_one_of_the_web():
    own = Document("a.txt", TEXT, url="https://l.example/1")
    assert 'data-link="https://l.example/1">Copy quote' in taking_html(own, (0, 10))
    script = Document("a.txt", TEXT, url="javascript:alert(1)")
    assert "javascript" not in taking_html(script, (0, 10))
    assert taking_html(script, (0, 10)).count(f'data-link="/article/a.txt?print={fingerprint("It opened.")}#0-10"') == 2


def test_hostile_words_stay_words_in_what_is_copied():
    hostile = Document("a.txt", '"><script>', title='"><script>', source="<b>")
    page = taking_html(hostile, (0, 10), '"><i>')
    assert "<script" not in page
    assert "<b>" not in page
    assert "<i>" not in page


@pytest.mark.parametrize(
    ("start", "end", "print_", "span"),
    [
        (0, 10, None, (0, 10)),
        (0, 10, fingerprint("It opened."), (0, 10)),
        (0, 10, fingerprint("It held."), None),
        (0, 20, None, None),
        (5, 2, None, None),
        (-1, 2, None, None),
        ("0", 10, None, None),
        (None, None, None, None),
    ],
)
def test_a_place_is_taken_only_where_it_is_and_says_the_same(start, end, print_, span):
    assert span_at(PAPER, start, end, print_) == span


def test_a_quote_around_the_opened_one_is_marked_on_both_sides():
    page = article_html(PAPER, [Block(0, len(TEXT), Kind.BODY)], (3, 9), [(0, 19)])
    assert '<mark class="also">It </mark><mark id="quote"' in page
    assert '<mark class="also">. It held.</mark>' in page


def test_a_page_of_its_own_leads_back_to_the_chat_where_there_is_one():
    assets = {"style.css": "/s.css?v=1", "theme.js": "/t.js?v=1", "quote.js": "/q.js"}
    page = Frame("/a%20b", assets).html("<i>", "content", scripts=["quote"])
    assert "<title>&lt;i&gt; – Cuttings</title>" in page
    assert '<a href="/a%20b/">Cuttings</a>' in page
    assert '<script src="/a%20b/q.js" defer></script>' in page
    assert "<h1>Cuttings</h1>" in Frame("", assets, home=None).html("x", "")
