"""The benchmark counts what it should, whatever the times are."""

import json
from pathlib import Path
from xml.etree import ElementTree

import benchmark
import numpy as np
import pytest
from benchmarking.figures import Figure, from_json, table, to_json
from benchmarking.material import DrawnEncoder, Supply, embedded_texts, pool_of, questions_of, real_documents
from benchmarking.material.articles import passages_of
from benchmarking.measures.operations import Shape
from benchmarking.plotting import plot

from cuttings.index import WordEncoder


@pytest.fixture(scope="module")
def supply() -> Supply:
    return Supply(list(real_documents([])))


@pytest.fixture(scope="module")
def drawn(supply: Supply, tmp_path_factory: pytest.TempPathFactory) -> DrawnEncoder:
    folder = tmp_path_factory.mktemp("pool")
    pool_of(supply, WordEncoder(), 20, folder)
    return DrawnEncoder(WordEncoder(), folder)


def test_operations_are_counted_from_the_shape_and_the_tokens() -> None:
    # One token of a layer of width 2 and inner width 3: four products by 2 x 2, two by 2 x 3, and attention to itself.
    assert Shape(layers=1, width=2, inner=3).operations([1]) == 4 * 8 + 2 * 12 + 2 * 4
    # Two texts of two tokens: each token meets both of its own text.
    assert Shape(layers=1, width=2, inner=3).operations([2, 2]) == 4 * (4 * 8 + 2 * 12 + 2 * 8)
    assert Shape.of_default_encoder() == Shape(layers=6, width=384, inner=1536)


def test_a_made_article_has_a_passage_a_paragraph_of_real_sentences(supply: Supply) -> None:
    made = supply.made(7)
    paragraphs = made.text.split("\n\n")
    assert [passage.text for passage in passages_of(made)] == paragraphs
    assert made == Supply(supply.real).made(7)
    assert made.text != supply.made(8).text
    for paragraph in paragraphs:
        assert any(paragraph.startswith(sentence) for sentence in supply.sentences)


def test_the_first_passages_have_real_vectors_and_others_lie_about_them(supply: Supply, drawn: DrawnEncoder) -> None:
    real = embedded_texts(supply, supply.real, 20)
    assert np.array_equal(drawn.encode(real), WordEncoder().encode(real))
    made = [passage.text for number in range(40) for passage in passages_of(supply.made(number))]
    rows = drawn.encode(made)
    assert np.linalg.norm(rows, axis=1) == pytest.approx(1, abs=1e-5)
    assert np.array_equal(rows, drawn.encode(made))
    nearest = (rows @ WordEncoder().encode(real).T).max(axis=1)
    assert 0.75 < np.median(nearest) < 0.95
    assert drawn.fingerprint == WordEncoder().fingerprint


def test_questions_are_read_or_made_with_a_month_and_an_outlet(supply: Supply, tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text('{"question": "Who?", "date": "2024-04-20"}\n{"turns": ["Who?", "And when?"]}\n', encoding="utf-8")
    assert [(asked.text, str(asked.asked_on)) for asked in questions_of(file, supply, 5)] == [
        ("Who?", "2024-04-20"),
        ("And when?", "None"),
    ]
    made = questions_of(None, supply, 30)
    assert len({asked.text for asked in made}) > 25
    outlets = {document.source for document in supply.real}
    for asked in made:
        assert asked.month.since is not None
        assert asked.month.until is not None
        assert asked.month.since.day == 1
        assert asked.month.since.month == asked.month.until.month
        assert asked.outlet.outlets <= outlets


def test_a_table_has_a_column_a_size_and_what_is_to_be_reached() -> None:
    name = "search with the question's embedding, median"
    figures = [Figure("search", name, 3.21, "ms", 1000), Figure("search", name, 7.5, "ms", 100_000)]
    lines = table({"memory": "24 GB"}, [*figures, Figure("start", "`cuttings --help`", 0.08, "s", note="warm")])
    rows = [line.split() for line in lines.splitlines()]
    assert ["passages", "1,000", "100,000"] in rows
    assert [*name.replace("median", "median,").split(), "ms", "3.21", "7.50", "under", "10"] in rows
    assert "under 0.3" in lines
    assert "(warm)" in lines


def test_figures_survive_json_and_are_drawn_for_light_and_dark_pages() -> None:
    figures = [
        Figure("disk", "the index with the articles' text", size * 0.003, "MB", size)
        for size in (1000, 10_000, 100_000)
    ]
    assert from_json(json.loads(json.dumps(to_json({}, figures)))) == figures
    drawing = plot(figures)
    assert "prefers-color-scheme: dark" in drawing
    titles = [element.text for element in ElementTree.fromstring(drawing).iter() if element.tag.endswith("title")]
    assert "the index with the articles' text, 10,000 passages: 30.0 MB" in titles


def test_a_small_run_says_what_it_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small = "--sizes 40,80 --vectors 10 --day 1 --asked 3 --json".split()
    parts = ["--only", "disk,search,build"]
    benchmark.main([*small, *parts, "--work", str(tmp_path), "--plot", str(tmp_path / "cost.svg")])
    told = json.loads(capsys.readouterr().out)
    assert set(told) == {"machine", "figures"}
    assert set(told["figures"][0]) == {"part", "name", "value", "unit", "passages", "note", "goal"}
    value = {(item["name"], item["passages"]): item["value"] for item in told["figures"]}
    assert list(dict.fromkeys(item["part"] for item in told["figures"])) == ["build", "search", "disk"]
    for size in (40, 80):
        assert size <= value["passages in the index", size] <= size + 20
        assert value["a day's articles added, texts embedded", size] == 12
        assert value["recall@20 of the dense search against the exact one", size] > 0.8
        assert value["on disk, all parts", size] > 1000
        assert value["search with the question's embedding, median", size] > 0
    assert (
        0 < value["share of the passages that is real text", 80] < value["share of the passages that is real text", 40]
    )
    assert (tmp_path / "cost.svg").read_text(encoding="utf-8").count("<polyline") >= 4


def test_an_unknown_part_or_size_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    for words, said in ((["--only", "speed"], "embedding, build, rebuild"), (["--sizes", "many"], "1000,10000")):
        with pytest.raises(SystemExit):
            benchmark.main(words)
        assert said in capsys.readouterr().err
