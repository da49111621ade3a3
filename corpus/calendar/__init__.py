"""The calendar: a text and the day it is read on go in, the periods that its words mean come out."""

from typing import TYPE_CHECKING

from ..doors import lazy_door

if TYPE_CHECKING:
    from .naming import in_words
    from .period import Impossible, Period
    from .reading import impossible_dates, periods
else:
    __getattr__, __dir__ = lazy_door(
        __name__, {"naming": "in_words", "period": "Impossible Period", "reading": "impossible_dates periods"}
    )

__all__ = ["Impossible", "Period", "impossible_dates", "in_words", "periods"]
