"""Read an article's statements: the words that somebody is said to have said, and who that is."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ..cutting.sentence_ends import split_paragraph
from ..layout import paragraphs
from .grammar.clauses import Clause, clauses
from .grammar.contents import quotes_in
from .grammar.names import Name
from .grammar.register import Names
from .grammar.subjects import opening_subject
from .grammar.tokens import Token, tokens
from .memory import Memory
from .quotes import Quote, find_quotes, veiled

_TRIM = " \t\n\u00a0,;:–—-"
_WHOLE = ",.!?…—–-"
"""What the words of a whole quotation end with; a fragment inside a sentence ends with a letter."""

_LONGEST_SENTENCE = 400
"""Tokens; what is longer is a list or a table."""
_LONGEST_TITLE = 60
"""Characters."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody said: `text[start:end]`, in quotation marks (without them) or told in other words."""

    start: int
    end: int
    speaker: str
    """The full name as the article first gives it, in the article's characters."""
    direct: bool


def statements(text: str) -> tuple[Statement, ...]:
    """Find what a text says that named people and institutions said, in order. English only."""
    blocks = paragraphs(text)
    quotes = find_quotes(text, blocks)
    veil = veiled(text, quotes)
    names = Names(text)
    read = [tokens(veil, start, end) for start, end in blocks]
    for paragraph in read:
        names.learn(paragraph)
    reading = _Reading(text, Memory(names), {quote.start: quote for quote in quotes})
    for number, ((start, end), paragraph) in enumerate(zip(blocks, read, strict=True)):
        starts = [token.start for token in paragraph]
        for first, last in split_paragraph(veil, start, end):
            sentence = paragraph[bisect_left(starts, first) : bisect_left(starts, last)]
            if 0 < len(sentence) < _LONGEST_SENTENCE:
                reading.take(sentence, number, first, last)
    reading.fill_back(quotes)
    return tuple(sorted(reading.found, key=lambda statement: statement.start))


@dataclass(slots=True)
class _Reading:
    """One pass over an article, sentence by sentence."""

    text: str
    memory: Memory
    quotes: dict[int, Quote]
    found: list[Statement] = field(default_factory=list)
    _speakers: dict[int, str] = field(default_factory=dict)
    """Who speaks in the quotation that starts at an offset."""
    _going_on: str | None = None
    """Who spoke in the sentence before this one."""
    _last_paragraph: int = 0

    def take(self, sentence: Sequence[Token], paragraph: int, start: int, end: int) -> None:
        """Read a sentence."""
        near = paragraph - self._last_paragraph < 2
        self._last_paragraph = paragraph
        if all(token.kind in ("quote", "mark") for token in sentence):
            # A quotation on its own goes on with whoever spoke right before it.
            self._going_on = self._going_on if near else None
            if self._going_on is not None:
                self._add(sentence, start, end, self._going_on)
            return
        said = clauses(sentence)
        subject = opening_subject(sentence)
        speaker = self.memory.speaker(subject, paragraph) if subject is not None else None
        if subject is not None and (not said or said[0].subject is None or said[0].start > subject.start):
            self.memory.note(speaker, paragraph, subject.end)
        self._going_on = None
        done = start
        for place, clause in enumerate(said):
            limit = said[place + 1].start if place + 1 < len(said) else end
            if clause.subject is not None:
                speaker = self.memory.speaker(clause.subject, paragraph)
                passing = clause.subject.plural if speaker is None else clause.source and clause is not said[-1]
                if not passing:
                    self.memory.note(speaker, paragraph, end)
            # "..., said a man from Ohio, according to Bell": what he said has been given to him.
            if speaker is not None and not (clause.source and place):
                self._add_clause(sentence, clause, speaker, (done, limit))
            self._going_on = speaker.text if speaker is not None else None
            done = limit if clause.back is not None else clause.end

    def _add_clause(self, sentence: Sequence[Token], clause: Clause, speaker: Name, room: tuple[int, int]) -> None:
        """Add what a clause says was said, between the clauses before and after it."""
        done, limit = room
        if clause.front:
            self._add(sentence, done, clause.start, speaker.text)
        if clause.back is None:
            return
        if clause.quoted_only:
            quote = next(quotes_in(sentence, clause.back, limit), None)
            if quote is not None and not _is_title(self.text[quote.start + 1 : quote.end - 1]):
                self._add(sentence, quote.start, quote.end, speaker.text)
            return
        first = self.quotes.get(clause.back)
        if first is not None and _is_title(self.text[slice(*first.inside)]):
            return
        whole = first is not None and self.text[first.inside[1] - 1] in _WHOLE
        self._add(sentence, clause.back, first.end if first is not None and whole else limit, speaker.text)

    def _add(self, sentence: Sequence[Token], start: int, end: int, speaker: str) -> None:
        """Add the words between two offsets: the quotation they are, or all of them as told in other words."""
        while start < end and self.text[start] in _TRIM:
            start += 1
        while end > start and self.text[end - 1] in _TRIM:
            end -= 1
        inside = [self.quotes[token.start] for token in quotes_in(sentence, start, end)]
        for quote in inside:
            self._speakers[quote.start] = speaker
        alone = inside and inside[0].start == start and inside[-1].end >= end - 1
        if alone and all(not self.text[one.end : other.start].strip() for one, other in pairwise(inside)):
            self.found.extend(Statement(*quote.inside, speaker, direct=True) for quote in inside)
        elif start < end:
            self.found.append(Statement(start, end, speaker, direct=False))

    def fill_back(self, quotes: Sequence[Quote]) -> None:
        """Give a quotation that goes on over paragraphs the speaker who is only named at its end."""
        for quote, after in zip(reversed(quotes[:-1]), reversed(quotes[1:]), strict=True):
            speaker = self._speakers.get(after.start)
            if quote.open and speaker is not None and quote.start not in self._speakers:
                self._speakers[quote.start] = speaker
                self.found.append(Statement(*quote.inside, speaker, direct=True))


def _is_title(words: str) -> bool:
    """Say whether a quotation is the name of a work or a thing: in capitals, and no sentence."""
    long = [word for word in words[:_LONGEST_TITLE].split() if len(word) > 3]
    return len(words) < _LONGEST_TITLE and words[-1:].isalnum() and bool(long) and all(w[0].isupper() for w in long)
