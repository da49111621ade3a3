"""Read months, seasons, quarters and weeks: April 2024, June to August 2022, summer 2022, Q3 2023, week 53 of 2020."""

import re
from datetime import date, timedelta

from ..days import Span, months, nearest
from ..names import MONTH, ORDINAL, SEASON, YEAR, month_number, ordinal
from ..period import Reading, Standpoint, Unit
from .recurring import SEASONS
from .years import year_of

_OF = rf"(?:(?:,|\s+of)?\s+{YEAR})"
_MONTHS = re.compile(
    rf"(?P<month>{MONTH})(?:(?:\s?[-–—]\s?|\s+(?:to|and|or|until|through)\s+)(?P<last>{MONTH}))?{_OF}?(?!\s+\d\d?\b)",
    re.IGNORECASE,
)
_SEASON = re.compile(rf"(?P<season>{SEASON}){_OF}", re.IGNORECASE)
_PART = re.compile(
    rf"(?:(?P<letter>[QH])(?P<digit>[1-4])\b|(?P<nth>{ORDINAL})[\s-](?P<part>quarter|half)\b){_OF}",
    re.IGNORECASE,
)
_QUARTER_ALONE = re.compile(r"[Qq]([1-4])\b")
_WEEK = re.compile(rf"(?:calendar\s+)?week\s+(?P<week>\d{{1,2}}){_OF}", re.IGNORECASE)
_WEEK_ALONE = re.compile(r"(?:calendar\s+)?week\s+(?P<week>\d{1,2})(?![\w.])(?!\s+of\b)")


def written_stretch(text: str, at: int, stand: Standpoint) -> Reading | None:
    """Read what is longer than a day and shorter than a year, and stands at `at`."""
    if (match := _PART.match(text, at)) and (year := year_of(match, stand.on)):
        which = int(match["digit"]) if match["digit"] else ordinal(match["nth"])
        count = 3 if (match["letter"] or match["part"]).lower() in ("q", "quarter") else 6
        return _stretch(match, months(year, (which - 1) * count + 1, count)) if which * count <= 12 else None
    if quarter := _QUARTER_ALONE.match(text, at):
        first = 3 * int(quarter[1]) - 2
        span = nearest(lambda year: months(year, first, 3), stand)
        return Reading(quarter.end(), *span, Unit.QUARTER, relative=True, bare=True) if span else None
    if (match := _SEASON.match(text, at)) and (year := year_of(match, stand.on)):
        return _stretch(match, months(year, SEASONS[match["season"].lower()], 3), Unit.SEASON)
    if match := _MONTHS.match(text, at):
        return _named_months(match, stand)
    if match := _WEEK.match(text, at) or _WEEK_ALONE.match(text, at):
        return _week(match, stand)
    return None


def _named_months(match: re.Match[str], stand: Standpoint) -> Reading | None:
    first = month_number(match["month"])
    count = (month_number(match["last"]) - first if match["last"] else 0) + 1
    if count < 1:
        return None
    unit = Unit.MONTH if count == 1 else Unit.STRETCH
    if year := year_of(match, stand.on):
        return _stretch(match, months(year, first, count), unit)
    span = nearest(lambda y: months(y, first, count), stand)
    verb = match["month"].islower() and match["month"] in ("may", "march")
    return Reading(match.end(), *span, unit, relative=True, bare=True) if span and not verb else None


def _week(match: re.Match[str], stand: Standpoint) -> Reading:
    number, named = int(match["week"]), year_of(match, stand.on) if "year" in match.re.groupindex else None
    latest = [year for year in (stand.on.year, stand.on.year - 1) if _begins(year, number) <= stand.on]
    year = named or next(iter(latest), stand.on.year)
    if (monday := _begins(year, number)) < date.max:
        return Reading(match.end(), monday, monday + timedelta(days=6), Unit.WEEK, relative=not named, bare=not named)
    return Reading(match.end(), why_not=f"The year {year} has no week {number}.", bare=not named)


def _begins(year: int, week: int) -> date:
    """Give the Monday of a year's week; a week that the year does not have never begins."""
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return date.max


def _stretch(match: re.Match[str], span: Span, unit: Unit = Unit.QUARTER) -> Reading:
    return Reading(match.end(), *span, unit, relative=bool(match["whose"]))
