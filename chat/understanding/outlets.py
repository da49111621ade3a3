"""Find the outlets that a question names as its sources, in the collection or not."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass

_ADDRESS = re.compile(
    r"\A(?:https?://)?(?:www\.)?(.+?)(?:\.(?:com?|org|net|info|gov|ac))?(?:\.[a-z]{2,4})?/?\Z", re.IGNORECASE
)
_GENERIC_END = re.compile(
    r"\s+(?:(?:daily|online)\s+)?(?:news(?:paper)?|online|agency|news agency|magazine)\Z", re.IGNORECASE
)
_WORD = re.compile(r"\w+")
_LONGEST = 6
"""Words of an outlet's name."""
_SOURCE_BEFORE = re.compile(
    r"\b(?:according to|(?:report(?:s|ed)?|articles?|stor(?:y|ies)|coverage|analysis|interviews?|news|published|written"
    r"|wrote|quoted|statements?)\s+(?:by|in|from|on|with|for)|citing|via)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_PLACE_BEFORE = re.compile(r"\b(?:in|on)\s+(?:the\s+)?\Z", re.IGNORECASE)
_SOURCE_AFTER = re.compile(
    r"(?:[’']s?)?\s+(?:(?:has|have)\s+)?(?:\w+ly\s+)?(?:report(?:s|ed|ing)?|articles?|coverage|stor(?:y|ies)|accounts?|versions?"
    r"|sa(?:y|ys|id)|wr(?:ite|ites|ote|itten)|publish\w*|claim(?:s|ed)?|cover(?:s|ed)?|describe[sd]?|quote[sd]?)\b",
    re.IGNORECASE,
)
_OUTLET_NAME = r"(?P<name>(?:[Tt]he\s+)?[^\W\d_a-z][\w&]*(?:\s+(?:of\s+)?[^\W\d_a-z][\w&]*){0,4})"
_CERTAIN = (
    re.compile(
        rf"\b(?i:according to|in|by|from)\s+{_OUTLET_NAME}[’']s?\s+(?:report|article|coverage|story|reporting)\b"
    ),
    re.compile(rf"\b(?i:according to|reported by|report by|article in|published in|published by)\s+{_OUTLET_NAME}"),
    re.compile(rf"\bwhat\s+(?:do|does|did|has)\s+{_OUTLET_NAME}\s+(?:say|report|write|reported|written)\b"),
)
_CALLED_AN_OUTLET = re.compile(
    r"\b(?:news|times|post|daily|herald|tribune|journal|gazette|chronicle|telegraph|pravda|guardian|reuters|mail|sun"
    r"|express|mirror|newspaper|magazine|gazeta|zeitung|tv|radio)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class NamedOutlet:
    """An outlet of the collection that a question names, the characters from `start` up to `end`."""

    start: int
    end: int
    outlet: str
    is_source: bool
    """Whether the question asks for what it says, and not about it."""


def outlets_in(question: str, outlets: Collection[str]) -> list[NamedOutlet]:
    """Find the outlets that a question names, in any case and spelling of letters, with or without "The"."""
    known = _called(outlets)
    return list(_found(question, known)) if known else []


def is_called(name: str, outlets: Collection[str]) -> bool:
    """Say whether a name is that of an outlet of the collection."""
    return _folded(_without_article(name)) in _called(outlets)


def missing_outlet(question: str, outlets: Collection[str], named: list[NamedOutlet]) -> str | None:
    """Say in a sentence that an outlet is not in the collection, where the question surely means one."""
    if not outlets:
        return None
    for number, form in enumerate(_CERTAIN):
        for match in form.finditer(question):
            known = any(outlet.start < match.end("name") and match.start("name") < outlet.end for outlet in named)
            if not known and (number == 0 or _CALLED_AN_OUTLET.search(match["name"])):
                there = _nearest(match["name"], outlets)
                return f"No article here is from {match['name']}; there are articles from {there}."
    return None


def _found(question: str, known: dict[str, str]) -> Iterator[NamedOutlet]:
    words, end = list(_WORD.finditer(question)), 0
    folded = [_folded(word[0]) for word in words]
    for at, first in enumerate(words):
        if first.start() < end:
            continue
        for count in range(min(_LONGEST, len(words) - at), 0, -1):
            if outlet := known.get("".join(folded[at : at + count])):
                end = words[at + count - 1].end()
                yield _named(question, first.start(), end, outlet)
                break


def _named(question: str, start: int, end: int, outlet: str) -> NamedOutlet:
    name, before = _without_article(question[start:end]), question[max(0, start - 40) : start]
    capital = name[:1].isupper() or " " in name or "." in name
    after = _SOURCE_AFTER.match(question, end)
    source = _SOURCE_BEFORE.search(before) or (capital and (_PLACE_BEFORE.search(before) or after))
    return NamedOutlet(start, end, outlet, bool(source))


def _called(outlets: Collection[str]) -> dict[str, str]:
    """Map what each outlet may be called, folded, to its name; what two may be called is left out."""
    meant: dict[str, set[str]] = {}
    for outlet in outlets:
        plain = _ADDRESS.sub(r"\1", outlet.strip()) if "." in outlet else outlet
        for name in (
            plain,
            _without_article(plain),
            _GENERIC_END.sub("", plain),
            _GENERIC_END.sub("", _without_article(plain)),
        ):
            if len(folded := _folded(name)) > 1:
                meant.setdefault(folded, set()).add(outlet)
    exact = {_folded(outlet): outlet for outlet in outlets if _folded(outlet)}
    return {name: next(iter(those)) for name, those in meant.items() if len(those) == 1} | exact


def _nearest(name: str, outlets: Collection[str]) -> str:
    from difflib import get_close_matches

    folded = {_folded(_without_article(outlet)): outlet for outlet in outlets}
    near = [folded[close] for close in get_close_matches(_folded(name), list(folded), 3)] or list(outlets)[:3]
    return " and ".join([", ".join(near[:-1]), near[-1]]) if len(near) > 1 else near[0]


def _without_article(name: str) -> str:
    return re.sub(r"\Athe\s+", "", name.strip(), flags=re.IGNORECASE)


def _folded(name: str) -> str:
    """Reduce a name to what it is compared by: small letters without marks, and digits."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("ı", "i"))
    return "".join(letter for letter in plain if letter.isalnum())
