"""Check a sentence against the passages that it cites."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from .contrary import exchanged, opposite
from .dates import held_years, named_days, unknown_day, without_days
from .evidence import Held, candidates
from .numbers import amounts, other_number, unknown_number
from .plain import plain, stems
from .polarity import denial, doubt
from .verbatim import is_held, known_names, names, unknown_quotation

SHARE = 0.75
"""The least part of a sentence's words that its evidence must have."""
_FEWEST = 2
"""Words that a sentence must have to say something that can be checked."""
_PRONOUN = re.compile(r"\b(?:he|she|they|him|her|them|his|their|it|its|this|these)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The sentences that support a sentence, or why it is not supported."""

    support: tuple[Held, ...] = ()
    reason: str = ""


def check(sentence: str, evidence: Sequence[Held], ordinary: Collection[str] = ()) -> Verdict:
    """Find the one or two sentences of the evidence that support a sentence without its markers.

    `ordinary` are words that the passages write small, folded: such a word is no name where it opens a sentence.
    """
    claim = _Claim(plain(sentence), ordinary)
    if len(claim.terms) < _FEWEST:
        return Verdict(reason="it says nothing that can be checked")
    where = "the passages it cites" if len({one.number for one in evidence}) > 1 else "the passage it cites"
    reason = claim.denied_by(evidence)
    for group in () if reason else candidates(claim.terms, evidence):
        unsupported = claim.unsupported(group)
        if not unsupported:
            return Verdict(group)
        reason = reason or unsupported
    return Verdict(reason=(reason or "{passage} does not say so").format(passage=where))


class _Claim:
    """What a sentence claims."""

    def __init__(self, text: str, ordinary: Collection[str]) -> None:
        self.text = text
        # Days may be written in many ways, and are compared as days.
        self._undated = without_days(text)
        self.terms = frozenset(stems(self._undated))
        self._ordinary = ordinary
        self._names = list(names(self._undated, ordinary))
        self._said = self.terms - {key for name in self._names for key in stems(name)}

    def unsupported(self, group: Sequence[Held]) -> str | None:
        """Say what of it sentences do not support; None when they support it."""
        texts = [one.text for one in group]
        known = known_names(" ".join([*texts, *(one.outlet for one in group)]))
        if name := next((name for name in self._names if not is_held(name, known)), None):
            return _missing("name", name)
        if day := unknown_day(self.text, [(one.text, one.published) for one in group]):
            return _missing("day", day)
        years = {year for one in group for year in held_years(one.text, one.published)}
        if number := unknown_number(self.text, texts, years):
            return _missing("number", number)
        if quotation := unknown_quotation(self.text, texts):
            return _missing("quotation", quotation)
        if exchanged_for := self._put_in(self._best(group)):
            return _missing(*exchanged_for)
        return self.contradicted(group) or self._too_little(group) or self._from_elsewhere(group)

    def _put_in(self, best: Held) -> tuple[str, str] | None:
        """Name the number or day that stands where the sentence that supports it best has another one."""
        if number := other_number(self.text, best.text):
            return "number", number
        claimed, held_here = named_days(self.text), [day for day, _ in named_days(best.text)]
        if all(any(day.is_said_by(other) for day, _ in claimed) for other in held_here):
            return None
        unheld = (span for day, span in claimed if not any(day.is_said_by(other) for other in held_here))
        return next((("day", self.text[slice(*span)]) for span in unheld), None)

    def denied_by(self, evidence: Sequence[Held]) -> str | None:
        """Say how a sentence of the passages contradicts it that has as much of its words as evidence must have.

        Another sentence may then seem to support it that only says less.
        """
        near = [one for one in evidence if len(one.terms & self.terms) >= SHARE * len(self.terms)]
        if reason := next((reason for one in near if (reason := denial(self.text, [one.text]))), None):
            return reason
        words = self._said - {key for amount in amounts(self._undated) for key in stems(amount.written)}
        shared = [len(one.terms & words) for one in near]
        nearest = [one for one, count in zip(near, shared, strict=True) if count == max(shared)]
        numbers = [other_number(self.text, one.text) for one in nearest]
        return _missing("number", numbers[0] or "") if numbers and all(numbers) else None

    def contradicted(self, group: Sequence[Held]) -> str | None:
        """Say how it contradicts sentences; None when it does not."""
        texts = [one.text for one in group]
        if reason := denial(self.text, texts) or doubt(self.text, texts):
            return reason
        if pair := opposite(self.text, self._best(group).text):
            return f"it says “{_plain_braces(pair[0])}” where {{passage}} says “{_plain_braces(pair[1])}”"
        for text in texts:
            if name := exchanged(self._undated, without_days(text), self._ordinary):
                return f"{{passage}} says it of somebody else than “{_plain_braces(name)}”"
        return None

    def _best(self, group: Sequence[Held]) -> Held:
        return max(group, key=lambda one: len(one.terms & self._said))

    def _too_little(self, group: Sequence[Held]) -> str | None:
        found = self.terms & frozenset().union(*(one.terms | one.stated for one in group))
        return None if len(found) >= SHARE * len(self.terms) else "{passage} does not say so"

    def _from_elsewhere(self, group: Sequence[Held]) -> str | None:
        """Say which name is taken from a sentence that is about something else; None when there is none."""
        best = self._best(group)
        held_here = known_names(f"{best.text} {best.outlet}")
        missing = [name for name in self._names if not is_held(name, held_here)]
        others = [one for one in group if one is not best]
        tells_more = any((one.terms - best.terms) & self._said for one in others)
        leans = _PRONOUN.search(best.text) is not None and any(best.follows(one) for one in others)
        if not missing or tells_more or leans:
            return None
        return f"{{passage}} says it of somebody else than “{_plain_braces(missing[0])}”"


def _missing(what: str, words: str) -> str:
    return f"the {what} “{_plain_braces(words)}” is not in {{passage}}"


def _plain_braces(words: str) -> str:
    return words.replace("{", "{{").replace("}", "}}")
