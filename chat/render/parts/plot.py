"""The plot of a timeline: a point a quote over an axis of time, drawn as SVG."""

import textwrap
from collections.abc import Iterator, Sequence
from datetime import date

from ...answer import Answer, Citation
from ...query import Kind
from ..html import text
from ..words import day
from .axis import Axis

_FEWEST = 3
_APART = 0.045  # of the width: nearer points would overlap on a phone
_LEVEL = 18  # pixels from a point to the one stacked on it
_FOOT = 40  # pixels from the lowest points to the bottom, with the labels between
_FIRST_WORDS = 60


def plot_html(answer: Answer) -> str:
    """Draw the days of a timeline, unless they are few; a point names its line as `data-point`."""
    dated = [(citation.day, citation) for citation in answer.citations if citation.day]
    if answer.kind is not Kind.TIMELINE or len(dated) < _FEWEST:
        return ""
    axis = Axis.around([when for when, _ in dated])
    levels = _levels([axis.place(when) for when, _ in dated])
    height = _FOOT + _LEVEL * (max(levels) + 1)
    points = "".join(
        _point(citation, when, axis.place(when), height - _FOOT - _LEVEL * level)
        for (when, citation), level in zip(dated, levels, strict=True)
    )
    return (
        f'<svg class="plot" role="group" aria-label="Timeline" width="100%" height="{height}">'
        f'<g class="axis" aria-hidden="true">{"".join(_axis(axis, height - 24))}</g>{points}</svg>'
    )


def _levels(places: Sequence[float]) -> list[int]:
    """Stack points that would overlap: a level for each, the lowest that is free at its place."""
    taken: list[list[float]] = []
    levels = []
    for place in places:
        free = (level for level, others in enumerate(taken) if all(abs(place - other) >= _APART for other in others))
        level = next(free, len(taken))
        if level == len(taken):
            taken.append([])
        taken[level].append(place)
        levels.append(level)
    return levels


def _axis(axis: Axis, y: int) -> Iterator[str]:
    yield f'<line x1="0" x2="100%" y1="{y}" y2="{y}" stroke="currentColor"/>'
    for place, label in axis.ticks():
        x = _percent(place)
        yield f'<line x1="{x}" x2="{x}" y1="{y}" y2="{y + 6}" stroke="currentColor"/>'
        yield f'<text x="{x}" y="{y + 18}" dx="4" fill="currentColor">{text(label)}</text>'


def _point(citation: Citation, when: date, place: float, y: int) -> str:
    words = textwrap.shorten(citation.quote, _FIRST_WORDS, placeholder="…")
    # The heading may know less than a day: "April 2024".
    name, x = text(f"{citation.heading or day(when)}: {words}"), _percent(place)
    return (
        f'<g class="point" role="button" tabindex="0" aria-label="{name}" data-point="{citation.number}">'
        f'<title>{name}</title><circle cx="{x}" cy="{y}" r="9" fill="transparent"/>'
        f'<circle class="dot" cx="{x}" cy="{y}" r="5.5" fill="currentColor"/></g>'
    )


def _percent(place: float) -> str:
    return f"{100 * place:.2f}%"
