"""Take dates, times of day and the buttons beside them out of a line, to see what else it says."""

import re

from .calendar_names import is_weekday
from .dates import dates_in
from .labels import LABEL

_TIMES = re.compile(
    r"\(?\b(?:UTC|GMT|[A-Z]{1,4}T|MSK)\b\s?(?:[+-]\s?\d{1,2}(?::?\d{2})?)?\)?"
    r"|(?i:\b(?:at\s)?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?(?:\s?[+-]\d{2}:?\d{2})?"
    r"|\b\d{1,2}\s?[ap]\.?m\b\.?"
    r"|\b\d+\s?(?:views?|comments?|shares?)\b|\b\d+[\s-]min(?:ute)?s?(?:\sread)?\b"
    r"|\b(?:share|print|tweet|e-?mail|save|listen|views|comments|all sections)\b)"
)
_GLUED_WEEKDAY = re.compile(r"(?<=[a-z])(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)")
_EDGES = " \t|·•,;:/()[]-–—"


def without_times(line: str) -> str:
    """Return the line without its dates and their labels, weekdays, times of day and buttons."""
    for written in reversed(dates_in(line)):
        line = f"{line[: written.start]} | {line[written.end :]}"
    line = _TIMES.sub(" ", LABEL.sub(" ", _GLUED_WEEKDAY.sub(" ", line)))
    words = [word for word in line.split() if not is_weekday(word.strip(_EDGES))]
    return re.sub(r"(?:\s*[|·•]\s*)+", " | ", " ".join(words)).strip(_EDGES)
