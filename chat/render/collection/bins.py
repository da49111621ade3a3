"""Articles over time, counted in bars of equal length: days, weeks, months, quarters or years, as the span demands."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ....index import Counted, Selection
from ..words import day

_MOST = 62  # bars: more could not be told apart on a phone
_LEADING = 4  # outlets with a series of their own
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_STEPS = (1, 3, 12, 60, 120, 600, 1200, 2400)  # months
_TICKS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 24000)  # months between two labels of the axis
_TICKED = 7  # labels: they stand beside each other on a phone


@dataclass(frozen=True, slots=True)
class Series:
    """A layer of the bars: an outlet, or all others together."""

    name: str
    outlets: tuple[str, ...] = ()
    other_than: tuple[str, ...] = ()

    def within(self, since: date, until: date) -> Selection:
        """Select its articles of some days."""
        return Selection(since, until, self.outlets, self.other_than)


@dataclass(frozen=True, slots=True)
class Bar:
    """The articles of some days."""

    since: date
    until: date
    name: str
    """"May 2021", "Week of 3 May 2021"."""
    tick: str
    """What stands under it on the axis; empty under most."""
    counts: tuple[int, ...]
    """A number a series, in their order."""

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class Bins:
    """All bars, from the first day to the last without a gap, and what they are made of."""

    series: tuple[Series, ...]
    bars: tuple[Bar, ...]


def binned(counts: Sequence[Counted], outlets: Mapping[str, int]) -> Bins:
    """Count dated articles in bars; `outlets` come most first, and the first few have a series of their own."""
    dated = [each for each in counts if each.published]
    days = [each.published for each in dated if each.published]
    series = _series(dated, outlets)
    if not days:
        return Bins(series, ())
    spans = list(_spans(min(days), max(days)))
    sums = [[0] * len(series) for _ in spans]
    places = {outlet: at for at, one in enumerate(series) for outlet in one.outlets}
    at = 0
    for each in sorted(dated, key=lambda each: each.published or date.min):
        while each.published and each.published > spans[at][1]:
            at += 1
        sums[at][places.get(each.source, len(series) - 1)] += each.documents
    bars = (Bar(*span, tuple(row)) for span, row in zip(spans, sums, strict=True))
    return Bins(series, tuple(bars))


def _series(dated: Sequence[Counted], outlets: Mapping[str, int]) -> tuple[Series, ...]:
    known = {each.source for each in dated}
    leading = tuple(outlet for outlet in outlets if outlet in known)[:_LEADING]
    rest = known.difference(leading)
    own = tuple(Series(outlet, (outlet,)) for outlet in leading)
    if not rest:
        return own
    name = "no outlet stated" if rest == {""} else "others"
    return (*own, Series(name, other_than=leading))


def _spans(first: date, last: date) -> Iterator[tuple[date, date, str, str]]:
    """Yield the first and the last day of each bar, its name and its tick."""
    length = (last - first).days + 1
    if length <= _MOST:
        yield from _days(first, last)
    elif length <= 7 * _MOST // 2:
        yield from _weeks(first, last)
    else:
        months = [first.year * 12 + first.month - 1, last.year * 12 + last.month - 1]
        step = next((step for step in _STEPS if months[1] // step - months[0] // step < _MOST), _STEPS[-1])
        yield from _periods(months[0] // step, months[1] // step, step)


def _days(first: date, last: date) -> Iterator[tuple[date, date, str, str]]:
    every = 1 if (last - first).days < 8 else 7
    for number in range((last - first).days + 1):
        at = first + timedelta(number)
        tick = f"{at.day} {_MONTHS[at.month - 1]}" if number % every == 0 else ""
        yield at, at, day(at), tick


def _weeks(first: date, last: date) -> Iterator[tuple[date, date, str, str]]:
    at = first - timedelta(min(first.weekday(), first.toordinal() - 1))
    month = 0
    while at <= last:
        end = at + timedelta(6) if at.toordinal() + 6 <= date.max.toordinal() else date.max
        tick = "" if end.month == month else _MONTHS[end.month - 1] + (f" {end.year}" if month in (0, 12) else "")
        month = end.month
        yield at, end, f"the week of {day(at)}", tick
        at = end + timedelta(1)


def _periods(first: int, last: int, step: int) -> Iterator[tuple[date, date, str, str]]:
    length = (last - first + 1) * step
    every = next((one for one in _TICKS if one % step == 0 and length <= _TICKED * one), _TICKS[-1])
    for number in range(first, last + 1):
        year, month = divmod(number * step, 12)
        after = divmod((number + 1) * step, 12)
        since = date(max(year, 1), month + 1, 1)
        until = date(after[0], after[1] + 1, 1) - timedelta(1) if after[0] <= date.max.year else date.max
        tick = "" if number * step % every else _tick(year, month, every, first=number == first)
        yield since, until, _name(year, month, step), tick


def _tick(year: int, month: int, every: int, *, first: bool) -> str:
    if every >= 12:
        return str(year)
    return f"{_MONTHS[month]} {year}" if month == 0 or first else _MONTHS[month]


def _name(year: int, month: int, step: int) -> str:
    if step == 1:
        return f"{_MONTHS[month]} {year}"
    if step == 3:
        return f"{_MONTHS[month]} to {_MONTHS[month + 2]} {year}"
    return str(year) if step == 12 else f"{year} to {year + step // 12 - 1}"
