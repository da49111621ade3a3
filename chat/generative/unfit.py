"""Tell what cannot be shown, whatever it cites, and what is no answer."""

import re

from .checking import plain
from .orders import gives_orders

_LONGEST = 1_000
_ADDRESS = re.compile(
    r"\w+://|\bwww\.|\b(?:javascript|data|mailto|file|vbscript):\S|"
    r"\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|biz|io|co|ru|uk|de|fr|eu|ly|me|app|dev|xyz|example|test|onion)\b(?!\.\w)",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"<\s*[/!?]?\s*[a-z][^<>]*>|<\s*[/!?a-z]|&(?:#\w+|[a-z]+\d*);|\]\s*\(|!\[|```", re.IGNORECASE)
_BRACKETED = re.compile(r"[\[【〔]\s*\^?\s*\d|\d\s*[\]】〕]")
_NOT_THERE = re.compile(
    r"\bNOT IN THE PASSAGES?\b|\b(?:passages?|articles?|documents?|sources?|texts?)\b[^.]{0,40}"
    r"\b(?:do(?:es)? not|don't|doesn't|cannot|contain no|give no|have no|has no|provide no)\b[^.]{0,40}"
    r"\b(?:answer|say|mention|contain|provide|state|include|specify|information|address|tell)\b|"
    r"\bnot (?:stated|mentioned|found|answered|contained|given|said|specified|there) (?:in|by) (?:the|these|any)\b|"
    r"\b(?:no|not enough|insufficient) information\b|"
    r"\bI (?:can(?:not|'t)|could not|couldn't|am unable to|don't know)\b",
    re.IGNORECASE,
)


def unfit(text: str) -> str | None:
    """Say why a sentence cannot be shown, whatever it cites."""
    seen = plain(text)
    if len(seen) > _LONGEST:
        return "it is too long to be checked"
    if _ADDRESS.search(seen):
        return "it holds an address"
    if _MARKUP.search(seen):
        return "it holds markup"
    if _BRACKETED.search(seen):
        return "it holds a marker that is none"
    if gives_orders(text):
        return "it gives orders"
    return "it asks" if seen.rstrip("\"')").endswith("?") else None


def says_not_there(text: str) -> bool:
    """Say whether a sentence says that the passages do not answer."""
    return _NOT_THERE.search(plain(text)) is not None
