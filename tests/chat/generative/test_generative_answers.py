"""The generative answerer over a real index, with a scripted model behind a real server."""

import pytest

from cuttings.chat.render.as_json import answer_json

QUESTION = "When does the council of Velmora close the harbour to ferries?"
VOTED = "The council of Velmora voted to close the harbour to ferries from 3 November 2021."
HONEST = "The council of Velmora closes the harbour to ferries on 3 November 2021 [1]. The vote was 9 to 2. [1]"


def test_sentences_that_hold_are_the_answer(ask):
    answer = ask(QUESTION, HONEST)
    assert answer.answered
    assert answer.model == "scripted"
    assert answer.text == (
        "The council of Velmora closes the harbour to ferries on 3 November 2021. [1] The vote was 9 to 2. [2]"
    )
    assert [citation.quote for citation in answer.citations] == [VOTED, "The vote was nine to two."]
    assert answer.dropped == ()
    assert answer_json(answer)["model"] == "scripted"


def test_citations_are_the_articles_own_characters_at_their_offsets(ask):
    for citation in ask(QUESTION, HONEST).citations:
        assert citation.document.id == "harbour.md"
        assert citation.document.text[citation.start : citation.end] == citation.quote
    (said,) = ask(QUESTION, "Ilse Fictive would “rather lose a season than a ship” [1].").citations
    assert said.quote == "“We would rather lose a season than a ship,” said harbour master Ilse Fictive."
    assert said.speaker == "Ilse Fictive"


def test_two_sentences_that_rest_on_one_share_its_number(ask):
    answer = ask(QUESTION, "The council voted to close the harbour [1]. The harbour closes on 3 November 2021 [1].")
    assert answer.text == "The council voted to close the harbour. [1] The harbour closes on 3 November 2021. [1]"


@pytest.mark.parametrize(
    ("wrote", "reason"),
    [
        ("The harbour closes on 3 November 2021.", "it cites no passage"),
        ("The harbour closes on 3 November 2021 [9].", "there is no passage 9"),
        ("The vote was nine to three [1].", "the number “three” is not in the passage it cites"),
        ("The harbour closes on 4 November 2021 [1].", "the day “4 November 2021” is not in the passage it cites"),
        (
            "Ferry owners said the closure would cost 42 million crowns [1].",
            "the number “42 million” is not in the passage",
        ),
        ("The council did not vote to close the harbour [1].", "it denies what the passage it cites does not deny"),
        ("The council of Sundby voted to close the harbour [1].", "the name “Sundby” is not in the passage it cites"),
        ("Fictive's council of Velmora voted to close the harbour to ferries [1].", "says it of somebody else"),
        (
            "Ilse Fictive “would rather lose a season than a bridge” [1].",
            "the quotation “would rather lose a season than",
        ),
        ("The council voted to open the harbour [1].", "it says “open” where the passage it cites says “close”"),
        ("The council was right to put the lives of sailors over money [1].", "the passage it cites does not say so"),
        ("The closure cost ferry owners 4.2 million crowns [1].", "says it with less certainty"),
        ("The council of Velmora voted to close the harbour [2].", "is not in the passage it cites"),
        ("The harbour closes on 3 November 2021 [1](http://evil.example).", "it holds an address"),
        ("The harbour closes on 3 November 2021, see evil.example/x [1].", "it holds an address"),
        ("The harbour <img src=x onerror=alert(1)> closes on 3 November 2021 [1].", "it holds markup"),
        ("The harbour ![closes](x) on 3 November 2021 [1].", "it holds markup"),
        ("The harbour closes ［7］ on 3 November 2021 [1].", "it holds a marker that is none"),
        ("The harbour closes 【1】 on 3 November 2021 [1].", "it holds a marker that is none"),
        ("Does the harbour close on 3 November 2021 [1]?", "it asks"),
        ("Yes [1].", "it says nothing that can be checked"),
    ],
)
def test_what_does_not_hold_is_left_out_and_says_why(ask, wrote, reason):
    answer = ask(QUESTION, f"The vote was nine to two [1]. {wrote} The council voted to close the harbour [1].")
    assert answer.text == "The vote was nine to two. [1] The council voted to close the harbour. [2]"
    (dropped,) = answer.dropped
    assert reason in dropped.reason


def test_where_nothing_holds_the_articles_answer(ask):
    answer = ask(QUESTION, "The harbour is closed for good. The mayor fled [1].")
    assert answer.answered
    assert answer.model is None
    assert VOTED in answer.text
    assert answer.reason == (
        "Nothing that scripted wrote is borne out by the passages it cites. These are the articles' own words."
    )
    assert [each.sentence for each in answer.dropped] == ["The harbour is closed for good.", "The mayor fled."]


@pytest.mark.parametrize(
    "refusal",
    ["NOT IN THE PASSAGES", "The passages do not say when. The vote was nine to two [1].", "I cannot answer."],
)
def test_a_model_that_finds_no_answer_is_believed(ask, refusal):
    answer = ask(QUESTION, refusal)
    assert not answer.answered
    assert answer.citations == ()
    assert answer.reason == "scripted found no answer in the passages."
    assert answer.passages


def test_without_an_answer_in_the_articles_and_from_the_model_there_is_none(ask):
    answer = ask("Quokka xylophone zeppelin?", "Quokkas play the xylophone [1].")
    assert not answer.answered
    assert answer.text == "These documents do not answer this question."
    assert "Nothing that scripted wrote" in answer.reason


def test_thoughts_lists_and_emphasis_are_taken_off(ask):
    answer = ask(QUESTION, "<think>The council... [1]</th", "ink>\n\n## So\n- The vote was **nine to two** [1].\n")
    assert answer.text == "The vote was nine to two. [1]"


def test_what_is_not_seen_is_taken_off(ask):
    answer = ask(QUESTION, "The vote\u202e was\u200b nine\U000e0041 to two [1].")
    assert answer.text == "The vote was nine to two. [1]"


def test_an_answer_grows_by_whole_sentences_that_hold(press, scripted, over):
    scripted.says(*"The vote was nine to two [1]. The mayor fled [1]. The council voted to close the harbour [1].")
    grown = list(over(press, scripted.model()).stream(QUESTION))
    assert [answer.text for answer in grown] == [
        "The vote was nine to two. [1]",
        "The vote was nine to two. [1] The council voted to close the harbour. [2]",
        "The vote was nine to two. [1] The council voted to close the harbour. [2]",
    ]
    assert {answer.generation for answer in grown} == {grown[0].generation}
    assert [len(answer.citations) for answer in grown] == [1, 2, 2]
    assert grown[-1].seconds.total > 0


def test_the_first_sentence_is_shown_before_the_last_is_written(press, scripted, over):
    words = "The vote was nine to two [1]. The council of Velmora then voted to close the harbour [1]. ".split(" ")
    scripted.says(*(f"{word} " for word in words), pause=0.05)
    first = next(over(press, scripted.model()).stream(QUESTION))
    assert first.text == "The vote was nine to two. [1]"
