"""Check what a model writes, and put an answer together of what holds."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from ...corpus import speaker_of
from ...index import Hit
from ..answer import Citation, Dropped
from ..extractive.carriers import Carriers
from .checking import Held, check, held, plain, small_words
from .sentences import Written
from .sources import Source
from .unfit import says_not_there, unfit


@dataclass(slots=True)
class Composition:
    """An answer that grows by the sentences that hold; what does not hold is kept beside it."""

    sources: Sequence[Source]
    hits: Sequence[Hit]
    citations: list[Citation] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    refuses: bool = False
    """Whether the model began by saying that the passages do not answer."""
    _lines: list[str] = field(default_factory=list)
    _ordinary: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        for source in self.sources:
            self._ordinary |= small_words(plain(source.text))

    @property
    def text(self) -> str:
        """The sentences that hold, each followed by its markers."""
        return " ".join(self._lines)

    def take(self, sentence: Written) -> bool:
        """Take a sentence up if it holds; say whether it did."""
        if not self._lines and not self.dropped and says_not_there(sentence.text):
            self.refuses = True
        if self.refuses or not re.search(r"\w", sentence.text):
            return False
        found = self._support(sentence)
        if isinstance(found, str):
            self.dropped.append(Dropped(sentence.text, found))
            return False
        numbers = dict.fromkeys(self._cite(span) for span in _spans(found))
        self._lines.append(f"{sentence.text} {''.join(f'[{number}]' for number in numbers)}")
        return True

    def _support(self, sentence: Written) -> tuple[Held, ...] | str:
        """Find what supports a sentence, or say why it does not hold."""
        if reason := unfit(sentence.text):
            return reason
        if not sentence.cites:
            return "it cites no passage"
        numbers = {source.number for source in self.sources}
        if unknown := [number for number in sentence.cites if number not in numbers]:
            return f"there is no passage {unknown[0]}"
        by_number = {number: self._held(number) for number in sentence.cites}
        verdicts = [check(sentence.text, evidence, self._ordinary) for evidence in by_number.values()]
        if support := tuple(one for verdict in verdicts for one in verdict.support):
            return support
        if len(by_number) == 1:
            return verdicts[0].reason
        together = [one for evidence in by_number.values() for one in evidence]
        verdict = check(sentence.text, together, self._ordinary)
        return verdict.support or verdict.reason

    def _held(self, number: int) -> list[Held]:
        source = self._source(number)
        document = source.passage.document
        read = (
            held(number, document.text, span, published=document.published, outlet=document.source)
            for span in source.sentences
        )
        return [one for one in read if one.terms]

    def _cite(self, span: tuple[int, int, int]) -> int:
        """Give the number of the citation of a span of a passage; a new one where there is none yet."""
        number, start, end = span
        document = self._source(number).passage.document
        for citation in self.citations:
            if (citation.document.id, citation.start, citation.end) == (document.id, start, end):
                return citation.number
        citation = Citation(len(self.citations) + 1, document, start, end, speaker=speaker_of(document, start, end))
        also_in = Carriers(self.hits).of(document, start, end)
        self.citations.append(replace(citation, also_in=also_in))
        return citation.number

    def _source(self, number: int) -> Source:
        return next(source for source in self.sources if source.number == number)


def _spans(support: Sequence[Held]) -> Iterator[tuple[int, int, int]]:
    """Yield the passage, start and end of each citation; sentences that follow each other are cited as one."""
    last: tuple[int, int, int] | None = None
    for one in support:
        if last and last[0] == one.number and 0 <= one.start - last[2] <= 1:
            last = (one.number, last[1], one.end)
            continue
        if last:
            yield last
        last = (one.number, one.start, one.end)
    if last:
        yield last
