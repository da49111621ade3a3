"""Cost against size, as an SVG file that reads well on light and on dark pages."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from .figures import Figure, shown

_WIDTH, _HEIGHT = 300, 210  # of one panel's frame
_LEFT, _TOP, _RIGHT, _BOTTOM = 58, 40, 34, 92  # around it
_STEP = 15  # between two lines of a legend

_STYLE = """
svg { --paper: #fff; --ink: #24292f; --rule: #8c959f; --faint: #d8dee4;
  --one: #0550ae; --two: #b3261e; --three: #1a7f37; --four: #8250df; }
@media (prefers-color-scheme: dark) {
  svg { --paper: #0d1117; --ink: #e6edf3; --rule: #7d8590; --faint: #30363d;
    --one: #79c0ff; --two: #ff8a80; --three: #56d364; --four: #d2a8ff; } }
.paper { fill: var(--paper); } text { fill: var(--ink); } .frame { fill: none; stroke: var(--rule); }
.grid { stroke: var(--faint); } .title { font-weight: 600; font-size: 14px; }
.one { --line: var(--one); --dash: none; } .two { --line: var(--two); --dash: 7 3; }
.three { --line: var(--three); --dash: 2 3; } .four { --line: var(--four); --dash: 9 3 2 3; }
polyline { fill: none; stroke-dasharray: var(--dash); stroke: var(--line); stroke-width: 2; }
circle { fill: var(--line); }
"""
_COLOURS = ("one", "two", "three", "four")


@dataclass(frozen=True, slots=True)
class _Panel:
    title: str
    unit: str
    lines: tuple[str, ...]
    """Names of figures."""


PANELS = (
    _Panel(
        "Latency",
        "ms",
        (
            "search with the question's embedding, median",
            "search with the question's embedding, 95th percentile",
            "question to answer, without the reader, median",
            "question to answer, with the reader, median",
        ),
    ),
    _Panel(
        "Memory", "MB", ("a chat after its questions", "of it not mapped from files", "greatest memory of the build")
    ),
    _Panel("Disk", "MB", ("the index with the articles' text",)),
    _Panel("Building", "s", ("the build with embedding", "the build without embedding", "a day's articles added")),
)


def plot(figures: Sequence[Figure]) -> str:
    """Draw every panel that has figures of two sizes or more, two in a row; both axes are logarithmic."""
    drawn = [(panel, lines) for panel in PANELS if (lines := _lines(panel, figures))]
    across, down = _LEFT + _WIDTH + _RIGHT, _TOP + _HEIGHT + _BOTTOM
    width, height = 2 * across, down * math.ceil(len(drawn) / 2)
    panels = [
        f'<g transform="translate({number % 2 * across + _LEFT} {number // 2 * down + _TOP})">'
        + "\n".join(_panel(panel, lines))
        + "</g>"
        for number, (panel, lines) in enumerate(drawn)
    ]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
            'font-family="system-ui, sans-serif" font-size="11">',
            "<title>Cost against the number of passages</title>",
            f"<style>{_STYLE}</style>",
            f'<rect class="paper" width="{width}" height="{height}" rx="6"/>',
            *panels,
            "</svg>",
            "",
        ]
    )


def _lines(panel: _Panel, figures: Sequence[Figure]) -> dict[str, list[tuple[int, float]]]:
    """Give the points of each of a panel's lines: sizes, and values above zero."""
    points = {
        name: sorted(
            (figure.passages, figure.value)
            for figure in figures
            if (figure.name, figure.unit) == (name, panel.unit) and figure.passages and figure.value > 0
        )
        for name in panel.lines
    }
    return {name: line for name, line in points.items() if len(line) > 1}


def _panel(panel: _Panel, lines: dict[str, list[tuple[int, float]]]) -> Iterator[str]:
    across = _Axis.of([size for line in lines.values() for size, _ in line], _WIDTH)
    up = _Axis.of([value for line in lines.values() for _, value in line], _HEIGHT)
    yield f'<text class="title" x="0" y="-14">{panel.title}, {panel.unit}, against passages</text>'
    for tick, x in across.ticks():
        yield f'<line class="grid" x1="{x:.1f}" x2="{x:.1f}" y1="0" y2="{_HEIGHT}"/>'
        yield f'<text x="{x:.1f}" y="{_HEIGHT + 16}" text-anchor="middle">{tick:,.0f}</text>'
    for tick, y in up.ticks():
        yield f'<line class="grid" x1="0" x2="{_WIDTH}" y1="{_HEIGHT - y:.1f}" y2="{_HEIGHT - y:.1f}"/>'
        yield f'<text x="-6" y="{_HEIGHT - y + 4:.1f}" text-anchor="end">{tick:,g}</text>'
    yield f'<rect class="frame" width="{_WIDTH}" height="{_HEIGHT}"/>'
    for colour, (number, (name, line)) in zip(_COLOURS, enumerate(lines.items()), strict=False):
        places = [(across.at(size), _HEIGHT - up.at(value)) for size, value in line]
        yield f'<g class="{colour}"><polyline points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in places)}"/>'
        for (x, y), (size, value) in zip(places, line, strict=True):
            about = f"{name}, {size:,} passages: {shown(value)} {panel.unit}"
            yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5"><title>{escape(about)}</title></circle>'
        y = _HEIGHT + 34 + number * _STEP
        yield f'<polyline points="0,{y - 4} 24,{y - 4}"/><text x="30" y="{y}">{escape(name)}</text></g>'


@dataclass(frozen=True, slots=True)
class _Axis:
    """A logarithmic axis from one power of ten to another."""

    low: int
    high: int
    length: int

    @classmethod
    def of(cls, values: Sequence[float], length: int) -> "_Axis":
        """Let an axis reach around values."""
        low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
        return cls(low, max(high, low + 1), length)

    def at(self, value: float) -> float:
        """Say how far along the axis a value lies."""
        return (math.log10(value) - self.low) / (self.high - self.low) * self.length

    def ticks(self) -> Iterator[tuple[float, float]]:
        """Yield the powers of ten and where they lie."""
        for power in range(self.low, self.high + 1):
            yield 10.0**power, self.at(10.0**power)
