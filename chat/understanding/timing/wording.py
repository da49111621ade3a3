"""Judge the words of a time, and those around it in the question."""

import re

from ....corpus import Period

_CUE = re.compile(
    r"(?:(?:ever )?since|before|prior to|after|until|till|up to|by|between|from|in|on|during|throughout|within|over|for"
    r"|at)\b",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"(?:(?:in|on|during|over|at|for|within|throughout|by)\s+)?(?:the\s+)?"
    r"(?:(?:so far\s+)?(?:this|current)\s+(?!past\b)\w+|today|tonight|this (?:morning|afternoon|evening))",
    re.IGNORECASE,
)
_FROM_NOW = re.compile(
    r"\b(?:yesterday|last night|ago|earlier|day before|(?:last|past|previous)\s+(?!\w*day\b|weekend\b)\w+)\b",
    re.IGNORECASE,
)
_EXPECTS = re.compile(
    r"\b(?:will|plans?|planned|expected|set to|due|scheduled|upcoming|next"
    r"|(?:is|are)\s+(?:[\w,]+\s+){0,3}?\w{2,}ing)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\b(?:after|before|since|while|because|although|despite)\s+[^\d,.?!;:]*\w\s+\Z", re.IGNORECASE)
_ASKS_WORDS = re.compile(
    r"\bwhat(?:\s+\w+)?\s+(?:did|does|has|have|had|do|was|were|is|are)\b[^?]*?\b(?:sa(?:y|id)|t(?:ell|old)|stated|claim(?:ed)?|announced?"
    r"|confirm(?:ed)?|den(?:y|ied)|report(?:ed)?|written?|published?|comment(?:ed)?|declared?|warn(?:ed)?|respon(?:d|ded|se)"
    r"|react(?:ed|ion)?|promised?|statements?|position)\b"
    r"|\bwhat\s+(?:has\s+|have\s+)?happen(?:ed|s)\b|\bwho\s+(?:said|claimed|announced|confirmed|denied|reported|warned)\b"
    r"|\b(?:did|has|have)\s+\S+(?:\s\S+){0,5}?\s(?:say|said|claim|announced?|confirm|deny|denied|report|comment|warn|declare)\b"
    r"|\b(?:news|articles?|reports?|coverage|statements?|remarks?|comments?|quotes?)\s+(?:of|from|by|on|about|in|since|between)\b",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"\b(?:who|whom|whose|what|which|when|where|why|how)\b|\?", re.IGNORECASE)
_NUMBER = re.compile(
    r"\bhow (?:many|much|high|far)\b|\b(?:percentage|percent|rates?|prices?|sales|number|amount|share|total)\b",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    r"\b(?:reports?|articles?|news|statements|quotes?|comments?|remarks|coverage|stories)\s+\Z", re.IGNORECASE
)
_OF = re.compile(r"\b(?:of|dated|than)\s+(?:the\s+)?\Z", re.IGNORECASE)
_EVENT = re.compile(
    r"\b(?:wars?|operation|offensive|invasion|attacks?|bombing|shooting|clashes|earthquake|hurricane|flood(?:s|ing)?"
    r"|elections?|referendum|vote|summit|meetings?|conference|talks|visit|protests?|coup|statement|agreement|ceasefire"
    r"|cease-fire|treaty|deal|accord|resolution|decision|law|bill|insurrection|riots?|crash|accident|explosion|fire"
    r"|pandemic|death|murder|trial|final|tournament|games|olympics|championships?|cup)\s+\Z",
    re.IGNORECASE,
)
_REDUCED = re.compile(
    r"(\w+)\s+(?:signed|held|adopted|reached|concluded|brokered|launched|issued|released|begun|started|agreed|deployed"
    r"|created|founded|introduced|set)\s+\Z",
    re.IGNORECASE,
)
_VERB_BEFORE = frozenset("was were been be being is are who that which it they he she has have had did and".split())
_BEGINS = re.compile(r"(?:\A|[.?!:,])\s*\Z")


def cue_of(words: str) -> str:
    """Give the preposition that a time begins with, in small letters; "" where it has none."""
    cue = _CUE.match(words)
    return cue[0].lower().removeprefix("ever ") if cue else ""


def is_of_now(words: str) -> bool:
    """Whether a time is the one that still goes on: "this week", "today"."""
    return _NOW.fullmatch(words) is not None


def counts_from_now(words: str) -> bool:
    """Whether a time is told from the day of the question: "yesterday", "last month", "two weeks ago"."""
    return _FROM_NOW.search(words) is not None


def is_aside(before: str) -> bool:
    """Whether a time stands in a clause of its own: "after sealing its borders in March 2020"."""
    return _ASIDE.search(before) is not None


def expects(asking: str) -> bool:
    """Whether a question asks for what is to come, or goes on."""
    return _EXPECTS.search(asking) is not None


def asks_for_words(asking: str) -> bool:
    """Whether a question asks what was said or reported, or what happened at all: then a day is one of publication.

    So it is in "Peskov on peacekeepers, April 2024", which asks for articles.
    """
    return _ASKS_WORDS.search(asking) is not None or not _QUESTION.search(asking)


def asks_for_a_number(asking: str) -> bool:
    """Whether a question asks for a figure; those of a month are published after it."""
    return _NUMBER.search(asking) is not None


def belongs_to_a_noun(period: Period, words: str, before: str) -> bool:
    """Whether a time tells which thing is meant: "the November 2020 statement", "the statement of 9 November"."""
    cue = cue_of(words)
    if not cue:
        if counts_from_now(words):
            return False
        is_adverb = _BEGINS.search(before) or not period.attributive
        return not is_adverb or bool(_OF.search(before) and not _REPORTS.search(_OF.sub("", before)))
    if period.attributive and not counts_from_now(words) and not _BEGINS.search(before):
        return True
    if cue == "from":
        return not (re.search(r"\s(?:to|until|till|through|on|onwards?)\b", words) or _REPORTS.search(before))
    if cue == "for":
        return not counts_from_now(words)
    reduced = _REDUCED.search(before[-60:])
    is_noun_before = _EVENT.search(before) or (reduced and reduced[1].lower() not in _VERB_BEFORE)
    return cue in ("in", "on", "during", "at") and bool(is_noun_before)
