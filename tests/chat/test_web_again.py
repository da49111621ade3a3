"""Asking again without what was read from a question, without a browser."""

import pytest

from cuttings.chat import Answer
from cuttings.chat.query import Chip
from cuttings.chat.web.conversing.conversation import Conversation, ask_again, converse
from cuttings.index import NoIndex

TIME = Chip("time", "April 2024", "in April 2024", hides=True)
WIRE = Chip("outlet:Wire", "in <i>Wire</i>", "according to the Wire", hides=True)


class Reads:
    """An assistant that reads two filters from every question, and remembers how it was asked."""

    def __init__(self):
        self.asked = []

    def stream(self, question, *, conversation, without, filters=None):
        self.asked.append((question, [turn.question for turn in conversation], list(without)))
        chips = tuple(chip for chip in (TIME, WIRE) if chip.id not in without)
        yield Answer(question, question, True, f"Said with {len(chips)}.", chips=chips)


@pytest.fixture
def assistant():
    return Reads()


def last(screens):
    *_, screen = screens
    return screen


@pytest.fixture
def three(assistant):
    """Give a conversation of three turns."""
    conversation = Conversation()
    for question in ("One?", "Two?", "Three?"):
        conversation = last(converse(assistant, question, conversation)).conversation
    assistant.asked.clear()
    return conversation


def test_a_turn_is_asked_again_in_the_conversation_before_it_and_keeps_its_place(assistant, three):
    screens = list(ask_again(assistant, three, 1, ["time"]))
    assert assistant.asked == [("Two?", ["One?"], ["time"])]
    after = screens[-1].conversation
    assert [turn.question for turn in after.turns] == ["One?", "Two?", "Three?"]
    assert [turn.answer for turn in after.turns] == ["Said with 2.", "Said with 1.", "Said with 2."]
    assert (after.shown[0], after.shown[2]) == (three.shown[0], three.shown[2])
    assert [screen.html.count('class="turn"') for screen in screens] == [3, 3, 3]
    assert [screen.box for screen in screens] == [None, None, None]


def test_while_it_is_asked_again_its_place_says_so(assistant, three):
    first = next(iter(ask_again(assistant, three, 1, ["time"])))
    assert first.html.index("One?") < first.html.index("pending") < first.html.index("Three?")
    assert first.conversation == three


def test_chips_are_left_out_one_after_the_other_and_put_back(assistant, three):
    one = last(ask_again(assistant, three, 2, ["time"])).conversation
    assert 'data-without="[&quot;time&quot;, &quot;outlet:Wire&quot;]"' in one.shown[2].html
    none = last(ask_again(assistant, one, 2, ["time", "outlet:Wire"])).conversation
    assert none.shown[2].html.count("Ask with: ") == 4  # a name and a title each
    back = last(ask_again(assistant, none, 2, ["outlet:Wire"])).conversation
    assert [set(without) for _, _, without in assistant.asked] == [{"time"}, {"time", "outlet:Wire"}, {"outlet:Wire"}]
    assert "Ask without: April 2024" in back.shown[2].html
    assert "Ask with: in &lt;i&gt;Wire&lt;/i&gt;" in back.shown[2].html


@pytest.mark.parametrize("wish", [(3, ["time"]), (-1, ["time"]), ("1", ["time"]), (None, None), (1, "time")])
def test_a_turn_that_there_is_not_changes_nothing(assistant, three, wish):
    (screen,) = ask_again(assistant, three, *wish)
    assert (screen.conversation, screen.html, assistant.asked) == (three, three.html(), [])


def test_ids_that_were_not_read_from_the_question_are_not_left_out(assistant, three):
    last(ask_again(assistant, three, 0, ["speaker:Nobody", 7, "time"]))
    assert assistant.asked == [("One?", [], ["time"])]


def test_an_index_that_has_gone_leaves_the_turn_as_it_was(three, tmp_path):
    class Gone:
        def stream(self, question, *, conversation, without, filters=None):
            raise NoIndex(tmp_path)

    screen = last(ask_again(Gone(), three, 1, ["time"]))
    assert "there is no index in" in screen.html
    assert (screen.conversation, screen.box) == (three, None)
