"""The article that the page shows beside an answer, without a browser."""

import pytest

from cuttings.chat.render.parts.opening import fingerprint
from cuttings.chat.web.reading.articles import open_article

QUESTION = "When does the harbour of Velmora close to ferries?"


@pytest.fixture
def wish(assistant):
    citation = assistant.ask(QUESTION).citations[0]
    return {
        "document": citation.document.id,
        "start": citation.start,
        "end": citation.end,
        "print": fingerprint(citation.quote),
        "also": [],
    }


def test_an_article_opens_at_its_quote(assistant, wish):
    quote = assistant.ask(QUESTION).citations[0].quote
    assert f'<mark id="quote" class="quote" tabindex="-1">{quote}</mark>' in open_article(assistant, wish)


def test_a_quote_that_is_no_longer_what_it_was_is_not_marked(assistant, wish):
    page = open_article(assistant, {**wish, "print": fingerprint("something else")})
    assert "has changed since it was quoted" in page
    assert "<mark" not in page


def test_an_article_opens_at_its_beginning_without_a_quote(assistant, wish):
    page = open_article(assistant, {"document": wish["document"], "start": None, "end": None, "also": [[None, None]]})
    assert "The harbour of Velmora closes for winter</h2>" in page
    assert "<mark" not in page
    assert "changed" not in page


def test_an_article_that_has_gone_is_said_to_have_gone(assistant, wish):
    assert "no longer in the collection" in open_article(assistant, {**wish, "document": "gone.md"})


SENSELESS = [{"start": -1}, {"start": "0"}, {"start": None}, {"end": 10**9}, {"end": 0}]
HARMLESS = [{"also": 7}, {"also": [[1], "x", [5, 2], [0, 10**9]]}]


@pytest.mark.parametrize("change", SENSELESS + HARMLESS)
def test_a_wish_that_makes_no_sense_does_no_harm(assistant, wish, change):
    page = open_article(assistant, {**wish, **change})
    assert "The harbour of Velmora closes for winter</h2>" in page
    assert ("<mark" in page) == (change in HARMLESS)
