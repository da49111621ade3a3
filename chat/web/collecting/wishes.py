"""What the page's script wishes for, read with care: it comes from a browser, and any of it may be wrong."""

from datetime import date
from typing import Any, TypeAlias

from ....index import Selection

Wish: TypeAlias = dict[str, Any]
"""JSON's object."""

_MOST = 1 << 40  # beyond any number of articles, and within what a store counts


def selection_of(wish: Wish) -> Selection:
    """Read which articles are meant; what is not understood means all."""
    return Selection(
        since=_day(wish.get("since")),
        until=_day(wish.get("until")),
        outlets=_names(wish.get("outlets")),
        other_than=_names(wish.get("other_than")),
        undated=wish.get("undated") is True,
    )


def start_of(wish: Wish) -> int:
    """Read from which number on something is listed."""
    start = wish.get("start")
    return max(0, min(start, _MOST)) if isinstance(start, int) else 0


def words_of(wish: Wish, name: str) -> str:
    """Read a text; empty where there is none."""
    value = wish.get(name)
    return value if isinstance(value, str) else ""


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _names(value: object) -> tuple[str, ...]:
    return tuple(name for name in value if isinstance(name, str))[:100] if isinstance(value, list) else ()
