"""The generative answerer over a real index, with a scripted model behind a real server."""

from cuttings.chat.render.as_json import answer_json

QUESTION = "When does the council of Velmora close the harbour to ferries?"
VOTED = "The council of Velmora voted to close the harbour to ferries from 3 November 2021."
COST = "Ferry owners said that the closure would cost them 4.2 million crowns."


def found(answer, name):
    """Give the number under which the model has an article's passage: its place among the hits."""
    return next(place for place, hit in enumerate(answer.passages, 1) if hit.passage.document.id == name)


def test_sentences_that_hold_are_the_answer(ask):
    answer = ask(QUESTION, "The council of Velmora closes the harbour to ferries on 3 November 2021 [1]. The vote was ", "9 to 2. [1]")
    assert answer.answered
    assert answer.model == "scripted"
    assert answer.text == (
        "The council of Velmora closes the harbour to ferries on 3 November 2021. [1] The vote was 9 to 2. [2]"
    )
    assert [citation.quote for citation in answer.citations] == [VOTED, "The vote was nine to two."]
    assert answer.dropped == ()
    assert answer_json(answer)["model"] == "scripted"
