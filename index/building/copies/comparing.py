"""Compare two texts word for word: whether one repeats the other, and whether it says just the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import IntEnum

from ...search.vocabulary import terms
from .signatures import RUN
from .words import is_fixed, is_grammar, words

_NEAR, _SAME = 0.6, 0.8  # of the runs of both: what they must share
_OWN = 3  # words that matter, which each of the two may have and the other not


class Likeness(IntEnum):
    """How like two texts are."""

    APART = 0
    NEAR = 1
    """One repeats the other with changes: as the next version of an article does, or the next day's report."""
    SAME = 2
    """They say the same: no number, name, negation or other word that matters is another one."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A text as it is compared."""

    held: list[str]
    """Its words."""
    runs: frozenset[tuple[str, ...]]
    fixed: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> "Wording":
        """Take a text apart."""
        held = words(text)
        runs = frozenset(tuple(held[at : at + RUN]) for at in range(len(held) - RUN + 1))
        return cls(held, runs, tuple(word for word in held if is_fixed(word)))


def likeness(one: Wording, other: Wording) -> Likeness:
    """Compare two texts; which of them comes first makes no difference."""
    common = len(one.runs & other.runs)
    shared = common / max(1, len(one.runs) + len(other.runs) - common)
    if shared < _NEAR:
        return Likeness.APART
    if shared < _SAME or one.fixed != other.fixed:
        return Likeness.NEAR
    return Likeness.SAME if _say_the_same(*sorted((one.held, other.held))) else Likeness.NEAR


def _say_the_same(one: list[str], other: list[str]) -> bool:
    """Say whether the words in which two texts differ leave the statement as it is.

    One may have words or sentences that the other has not. No word that matters may stand in another's place, and none
    may have moved.
    """
    gone: set[str] = set()
    come: set[str] = set()
    for kind, start, end, its_start, its_end in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        left, right = _that_matter(one[start:end]), _that_matter(other[its_start:its_end])
        if not (left and right):
            gone.update(left)
            come.update(right)
        elif not _are_forms(left, right):
            return False
    return not gone & come and min(len(gone), len(come)) <= _OWN


def _that_matter(held: Sequence[str]) -> list[str]:
    return [word.removesuffix("'s").rstrip("'") for word in held if not is_grammar(word)]


def _are_forms(left: list[str], right: list[str]) -> bool:
    """Say whether words are the others in another spelling or form: "cassette recorder" and "cassette-recorders"."""
    return "".join(left) == "".join(right) or terms(" ".join(left)) == terms(" ".join(right))
