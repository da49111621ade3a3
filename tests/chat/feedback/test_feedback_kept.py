"""What readers say, kept in a file and read back."""

import json
import sqlite3
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from cuttings.chat import Turn
from cuttings.chat.feedback import BadOpinion, CannotKeep, Feedback, Opinion, opinion_of
from cuttings.chat.render.as_json import answer_json, dumps
from cuttings.index import WordEncoder, build

QUESTION = "When does the harbour of Velmora close to ferries?"
BEFORE = Turn("Who is Ilse Fictive?", "Who is Ilse Fictive?", "harbour master Ilse Fictive [1]")
AT = datetime(2026, 3, 4, 5, 6, 7, 890123, tzinfo=UTC)


@pytest.fixture
def answer(assistant):
    return answer_json(assistant.ask(QUESTION, conversation=[BEFORE]))


@pytest.fixture
def opinion(answer):
    return Opinion("answer-1", (BEFORE,), answer, "up", "Right – “3 November” 👍", AT, "ada")


@pytest.fixture
def feedback(tmp_path):
    return Feedback(tmp_path / "index" / "feedback.db")


def sent(answer, /, **more):
    before = {"question": BEFORE.question, "search_question": BEFORE.search_question, "text": BEFORE.answer}
    said = {"id": "answer-1", "verdict": "down", "note": "Wrong day", "answer": dumps(answer), "conversation": [before]}
    return {**said, **more}


def test_an_opinion_is_read_back_as_it_was_kept(feedback, opinion):
    feedback.keep(opinion)
    assert list(feedback.opinions()) == [opinion]


def test_its_row_says_all_that_it_is_about(feedback, opinion, assistant):
    feedback.keep(opinion)
    with sqlite3.connect(feedback.path) as connection:
        connection.row_factory = sqlite3.Row
        (row,) = connection.execute("SELECT * FROM opinions").fetchall()
        assert connection.execute("PRAGMA user_version").fetchone()[0] == 1
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    connection.close()
    assert json.loads(row["answer"]) == opinion.answer
    assert json.loads(row["conversation"]) == [
        {"question": BEFORE.question, "search_question": BEFORE.search_question, "answer": BEFORE.answer}
    ]
    assert {name: row[name] for name in dict(row) if name not in ("answer", "conversation")} == {
        "id": "answer-1", "who": "ada", "at": "2026-03-04T05:06:07.890123+00:00", "verdict": "up",
        "note": "Right – “3 November” 👍", "question": QUESTION, "search_question": QUESTION,
        "generation": assistant.index.generation,
    }  # fmt: skip


def test_another_opinion_on_the_same_answer_takes_its_place_but_not_that_of_another_reader(feedback, opinion):
    feedback.keep(opinion)
    feedback.keep(replace(opinion, who="ben"))
    feedback.keep(replace(opinion, verdict="down"))
    assert {(kept.who, kept.verdict) for kept in feedback.opinions()} == {("ada", "down"), ("ben", "up")}
    feedback.keep(replace(opinion, verdict="", note=""))
    assert [kept.who for kept in feedback.opinions()] == ["ben"]


def test_nothing_is_made_before_there_is_something_to_keep(feedback):
    assert list(feedback.opinions()) == []
    assert not feedback.path.parent.exists()


def test_processes_that_write_at_the_same_time_lose_nothing(feedback, opinion):
    code = """
import sys
from datetime import UTC, datetime
from cuttings.chat.feedback import Feedback, Opinion
for number in range(20):
    Feedback(sys.argv[1]).keep(Opinion(f"{sys.argv[2]}-{number}", (), {"question": "?"}, "up", "", datetime.now(UTC)))
"""
    processes = [subprocess.Popen([sys.executable, "-c", code, str(feedback.path), name]) for name in "abc"]
    assert [process.wait() for process in processes] == [0, 0, 0]
    assert len({kept.id for kept in feedback.opinions()}) == 60


