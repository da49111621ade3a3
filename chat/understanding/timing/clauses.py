"""Tell which part of a question asks, and which only tells."""

import re

from ....corpus import sentences

_ASKING = (
    r"(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|"
    r"should|tell|show|list|give|find|summari[sz]e|compare|describe|explain|name)\b"
)
_BEGINS_ASKING = re.compile(rf"\W*(?:and\s+|so\s+|but\s+)?{_ASKING}", re.IGNORECASE)
_ASKS_AFTER_COMMA = re.compile(
    r",\s+(?:(?:in|on|at|to|from|for|by|with|after|of|but|and)\s+)?(?:who|whom|whose|what|which|when|where|why|how)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.:][”\"’)]*\s*\Z")


def asking(question: str) -> tuple[int, int]:
    """Give where the part that asks begins and ends; an empty one where a statement is all there is.

    "X resigned this week. Who follows him?" asks in its second sentence; "After X resigned in May, who followed?" after
    the comma; "Peskov on peacekeepers, April 2024" all through.
    """
    found = list(sentences(question))
    for start, end in found:
        sentence = question[start:end]
        if "?" in sentence or _BEGINS_ASKING.match(sentence):
            comma = None if _BEGINS_ASKING.match(sentence) else _ASKS_AFTER_COMMA.search(question, start, end)
            return (comma.start() if comma else start), len(question)
    return (len(question), len(question)) if _ENDS.search(question) else (0, len(question))
