"""Remember who was spoken of, so that "he added" finds its speaker."""

from dataclasses import dataclass, field

from .grammar.names import Name, is_woman
from .grammar.register import Names
from .grammar.subjects import Subject
from .words.lists import words
from .words.roles import OFFICIALS

_FARTHEST = 2
"""Paragraphs between a name and the pronoun that stands for it."""

_PASSING = words("of with to by from for about against between and the a an in at on than over")


@dataclass(frozen=True, slots=True)
class _Turn:
    """Somebody was the subject of a sentence; without a name, somebody who is never named."""

    name: Name | None
    paragraph: int
    at: int


@dataclass(slots=True)
class Memory:
    """Who was the subject of the sentences read so far."""

    names: Names
    turns: list[_Turn] = field(default_factory=list)

    def note(self, name: Name | None, paragraph: int, at: int) -> None:
        """Take in the subject of a sentence at the offset `at`."""
        self.turns.append(_Turn(name, paragraph, at))

    def speaker(self, subject: Subject, paragraph: int) -> Name | None:
        """Find the full name of a subject; None when nobody is named, or when it is open who is meant."""
        if subject.name is not None:
            return self.names.in_full(subject.name, fresh=subject.apposed)
        if subject.pronoun:
            return self._meant(subject, paragraph)
        if subject.role:
            name = self._meant(subject, paragraph)
            return name if name is not None and self._holds(name, subject.role) else None
        return None

    def _meant(self, subject: Subject, paragraph: int) -> Name | None:
        """Find the last subject that fits a pronoun or a role, unless another one who fits was named since."""
        for turn in reversed(self.turns[-4:]):
            if paragraph - turn.paragraph > _FARTHEST:
                return None
            if turn.name is None:
                return None
            if not _fits(turn.name, subject.pronoun):
                continue
            return None if self._rivals(turn, subject) else turn.name
        return None

    def _rivals(self, turn: _Turn, subject: Subject) -> bool:
        """Say whether somebody else who fits is named between a subject and the pronoun, other than in passing."""
        for mention in self.names.mentioned(turn.at + 1, subject.start):
            if mention.owned or self._in_passing(mention):
                continue
            full = self.names.in_full(mention)
            other = full is not None and turn.name is not None and full.text != turn.name.text
            if other and full is not None and _fits(full, subject.pronoun):
                return True
        return False

    def _in_passing(self, mention: Name) -> bool:
        """Say whether a name stands behind a preposition, where no subject stands, or behind "the", as no person's."""
        before = self.names.text[max(0, mention.start - 24) : mention.start].split()
        return bool(before) and before[-1].lower() in _PASSING

    def _holds(self, name: Name, role: str) -> bool:
        """Say whether the article gives a person that role, or one that makes an official or a diplomat."""
        roles = self.names.roles(name)
        role = role.lower()
        if role in ("official", "diplomat"):
            return bool(roles & OFFICIALS)
        stem = role.replace("spokeswoman", "spokesman").replace("spokesperson", "spokesman")
        return stem in {held.replace("spokeswoman", "spokesman").replace("spokesperson", "spokesman") for held in roles}


def _fits(name: Name, pronoun: str) -> bool:
    if pronoun == "it":
        return not name.person
    if not name.person:
        return False
    woman = is_woman(name)
    return not pronoun or woman is None or woman == (pronoun == "she")