def test_building_the_index_again_leaves_what_readers_said(tmp_path, opinion):
    (tmp_path / "a.md").write_text("The bridge of Sundby is 840 metres long, its mayor said.", encoding="utf-8")
    feedback = Feedback(tmp_path / "index" / "feedback.db")
    for number in range(4):
        (tmp_path / f"{number}.md").write_text(f"The council met {number + 2} times in Velmora.", encoding="utf-8")
        build([tmp_path], tmp_path / "index", encoder=WordEncoder())
        feedback.keep(replace(opinion, id=str(number)))
    assert [kept.id for kept in feedback.opinions()] == ["0", "1", "2", "3"]


def test_a_folder_that_cannot_be_written_is_said_in_a_sentence(tmp_path, opinion):
    (tmp_path / "file").write_text("")
    feedback = Feedback(tmp_path / "file" / "feedback.db")
    with pytest.raises(
        CannotKeep, match=r"The readers' opinions in .*feedback\.db cannot be read or written: "
    ) as error:
        feedback.keep(opinion)
    assert error.value.path == feedback.path


def test_a_full_disk_is_said_in_a_sentence_and_what_was_kept_stays(feedback, opinion, monkeypatch):
    feedback.keep(opinion)
    real = sqlite3.connect

    def small(*place, **manner):
        connection = real(*place, **manner)
        connection.execute("PRAGMA max_page_count = 1")  # as many pages as there are
        return connection

    monkeypatch.setattr(sqlite3, "connect", small)
    with pytest.raises(CannotKeep, match="database or disk is full"):
        feedback.keep(replace(opinion, id="another", note="long " * 10_000))
    assert list(feedback.opinions()) == [opinion]


def test_a_file_of_a_later_version_or_of_another_kind_is_left_alone(feedback, opinion):
    feedback.keep(opinion)
    with sqlite3.connect(feedback.path) as connection:
        connection.execute("PRAGMA user_version = 2")
    connection.close()
    with pytest.raises(CannotKeep, match="made by a later version of Cuttings"):
        feedback.keep(opinion)
    feedback.path.write_bytes(b"These are notes. " * 1000)
    with pytest.raises(CannotKeep, match="not a database"):
        list(feedback.opinions())


def test_what_a_browser_sends_is_read_as_an_opinion(answer):
    before = datetime.now(UTC)
    opinion = opinion_of(sent(answer), "ben")
    assert (opinion.id, opinion.verdict, opinion.note, opinion.who) == ("answer-1", "down", "Wrong day", "ben")
    assert (opinion.conversation, opinion.answer, opinion.question) == ((BEFORE,), answer, QUESTION)
    assert before <= opinion.at <= datetime.now(UTC)


@pytest.mark.parametrize(
    "more",
    [{"id": ""}, {"id": "x" * 81}, {"id": 5}, {"verdict": "<b>"}, {"verdict": None}, {"note": 7}, {"answer": {}},
     {"answer": "{"}, {"answer": "[" * 200_000}, {"answer": "{}"}, {"answer": " " * 400_001}, {"note": "x" * 2_001}],
)  # fmt: skip
def test_what_is_no_opinion_is_refused_with_a_sentence(answer, more):
    with pytest.raises(BadOpinion, match=r"^This could not be kept: .*\.$"):
        opinion_of(sent(answer, **more))


@pytest.mark.parametrize("sent", [None, 7, "up", [], {}])
def test_what_is_nothing_at_all_is_refused(sent):
    with pytest.raises(BadOpinion):
        opinion_of(sent)


def test_halves_of_characters_are_kept_too(feedback, answer):
    odd = {**answer, "question": "Half \ud83d?"}
    feedback.keep(opinion_of(sent(odd, note="\udc4d")))
    (kept,) = feedback.opinions()
    assert (kept.answer["question"], kept.note) == ("Half \ud83d?", "?")
