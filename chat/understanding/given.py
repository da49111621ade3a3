"""Filters that were set by hand, in the form of those that are read from a question."""

from ...index import Filters
from ..query import Chip
from .timing.labels import days_label

_NAMED = 4  # outlets with a chip of their own


def given(filters: Filters) -> tuple[Chip, ...]:
    """Make a chip of the period and one of each outlet, or of all where they are many; no words were read."""
    days = days_label(filters.since, filters.until)
    names = sorted(filters.outlets, key=str.casefold)
    period = [Chip("time", days, "", hides=True)] if days else []
    if len(names) > _NAMED:
        return (*period, Chip("outlets", f"in {len(names):,} outlets", "", hides=True))
    return (*period, *(Chip(f"outlet:{name}", f"in {name}", "", hides=True) for name in names))
