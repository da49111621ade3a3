"""A reliability plot: whether answers of a confidence are right as often as it says."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_SIDE, _EDGE = 320, 44


@dataclass(frozen=True, slots=True)
class Point:
    """The questions of one tenth of confidence."""

    confidence: float
    """Their mean."""
    answerable: float
    """The share that the articles answer, both kinds weighed alike."""
    questions: int


def tenths(sure: NDArray[np.float64], unsure: NDArray[np.float64]) -> list[Point]:
    """Gather answerable and unanswerable questions by tenths of confidence."""
    every = np.concatenate([sure, unsure])
    share = np.repeat([1 / len(sure), 1 / len(unsure)], [len(sure), len(unsure)])
    truth = np.arange(len(every)) < len(sure)
    points = []
    for tenth in range(10):
        here = (np.minimum(every * 10, 9.999).astype(int)) == tenth
        if here.any():
            answerable = float(share[here & truth].sum() / share[here].sum())
            points.append(Point(float(np.average(every[here], weights=share[here])), answerable, int(here.sum())))
    return points


def reliability_plot(points: list[Point]) -> str:
    """Draw points against the diagonal on which they would all lie; an SVG file's content."""
    whole = _SIDE + 2 * _EDGE

    def at(x: float, y: float) -> str:
        return f"{_EDGE + x * _SIDE:.0f},{_EDGE + (1 - y) * _SIDE:.0f}"

    def label(x: float, y: float, words: str, turn: str = "") -> str:
        return f'<text x="{x}" y="{y}" text-anchor="middle" {turn}>{words}</text>'

    circles = []
    for point in points:
        x, y = at(point.confidence, point.answerable).split(",")
        about = f"{point.questions} questions of confidence {point.confidence:.2f}: {point.answerable:.2f} answerable"
        circles.append(f'<circle cx="{x}" cy="{y}" r="5" fill="#b3261e"><title>{about}</title></circle>')
    line = " ".join(at(point.confidence, point.answerable) for point in points)
    ticks = [
        label(_EDGE + tick / 5 * _SIDE, _EDGE + _SIDE + 16, f"{tick / 5:.1f}")
        + label(_EDGE - 16, _EDGE + (1 - tick / 5) * _SIDE + 4, f"{tick / 5:.1f}")
        for tick in range(6)
    ]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}" font-family="sans-serif" '
            'font-size="12" fill="#333">',
            "<title>How often questions of a confidence are answerable</title>",
            f'<rect width="{whole}" height="{whole}" fill="#fff"/>',
            f'<rect x="{_EDGE}" y="{_EDGE}" width="{_SIDE}" height="{_SIDE}" fill="none" stroke="#999"/>',
            f'<polyline points="{at(0, 0)} {at(1, 1)}" stroke="#999" stroke-dasharray="4 4"/>',
            f'<polyline points="{line}" fill="none" stroke="#b3261e" stroke-width="2"/>',
            *circles,
            *ticks,
            label(whole / 2, whole - 8, "confidence"),
            label(14, whole / 2, "share answerable", f'transform="rotate(-90 14 {whole / 2})"'),
            "</svg>",
            "",
        ]
    )
