"""Cut veiled text into words, names in capitals, numbers, quotations and marks."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..quotes import VEIL
from ..words.bodies import CALENDAR, GIVEN_TOO, INSTITUTIONS, JOINED, NOBODY
from ..words.roles import OFFICES, TITLES

_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_SHORT = (
    r"(?:(?:Sen|Sens|Rep|Reps|Gov|Dr|Mr|Mrs|Ms|Mx|Gen|Lt|Col|Sgt|Maj|Capt|Cpl|Prof|Rev|St|Jr|Sr|Adm|Cmdr|Hon|Brig|Supt|Inc|Corp"
    r"|Ltd|Co|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.|\b[A-Z](?:\.[A-Z])*\.)"
)
_WORD = rf"(?:(?:al|el|an|as|ul|d|Al|El)[-’'])?{_UPPER}[^\W_]*(?:[’'.&-][^\W_]+)*"
_PARTICLE = r"(?:(?:de|del|della|da|di|dos|du|van|von|der|den|ter|bin|ibn|bint|al|el|la|le|oğlu|qızı|ben)\s){1,3}"
_NAME = rf"(?:{_SHORT}|{_WORD})(?:\s(?:{_PARTICLE})?(?:{_SHORT}|{_WORD})){{0,11}}"
_TOKEN = re.compile(
    # Most words are plain ones, so they are tried first.
    rf"(?P<plain>(?<!\w)(?!(?:al|el|an|as|ul|d)[-’'])[a-z]+(?![\w’'.-]))"
    rf"|(?P<quote>{VEIL}+(?:[,.!?…]?”{{1,2}})?)|(?P<name>(?<!\w){_NAME})"
    r"|(?P<word>[^\W\d_]+(?:[’'.-][^\W_]+)*)|(?P<number>\d[\w.,]*\w|\d)|(?P<mark>[,;:()\[\]–—.!?…/-])"
)
_HEADS = JOINED | TITLES
_SPACED = re.compile(r"\S+")


class Token(NamedTuple):
    """The characters from `start` up to `end`; `kind` is quote, name, word, number or mark."""

    kind: str
    text: str
    start: int
    end: int


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Find the tokens of a veiled paragraph. A run of capitalised words is one token, a name.

    A word like "The" or "Officials" in front of a name becomes a word of its own, in small letters.
    """
    found: list[Token] = []
    heads = False
    for match in _TOKEN.finditer(text, start, end):
        kind, words = match.lastgroup or "", match[0]
        if kind == "name":
            inside = bool(found) and found[-1].kind in ("name", "word", "day")
            found.extend(_cut(Token(kind, words, match.start(), match.end()), inside=inside))
            heads = heads or words.rpartition(" ")[2] in _HEADS
        else:
            found.append(Token("word" if kind == "plain" else kind, words, match.start(), match.end()))
    return _joined(text, found) if heads else found


def _cut(token: Token, *, inside: bool) -> list[Token]:
    """Cut a run of capitalised words at what is no part of a name: a sentence's first word, days and months."""
    first = token.text.split(None, 1)[0]
    if first in NOBODY and not (inside and first == "The" and first != token.text):
        word = Token("word", first.lower(), token.start, token.start + len(first))
        rest = token.text[len(first) :].lstrip()
        return [word, *(_cut(Token("name", rest, token.end - len(rest), token.end), inside=True) if rest else ())]
    if not token.text[0].isupper() and "-" not in first and "’" not in first and "'" not in first:
        return [token._replace(kind="word")]
    return [token] if CALENDAR.isdisjoint(token.text.split()) else _without_days(token)


def _without_days(token: Token) -> list[Token]:
    found: list[Token] = []
    going_on = False
    for match in _SPACED.finditer(token.text):
        start, end = token.start + match.start(), token.start + match.end()
        if match[0] in CALENDAR and (match[0] == token.text or match[0] not in GIVEN_TOO):
            found.append(Token("day", match[0], start, end))
        elif going_on:
            begun = found[-1].start
            found[-1] = Token("name", token.text[begun - token.start : match.end()], begun, end)
        else:
            found.append(Token("name", match[0], start, end))
        going_on = found[-1].kind == "name"
    return found


def _joined(text: str, found: Sequence[Token]) -> list[Token]:
    """Join the parts of names such as "Ministry of Health" and "Centers for Disease Control and Prevention"."""
    joined: list[Token] = []
    place = 0
    while place < len(found):
        token = found[place]
        place += 1
        if token.kind == "name" and token.text.rpartition(" ")[2] in _HEADS:
            last = _end_of_name(found, place)
            token = Token("name", text[token.start : found[last - 1].end], token.start, found[last - 1].end)
            place = last
        joined.append(token)
    return joined


def _end_of_name(found: Sequence[Token], place: int) -> int:
    """Find where the name of an institution ends that has just been begun, as a place among the tokens."""
    links = [token.text for token in found[place : place + 2]]
    after = place + (2 if links in (["of", "the"], ["for", "the"]) else 1)
    if not links or links[0] not in ("of", "for") or after >= len(found) or found[after].kind != "name":
        return place
    titled = found[place - 1].text.rpartition(" ")[2] in TITLES
    if titled and found[after].text.split()[0] not in OFFICES:
        return place
    place = after + 1
    if place + 1 < len(found) and found[place].text == "and" and found[place + 1].kind == "name":
        last = found[place + 1].text.rpartition(" ")[2]
        if last in INSTITUTIONS or last in OFFICES:
            return place + 2
    return place
