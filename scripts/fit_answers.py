#!/usr/bin/env python3
"""Fit how passages and answers are ranked and how sure an answer is, and print the figures to be written down.

    scripts/fit_answers.py --index DIR --questions questions.jsonl --absent absent.jsonl [--reader NAME] [--plot FILE]

`questions.jsonl` holds a question a line with its gold answers ({"question", "answers"}) that the indexed articles
answer (lines with "in_corpus": false are passed over); `absent.jsonl` questions that they cannot answer.

The weights are fitted on all lines, and belong into ranking.py and sureness.py of chat/extractive/weighing/, or with
`--reader none` into chat/extractive/likeness/confidence.py. The figures below them are of fits on every second line,
each judged on the lines that it has not seen; so is the plot of how well the probabilities hold.
"""

import argparse
from pathlib import Path

import numpy as np
from fitting.fits import Rows, chance, choice
from fitting.gathering import Asked, gather
from fitting.likeness import gather_likeness
from fitting.plotting import reliability_plot, tenths

from cuttings.chat.extractive.weighing.sureness import sureness_evidence
from cuttings.chat.reader import reader_named
from cuttings.index import Index

_ANSWERED = 0.85  # of the questions that the articles answer: what the threshold keeps


def main() -> None:
    """Gather, fit, judge, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("index", "questions", "absent"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--reader", help="another reader: weights of your own, or a question-answering model")
    parser.add_argument("--every", type=int, default=1, help="use every so-and-so-many-th absent question (default: 1)")
    parser.add_argument("--plot", type=Path, help="write a plot of the probabilities to this .svg file")
    arguments = parser.parse_args()
    reader = reader_named(arguments.reader)
    with Index.open(arguments.index) as index:
        if reader is None:
            present = gather_likeness(index, arguments.questions)
            absent = gather_likeness(index, arguments.absent, arguments.every)
            _sureness(present, absent, arguments.plot)
            return
        present = gather(index, reader, arguments.questions)
        absent = gather(index, reader, arguments.absent, arguments.every)
    passages, answers = _fitted(present)
    print(f"PASSAGE_WEIGHTS = {_listed(passages)}")
    print(f"ANSWER_WEIGHTS = {_listed(answers)}")
    judged = np.mean(
        [_judged(present[1::2], *_fitted(present[::2])), _judged(present[::2], *_fitted(present[1::2]))], 0
    )
    print("  recall@1 {:.3f}, @5 {:.3f}; EM {:.3f}, F1 {:.3f}".format(*judged))
    rows = [np.array([_evidence(asked, answers) for asked in kind if asked.answers]) for kind in (present, absent)]
    _sureness(*rows, arguments.plot)


def _sureness(present: Rows, absent: Rows, plot: Path | None) -> None:
    bias, fitted = chance(present, absent)
    print(f"BIAS = {bias:.2f}")
    print(f"WEIGHTS = {_listed(fitted)}")
    halves = []
    for half in (0, 1):
        bias, fitted = chance(present[half::2], absent[half::2])
        halves.append([1 / (1 + np.exp(-(kind[1 - half :: 2] @ fitted + bias))) for kind in (present, absent)])
    sure, unsure = (np.concatenate(kind) for kind in zip(*halves, strict=True))
    print(f"  AUROC {(sure[:, None] > unsure).mean() + (sure[:, None] == unsure).mean() / 2:.3f}")
    for threshold in (float(np.quantile(sure, 1 - _ANSWERED)), 0.5):
        print(f"  THRESHOLD = {threshold:.3f}: answered {(sure >= threshold).mean():.3f}, ", end="")
        print(f"refused {(unsure < threshold).mean():.3f}")
    points = tenths(sure, unsure)
    for point in points:
        print(f"  {point.confidence:.2f} on average: {point.questions:5} questions, {point.answerable:.2f} answerable")
    if plot:
        plot.write_text(reliability_plot(points), encoding="utf-8")


def _fitted(asked: list[Asked]) -> tuple[Rows, Rows]:
    return (
        choice([(each.passages, each.passage_right.astype(float)) for each in asked]),
        choice([(each.evidence, (each.right == 1).astype(float)) for each in asked]),
    )


def _judged(asked: list[Asked], passages: Rows, answers: Rows) -> tuple[float, ...]:
    """Give recall at 1 and 5, EM and F1."""
    best = np.array([each.right[_best(each, answers)] if each.answers else 0.0 for each in asked])
    return _recall(asked, passages, 1), _recall(asked, passages, 5), float((best == 1).mean()), float(best.mean())


def _evidence(asked: Asked, weights: Rows) -> tuple[float, ...]:
    order = np.argsort(-(asked.evidence @ weights), kind="stable")
    return sureness_evidence(asked.query, [asked.answers[place] for place in order])


def _best(asked: Asked, weights: Rows) -> int:
    return int((asked.evidence @ weights).argmax())


def _recall(half: list[Asked], weights: Rows, first: int) -> float:
    return float(
        np.mean([a.passage_right[np.argsort(-(a.passages @ weights), kind="stable")[:first]].any() for a in half])
    )


def _listed(weights: Rows) -> str:
    return f"({', '.join(f'{weight:.2f}' for weight in weights)})"


if __name__ == "__main__":
    main()
