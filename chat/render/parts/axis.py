"""The axis of a plot over time: whole months or years around the days that it shows."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
_MOST = 6  # intervals: their labels stand beside each other on a phone
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis cut into intervals of equal length; months are counted from the beginning of year 0."""

    start: int
    """The first month."""
    step: int
    """Months in an interval."""
    intervals: int

    @classmethod
    def around(cls, days: Sequence[date]) -> "Axis":
        """Choose the shortest intervals of which few hold all days."""
        first, last = int(_months(min(days))), int(_months(max(days)))
        step = next((step for step in _STEPS if last // step - first // step < _MOST), _STEPS[-1])
        return cls(first // step * step, step, last // step - first // step + 1)

    def place(self, day: date) -> float:
        """Say where a day lies on the axis, in [0, 1]."""
        return (_months(day) - self.start) / (self.step * self.intervals)

    def ticks(self) -> list[tuple[float, str]]:
        """Give where each interval begins, with its label: "2024", or "Apr" with the year where that is new."""
        ticks = []
        for interval in range(self.intervals):
            year, month = divmod(self.start + interval * self.step, 12)
            named = f"{_MONTHS[month]} {year}" if interval == 0 or month == 0 else _MONTHS[month]
            ticks.append((interval / self.intervals, str(year) if self.step >= 12 else named))
        return ticks


def _months(day: date) -> float:
    return day.year * 12 + day.month - 1 + (day.day - 1) / monthrange(day.year, day.month)[1]
