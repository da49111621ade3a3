"""What came of a crowd's questions: errors, answers to other questions, times."""

import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from .people import Outcome


def judge(alone: Sequence[Outcome], together: Sequence[Outcome]) -> dict[str, Any]:
    """Compare the answers of a crowd with those to the same questions asked alone."""
    known = {outcome.question: outcome.answer for outcome in alone}
    answers = [(outcome.question, outcome.answer) for outcome in together if outcome.answer]
    newer = [each for each in answers if not _same_state(each[1], known[each[0]])]
    times = sorted(outcome.seconds for outcome in together)
    return {
        "questions": len(together),
        "errors": dict(Counter(each.error for each in (*alone, *together) if each.error)),
        "mixed_up": sum(_is_mixed_up(question, answer, known[question]) for question, answer in answers),
        "of_another_generation": len(newer),
        "seconds": {
            "alone_median": round(statistics.median(outcome.seconds for outcome in alone), 4),
            "median": round(statistics.median(times), 4),
            "p95": round(times[max(0, -(-len(times) * 95 // 100) - 1)], 4),
        },
    }


def _same_state(answer: dict[str, Any], alone: dict[str, Any] | None) -> bool:
    return alone is None or answer["generation"] == alone["generation"]


def _is_mixed_up(question: str, answer: dict[str, Any], alone: dict[str, Any] | None) -> bool:
    if answer["question"] != question.strip():
        return True
    same = alone is not None and _same_state(answer, alone)
    return same and alone is not None and answer["citations"] != alone["citations"]


def report(found: dict[str, Any]) -> Iterator[str]:
    """Say in lines what was found."""
    seconds = found["seconds"]
    yield f"{found['questions']} questions in {found['wall']:.1f} s, {found['questions'] / found['wall']:.1f} a second"
    yield f"errors     {sum(found['errors'].values())}"
    yield from (f"  {count} times: {error}" for error, count in found["errors"].items())
    yield f"mixed up   {found['mixed_up']}"
    yield f"of another state of the index: {found['of_another_generation']}"
    yield f"median     {seconds['median']:.3f} s (alone {seconds['alone_median']:.3f} s)"
    yield f"95 of 100  {seconds['p95']:.3f} s at most"
