"""Tell what kind of answer a question asks for."""

import re

from ..query import Kind

_NEWS = (
    r"(?:news|developments?|updates?|information|situation|state|status|word|statements?|position|stance|view|comments?"
    r"|remarks|figures?|reports?)"
)
_BEGINS = r"\A\W*(?:(?:so|and|but)\s+)?"
_WHAT_IS = r"what(?:[’']s|\s+is|\s+are|\s+was|\s+were)"
_LATEST = re.compile(
    rf"{_BEGINS}(?:(?:{_WHAT_IS}|tell me|give me|show me|any)\s+)?(?:the\s+)?"
    rf"(?:very\s+)?(?:latest|newest|most recent)\s+(?:on|about|regarding|from|with|{_NEWS})\b"
    rf"|{_BEGINS}{_WHAT_IS}\s+new\b"
    rf"|\bwhat(?:[’']s|\s+is|\s+are)\s+(?:\S+\s+){{1,4}}?(?:latest|newest|most recent)\s+{_NEWS}\b"
    r"|\A\W*(?:(?:so|and|but)\s+)?(?:is|are|does|do|has|have)\s+(?!i\b|we\b|you\b)(?:\S+\s+){1,12}?still\b"
    r"|\bwhat(?:[’']s|\s+is)\s+the\s+current\s+(?:status|state|situation|position|stance)\b"
    rf"|{_BEGINS}{_WHAT_IS}\s+(?:happening|going on)\b[^?]*\b(?:now|at the moment|currently|today)\b"
    r"|\bwhere\s+(?:do|does)\s+(?:\S+\s+){1,6}?stand\s+(?:now|today)\b",
    re.IGNORECASE,
)
_TIMELINE = re.compile(
    r"\btime\s?line\s+(?:of|for|on)\b|\bchronology\b|\bchronological\b"
    r"|\A\W*(?:show|list|give|what|how|summari[sz]e)\b(?!\s+(?:do|does)\b)[^?]*\bover time\b"
    r"|\A\W*(?:(?:what|tell me|give me|show me|summari[sz]e)\s+(?:is\s+)?)?(?:the\s+)?history of the\b"
    r"|\bhow\s+(?:did|has|have|had)\s+(?:\S+\s+){1,12}?(?:changed?|evolved?|develop(?:ed)?|unfold(?:ed)?|shift(?:ed)?)\b"
    r"(?!\s+(?:his|her|its|their|the|a|an|by|hands|compared)\b)"
    r"|\bwhat(?:\s+has|\s+have)?\s+happen(?:ed|s)\b[^?]*\bsince\b",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\bwhat(?:\s+else)?\s+(?:did|does|do|has|have|had)\s+(?:\S+\s+){1,8}?"
    r"(?:say|said|think|comment|claim|claimed|state|stated|tell|told|argue|argued|warn|warned|announce|announced"
    r"|report|reported|write|written)\b"
    r"(?!\s+(?:is|are|was|were|will|would)\b)"
    r"|\bwhat\s+(?:\S+\s+){1,5}?(?:said|says)\b"
    r"|\bhow\s+(?:did|does|has)\s+(?:\S+\s+){1,6}?(?:react|reacted|respond|responded|comment)\b"
    r"|\A\W*(?:\S+\s+){0,3}?(?:comments?|statements?|remarks?|quotes?|words|views?|reaction|response)\b",
    re.IGNORECASE,
)


def kind_of(question: str, *, compares: bool, quotes: bool) -> Kind:
    """Judge a question by its words; `compares` is whether sides were found in it, `quotes` people or an outlet."""
    if compares:
        return Kind.COMPARISON
    if _TIMELINE.search(question):
        return Kind.TIMELINE
    if _LATEST.search(question):
        return Kind.LATEST
    return Kind.SAID if quotes and _SAID.search(question) else Kind.FACT
