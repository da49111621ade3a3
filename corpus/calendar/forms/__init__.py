"""Forms: how days, months and years are written, and times that count from the day of reading."""

from .dates import written_day
from .recurring import recurring_time
from .relative import relative_time
from .stretches import written_stretch
from .years import written_year

__all__ = ["recurring_time", "relative_time", "written_day", "written_stretch", "written_year"]
