"""Timing: a question and its day go in, the days of publication it asks for come out."""

from .events import day_of_event
from .publication import Times, times

__all__ = ["Times", "day_of_event", "times"]
