#!/usr/bin/env python3
"""Fit how sure the extractive answerer is, and print the figures that chat/extractive/confidence.py holds.

    scripts/fit_confidence.py --index DIR --questions questions.jsonl --absent absent.jsonl

`questions.jsonl` holds a question a line that the indexed articles answer ({"question"}; lines with "in_corpus": false
are passed over), `absent.jsonl` questions that they cannot answer. A logistic regression is fitted on the lines of even
number and judged on the odd ones.
"""

import argparse
import json
from dataclasses import astuple, fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cuttings.chat.extractive import asked_for
from cuttings.chat.extractive.confidence import Evidence, evidence
from cuttings.chat.extractive.sentence import read_sentences
from cuttings.chat.query import Query
from cuttings.index import Index

_ANSWERED = 0.85  # of the questions that the articles answer: what the threshold keeps


def main() -> None:
    """Gather, fit, judge, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("index", "questions", "absent"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    arguments = parser.parse_args()
    with Index.open(arguments.index) as index:
        present = np.array([_evidence(index, question) for question in _questions(arguments.questions)])
        absent = np.array([_evidence(index, question) for question in _questions(arguments.absent)])
    bias, weights = fit(present[::2], absent[::2])
    print(f"_BIAS = {bias:.2f}")
    print(f"_WEIGHTS = ({', '.join(f'{weight:.2f}' for weight in weights)})")
    print("of", ", ".join(field.name for field in fields(Evidence)))
    sure, unsure = (_sigmoid(rows[1::2] @ weights + bias) for rows in (present, absent))
    print(f"AUROC {(sure[:, None] > unsure).mean() + (sure[:, None] == unsure).mean() / 2:.3f}")
    for threshold in (float(np.quantile(sure, 1 - _ANSWERED)), 0.5):
        answered, refused = (sure >= threshold).mean(), (unsure < threshold).mean()
        print(f"THRESHOLD = {threshold:.2f}: answered {answered:.3f}, refused {refused:.3f}")
    _reliability(np.concatenate([sure, unsure]), len(sure))


def fit(present: NDArray[np.float64], absent: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
    """Fit bias and weights by Newton's method, both kinds weighed alike however many there are."""
    rows = np.vstack([present, absent])
    design = np.column_stack([np.ones(len(rows)), rows])
    truth = np.repeat([1.0, 0.0], [len(present), len(absent)])
    share = np.repeat([1 / len(present), 1 / len(absent)], [len(present), len(absent)])
    weights = np.zeros(design.shape[1])
    for _ in range(50):
        guess = _sigmoid(design @ weights)
        slope = design.T @ (share * (truth - guess)) - 1e-3 * weights
        bend = (design * (share * guess * (1 - guess))[:, None]).T @ design + 1e-3 * np.eye(len(weights))
        weights += np.linalg.solve(bend, slope)
    return float(weights[0]), weights[1:]


def _questions(path: Path) -> list[str]:
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [line["question"] for line in lines if line.get("in_corpus", True)]


def _evidence(index: Index, question: str) -> tuple[float, ...]:
    query = Query(question, question, asked_for(question), index.weights(question))
    read = read_sentences(query, index.search(question), index.encoder)
    return astuple(evidence(read)) if read else (0.0,) * len(fields(Evidence))


def _reliability(guesses: NDArray[np.float64], present: int) -> None:
    """Print, for each tenth of confidence, how many there are and what share of them the articles answer."""
    truth = np.arange(len(guesses)) < present
    for low in np.arange(0, 1, 0.1):
        here = (guesses >= low) & (guesses < low + 0.1)
        if here.any():
            print(f"  {low:.1f} to {low + 0.1:.1f}: {here.sum():5} questions, {truth[here].mean():.2f} answerable")


def _sigmoid(values: NDArray[np.float64]) -> NDArray[np.float64]:
    return 1 / (1 + np.exp(-values))


if __name__ == "__main__":
    main()
