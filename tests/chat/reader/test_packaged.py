"""The packaged reader, with the weights that ship."""

from pathlib import Path

import numpy as np
import pytest

from cuttings.chat.reader import DamagedReader, PackagedReader
from cuttings.chat.reader.weights import SHIPPED, read_reader, write_reader
from cuttings.corpus import Document, Passage
from cuttings.index import model_folder, read_weights

CLOSED = "The council of Velmora closed the harbour on 3 November 2021, said harbour master Ilse Brandt."
FILLING = "Buses ran late again and the market was quiet as it rained. "


@pytest.fixture(scope="module")
def reader() -> PackagedReader:
    return PackagedReader()


def passage(text: str, title: str = "") -> Passage:
    return Passage(Document("d", text, title=title), 0, len(text))


def best(reader: PackagedReader, question: str, text: str) -> str:
    (read,) = reader.read(question, [passage(text)])
    return text[read.spans[0].start : read.spans[0].end]


def test_it_finds_the_words_that_answer(reader: PackagedReader) -> None:
    assert best(reader, "When was the harbour closed?", CLOSED) == "3 November 2021"
    assert best(reader, "Who is the harbour master?", CLOSED) == "Ilse Brandt"


def test_a_passage_that_answers_has_better_odds_than_one_that_does_not(reader: PackagedReader) -> None:
    answering, other = reader.read("Who is the harbour master?", [passage(CLOSED), passage(FILLING)])
    assert answering.score > 0 > other.score


def test_nothing_of_a_passage_longer_than_it_reads_at_once_is_ignored(reader: PackagedReader) -> None:
    text = FILLING * 60 + CLOSED + " " + FILLING * 60
    assert best(reader, "Who is the harbour master of Velmora?", text) == "Ilse Brandt"


def test_a_question_longer_than_it_reads_is_taken(reader: PackagedReader) -> None:
    question = "The rain did not end and the town was quiet. " * 200 + "When was the harbour closed?"
    assert best(reader, question, CLOSED) == "3 November 2021"


def test_one_by_one_and_together_passages_are_read_alike(reader: PackagedReader) -> None:
    passages = [passage(CLOSED, "The harbour"), passage(FILLING * 3), passage(CLOSED + " " + FILLING * 70)]
    question = "When was the harbour closed?"
    together = reader.read(question, passages)
    for each, read in zip(passages, together, strict=True):
        (alone,) = reader.read(question, [each])
        assert alone.spans[0].start == read.spans[0].start
        assert alone.score == pytest.approx(read.score, abs=0.2)


@pytest.mark.parametrize("text", ["", "…", "???", "漢字だけの文章です。", "a" * 5000, "\x00\ufffd"])
def test_odd_text_is_no_error(reader: PackagedReader, text: str) -> None:
    (read,) = reader.read("When was the harbour closed?", [passage(text)])
    assert all(0 <= span.start < span.end <= len(text) for span in read.spans)
    assert reader.read("", [passage(CLOSED)])[0].passage.text == CLOSED
    assert reader.read("When?", []) == []


def test_the_processors_own_precision_reads_as_full_precision_does() -> None:
    (full,) = PackagedReader(precision="float32").read("Who is the harbour master?", [passage(CLOSED)])
    (half,) = PackagedReader(precision="bfloat16").read("Who is the harbour master?", [passage(CLOSED)])
    assert half.spans[0].start == full.spans[0].start
    assert half.score == pytest.approx(full.score, abs=0.3)


def test_damaged_weights_are_named(tmp_path: Path) -> None:
    content = SHIPPED.read_bytes()
    for name, damaged in (("cut", content[: len(content) // 2]), ("empty", b""), ("text", b"hello " * 99)):
        path = tmp_path / f"{name}.safetensors"
        path.write_bytes(damaged)
        with pytest.raises(DamagedReader, match=f"{name}.safetensors are damaged.*--reader none"):
            PackagedReader(path).load()
    with pytest.raises(DamagedReader, match=r"missing\.safetensors"):
        PackagedReader(tmp_path / "missing.safetensors").load()


def test_shipped_weights_that_are_not_those_that_shipped_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cuttings.chat.reader.weights.SHA256", "0" * 64)
    with pytest.raises(DamagedReader, match="sha256"):
        PackagedReader().load()


def test_written_weights_are_read_back(tmp_path: Path) -> None:
    _, encoder, head = read_reader()
    name = "encoder.layer.2.output.dense.weight"
    learned = {name: encoder[name], **head}
    write_reader(tmp_path / "again.safetensors", learned, {})
    _, again, head_again = read_reader(tmp_path / "again.safetensors")
    _, packaged = read_weights(model_folder())
    change = np.abs(encoder[name] - packaged[name]).max(1, keepdims=True)
    assert (np.abs(again[name] - encoder[name]) <= change / 127).all()
    assert np.allclose(head_again["ends"], head["ends"])


def test_the_weights_are_small() -> None:
    assert SHIPPED.stat().st_size < 12_000_000
