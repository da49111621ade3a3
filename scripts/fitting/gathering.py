"""What the fits are made from: the evidence that questions of a set give, and whether it was right."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from reader.evaluation import f1, normal

from cuttings.chat.extractive.weighing.answers import Found, found
from cuttings.chat.extractive.weighing.judging import PASSAGES_READ
from cuttings.chat.extractive.weighing.ranking import answer_evidence, passage_evidence
from cuttings.chat.finding import find
from cuttings.chat.query import Query
from cuttings.chat.reader import Reader
from cuttings.index import Index

from .fits import Rows
from .questions import query_of, read_lines


@dataclass(frozen=True)
class Asked:
    """A question with what was found for it."""

    query: Query
    answers: list[Found]
    passages: Rows
    """The evidence of each passage that was read, shape (passages, weights)."""
    passage_right: NDArray[np.bool_]
    """Which of them hold a gold answer."""
    evidence: Rows
    """The evidence of each answer, shape (answers, weights)."""
    right: NDArray[np.float64]
    """How right each answer is, from 0 to 1."""


def gather(index: Index, reader: Reader, path: Path, every: int = 1) -> list[Asked]:
    """Ask the questions of a file, `every` so-and-so-many-th, that the documents answer ("in_corpus" is not false)."""
    return [_asked(index, reader, line) for line in read_lines(path, every)]


def _asked(index: Index, reader: Reader, line: dict[str, Any]) -> Asked:
    query = query_of(index, line)
    hits = find(index, query, query.filters)[:PASSAGES_READ]
    readings = reader.read(query.search_question, [hit.passage for hit in hits])
    answers = found(query, hits, readings)
    golds = line.get("answers", [])
    return Asked(
        query,
        answers,
        np.array([passage_evidence(*pair) for pair in zip(hits, readings, strict=True)]),
        np.array([any(_holds(hit.passage.text, gold) for gold in golds) for hit in hits]),
        np.array([answer_evidence(answer) for answer in answers]),
        np.array([f1(answer.text, golds) if golds else 0.0 for answer in answers]),
    )


def _holds(text: str, gold: str) -> bool:
    return bool(normal(gold)) and f" {normal(gold)} " in f" {normal(text)} "
