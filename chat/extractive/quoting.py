"""Cite the sentences that were chosen."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ...corpus import sentences, speaker_of
from ...index import Hit
from ..answer import Citation
from .carriers import Carriers
from .verdict import Quoted

_LEANS_BACK = re.compile(
    r"[\"“'‘(]*(?:He|She|It|They|His|Her|Its|Their|This|That|These|Those|But|And|However|Instead|Moreover)\b"
)


def cite(chosen: Sequence[Quoted], hits: Sequence[Hit]) -> tuple[Citation, ...]:
    """Cite sentences in their order, each with the sentence before it where it cannot be understood alone.

    Quotes that overlap or follow each other in a paragraph become one.
    """
    citations: list[Citation] = []
    for sentence in chosen:
        start, end = _understandable_from(sentence), sentence.end
        text = sentence.document.text
        for place, other in enumerate(citations):
            if other.document.id == sentence.document.id and _touch(text, (start, end), (other.start, other.end)):
                citations[place] = replace(other, start=min(start, other.start), end=max(end, other.end))
                break
        else:
            number = len(citations) + 1
            citations.append(Citation(number, sentence.document, start, end, heading=sentence.heading))
    carriers = Carriers(hits)
    return tuple(
        replace(
            one,
            speaker=speaker_of(one.document, one.start, one.end),
            also_in=carriers.of(one.document, one.start, one.end),
        )
        for one in citations
    )


def quotes_text(citations: Sequence[Citation]) -> str:
    """Write the quotes with their markers; those with headings a line each."""
    quotes = (f"{one.heading}: {one.quote} [{one.number}]".removeprefix(": ") for one in citations)
    return ("\n" if any(one.heading for one in citations) else " ").join(quotes)


def plain(text: str) -> str:
    """Give a text's words in lower case: what is compared to find the same sentence again."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def _touch(text: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    (_, before), (after, _) = sorted((one, other))
    return after < before or text[before:after] in (" ", "")


def _understandable_from(sentence: Quoted) -> int:
    """Find where to begin a quote: a sentence before, in the same paragraph, when this one leans on it."""
    if not _LEANS_BACK.match(sentence.text):
        return sentence.start
    passage = sentence.hit.passage
    text = passage.document.text
    before = [span for span in sentences(text, passage.start, sentence.start) if span[1] <= sentence.start]
    if not before or "\n" in text[before[-1][1] : sentence.start]:
        return sentence.start
    return before[-1][0]
