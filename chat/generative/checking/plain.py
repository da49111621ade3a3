"""Bring texts into the form in which they are compared: one way to write each character, words as stems."""

import re
import unicodedata

from ....index import terms

_QUOTES = str.maketrans("‘’‚`´ʼ“”„«»‟‐‑‒", "''''''\"\"\"\"\"\"---")
_HIDDEN = frozenset({"Cf", "Co", "Cs", "Cn"})
_PAST = {
    **dict.fromkeys(["found"], "find"),
    **dict.fromkeys(["came"], "come"),
    **dict.fromkeys(["drew", "drawn"], "draw"),
    **dict.fromkeys(["drove", "driven"], "drive"),
    **dict.fromkeys(["felt"], "feel"),
    **dict.fromkeys(["forbade", "forbidden"], "forbid"),
    **dict.fromkeys(["grew", "grown"], "grow"),
    **dict.fromkeys(["heard"], "hear"),
    **dict.fromkeys(["knew", "known"], "know"),
    **dict.fromkeys(["left"], "leave"),
    **dict.fromkeys(["meant"], "mean"),
    **dict.fromkeys(["ran"], "run"),
    **dict.fromkeys(["saw", "seen"], "see"),
    **dict.fromkeys(["stood"], "stand"),
    **dict.fromkeys(["threw", "thrown"], "throw"),
    **dict.fromkeys(["told"], "tell"),
    **dict.fromkeys(["withdrew", "withdrawn"], "withdraw"),
}
"""Forms that the index keeps apart from their verb, and the verb."""
_FORMS = re.compile(rf"\b(?:{'|'.join(_PAST)})\b", re.IGNORECASE)


def plain(text: str) -> str:
    """Write each character one way and white space as one space; what is not seen is left out."""
    folded = unicodedata.normalize("NFKC", text).translate(_QUOTES)
    seen = "".join(letter for letter in folded if letter.isspace() or unicodedata.category(letter) not in _HIDDEN)
    return " ".join(_controlled(seen).split())


def shown(text: str) -> str:
    """Leave out what is not seen: characters that turn text around, join or tag it, and control characters."""
    kept = (letter for letter in text if letter == "\n" or unicodedata.category(letter) not in {*_HIDDEN, "Cc"})
    return "".join(kept)


def folded(word: str) -> str:
    """Write a word in small letters without accents, dots and the possessive: "U.S." is "us"."""
    bare = unicodedata.normalize("NFKD", word.casefold()).replace("’", "'").removesuffix("'s").removesuffix("'")
    return "".join(letter for letter in bare if letter.isalnum())


def stems(text: str) -> list[int]:
    """Give the keys of a text's words, words of grammar left out, forms of one verb as one."""
    return terms(_FORMS.sub(lambda found: _PAST[found[0].lower()], text))


def _controlled(text: str) -> str:
    return "".join(" " if unicodedata.category(letter) == "Cc" else letter for letter in text)
