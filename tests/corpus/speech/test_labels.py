"""The quotes that people labelled in real articles: how many speakers are right, how many are found."""

import json
from functools import cache
from pathlib import Path

import pytest

from cuttings.corpus import Document, speaker_of

SHARED = Path(__file__).parents[4] / "shared"
LABELS = [json.loads(line) for line in (Path(__file__).parent / "labels.jsonl").read_text("utf-8").splitlines()]
ARTICLES = SHARED / "data" / "press2022" / "documents.jsonl"


@cache
def press2022() -> dict[str, str]:
    wanted = {label["document"] for label in LABELS}
    with ARTICLES.open(encoding="utf-8") as lines:
        articles = map(json.loads, lines)
        return {article["id"]: article["text"] for article in articles if article["id"] in wanted}


def text_of(label: dict[str, str]) -> str:
    if label["set"] == "press":
        return (SHARED / "press" / label["document"]).read_text("utf-8")
    return press2022()[label["document"]]


def test_speakers_of_labelled_quotes_are_right_and_found() -> None:
    if not ARTICLES.is_file():
        pytest.skip(f"the labelled articles are not here: {ARTICLES} is missing")
    found = []
    for label in LABELS:
        text = text_of(label)
        assert text[label["start"] : label["end"]].split()[:2] == label["words"].split()[:2]
        found.append(speaker_of(Document(id=label["document"], text=text), label["start"], label["end"]))
    wanted = [label["speaker"] for label in LABELS]
    right = sum(speaker is not None and speaker == want for speaker, want in zip(found, wanted, strict=True))
    named = sum(speaker is not None for speaker in found)
    given = sum(want is not None for want in wanted)
    assert len(LABELS) >= 60
    assert given - len(LABELS) <= -12, "quotes without a speaker belong to the labels"
    assert right / named >= 0.95
    assert right / given >= 0.80
