"""The assistant over a real index, with the toy encoder."""

import json
from datetime import date
from pathlib import Path

import pytest

from cuttings.chat import Assistant, ExtractiveAnswerer, Turn
from cuttings.index import Filters, Index, NoIndex, WordEncoder, build

ARTICLES = [
    {
        "id": "mill",
        "title": "Fire in Tarsk",
        "source": "Tarsk Times",
        "published": "2024-05-04",
        "text": "The old mill in Tarsk burned down on 3 May 2024. Nobody was hurt in the fire at the old mill.",
    },
    {
        "id": "bridge",
        "title": "A bridge",
        "source": "Orlu Post",
        "published": "2023-01-09",
        "text": "İ𝔘 ﬁ e\u0301 🔥 The bridge over the Orlu was opened on 8 January 2023 by mayor Ada Brandt.",
    },
]


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    (tmp_path / "all.jsonl").write_text(
        "\n".join(json.dumps(a, ensure_ascii=False) for a in ARTICLES), encoding="utf-8"
    )
    build([tmp_path / "all.jsonl"], tmp_path / "index", encoder=WordEncoder())
    index = Index.open(tmp_path / "index", encoder=WordEncoder())
    return Assistant(index, answerer=ExtractiveAnswerer(WordEncoder(), threshold=0.05))


def test_quotes_are_the_documents_own_characters(assistant: Assistant) -> None:
    texts = {article["id"]: article["text"] for article in ARTICLES}
    for question in ("When was the bridge over the Orlu opened?", "When did the old mill in Tarsk burn down?"):
        answer = assistant.ask(question)
        assert answer.answered
        for citation in answer.citations:
            assert texts[citation.document.id][citation.start : citation.end] == citation.quote
            assert f"{citation.quote} [{citation.number}]" in answer.text


def test_the_stream_grows_into_the_answer(assistant: Assistant) -> None:
    question = "When did the old mill in Tarsk burn down, and was nobody hurt in the fire?"
    *grown, last = assistant.stream(question)
    assert last.text == assistant.ask(question).text
    assert len(last.citations) == len(grown) + 1
    for count, part in enumerate(grown, 1):
        assert last.text.startswith(part.text)
        assert part.text.endswith(f"[{count}]")
        assert part.citations == last.citations[:count]


def test_a_blank_question_is_not_answered(assistant: Assistant) -> None:
    answer = assistant.ask(" \n\t ")
    assert not answer.answered
    assert answer.reason == "The question is empty."


def test_a_question_of_ten_thousand_characters_is_taken(assistant: Assistant) -> None:
    answer = assistant.ask(("When did the old mill in Tarsk burn down? " * 300)[:10_000])
    assert answer.passages[0].passage.document.id == "mill"


def test_filters_that_nothing_passes_are_reported(assistant: Assistant) -> None:
    filters = Filters(since=date(2025, 1, 1), outlets=frozenset({"Orlu Post"}))
    answer = assistant.ask("When was the bridge opened?", filters=filters)
    assert not answer.answered
    assert answer.reason == (
        "No article from 1 January 2025 in Orlu Post was found. What is nearest without that is below."
    )


def test_a_follow_up_is_searched_as_it_stands_in_the_conversation(assistant: Assistant) -> None:
    turn = Turn("When did the old mill in Tarsk burn down?")
    answer = assistant.ask("and was anybody hurt?", conversation=[turn])
    assert answer.question == "and was anybody hurt?"
    assert "mill" in answer.search_question
    assert answer.passages[0].passage.document.id == "mill"
    again = assistant.ask("When was the bridge over the Orlu opened?", conversation=[turn])
    assert again.search_question == again.question


def test_a_turn_carries_what_was_answered_and_nothing_else(assistant: Assistant) -> None:
    answered = assistant.ask("When did the old mill in Tarsk burn down?")
    assert answered.turn == Turn(answered.question, answered.question, answered.text)
    assert assistant.ask(" ").turn == Turn("", "", "")


def test_the_times_add_up(assistant: Assistant) -> None:
    seconds = assistant.ask("When was the bridge opened?").seconds
    assert seconds.total == pytest.approx(seconds.search + seconds.read)
    assert seconds.search > 0


def test_a_folder_without_an_index_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoIndex, match="no-such-folder"):
        Assistant.open(tmp_path / "no-such-folder")


def test_an_open_assistant_follows_a_new_build(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The old mill in Tarsk burned down.", encoding="utf-8")
    build([tmp_path / "a.txt"], tmp_path / "index", encoder=WordEncoder())
    assistant = Assistant.open(tmp_path / "index", encoder=WordEncoder())
    assert assistant.index.manifest.documents == 1
    (tmp_path / "b.txt").write_text("The bridge over the Orlu was opened.", encoding="utf-8")
    build([tmp_path / "a.txt", tmp_path / "b.txt"], tmp_path / "index", encoder=WordEncoder())
    assert assistant.search("bridge over the Orlu")[0].passage.document.id == "b.txt"
