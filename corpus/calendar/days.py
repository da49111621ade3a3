"""Arithmetic with days: the first and the last day of weeks, months, years and their parts."""

from collections.abc import Callable
from datetime import date, timedelta

from .period import Standpoint, Unit

Span = tuple[date, date]
_YEARS = {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100}
_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3}


def months(year: int, first: int, count: int = 1) -> Span:
    """Give the days of `count` months from the month `first`; it may lie beyond December, or before January."""
    begins, ends = (year * 12 + first - 1 + shift for shift in (0, count))
    return date(begins // 12, begins % 12 + 1, 1), date(ends // 12, ends % 12 + 1, 1) - timedelta(days=1)


def years(first: int, count: int = 1) -> Span:
    """Give the days of `count` years."""
    return date(first, 1, 1), date(first + count - 1, 12, 31)


def shifted(unit: Unit, on: date, shift: int) -> Span:
    """Give the days of the unit that a day lies in, or of the one `shift` units later; raises where time ends."""
    if unit is Unit.DAY:
        return (day := on + timedelta(days=shift)), day
    if unit in (Unit.WEEK, Unit.WEEKEND):
        monday = on + timedelta(days=7 * shift - on.weekday())
        return monday + timedelta(days=5 * (unit is Unit.WEEKEND)), monday + timedelta(days=6)
    if unit in _MONTHS:
        count = _MONTHS[unit]
        return months(on.year, (on.month - 1) // count * count + 1 + shift * count, count)
    count = _YEARS[unit]
    before = 1 if unit is Unit.CENTURY else 0  # centuries begin with 1901, decades with 1990
    return years((on.year - before) // count * count + before + shift * count, count)


def back(unit: Unit, on: date, count: int) -> date:
    """Go back from a day by a number of units: to the same day of an earlier month, or to that month's last."""
    if unit in (Unit.DAY, Unit.WEEK):
        return on - timedelta(days=count * (7 if unit is Unit.WEEK else 1))
    first, last = shifted(Unit.MONTH, on, -count * (_MONTHS.get(unit) or 12 * _YEARS[unit]))
    return min(first + timedelta(days=on.day - 1), last)


def third(unit: Unit, since: date, part: int) -> Span | None:
    """Give the first, middle or last third of a month, a year or a decade; `part` counts from 0."""
    if unit is Unit.MONTH:
        ends = (10, 20, shifted(unit, since, 0)[1].day)
        return since.replace(day=10 * part + 1), since.replace(day=ends[part])
    if unit is Unit.YEAR:
        return months(since.year, 4 * part + 1, 4)
    if unit is Unit.DECADE:
        return years(since.year + (0, 4, 7)[part], (4, 3, 3)[part])
    return None


def nearest(named: Callable[[int], Span | None], stand: Standpoint) -> Span | None:
    """Choose the year of something that every year has, "April" or "29 February": the last one, or the nearest."""
    around = range(max(stand.on.year - 8, 1), min(stand.on.year + 9, 9999))
    spans = [span for year in around if (span := named(year))]
    if stand.looks_back:
        return max((span for span in spans if span[0] <= stand.on), default=None)
    return min(spans, key=lambda span: max(span[0] - stand.on, stand.on - span[1]), default=None)
