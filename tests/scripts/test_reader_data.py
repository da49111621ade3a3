"""What the reader learns from: formats, rivals, twists and batches, on text of our own."""

import json
import random
from itertools import islice
from pathlib import Path

import pytest
from reader.batches import Drawing, Source
from reader.data import Example, passages, qamr, sentences, squad
from reader.rivals import rivals
from reader.twists import swapped, without_answer

from cuttings.index import WordEncoder

MILL = "The old mill in Tarsk burned down on 3 May 2024. It had stood since 1790. Nobody was hurt, said Ada Orlu."
BRIDGE = "The bridge in Velmora was opened in 2021. Ada Orlu cut the ribbon. It cost four million crowns."


def example(question: str, answer: str, context: str = MILL) -> Example:
    start = context.index(answer)
    return Example("1", question, "", context, ((start, start + len(answer)),), "a")


def said(found: Example) -> list[str]:
    return [found.context[start:end] for start, end in found.answers]


def write(path: Path, *lines: dict[str, object]) -> Path:
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    return path


def test_squad_is_read_and_the_shorter_half_of_its_answers_kept(tmp_path: Path) -> None:
    answers = [{"text": t, "answer_start": MILL.index(t)} for t in ("on 3 May 2024", "3 May 2024", "3 May 2024")]
    asked = [
        {"id": "q1", "question": " When did it burn?", "answers": answers},
        {"id": "q2", "question": "Who built it?", "answers": [], "is_impossible": True},
    ]
    whole = {"data": [{"title": "Old_mill", "paragraphs": [{"context": MILL, "qas": asked}]}]}
    first, second = squad(write(tmp_path / "s.json", whole))
    assert (first.question, first.title, first.article, said(first)) == (
        "When did it burn?",
        "Old mill",
        "Old_mill",
        ["3 May 2024"],
    )
    assert second.answers == ()


def test_passages_and_sentences_are_read(tmp_path: Path) -> None:
    (found,) = passages(write(tmp_path / "p.jsonl", {"question": "When?", "passage": MILL, "start": 37, "end": 47}))
    assert said(found) == ["3 May 2024"]
    line = {"id": "x", "question": "why", "title": "Mill", "passage": MILL, "sentences": [], "answerable": True}
    (found,) = sentences(write(tmp_path / "c.jsonl", line | {"selected_sentences": [["It had stood since 1790."]]}))
    assert (said(found), found.loose) == (["It had stood since 1790."], True)


def test_a_qamr_sentence_stands_among_others_of_its_article(tmp_path: Path) -> None:
    held = ["One rose.", "Two fell.", "Three slept."]
    write(
        tmp_path / "q_sentences.jsonl",
        *({"sentence_id": f"W:n:7:{n}:0", "sentence": sentence} for n, sentence in enumerate(held)),
    )
    line = {"sentence_id": "W:n:7:1:0", "sentence": "Two fell.", "question": "Who fell?", "start": 0, "end": 3}
    (found,) = qamr(write(tmp_path / "q.jsonl", line))
    assert found.context == "One rose. Two fell. Three slept."
    assert (said(found), found.article) == (["Two"], "W:n:7")


def test_a_rival_is_like_the_question_and_does_not_hold_the_answer() -> None:
    asked = example("When was the bridge in Velmora opened?", "2021", BRIDGE)
    near = example("?", "crowns", "A bridge in Velmora cost ten million crowns.")
    same = example("?", "2021", "In 2021 the bridge in Velmora opened.")
    far = example("?", "mill")
    found = rivals([asked, near, same, far], WordEncoder())[0]
    assert [rival.context for rival in found] == [near.context, far.context]


def test_a_twisted_question_is_no_longer_answered() -> None:
    chance = random.Random(1)
    twisted = swapped(
        example("Who cut the ribbon in Velmora in 2021?", "Ada Orlu", BRIDGE + " In 1990 Tarsk fell."), chance
    )
    assert twisted is not None
    assert twisted.answers == ()
    assert twisted.question in (
        "Who cut the ribbon in Velmora in 1990?",
        "Who cut the ribbon in Tarsk in 2021?",
    )
    assert swapped(example("who burned it?", "Ada Orlu", "it burned, said Ada Orlu."), chance) is None
    emptied = without_answer(example("When?", "3 May 2024"))
    assert emptied is not None
    assert (emptied.context, emptied.answers) == ("It had stood since 1790. Nobody was hurt, said Ada Orlu.", ())
    assert without_answer(example("When?", "1790", "In 1790.")) is None


@pytest.fixture(scope="module")
def drawing() -> Drawing:
    asked = [example("When did the mill burn?", "3 May 2024"), example("Who cut the ribbon?", "Ada Orlu", BRIDGE)]
    beside = [[asked[1]], [asked[0]]]
    return Drawing([Source(asked, beside, 1.0, 0.5, twisted=False)], seed=3)


def test_the_right_tokens_are_the_answer(drawing: Drawing) -> None:
    seen = set()
    for group in (group for batch in islice(drawing.batches(), 8) for group in batch):
        window, ((first, last),) = group[0].window, group[0].right
        place = slice(window.offsets[first][0], window.offsets[last][1])
        (found,) = {MILL[place], BRIDGE[place]} & {"3 May 2024", "Ada Orlu"}
        seen.add(found)
        assert all(not rival.right for rival in group[1:])
    assert seen == {"3 May 2024", "Ada Orlu"}


def test_batches_are_the_same_for_the_same_seed_and_can_be_skipped(drawing: Drawing) -> None:
    first = list(islice(drawing.batches(), 3))
    assert list(islice(drawing.batches(), 3)) == first
    assert next(drawing.batches(skip=2)) == first[2]
    sizes = [len(group) for batch in first for group in batch]
    assert set(sizes) == {1, 2}
    for batch in first:
        longest = max(len(reading.window.ids) for group in batch for reading in group)
        assert longest * sum(len(group) for group in batch) <= 4096
