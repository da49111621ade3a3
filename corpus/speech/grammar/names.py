"""Read names: without their titles, a person's or an institution's, a woman's or a man's."""

import re
from dataclasses import dataclass
from itertools import pairwise

from ..words.bodies import INSTITUTIONS, NOBODY, PLACES
from ..words.given_names import MEN, WOMEN
from ..words.roles import OFFICES, PEOPLES, ROLES, TITLES
from .tokens import Token

_OF_OFFICES = OFFICES | {"of", "for", "the", "and"}
_PUBLIC = INSTITUTIONS | PLACES
_WORD = re.compile(r"\S+")
_POSSESSIVE = re.compile(r"[’']s$")
_COUNTED = re.compile(r"\w+-(?:time|year|born|based|winning|Star|old)\b")
"""Words that praise a name: "Nine-time All-Star"."""
GENERATION = frozenset({"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name as an article writes it: `text[start:end]`, without titles."""

    text: str
    start: int
    end: int
    person: bool
    """Of several words and no institution's, so that it is most likely a person's."""
    title: str = ""
    """The last of the titles in front of it."""
    owned: bool = False
    """It ends in a possessive: "Peskov's"."""


def read_name(token: Token) -> Name | None:
    """Take the name out of a run of capitalised words; None when the run is titles, peoples, or nobody's name."""
    words = [(m[0], token.start + m.start(), token.start + m.end()) for m in _WORD.finditer(token.text)]
    if len(words) > 1 and (words[-1][0] in PEOPLES or any(word[0] in NOBODY for word in words[1:])):
        return None
    if is_title(words[-1][0]):
        return None
    owned = bool(_POSSESSIVE.search(words[-1][0]))
    body = not owned and words[-1][0] in INSTITUTIONS and words[-1][0] not in OFFICES and not _holds_office(words)
    joined = any(word[0] in ("of", "for") and before[0] not in TITLES for before, word in pairwise(words))
    title = ""
    if not body and not joined:
        words, title = _without_titles(words)
        if not words:
            return None
    start, end = words[0][1], words[-1][2] - (2 if owned else 0)
    text = token.text[start - token.start : end - token.start]
    plain = [word for word, _, _ in words if word not in GENERATION]
    known = any(word in MEN or word in WOMEN for word in plain[:1])
    person = len(plain) > 1 and not body and not joined and (known or not any(_is_public(word) for word in plain))
    return Name(text, start, end, person=person, title=title, owned=owned)


def _without_titles(words: list[tuple[str, int, int]]) -> tuple[list[tuple[str, int, int]], str]:
    """Take titles, peoples and owners ("CNN's") from the front of a name; nothing is left of a mere title."""
    title = ""
    for place in range(len(words) - 1, -1, -1):
        word = words[place][0]
        owner = place < len(words) - 2 and _POSSESSIVE.search(word)
        if (is_title(word) and _POSSESSIVE.search(word) is None) or owner:
            title = "" if owner else word
            words = words[place + 1 :]
            break
    # "Director of Health Protection Jim Bell": the end of an office stands in front of the given name.
    while len(words) > 2 and (words[0][0] in _OF_OFFICES or (words[0][0] in _PUBLIC and words[1][0] in MEN | WOMEN)):
        del words[0]
    if len(words) > 3 and words[0][0] == "Crown":
        words = words[2:]
    while words and (is_title(words[0][0]) or _COUNTED.match(words[0][0])):
        del words[0]
    # "English Heritage" would be anybody's without its first word.
    while len(words) > 2 and words[0][0] in PEOPLES:
        del words[0]
    return words, title


def _holds_office(words: list[tuple[str, int, int]]) -> bool:
    """Say whether a title and a given name stand in a run: "President Jessica Post" is no newspaper."""
    return any(is_title(title[0]) and given[0] in MEN | WOMEN for title, given in pairwise(words))


def is_title(word: str) -> bool:
    """Say whether a word is a title or a role, whatever its first letter."""
    return word in TITLES or word.lower() in ROLES


def _is_public(word: str) -> bool:
    return word in INSTITUTIONS or (len(word) > 2 and word.isupper() and word.isalpha())


def is_woman(name: Name) -> bool | None:
    """Say whether a person is a woman, by title and given name; None when neither tells."""
    given = name.text.split()[0]
    if name.title in ("Mr", "Mr.", "Sir", "Spokesman", "Chairman", "Lord") or given in MEN or given in ("King", "Pope"):
        return False
    if name.title in ("Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dame", "Lady", "Spokeswoman", "Chairwoman", "Actress"):
        return True
    return True if given in WOMEN or given in ("Queen", "Princess") else None


def is_place(name: Name) -> bool:
    """Say whether a name ends as an American state or a land does: "in Boulder, Colorado"."""
    return name.text.rpartition(" ")[2] in PLACES
