"""Find what a sentence says that somebody said: who, with which words, and where what was said stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..words.verbs import ADDING, PLAIN, QUOTING, SPOKEN, TOLD
from .contents import as_said, closes, is_quoted_in_front, is_said_in_front, place_at, quoted_behind, said_behind
from .inversions import subject_after
from .sources import Source, source
from .subjects import Subject, subject_before
from .tokens import Token


@dataclass(frozen=True, slots=True)
class Clause:
    """One attribution: the words `start` to `end` say who speaks; what is said stands in front, behind, or both."""

    start: int
    end: int
    subject: Subject | None
    """None: the subject of the attribution before it, or of the sentence."""
    front: bool = False
    back: int | None = None
    """Where what is said behind the verb starts; None when nothing is said there."""
    quoted_only: bool = False
    """Only quotations behind the verb are speech: "called it"."""
    source: bool = False
    """It is an "according to", whose name is no subject of the sentence."""


def clauses(found: Sequence[Token]) -> list[Clause]:
    """Find the attributions of a sentence, in order, each with one verb of speech or with "according to"."""
    read: list[Clause] = []
    for place, token in enumerate(found):
        if token.kind != "word":
            continue
        clause = None
        if token.text in SPOKEN:
            clause = _of_verb(found, place)
        elif token.text == "according":
            clause = _of_source(source(found, place))
        if clause is not None and (not read or clause.start >= read[-1].end):
            read.append(clause)
    return read


def _of_verb(found: Sequence[Token], verb: int) -> Clause | None:
    """Read the attribution that the verb at `found[verb]` makes."""
    token = found[verb]
    before = found[verb - 1].text if verb else ""
    quoted_only = token.text in QUOTING
    if token.text in ADDING or (before in ("and", "but", "then") and verb > 1):
        # "..., adding that", "and said that": the subject has been named.
        leaning = before in (",", "and", "but", "then")
        back = said_behind(found, verb) if leaning else None
        return None if back is None else Clause(token.start, token.end, None, back=back, quoted_only=quoted_only)
    subject, inverted = _subject(found, verb)
    if subject is None:
        return None
    start, end = min(subject.start, token.start), max(subject.end, token.end)
    parenthetical = as_said(found, verb, subject)
    if parenthetical is not None:
        return Clause(start, end, subject, back=parenthetical)
    last = place_at(found, end) - 1
    if is_quoted_in_front(found, start):
        back = quoted_behind(found, last)
        return Clause(start, end, subject, front=not quoted_only, back=back)
    plain = token.text in PLAIN
    if inverted:
        return Clause(start, end, subject, front=plain)
    back = said_behind(found, verb)
    front = back is None and plain and is_said_in_front(found, start)
    front = front and (closes(found, last + 1) or token.text in TOLD)
    return Clause(start, end, subject, front=front, back=back, quoted_only=quoted_only)


def _subject(found: Sequence[Token], verb: int) -> tuple[Subject | None, bool]:
    """Find the subject of a verb, and whether it stands behind it."""
    before = found[verb - 1] if verb else None
    if before is not None and before.kind == "quote":
        return subject_after(found, verb), True
    subject = subject_before(found, verb)
    if before is not None and before.text == ",":
        behind = subject_after(found, verb)
        named = behind is not None and behind.name is not None and closes(found, place_at(found, behind.end))
        # "... and Salt Cay, said Ann Bell, the governor": a person behind the verb before a place in front of it.
        if named and (subject is None or subject.name is None or not subject.name.person):
            return behind, True
    return subject, False


def _of_source(read: Source | None) -> Clause | None:
    """Read "according to" as a clause."""
    if read is None:
        return None
    return Clause(
        read.subject.start, read.subject.end, read.subject, front=read.back is None, back=read.back, source=True
    )
