"""Questions to learn from: the formats that are read, and the one form that they are brought into."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Example:
    """A question about a context, and the spans of it that answer, in characters; none when it does not answer."""

    id: str
    question: str
    title: str
    context: str
    answers: tuple[tuple[int, int], ...]
    article: str
    """What keeps training and evaluation apart: no article is in both."""
    loose: bool = False
    """Whether an answer is any words within one of the spans, and not just the span."""


def squad(path: Path) -> Iterator[Example]:
    """Read SQuAD 1.1 or 2.0: {"data": [{"title", "paragraphs": [{"context", "qas": [...]}]}]}."""
    for article in json.loads(path.read_text(encoding="utf-8"))["data"]:
        title = "" if re.search(r"Amazon|Reddit", article["title"]) else article["title"].replace("_", " ")
        for number, paragraph in enumerate(article["paragraphs"]):
            place = article["title"] if title else f"{article['title']}#{number}"
            for asked in paragraph["qas"]:
                answers = () if asked.get("is_impossible") else _shorter(asked["answers"])
                yield Example(asked["id"], asked["question"].strip(), title, paragraph["context"], answers, place)


def passages(path: Path) -> Iterator[Example]:
    """Read a question and its passage a line: {"question", "passage", "start", "end"}."""
    for number, line in enumerate(_lines(path)):
        answers = ((line["start"], line["end"]),)
        yield Example(f"{path.stem}-{number}", line["question"], "", line["passage"], answers, f"{path.stem}#{number}")


def qamr(path: Path) -> Iterator[Example]:
    """Read a question on a sentence a line: {"sentence_id", "sentence", "question", "start", "end"}.

    The sentence stands among others of its article, which `<stem>_sentences.jsonl` beside the file has; its identifiers
    are an article's, then numbers.
    """
    articles: dict[str, list[str]] = {}
    for line in _lines(path.with_name(f"{path.stem}_sentences.jsonl")):
        articles.setdefault(_article(line["sentence_id"]), []).append(line["sentence"])
    for number, line in enumerate(_lines(path)):
        others = articles[_article(line["sentence_id"])]
        at = others.index(line["sentence"]) if line["sentence"] in others else 0
        before, after = others[max(0, at - 1 - number % 2) : at], others[at + 1 : at + 3 - number % 3]
        start = sum(len(sentence) + 1 for sentence in before)
        context = " ".join([*before, line["sentence"], *after])
        answers = ((start + line["start"], start + line["end"]),)
        yield Example(f"{path.stem}-{number}", line["question"], "", context, answers, _article(line["sentence_id"]))


def sentences(path: Path) -> Iterator[Example]:
    """Read CLAPnq: {"id", "question", "title", "passage", "sentences", "selected_sentences", "answerable"}.

    A selected sentence answers with any words of it.
    """
    for line in _lines(path):
        chosen = {sentence for each in line["selected_sentences"] for sentence in each} if line["answerable"] else set()
        found = ((line["passage"].find(sentence), len(sentence)) for sentence in sorted(chosen))
        answers = tuple((start, start + size) for start, size in found if start >= 0)
        if line["answerable"] == bool(answers):
            yield Example(
                line["id"], line["question"], line["title"], line["passage"], answers, line["title"], loose=True
            )


READERS: dict[str, Callable[[Path], Iterator[Example]]] = {
    "squad": squad,
    "passages": passages,
    "qamr": qamr,
    "sentences": sentences,
}


def _shorter(answers: list[dict[str, Any]]) -> tuple[tuple[int, int], ...]:
    """Give the shorter half of what several people marked: an answer is as few words as it takes."""
    spans = sorted(
        ((a["answer_start"], a["answer_start"] + len(a["text"])) for a in answers), key=lambda s: s[1] - s[0]
    )
    return tuple(sorted(set(spans[: (len(spans) + 1) // 2])))


def _article(sentence_id: str) -> str:
    return ":".join(sentence_id.split(":")[:3])


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())
