"""A question-answering model of the transformers library in the packaged reader's place: here a tiny, untrained one."""

from pathlib import Path

import pytest
import torch
from transformers import BertConfig, BertForQuestionAnswering, BertTokenizerFast

from cuttings.chat.reader import NoReader, Reader, reader_named
from cuttings.chat.reader.spans import LONGEST
from cuttings.corpus import Document, Passage
from cuttings.index import model_folder

QUESTION = "When was the harbour closed?"
TEXT = "The council of Velmora closed the harbour on 3 November 2021, said harbour master Ilse Fictive."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    where = tmp_path_factory.mktemp("model")
    torch.manual_seed(5)
    shape = BertConfig(
        hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=32, initializer_range=1.0
    )
    BertForQuestionAnswering(shape).save_pretrained(where)
    BertTokenizerFast(tokenizer_file=str(model_folder() / "tokenizer.json")).save_pretrained(where)
    return where


def passage(text: str) -> Passage:
    return Passage(Document("d", text), 0, len(text))


def by_name(name: str) -> Reader:
    reader = reader_named(name)
    assert reader is not None
    return reader


def test_the_best_span_is_the_models_best(folder: Path) -> None:
    tokenizer = BertTokenizerFast.from_pretrained(folder)
    model = BertForQuestionAnswering.from_pretrained(folder).eval()
    made = tokenizer(QUESTION, TEXT, return_tensors="pt", return_offsets_mapping=True)
    offsets = made.pop("offset_mapping")[0].tolist()
    with torch.inference_mode():
        out = model(**made)
    first, last = out.start_logits[0], out.end_logits[0]
    inside = [n for n, part in enumerate(made.sequence_ids(0)) if part == 1]
    spans = [(float(first[a] + last[b]), a, b) for a in inside for b in inside if a <= b < a + LONGEST]
    best, a, b = max(spans)
    (read,) = by_name(str(folder)).read(QUESTION, [passage(TEXT)])
    assert read.spans[0].score == pytest.approx(best - float(first[0] + last[0]), abs=1e-4)
    assert read.spans[0].start <= offsets[a][0] + 1
    assert read.spans[0].end >= offsets[b][1] - 1


def test_nothing_of_a_long_passage_is_ignored(folder: Path) -> None:
    text = "Buses ran late again and the market was quiet. " * 100
    short, long, again = by_name(str(folder)).read(QUESTION, [passage(TEXT), passage(text), passage(TEXT)])
    assert long.starts[-1][0] >= len(text) - 3
    assert [place for place, _ in long.starts] == sorted({place for place, _ in long.starts})
    assert short.score == pytest.approx(again.score, abs=1e-4)


def test_a_name_that_is_no_model_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(NoReader, match="there is no reader"):
        by_name(str(tmp_path / "nothing")).read(QUESTION, [passage(TEXT)])


def test_readers_by_name() -> None:
    assert reader_named("none") is None
    assert by_name("own.safetensors").name == "own.safetensors"
