import re
from html import unescape

import pytest

from cuttings.chat.query import Kind
from cuttings.chat.render.parts.said import said_html

HARM = "<script>harm()</script>"


def shown(page):
    """Read a page as its words."""
    return unescape(re.sub(r"<[^>]+>", "", page))


def test_headings_stand_before_their_quotes_once_for_those_that_share_one(article, answer):
    page = said_html(answer(*(article(n, f"Words {n}.", heading=day) for n, day in enumerate(["May", "May", "June"]))))
    assert re.findall(r"<dt><bdi>(.*?)</bdi></dt>", page) == ["May", "June"]
    assert re.findall(r'<dd data-line="(\d)" tabindex="-1" dir="auto">Words \d\.<button', page) == ["0", "1", "2"]


def test_a_lead_without_a_heading_is_a_paragraph_above_the_list(article, answer):
    lead, more = article(1, "They left."), article(2, "All of them.")
    earlier = article(3, "They stay.", heading="Earlier, 3 May 2022")
    page = said_html(answer(lead, more, earlier, kind=Kind.LATEST))
    assert page.startswith('<div class="said"><p dir="auto">They left.<button')
    assert page.count("<p ") == 1
    assert page.index("All of them.") < page.index('<dl class="lines"><div><dt><bdi>Earlier, 3 May 2022</bdi>')


def test_a_heading_inside_an_articles_own_words_is_no_heading(article, answer):
    words = "17 April 2024: he said [1]\n18 April 2024: she said."
    page = said_html(answer(article(1, words, heading="3 May 2024")))
    assert re.findall(r"<dt>(.*?)</dt>", page) == ["<bdi>3 May 2024</bdi>"]
    assert page.count("marker") == 1
    assert words in shown(page)
    plain = said_html(answer(article(1, "17 April 2024: he said.")))
    assert "<dt>" not in plain


@pytest.mark.parametrize("heading", ["", HARM])
def test_what_differs_is_marked_and_the_quote_stays_verbatim(article, answer, heading):
    quote = f"It holds 40 {HARM} people."
    other = article(1, "It holds 30.", heading="The Gull")
    page = said_html(
        answer(other, article(2, quote, heading=heading, differs=((9, 11), (12, 20))), kind=Kind.COMPARISON)
    )
    marks = re.findall(r'<mark class="differs" title="Differs from the other quotes">(.*?)</mark>', page)
    assert marks == ["40", "&lt;script&gt;"]
    assert "<script" not in page
    assert quote in shown(page)
    assert "Underlined: words in which the quotes differ." in page


def test_offsets_of_what_differs_count_the_documents_text(article, answer):
    citation = article(1, "Monday. It holds 40.", heading="The Gull", differs=((17, 19),))
    page = said_html(answer(type(citation)(1, citation.document, 8, 20, heading="The Gull", differs=((17, 19),))))
    assert '>It holds <mark class="differs" title="Differs from the other quotes">40</mark>.<button' in page


def test_a_remark_on_what_differs_needs_something_that_does(article, answer):
    assert "Underlined" not in said_html(answer(article(1, "Words.", heading="The Gull")))
