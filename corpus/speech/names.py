"""The names of an article: what a bare surname is short for, who is a person, who is a woman or a man."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from .tokens import Token
from .words.bodies import INSTITUTIONS, PLACES
from .words.given_names import MEN, WOMEN
from .words.roles import OFFICES, PEOPLES, ROLES, ROYAL, TITLES

_WORD = re.compile(r"\S+")
_POSSESSIVE = re.compile(r"[’']s$")
_GENERATION = frozenset({"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"})
_NEAR = 1200
"""Characters within which a full name decides which of two namesakes a bare surname means."""


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
    if words[-1][0] in PEOPLES and len(words) > 1:
        return None
    owned = bool(_POSSESSIVE.search(words[-1][0]))
    body = not owned and words[-1][0] in INSTITUTIONS and words[-1][0] not in OFFICES
    joined = any(word in ("of", "for") for word, _, _ in words)
    title = ""
    if not body and not joined:
        words, title = _without_titles(words)
        if not words:
            return None
    start, end = words[0][1], words[-1][2] - (2 if owned else 0)
    text = token.text[start - token.start : end - token.start]
    plain = [word for word, _, _ in words if word not in _GENERATION]
    person = len(plain) > 1 and not body and not joined and not any(_is_public(word) for word in plain)
    return Name(text, start, end, person=person, title=title, owned=owned)


def _without_titles(words: list[tuple[str, int, int]]) -> tuple[list[tuple[str, int, int]], str]:
    """Take titles, peoples and owners ("CNN's") from the front of a name; nothing is left of a mere title."""
    title = ""
    for place in range(len(words) - 1, -1, -1):
        word = words[place][0]
        owner = place < len(words) - 1 and _POSSESSIVE.search(word) and len(words) - place > 2
        if (word in TITLES and _POSSESSIVE.search(word) is None) or owner:
            title = "" if owner else word
            words = words[place + 1 :]
            break
    if title in ("Secretary", "Minister") and len(words) > 2 and words[0][0] in OFFICES:
        words = words[1:]
    while words and (words[0][0] in PEOPLES or words[0][0] in TITLES) and words[0][0] not in ROYAL:
        del words[0]
    return words, title


def _is_public(word: str) -> bool:
    return word in INSTITUTIONS or (len(word) > 2 and word.isupper() and word.isalpha())


@dataclass(slots=True)
class Names:
    """The names of one article, and where they stand."""

    text: str
    _by_last: dict[str, list[Name]] = field(default_factory=dict)
    _by_first: dict[str, list[Name]] = field(default_factory=dict)
    _mentions: list[Name] = field(default_factory=list)
    _inside: set[str] = field(default_factory=set)
    """Single capitalised words that stand inside sentences, where a capital means a name."""
    _roles: dict[str, set[str]] = field(default_factory=dict)

    def learn(self, paragraph: Sequence[Token]) -> None:
        """Take in the names of a paragraph."""
        if _is_headline(paragraph):
            return
        for place, token in enumerate(paragraph):
            name = read_name(token) if token.kind == "name" else None
            if name is not None:
                inside = place > 0 and paragraph[place - 1].kind in ("name", "word", "day")
                self._learn(name, inside=inside or paragraph[place - 1].text == "," if place else False)
                self._roles.setdefault(name.text.split()[-1], set()).update(_roles_around(paragraph, place))

    def _learn(self, name: Name, *, inside: bool) -> None:
        self._mentions.append(name)
        words = name.text.split()
        if name.person:
            plain = [word for word in words if word not in _GENERATION]
            for shelf, key in ((self._by_last, plain[-1]), (self._by_first, plain[0])):
                known = shelf.setdefault(key.casefold(), [])
                if all(other.text != name.text for other in known):
                    known.append(name)
        elif inside and len(words) == 1:
            self._inside.add(name.text)

    def roles(self, name: Name) -> set[str]:
        """Find the roles that the article gives a person, in small letters."""
        return self._roles.get(name.text.split()[-1], set())

    def in_full(self, name: Name) -> Name | None:
        """Find the full name that a name is short for; None when that is open, or it is no name at all."""
        if " " in name.text:
            return self._first_form(name)
        key = name.text.casefold()
        known = self._by_last.get(key) or self._by_first.get(key) or []
        if known:
            return self._meant(known, name.start)
        acronym = name.text.isupper() and len(name.text) > 1
        if acronym or name.title or name.text in self._inside:
            return None if name.text in PEOPLES and name.text not in ("EU", "UN") else name
        return None

    def _first_form(self, name: Name) -> Name:
        """Find the first mention of the same full name, or of one with the same surname and a like given name."""
        if not name.person:
            return name
        plain = [word for word in name.text.split() if word not in _GENERATION]
        for other in self._by_last.get(plain[-1].casefold(), ()):
            if other.start < name.start and _is_same(other, name):
                return other
        return name

    def _meant(self, known: Sequence[Name], at: int) -> Name | None:
        """Choose among namesakes: the one named so far, else the one whose full name stands nearest before."""
        people = {self._first_form(name).text: self._first_form(name) for name in known}
        if len(people) > 1:
            people = {text: name for text, name in people.items() if name.start < at} or people
        if len(people) == 1:
            return next(iter(people.values()))
        near = {m.text for m in self.mentioned(at - _NEAR, at) if any(m.text == name.text for name in known)}
        return people.get(near.pop()) if len(near) == 1 else None

    def mentioned(self, start: int, end: int) -> Iterable[Name]:
        """List the names that stand outside quotations between two offsets."""
        first = bisect_left(self._mentions, start, key=lambda name: name.start)
        last = bisect_left(self._mentions, end, key=lambda name: name.start)
        return self._mentions[first:last]


def _is_same(one: Name, other: Name) -> bool:
    """Say whether two full names with one surname are spellings of one name: Dmitry and Dmitriy, not Jill and Joe."""
    first, second = one.text.split(), other.text.split()
    alike = first[0][:3] == second[0][:3] and abs(len(first[0]) - len(second[0])) < 2
    return alike and (first[-1] in _GENERATION) == (second[-1] in _GENERATION)


def _roles_around(paragraph: Sequence[Token], place: int) -> set[str]:
    """Find the roles in front of a name and in the apposition behind it."""
    near = [token.text for token in paragraph[max(0, place - 3) : place] if token.kind == "word"]
    near.append(paragraph[place].text)
    if place + 1 < len(paragraph) and paragraph[place + 1].text == ",":
        near.extend(token.text for token in paragraph[place + 2 : place + 8])
    return {word for text in near for word in text.lower().split() if word in ROLES}


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


def _is_headline(paragraph: Sequence[Token]) -> bool:
    """Say whether a paragraph is set in title case, where a capital tells nothing."""
    words = [word for token in paragraph if token.kind in ("name", "word") for word in token.text.split()]
    stopped = bool(paragraph) and paragraph[-1].text[-1] in ".!?”"
    long = [word for word in words if len(word) > 3]
    return len(words) > 4 and not stopped and sum(word[0].isupper() for word in long) > 0.7 * len(long)
