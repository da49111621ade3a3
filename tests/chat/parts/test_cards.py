import re
from dataclasses import replace
from datetime import date

import pytest

from cuttings.chat.render.parts.cards import cards_html, where_html
from cuttings.corpus import Document, Passage
from cuttings.index import Hit

HARM = "<script>harm()</script>"
WORDS = "It held, said Ada Stone."


def shown(page):
    return re.sub(r"<[^>]+>", "", page)


@pytest.fixture
def copied(article, answer):
    """Give a function that shows the card of a quote that is also in documents of these outlets."""

    def card(*outlets, **more):
        others = tuple(
            Document(f"copy{n}", f"Wire. {WORDS}", source=name, published=date(2031, 5, n))
            for n, name in enumerate(outlets, 1)
        )
        return cards_html(answer(article(1, WORDS, also_in=others), **more))

    return card


def test_a_speaker_an_outlet_and_a_day_are_one_line():
    paper = Document("a", "", source="Ukrainska Pravda", published=date(2024, 4, 17))
    assert shown(where_html(paper, "Dmitry Peskov")) == "Dmitry Peskov, in Ukrainska Pravda, 17 April 2024"
    assert shown(where_html(replace(paper, source=""), "Dmitry Peskov")) == "Dmitry Peskov, 17 April 2024"
    assert shown(where_html(replace(paper, published=None), "Dmitry Peskov")).endswith("Pravda, no date")
    assert shown(where_html(paper)) == "Ukrainska Pravda 17 April 2024"


def test_hostile_names_are_shown_and_not_run(article, answer):
    other = Document("b", WORDS, source=f'">{HARM}')
    page = cards_html(answer(article(1, WORDS, outlet=HARM, speaker=f'x" {HARM}', also_in=(other,))))
    assert "<script" not in page
    assert page.count("&lt;script&gt;harm()&lt;/script&gt;") == 5  # of which two in what the card copies


@pytest.mark.parametrize(
    ("outlets", "words"),
    [
        (["Gull"], "Also in Gull"),
        (["Gull", "Post", "Wire"], "Also in Gull, Post and Wire"),
        (["A", "B", "C", "D", "E", "F"], "Also in A, B, C and 3 more: D, E, F"),
        (["Gull", "Gull", "The Lantern"], "Also in Gull, Gull, 2 May 2031 and The Lantern, 3 May 2031"),
    ],
)
def test_every_outlet_of_a_copy_is_named(copied, outlets, words):
    assert shown(copied(*outlets)).endswith(WORDS + words + "Copy quoteLink")


def test_a_copy_opens_at_the_passage_that_was_found_to_be_one(copied, article):
    document = article(1, WORDS).document
    other = Document("copy1", f"Wire. {WORDS}")
    hit = Hit(Passage(document, 0, len(WORDS)), 0.7, 3.0, 0.9, 1, copies=(Passage(other, 6, 6 + len(WORDS)),))
    page = copied("Gull", "Post", passages=(hit,))
    assert f'class="copy" data-document="copy1" data-start="6" data-end="{6 + len(WORDS)}" data-print=' in page
    assert 'class="copy" data-document="copy2"><bdi>Post' in page
