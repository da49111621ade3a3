"""Ask the question before with the words of a fragment: "Why?", "And Peskov?", "What about Armenia?"."""

import re

from .phrases import AUXILIARIES, Phrase, bare, content_words, phrases, words

QUESTION_PHRASE = re.compile(
    r"\A\s*(?:(?:since|until|from|by|to|with|for|in|at)\s+)?"
    r"(?:who|whom|whose|what|which|when|where|why|how(?: (?:many|much|long|often|far|old))?)\b\s*",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"(?:of|in|on|at|to|for|with|by|from|about|against|during|after|before|since)\b", re.IGNORECASE
)
_OWNS = re.compile(r"['’]s\Z")
_HAS_OWNER = re.compile(r"['’]s\b")
_YEAR = re.compile(r"\d{4}")
_DATED = re.compile(
    r"\d|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|year|month|week|spring|summer|autumn|winter)\b"
)
_TOPIC = re.compile(r"\b(?:say|says|said|think|thinks) about\s+((?:the\s+)?)", re.IGNORECASE)


def ask_instead(asked: str, before: str, answered_by: str | None) -> str:
    """Ask "Why?" or "Who else?" of the question before, in the place of its own question word.

    "Who left?" has no subject but its question word: "Why Ada Stone left?", if she is who the answer named.
    """
    rest = QUESTION_PHRASE.sub("", before)
    if rest == before:
        rest = before[:1].lower() + before[1:]
    asked = asked.rstrip("?!. ")
    asked = f"{asked[:1].upper()}{asked[1:]}"
    helper = next((word for word in words(rest) if bare(word[0]) in AUXILIARIES), None)
    if not before.lower().startswith("who"):
        if helper and helper.start():  # "How many people were there": "When were people there"
            rest = f"{helper[0]} {rest[: helper.start()]}{rest[helper.end() :].lstrip()}"
    elif "who" not in asked.lower() and not (helper and helper.start() == 0):
        rest = f"{answered_by or 'somebody'} {rest}"
    return f"{asked} {rest}"


def put_into(fragment: str, core: str, before: str, *, swaps_subject: bool) -> str:
    """Ask the question before about something else: "And Peskov?", "And in Armenia?", "And his deputy?"."""
    fragment = fragment.rstrip("?!. ")
    old = _counterpart(fragment, core, before, swaps_subject=swaps_subject)
    if old:
        return before.replace(old, _OWNS.sub("", fragment), 1)
    if _YEAR.fullmatch(fragment):
        fragment = f"in {fragment}"
    joint = " " if _PREPOSITION.match(fragment) else ", and "
    return f"{before.rstrip('?!. ')}{joint}{fragment}?"


def _counterpart(fragment: str, core: str, before: str, *, swaps_subject: bool) -> str | None:
    """Find what of the question before a fragment takes the place of."""
    found = phrases(before)
    if fragment != core.rstrip("?!. "):  # a pronoun was resolved: "his deputy" takes the place of "he"
        return next((phrase.text for phrase in found if phrase.text in fragment), None)
    preposition = _PREPOSITION.match(fragment)
    if preposition:
        old = _after(re.search(rf"\b{preposition[0]}\s+(?:the\s+)?", before, re.IGNORECASE), found, before)
        return old if old and _is_dated(old) == _is_dated(fragment) else None
    if _is_dated(fragment):
        return next((phrase.text for phrase in found if _is_dated(phrase.text)), None)
    topic = _TOPIC.search(before)
    if topic and not swaps_subject:
        return next((topic[1] + phrase.whole for phrase in found if phrase.start == topic.end()), None)
    if not fragment[:1].isupper():
        return None
    names = [phrase for phrase in found if phrase.name or (phrase.capital and _HAS_OWNER.search(phrase.text))]
    if len(names) > 1:
        names = [name for name in names if name.subject and swaps_subject]
    return _HAS_OWNER.split(names[0].text)[0] if names else None


def _after(preposition: re.Match[str] | None, found: list[Phrase], before: str) -> str | None:
    phrase = next((phrase for phrase in found if preposition and phrase.start == preposition.end()), None)
    return before[preposition.start() : phrase.end] if preposition and phrase else None


def _is_dated(text: str) -> bool:
    return bool(_DATED.search(text))


def is_clause(text: str) -> bool:
    """Whether a text has a verb, or asks with a question word for more than one thing."""
    return has_auxiliary(text) or bool(QUESTION_PHRASE.match(text) and len(content_words(text)) > 1)


def has_auxiliary(text: str) -> bool:
    """Whether a form of "be", "do", "have" or the like is in a text."""
    return any(bare(word[0]) in AUXILIARIES for word in words(text))
