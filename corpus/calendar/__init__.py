"""The calendar: a text and the day it is read on go in, the periods that its words mean come out."""

from .naming import in_words
from .period import Impossible, Period
from .reading import impossible_dates, periods

__all__ = ["Impossible", "Period", "impossible_dates", "in_words", "periods"]
