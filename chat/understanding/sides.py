"""Find what a question compares: outlets or people by name, or all outlets."""

import re
from collections.abc import Callable

_SAY = (
    r"(?:say|says|said|think|thinks|thought|report|reports|reported|write|writes|wrote|claim|claims|claimed|tell|told)"
)
_COVER = r"(?:report|cover|describe|present|portray|tell|frame|judge|see)(?:s|ed)?"
_OUTLETS = r"(?:the\s+)?(?:different\s+|various\s+|other\s+)?(?:outlets|newspapers|papers|media|publications|agencies)"
_ACCOUNTS = (
    r"(?:accounts?|reports?|positions?|versions?|views?|statements?|coverage|reporting|stances?|remarks|comments)"
)
_NAMES = r"(?P<names>[^?.;:]{3,120}?)"
_ENDS = r"(?:\s+(?:on|about|regarding|say|said|differ)\b|\s*[?.!]?\s*\Z)"
_COMPARE = r"\A\W*(?:please\s+)?(?:compare|contrast)\s+"
_BETWEEN = r"\bdifferences?\s+(?:(?:is|are|was)\s+)?(?:there\s+)?between\s+"
_BY_NAME = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?:{_COMPARE}|{_BETWEEN})(?:what|how)\s+{_NAMES}\s+(?:{_SAY}|{_COVER})\b",
        rf"(?:{_COMPARE}|{_BETWEEN})(?:the\s+)?{_ACCOUNTS}\s+(?:of|by|from|in)\s+{_NAMES}{_ENDS}",
        rf"(?:{_COMPARE}|{_BETWEEN}){_NAMES}[’']s?\s+{_ACCOUNTS}\b",
        rf"{_COMPARE}{_NAMES}{_ENDS}",
        r"\A\W*(?P<names>[^?.;:,]{2,60}?\s+(?:versus|vs\.?)\s+[^?.;:,]{2,60}?)\s+(?:on|about|regarding)\b",
        rf"\bhow\s+(?:do|does|did)\s+{_NAMES}\s+(?:differ|disagree)\b",
        rf"\bwhat\s+(?:do|did)\s+{_NAMES}\s+each\s+{_SAY}\b",
        rf"\bhow\s+(?:do|did)\s+{_NAMES}\s+{_COVER}\b",
    )
)
_ALL = re.compile(
    rf"\bhow\s+(?:do|does|did|have|has)\s+{_OUTLETS}\s+{_COVER}\b|\bwhat\s+(?:do|did)\s+{_OUTLETS}\s+{_SAY}\b"
    rf"|{_COMPARE}(?:how\s+|what\s+)?{_OUTLETS}\b|\bhow\s+(?:is|was|were|are)\b[^?]{{3,80}}\b{_COVER}\s+(?:by|in)\s+{_OUTLETS}\b"
    r"|\bside by side\b",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:,\s*(?:and\s+)?|\s+and\s+(?:what\s+|how\s+)?|\s+versus\s+|\s+vs\.?\s+)\s*", re.IGNORECASE)
_A_NAME = re.compile(
    r"(?:the\s+)?(?:[a-z]+\s+){0,3}[^\W\d_a-z][\w’'.-]*(?:\s+(?:(?:of|the|de|von|van|al)\s+)?[^\W\d_a-z][\w’'.-]*){0,4}\Z"
)


def sides_of(question: str, is_outlet: Callable[[str], bool]) -> tuple[bool, tuple[str, ...]]:
    """Say whether a question compares, and which names it compares; no name where it means all outlets.

    `is_outlet` tells the name of an outlet that the collection has, in whatever case it is written.
    """
    for form in _BY_NAME:
        if match := form.search(question):
            names = tuple(_AND.split(match["names"].strip()))
            if len(names) > 1 and all(_A_NAME.match(name) or is_outlet(name) for name in names):
                return True, names
    return _ALL.search(question) is not None, ()
