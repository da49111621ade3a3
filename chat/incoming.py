"""Read what a caller sends: the conversation so far, filters, a day."""

import re
from collections.abc import Sequence
from datetime import date

from ..index import Filters
from .answer import Turn

_SHOWN = 40  # characters of what is no day


def turns_of(history: Sequence[object]) -> tuple[Turn, ...]:
    """Read a conversation, oldest turn first; what is neither a question nor has one is left out.

    An item is a question, or an object with "question" and, where known, "search_question", "text" and "answered" as
    `answer_json` writes them. A question that comes without what was searched for is read in the conversation before
    it, as it was when it was asked.
    """
    if not history:
        return ()
    from .followups import rewrite  # only now: its many patterns take long to build

    turns: tuple[Turn, ...] = ()
    for item in history:
        match item:
            case str(question):
                searched, text = "", ""
            case {"question": str(question), **rest}:
                searched = str(rest.get("search_question") or "")
                text = str(rest.get("text") or "") if rest.get("answered", True) else ""
            case _:
                continue
        turns += (Turn(question, searched or rewrite(question, turns), text),)
    return turns


def filters_of(sent: object) -> Filters:
    """Read filters as `filters_json` writes them; what is none is left out."""
    match sent:
        case {"outlets": list(outlets), **days}:
            names = frozenset(name for name in outlets if isinstance(name, str))
            return Filters(_day_of(days.get("since")), _day_of(days.get("until")), names)
    return Filters()


def parse_day(text: str) -> date:
    """Read `2024-04-20` or `2024/04/20`; raises ValueError with a sentence."""
    if not re.fullmatch(r"[0-9]{4}([-/])[0-9]{2}\1[0-9]{2}", text):
        raise ValueError(f"{text[:_SHOWN]!r} is not a date like 2024-04-20")
    try:
        return date.fromisoformat(text.replace("/", "-"))
    except ValueError as error:
        raise ValueError(f"{text!r} is not a day of the calendar") from error


def _day_of(sent: object) -> date | None:
    try:
        return parse_day(sent) if isinstance(sent, str) else None
    except ValueError:
        return None
