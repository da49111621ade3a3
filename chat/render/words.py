"""What every rendering says alike, as plain words; each escapes them for itself."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from ...corpus import Document, in_words
from ..answer import Answer, Citation, Dropped
from ..query import Chip


def day(published: date | None) -> str:
    """Write a date as "17 April 2024"; empty when it is not known."""
    return in_words(published) if published else ""


def where(document: Document, speaker: str | None = None) -> str:
    """Say who said it and where it was printed: "Ada Stone, in The Lantern, 4 May 2031", less what is not known."""
    outlet = f"in {document.source}" if speaker and document.source else document.source
    return ", ".join(part for part in (speaker, outlet, day(document.published)) if part)


def reference(document: Document, quote: str, speaker: str | None = None) -> str:
    """Write a quote with its source: "“It held.” — Ada Stone, in The Lantern, 4 May 2031, “The bridge”"."""
    title = f"“{document.title}”" if document.title else document.id
    return f"“{quote}” — {', '.join(part for part in (where(document, speaker), title) if part)}"


def copies(citation: Citation) -> dict[str, Document]:
    """Name the other documents of a citation's text by outlet, and by day where the outlet printed it before."""
    names: dict[str, Document] = {}
    for copy in citation.also_in:
        name = copy.source or copy.title or copy.id
        if name in names or name == citation.document.source:
            name = ", ".join(part for part in (name, day(copy.published)) if part)
        names.setdefault(name, copy)
    return names


def read_from(chips: Sequence[Chip]) -> str:
    """Say what was read from a question: "April 2024 (only these articles), newest first"; empty for nothing."""
    return ", ".join(f"{chip.label} (only these articles)" if chip.hides else chip.label for chip in chips)


def differences(answer: Answer) -> str:
    """List the words in which quotes differ: "Words that differ: [1] “40”; [2] “30”, “not”"; empty without any."""
    listed = []
    for citation in answer.citations:
        words = ", ".join(f"“{citation.document.text[start:end]}”" for start, end in citation.differs)
        if words:
            listed.append(f"[{citation.number}] {words}")
    return f"Words that differ: {'; '.join(listed)}" if listed else ""


def written_by(answer: Answer) -> str:
    """Say which language model wrote an answer; empty for one in the articles' own words."""
    return (
        f"Written by {answer.model}; every sentence was checked against the passage it cites." if answer.model else ""
    )


def left_out(dropped: Dropped) -> str:
    """Say why a sentence of a model was left out."""
    return f"Left out, because {dropped.reason}"


def under_headings(answer: Answer) -> list[tuple[str, tuple[Citation, ...]]]:
    """Group an answer's citations by their headings, in order; the list is empty for an answer without headings.

    An answer with headings is built of these, not of its text: an article's own words may look like a heading.
    """
    if not any(citation.heading for citation in answer.citations):
        return []
    return [(heading, tuple(group)) for heading, group in groupby(answer.citations, lambda each: each.heading)]
