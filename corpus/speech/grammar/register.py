"""The names of an article: what a bare surname is short for, and which roles people have."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ..words.given_names import MEN, WOMEN
from ..words.roles import PEOPLES, ROLES
from .names import GENERATION, Name, is_woman, read_name
from .tokens import Token

_NEAR = 300
"""Characters within which a full name decides which of two namesakes a bare surname means."""
_MOST_NAMESAKES = 20


@dataclass(slots=True)
class Names:
    """The names of one article, and where they stand."""

    text: str
    _by_last: dict[str, list[Name]] = field(default_factory=dict)
    _by_first: dict[str, list[Name]] = field(default_factory=dict)
    _mentions: list[Name] = field(default_factory=list)
    _bodies: dict[str, dict[str, Name]] = field(default_factory=dict)
    """Institutions of several words, by the last."""
    _inside: set[str] = field(default_factory=set)
    """Names that stand inside sentences, where a capital means a name."""
    _common: set[str] = field(default_factory=set)
    """The words in small letters."""
    _roles: dict[str, set[str]] = field(default_factory=dict)

    def learn(self, paragraph: Sequence[Token]) -> None:
        """Take in the names of a paragraph."""
        if _is_headline(paragraph):
            return
        for place, token in enumerate(paragraph):
            if token.kind != "name":
                self._common.add(token.text)
                continue
            name = read_name(token)
            if name is None:
                continue
            before = paragraph[place - 1] if place else None
            self._learn(name, inside=before is not None and (before.kind != "mark" or before.text == ","))
            if name.person or name.title:
                self._roles.setdefault(name.text.split()[-1], set()).update(_roles_around(paragraph, place))

    def _learn(self, name: Name, *, inside: bool) -> None:
        self._mentions.append(name)
        words = name.text.split()
        if name.person:
            plain = [word for word in words if word not in GENERATION]
            for shelf, key in ((self._by_last, plain[-1]), (self._by_first, plain[0])):
                known = shelf.setdefault(key.casefold(), [])
                if len(known) < _MOST_NAMESAKES and all(other.text != name.text for other in known):
                    known.append(name)
        elif len(words) > 1 and not words[0].endswith(("’s", "'s")):
            self._bodies.setdefault(words[-1], {}).setdefault(name.text, name)
        if inside:
            self._inside.add(name.text)

    def roles(self, name: Name) -> set[str]:
        """Find the roles that the article gives a person, in small letters."""
        return self._roles.get(name.text.split()[-1], set())

    def in_full(self, name: Name, *, fresh: bool = False) -> Name | None:
        """Find the full name that a name is short for; None when that is open, or it is no name at all.

        A `fresh` name is given for the first time: a given name alone is then not taken for one named before.
        """
        if self._is_led_in(name) or self._is_owned_by(name):
            rest = name.text.split(None, 1)[1]
            name = replace(name, text=rest, start=name.end - len(rest), person=" " in rest)
        if " " in name.text:
            return self._first_form(name)
        bodies = self._bodies.get(name.text, {})
        if len(bodies) == 1:
            return next(iter(bodies.values()))
        key = name.text.casefold()
        known = self._by_last.get(key) or ([] if fresh else self._by_given_name(key))
        if known:
            return self._meant(known, name)
        acronym = name.text.isupper() and len(name.text) > 1
        if acronym or name.title or name.text in self._inside:
            return None if name.text in PEOPLES and name.text not in ("EU", "UN") else name
        return None

    def _is_led_in(self, name: Name) -> bool:
        """Say whether a name's first word only begins the sentence: "Statements Bell made"."""
        first, *rest = name.text.split()
        if not name.person or first in MEN or first in WOMEN or first.lower() not in self._common:
            return False
        return name.text not in self._inside or (len(rest) > 1 and (rest[0] in MEN or rest[0] in WOMEN))

    def _is_owned_by(self, name: Name) -> bool:
        """Say whether a name's first word owns the second, a person's: "France's Bell", not "Reader's Digest"."""
        first, *rest = name.text.split()
        return first.endswith(("’s", "'s")) and len(rest) == 1 and rest[0].casefold() in self._by_last

    def _by_given_name(self, key: str) -> Sequence[Name]:
        """Find the people with a given name, or with a family name that stands first, as in "Kim Jong Un"."""
        return [name for name in self._by_first.get(key, ()) if is_woman(name) is not None or self.roles(name)]

    def _first_form(self, name: Name) -> Name:
        """Find the first mention of the same full name, or of one with the same surname and a like given name."""
        if not name.person and name.text.split()[-1] not in GENERATION:
            return name
        plain = [word for word in name.text.split() if word not in GENERATION]
        for other in self._by_last.get(plain[-1].casefold(), ()):
            if other.start < name.start and (_is_same(other, name) or other.text.endswith(f" {name.text}")):
                return other
        return name

    def _meant(self, known: Sequence[Name], short: Name) -> Name | None:
        """Choose among namesakes: the one named so far, else the one whose full name stands nearest before."""
        people = {self._first_form(name).text: self._first_form(name) for name in known if not self._is_led_in(name)}
        if not people:
            return None
        if len(people) > 1 and short.title:
            people = {text: name for text, name in people.items() if name.title == short.title} or people
        if len(people) > 1:
            people = {text: name for text, name in people.items() if name.start < short.start} or people
        if len(people) == 1:
            return next(iter(people.values()))
        near = {
            m.text
            for m in self.mentioned(short.start - _NEAR, short.start)
            if any(m.text == name.text for name in known)
        }
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
    return alike and (first[-1] in GENERATION) == (second[-1] in GENERATION)


def _roles_around(paragraph: Sequence[Token], place: int) -> set[str]:
    """Find the roles in front of a name and in the apposition behind it."""
    front = [token.text for token in paragraph[max(0, place - 7) : place]]
    front = front[max((at + 1 for at, text in enumerate(front) if text in ",.;:"), default=0) :]
    # "spokesman for the Russian president Bell": whose roles stand behind "for" is open.
    inner = next((at for at, text in enumerate(front) if text in ("for", "of")), None)
    near = front[:inner] if inner is not None else [*front, paragraph[place].text]
    if place + 1 < len(paragraph) and paragraph[place + 1].text == ",":
        near.extend(token.text for token in paragraph[place + 2 : place + 8])
    words = [word for text in near for word in text.lower().split()]
    return {word for before, word in pairwise(["", *words]) if word in ROLES and before != "vice"}


def _is_headline(paragraph: Sequence[Token]) -> bool:
    """Say whether a paragraph is set in title case, where a capital tells nothing."""
    if not paragraph or paragraph[-1].text[-1] in ".!?”":
        return False
    words = [word for token in paragraph if token.kind in ("name", "word") for word in token.text.split()]
    long = [word for word in words if len(word) > 3]
    return len(words) > 4 and sum(word[0].isupper() for word in long) > 0.7 * len(long)
