"""Describe a paragraph by its look: how many words, whether its sentence ends, whether it could be a headline."""

import re
from dataclasses import dataclass

_LOOKED_AT = 800
"""Characters from either end that are looked at: what is longer is prose, whatever else it holds."""
_MANY_WORDS = 300
_LONGEST_HEADLINE = 25
_STOPPED = re.compile(r"[.!?…。！？։।][\"'”’»“)\]]*$")
_SIGNS_BEFORE = re.compile(r"[\W_]+")
_SIGNS_AFTER = re.compile(r"[\W_]+$")
_SIGNS_LOOKED_AT = 20
_ITEM = re.compile(r"[•·▪■●>*»]|[-–—]\s|\d{1,3}[.)]\s|[$€£]?\d[\d,.:/%]*\s*$")
_VALUE = re.compile(r"[^:]{1,40}:\s?\S{1,20}$|[^:]{1,40}:\s.*\d")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a document, from `start` up to `end`, with what its look says."""

    start: int
    end: int
    text: str
    """Its characters; only the two ends of a very long one."""
    words: int
    """Its words; three hundred for a very long one."""
    stopped: bool
    """Whether it ends as a sentence does."""

    @property
    def plain(self) -> str:
        """Its words as they are compared: lower case, single spaces, no signs around them."""
        return plain(self.text)

    @property
    def is_sentence(self) -> bool:
        """Whether it reads as a sentence of an article or several, however short."""
        return (self.stopped and self.words >= 3) or self.words > _LONGEST_HEADLINE

    @property
    def is_item(self) -> bool:
        """Whether it is a row of a list or table: a bullet, a number, a name and its value."""
        return bool(_ITEM.match(self.text) or _VALUE.match(self.text))

    @property
    def is_headline_like(self) -> bool:
        """Whether it could be the headline of an article: some words, no full stop."""
        closed = self.text[-1:] in ".;,…:" and not self.text.endswith("...")
        return 4 <= self.words <= _LONGEST_HEADLINE and not closed and not self.is_item


def look(text: str, start: int, end: int) -> Paragraph:
    """Describe the paragraph `text[start:end]`."""
    if end - start > 2 * _LOOKED_AT:
        seen = f"{text[start : start + _LOOKED_AT]} {text[end - _LOOKED_AT : end]}"
        return Paragraph(start, end, seen, _MANY_WORDS, _stopped(seen))
    seen = text[start:end]
    return Paragraph(start, end, seen, len(seen.split()), _stopped(seen))


def plain(text: str) -> str:
    """Make lower case, with single spaces and no signs at either end."""
    before = _SIGNS_BEFORE.match(text)
    text = text[before.end() :] if before else text
    after = _SIGNS_AFTER.search(text[-_SIGNS_LOOKED_AT:])
    text = text[: -len(after[0])] if after else text
    return " ".join(text.split()).casefold()


def _stopped(text: str) -> bool:
    return _STOPPED.search(text[-8:]) is not None
