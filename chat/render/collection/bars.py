"""The plot of articles over time as SVG: stacked bars that lead to lists, a legend, the same as a table."""

from collections.abc import Iterator

from ....index import Selection
from ..html import inline, text
from .bins import Bar, Bins, Series
from .listing import lists

_TOP, _HEIGHT, _FOOT = 22, 150, 24  # pixels: above the highest bar, of it, and for the axis below
_GAP = 0.18  # of a bar's place
_PATTERNS = (
    '<rect width="6" height="6" fill="currentColor"/>',
    '<path d="M-1 1l2-2M0 6l6-6M5 7l2-2" stroke="currentColor" stroke-width="1.6"/>',
    '<circle cx="1.5" cy="1.5" r="1.2" fill="currentColor"/><circle cx="4.5" cy="4.5" r="1.2" fill="currentColor"/>',
    '<path d="M0 1.5h6M0 4.5h6" stroke="currentColor" stroke-width="1.2"/>',
    '<path d="M3 0v6" stroke="currentColor" stroke-width=".8"/>',
)
"""How series look apart from their colours, each in a square of six pixels."""


def plot_html(bins: Bins) -> str:
    """Draw articles over time; nothing where no article states a day."""
    if not bins.bars:
        return ""
    most = max(bar.total for bar in bins.bars)
    bars = "".join(_bar(bins, at, most) for at, bar in enumerate(bins.bars) if bar.total)
    return (
        f'<svg class="bars" role="group" aria-label="Articles over time; arrow keys go from bar to bar" width="100%"'
        f' height="{_TOP + _HEIGHT + _FOOT}"><defs>{_patterns()}</defs>'
        f'<g class="axis" aria-hidden="true">{_axis(bins, most)}</g>{bars}</svg>'
        f"{_legend(bins)}{_table(bins)}"
    )


def _patterns() -> str:
    size = 'width="6" height="6" patternUnits="userSpaceOnUse"'
    return "".join(
        f'<pattern id="series-{at}" class="series-{at}" {size}>{shape}</pattern>' for at, shape in enumerate(_PATTERNS)
    )


def _axis(bins: Bins, most: int) -> str:
    foot, wide = _TOP + _HEIGHT, 100 / len(bins.bars)
    lines = [
        f'<line x1="0" x2="100%" y1="{_TOP}" y2="{_TOP}" class="most"/>'
        f'<text x="0" y="{_TOP - 6}">{_count(most)}</text>'
        f'<line x1="0" x2="100%" y1="{foot}" y2="{foot}"/>'
    ]
    for at, bar in enumerate(bins.bars):
        if bar.tick:
            x = f"{at * wide:.2f}%"
            lines.append(f'<line x1="{x}" x2="{x}" y1="{foot}" y2="{foot + 6}"/>')
            lines.append(f'<text x="{x}" y="{foot + 18}" dx="4">{text(bar.tick)}</text>')
    return "".join(lines)


def _bar(bins: Bins, at: int, most: int) -> str:
    bar, place = bins.bars[at], 100 / len(bins.bars)
    x, width = f"{(at + _GAP / 2) * place:.2f}%", f"{(1 - _GAP) * place:.2f}%"
    name = text(f"{bar.name}: {_described(bar, bins.series)}")
    return (
        f'<g class="bar" role="button" tabindex="-1" aria-label="{name}"{lists(Selection(bar.since, bar.until))}>'
        f'<title>{name}</title><rect class="place" x="{at * place:.2f}%" width="{place:.2f}%" y="{_TOP}"'
        f' height="{_HEIGHT}"/>{"".join(_layers(bar, x, width, most))}</g>'
    )


def _layers(bar: Bar, x: str, width: str, most: int) -> Iterator[str]:
    """Stack the series of a bar, the first at the foot; the rarest article is seen, if only as a line."""
    below = float(_TOP + _HEIGHT)
    for at, count in enumerate(bar.counts):
        if count:
            height = max(_HEIGHT * count / most, 1.0)
            below -= height
            yield (
                f'<rect class="layer series-{at}" x="{x}" width="{width}" y="{below:.1f}" height="{height:.1f}"'
                f' fill="url(#series-{at})"/>'
            )


def _legend(bins: Bins) -> str:
    whole = [sum(bar.counts[at] for bar in bins.bars) for at in range(len(bins.series))]
    entries = "".join(
        f'<li><svg width="18" height="12" aria-hidden="true"><rect class="layer series-{at}" x=".5" y=".5" width="17"'
        f' height="11" fill="url(#series-{at})"/></svg><button type="button"'
        f"{lists(one.within(bins.bars[0].since, bins.bars[-1].until))}>"
        f'{inline(one.name)}</button> <span class="count">{count:,}</span></li>'
        for at, (one, count) in enumerate(zip(bins.series, whole, strict=True))
    )
    return f'<ul class="legend" aria-label="Outlets in the plot">{entries}</ul>'


def _table(bins: Bins) -> str:
    heads = "".join(f'<th scope="col">{inline(one.name)}</th>' for one in bins.series)
    rows = "".join(_row(bar, bins.series) for bar in bins.bars if bar.total)
    return (
        '<details class="numbers"><summary>As a table</summary><div class="scrolled" role="region" tabindex="0"'
        ' aria-label="Articles over time, as a table"><table><thead><tr><th scope="col">When</th>'
        f'<th scope="col">All</th>{heads}</tr></thead><tbody>{rows}</tbody></table></div></details>'
    )


def _row(bar: Bar, series: tuple[Series, ...]) -> str:
    cells = "".join(
        f"<td>{_cell(count, one.within(bar.since, bar.until), f'{bar.name}, {one.name}')}</td>"
        for one, count in zip(series, bar.counts, strict=True)
    )
    whole = _cell(bar.total, Selection(bar.since, bar.until), bar.name)
    return f'<tr><th scope="row">{text(bar.name)}</th><td>{whole}</td>{cells}</tr>'


def _cell(count: int, selection: Selection, what: str) -> str:
    if not count:
        return "0"
    return f'<button type="button" aria-label="{text(what)}: {_count(count)}"{lists(selection)}>{count:,}</button>'


def _described(bar: Bar, series: tuple[Series, ...]) -> str:
    parts = [f"{one.name} {count:,}" for one, count in zip(series, bar.counts, strict=True) if count]
    return f"{_count(bar.total)} ({', '.join(parts)})"


def _count(number: int) -> str:
    return f"{number:,} article{'' if number == 1 else 's'}"
