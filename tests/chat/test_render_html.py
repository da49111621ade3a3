import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.chat.render.html import inline, link, marked, text


def test_tags_are_shown():
    assert text("<script>alert(1)</script> <b>x</b>") == "&lt;script&gt;alert(1)&lt;/script&gt; &lt;b&gt;x&lt;/b&gt;"


def test_a_quote_cannot_end_its_attribute():
    assert text('"><img src=x onerror=alert(1)>') == "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;"
    assert text("it's") == "it&#x27;s"


def test_markdown_stays_as_it_is():
    assert text("**bold** [a](javascript:b) `c`\n# d") == "**bold** [a](javascript:b) `c`\n# d"


def test_control_characters_come_into_view():
    assert text("a\x00b\x1b[31mc\x7fd\x85e\ud800f\tg\n") == "a\u2400b\u241b[31mc\u2421d\ufffde\ufffdf\tg\n"


def test_right_to_left_text_is_kept_and_isolated():
    assert inline("\u202egnp.exe") == "<bdi>\u202egnp.exe</bdi>"


OTHER = [
    "javascript:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "file:///x",
    "//x",
    "x",
]


@pytest.mark.parametrize("url", [*OTHER, "http:", "http://["])
def test_only_web_addresses_become_links(url):
    assert link(url) == inline(url)


def test_a_web_address_becomes_a_link_that_tells_nothing_about_the_page():
    assert link('https://example.org/?a=1&b="2"') == (
        '<a href="https://example.org/?a=1&amp;b=&quot;2&quot;" target="_blank" rel="noopener noreferrer">'
        "<bdi>https://example.org/?a=1&amp;b=&quot;2&quot;</bdi></a>"
    )


def test_no_address_is_nothing():
    assert link(None) == inline("")


def test_spans_count_characters_of_the_document():
    assert marked("b < c > d", {(14, 15): ' id="q"'}, start=10) == 'b &lt; <mark id="q">c</mark> &gt; d'


def test_a_span_is_cut_to_the_text():
    assert marked("abc", {(0, 11): "", (12, 99): ""}, start=10) == "<mark>a</mark>b<mark>c</mark>"


def test_a_span_elsewhere_marks_nothing():
    assert marked("abc", {(0, 10): "", (13, 20): ""}, start=10) == "abc"


def test_what_an_earlier_span_covers_is_not_marked_twice():
    assert marked("abcd", {(0, 3): "", (1, 2): "", (2, 4): ""}) == "<mark>abc</mark><mark>d</mark>"


@given(st.text(), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6), st.integers(0, 20))
def test_marks_add_nothing_but_themselves(value, spans, start):
    page = marked(value, dict.fromkeys(spans, ""), start=start)
    assert page.replace("<mark>", "").replace("</mark>", "") == text(value)
    assert page.count("<mark>") == page.count("</mark>")
