"""Builds step by step, over many segments, answer exactly as one build from nothing does."""

import json
import random
from datetime import date
from pathlib import Path

import pytest

from cuttings.index import Filters, Index, WordEncoder, build

PLACES = ["Orlu", "Tarsk", "Velmo", "Sundby"]
SUBJECTS = ["bridge", "mill", "harbour", "school", "strike", "river"]
EVENTS = ["was opened on Monday", "burned down at night", "will be closed for a year", "was sold to a bank"]
LINES = [
    "Sign up here to our newsletter and read more on the website",
    "This article was produced independently of the newsroom here",
    "Follow us for more stories and download the app here today",
    "More News From The Region And Beyond",
]
WIRE = (
    "A fire in the old mill of Tarsk killed 12 people on Friday night, the mayor said. Nobody had expected it to "
    "spread so fast, and the brigade from Orlu came too late to save the roof."
)
QUESTIONS = ["the bridge in Orlu", "who burned the mill in Tarsk", "newsletter", "fire brigade", "harbour of Velmo"]


def article(chance: random.Random) -> dict[str, str]:
    paragraphs = [
        f"The {chance.choice(SUBJECTS)} of {chance.choice(PLACES)} {chance.choice(EVENTS)}, said witness {number}."
        for number in range(chance.randrange(1, 5))
    ]
    if chance.random() < 0.4:
        wire = WIRE.replace("12", chance.choice(["12", "14"]))
        paragraphs.append(wire.replace("said", chance.choice(["said", "told us"])))
    paragraphs.extend(chance.sample(LINES, chance.randrange(3)))
    facts = {"source": f"Outlet {chance.randrange(3)}", "url": f"https://outlet.example/{chance.randrange(4)}"}
    if chance.random() < 0.8:
        facts["published"] = f"2024-05-{chance.randrange(1, 20):02}"
    return {"text": "\n\n".join(paragraphs), "title": f"On {chance.choice(SUBJECTS)}", **facts}


def change(folder: Path, chance: random.Random) -> None:
    """Add, edit or remove a file of one to three articles."""
    path = folder / f"f{chance.randrange(25):02}.jsonl"
    if path.exists() and chance.random() < 0.35 and len(list(folder.iterdir())) > 1:
        path.unlink()
        return
    articles = ({"id": f"{path.stem}-{number}", **article(chance)} for number in range(chance.randrange(1, 4)))
    path.write_text("\n".join(map(json.dumps, articles)), encoding="utf-8")


def hits(index: Index) -> dict[tuple[int, int, str, int, int], tuple[list[float], list[tuple[str, int]]]]:
    """Give every hit of some searches: its scores, and its copies in order."""
    filters = [None, Filters(since=date(2024, 5, 10)), Filters(outlets=frozenset({"outlet 1"}))]
    return {
        (asked, filtered, hit.passage.document.id, hit.passage.start, hit.passage.end): (
            [hit.cosine, hit.keyword, hit.fused, hit.fresh],
            [(copy.document.id, copy.start) for copy in hit.copies],
        )
        for asked, question in enumerate(QUESTIONS)
        for filtered, these in enumerate(filters)
        for hit in index.search(question, limit=1000, filters=these, asked_on=date(2024, 5, 15))
    }


def rest(index: Index) -> list[object]:
    documents = list(index.documents())
    blocks = [index.blocks(document.id) for document in documents]
    about = (index.passages, index.outlets, index.first_published, index.last_published, index.undated)
    return [documents, blocks, about, index.weights("bridge fire newsletter witness"), index.weights("wholly unheard")]


@pytest.mark.parametrize(("seed", "dead"), [(0, 0.25), (1, 1.0)])
def test_any_edits_give_what_one_build_gives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int, dead: float
) -> None:
    """With few rows dead passages are numbered anew every few builds; with none ever, segments are merged instead."""
    monkeypatch.setattr("cuttings.index.building.segments.tidying._DEAD", dead)
    monkeypatch.setattr("cuttings.index.building.segments.tidying._MOST", 4)
    chance = random.Random(seed)
    articles = tmp_path / "articles"
    articles.mkdir()
    for _ in range(8):
        change(articles, chance)
    for step in range(16):
        for _ in range(chance.choice([1, 1, 2, 6])):
            change(articles, chance)
        build([articles], tmp_path / "steps", encoder=WordEncoder())
        build([articles], tmp_path / f"once{step}", encoder=WordEncoder())
        once = Index.open(tmp_path / f"once{step}", encoder=WordEncoder())
        with Index.open(tmp_path / "steps", encoder=WordEncoder()) as steps, once:
            assert rest(steps) == rest(once)
            found, expected = hits(steps), hits(once)
            assert found.keys() == expected.keys()
            for key, (scores, copies) in expected.items():
                assert found[key][0] == pytest.approx(scores, abs=1e-5)
                assert found[key][1] == copies
