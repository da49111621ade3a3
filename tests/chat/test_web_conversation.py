"""What the page shows from question to answer, without a browser."""

import pytest

from cuttings.chat import Turn
from cuttings.chat.render.html_answer import answer_html
from cuttings.chat.render.parts.opening import fingerprint
from cuttings.chat.web.conversing.conversation import Conversation, converse, refusal
from cuttings.chat.web.reading.articles import open_article
from cuttings.index import NoIndex

QUESTION = "When does the harbour of Velmora close to ferries?"


class Broken:
    """An assistant whose index has gone."""

    def __init__(self, folder):
        self.folder = folder

    def stream(self, question, *, conversation, without, filters=None):
        raise NoIndex(self.folder)


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


def test_a_question_is_shown_at_once_and_leaves_the_box(assistant):
    first = next(iter(converse(assistant, f"  {QUESTION}\n", Conversation())))
    assert f'{QUESTION}</h2><p class="pending">' in first.html
    assert first.box == ""


def test_the_last_screen_holds_the_whole_answer_and_the_turn(assistant):
    *_, last = converse(assistant, QUESTION, Conversation())
    answer = assistant.ask(QUESTION)
    assert last.conversation.turns == (Turn(QUESTION, answer.search_question, answer.text),)
    assert [shown.html for shown in last.conversation.shown] == [answer_html(answer)]
    assert last.html == last.conversation.html(spoken=answer.text)
    assert last.box is None


def test_an_earlier_turn_stays_above_and_is_understood(assistant):
    *_, first = converse(assistant, QUESTION, Conversation())
    *_, second = converse(assistant, "And who is its master?", first.conversation)
    assert second.conversation.shown[0] == first.conversation.shown[0]
    assert "Searched for:" in second.conversation.shown[1].html


@pytest.mark.parametrize("question", ["", " \n\t", "x" * 2001])
def test_a_refused_question_stays_in_the_box_and_out_of_the_conversation(assistant, question):
    (screen,) = converse(assistant, question, Conversation())
    assert refusal(question.strip()) in screen.html
    assert (screen.box, screen.conversation) == (question, Conversation())


def test_a_question_of_the_greatest_length_is_asked():
    assert refusal("x" * 2000) is None


def test_an_index_that_has_gone_is_said_to_have_gone(tmp_path):
    *_, last = converse(Broken(tmp_path), QUESTION, Conversation())
    assert "there is no index in" in last.html
    assert (last.box, last.conversation) == (QUESTION, Conversation())


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
