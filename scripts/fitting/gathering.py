"""What the fits are made from: the evidence that questions of a set give, and whether it was right."""

import json
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cuttings.chat.extractive import asked_for
from cuttings.chat.extractive.weighing.answers import Found, found, same, words
from cuttings.chat.extractive.weighing.judging import PASSAGES_READ
from cuttings.chat.extractive.weighing.ranking import answer_evidence, passage_evidence
from cuttings.chat.query import Query
from cuttings.chat.reader import Reader
from cuttings.index import Index

Rows = NDArray[np.float64]


@dataclass(frozen=True)
class Asked:
    """A question with what was found for it."""

    query: Query
    answers: list[Found]
    passages: Rows
    """The evidence of each passage that was read, shape (passages, 2)."""
    passage_right: NDArray[np.bool_]
    """Which of them hold a gold answer."""
    evidence: Rows
    """The evidence of each answer, shape (answers, 5)."""
    right: NDArray[np.float64]
    """How right each answer is, from 0 to 1."""


def gather(index: Index, reader: Reader, path: Path, every: int = 1) -> list[Asked]:
    """Ask the questions of a file, `every` so-and-so-many-th, that the documents answer ("in_corpus" is not false)."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    lines = [line for line in lines if line.get("in_corpus", True)][::every]
    made, began = [], time.monotonic()
    for number, line in enumerate(lines, 1):
        made.append(_asked(index, reader, line["question"], line.get("answers", [])))
        if number % 50 == 0 or number == len(lines):
            left = (time.monotonic() - began) / number * (len(lines) - number)
            print(f"{path.name}: {number} of {len(lines)} questions, {left:.0f} s left", file=sys.stderr)
    return made


def _asked(index: Index, reader: Reader, question: str, golds: list[str]) -> Asked:
    query = Query(question, question, asked_for(question), index.weights(question))
    hits = index.search(question)[:PASSAGES_READ]
    readings = reader.read(question, [hit.passage for hit in hits])
    answers = found(query, hits, readings)
    wanted = [words(gold) for gold in golds]
    return Asked(
        query,
        answers,
        np.array([passage_evidence(*pair) for pair in zip(hits, readings, strict=True)]),
        np.array([any(_holds(words(hit.passage.text), gold) for gold in wanted) for hit in hits]),
        np.array([answer_evidence(answer) for answer in answers]),
        np.array([max((_alike(words(answer.text), gold) for gold in wanted), default=0.0) for answer in answers]),
    )


def _holds(text: tuple[str, ...], gold: tuple[str, ...]) -> bool:
    return len(gold) <= len(text) and same(text, gold)


def _alike(said: tuple[str, ...], gold: tuple[str, ...]) -> float:
    """Give the F1 of words."""
    shared = sum(min(said.count(word), gold.count(word)) for word in set(said))
    return 2 * shared / (len(said) + len(gold)) if shared else 0.0
