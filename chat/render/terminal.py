"""An answer as text for a terminal: quotes with their markers, then who printed them and when."""

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from ...corpus import Document
from ...index import Hit
from ..answer import Answer, Citation
from .words import copies, differences, left_out, read_from, under_headings, where, written_by

_CLOSEST = 3
_CLOSEST_LENGTH = 240
_INDENT = "    "

# Characters that move a terminal's cursor, colour it, or turn the direction of the text around.
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Look:
    """What a terminal can show."""

    width: int | None = None
    """Columns to wrap lines at; None leaves them whole."""
    colour: bool = False


def terminal_text(answer: Answer, look: Look = Look()) -> str:
    """Lay out an answer for reading; the texts of articles are made harmless, see `harmless`."""
    parts = []
    if answer.search_question not in ("", answer.question):
        parts.append(_paragraph(f"Searched for: {harmless(answer.search_question)}", look, style="dim"))
    if answer.chips:
        parts.append(_paragraph(f"Read from the question: {harmless(read_from(answer.chips))}", look, style="dim"))
    parts += list(_found(answer, look) if answer.answered else _not_found(answer, look))
    parts += _written(answer, look)
    return "\n\n".join(parts) + "\n"


def harmless(text: str) -> str:
    """Put a text on one line and its control characters, escape sequences among them, into view."""
    return _CONTROL.sub(lambda found: _visible(found[0]), " ".join(text.split()))


def attribution(document: Document, speaker: str | None = None) -> str:
    """Say where a text was printed: "Ada Stone, in The Lantern, 4 May 2031: Title", less what is not known."""
    title = harmless(document.title) or harmless(document.id)
    return ": ".join(part for part in (harmless(where(document, speaker)), title) if part)


def _found(answer: Answer, look: Look) -> Iterator[str]:
    if answer.short:
        yield _paragraph(harmless(answer.short), look, style="bold")
    groups = under_headings(answer)
    for heading, citations in groups:
        yield from _lines(harmless(heading), citations, look)
    if not groups:
        for paragraph in filter(str.strip, answer.text.split("\n")):
            yield _marked(_paragraph(harmless(paragraph), look), answer.citations, look)
    for remark in filter(None, (differences(answer), answer.reason)):
        yield _style(_paragraph(harmless(remark), look), "dim", look)
    yield "\n".join(_citation(citation, look) for citation in answer.citations)


def _written(answer: Answer, look: Look) -> Iterator[str]:
    """Say that a language model wrote, and list what was left out of that."""
    if answer.model:
        yield _paragraph(harmless(written_by(answer)), look, style="dim")
    for each in answer.dropped:
        yield _paragraph(f"{harmless(left_out(each))}: {harmless(each.sentence)}", look, later=_INDENT, style="dim")


def _lines(heading: str, citations: tuple[Citation, ...], look: Look) -> Iterator[str]:
    """Lay out the quotes under a heading a line each, and those without one in a paragraph."""
    quotes = [f"{harmless(citation.quote)} [{citation.number}]" for citation in citations]
    if not heading:
        yield _marked(_paragraph(" ".join(quotes), look), citations, look)
        return
    for citation, quote in zip(citations, quotes, strict=True):
        line = _marked(_paragraph(f"{heading}: {quote}", look), (citation,), look)
        yield _style(heading, "bold", look) + line[len(heading) :] if line.startswith(heading) else line


def _not_found(answer: Answer, look: Look) -> Iterator[str]:
    yield _paragraph(harmless(answer.text), look)
    if answer.reason:
        yield _paragraph(harmless(answer.reason), look)
    if answer.passages:
        yield _style("Closest passages:", "dim", look)
    for hit in answer.passages[:_CLOSEST]:
        yield _closest(hit, look)


def _citation(citation: Citation, look: Look) -> str:
    document = citation.document
    heading = _paragraph(f"[{citation.number}] {attribution(document, citation.speaker)}", look, later=_INDENT)
    lines = [_marked(heading, (citation,), look)]
    if outlets := [harmless(name) for name in copies(citation)]:
        lines.append(_paragraph(f"{_INDENT}also in {', '.join(outlets)}", look, later=_INDENT))
    lines += [_style(f"{_INDENT}{harmless(place)}", "dim", look) for place in [document.url or document.path] if place]
    return "\n".join(lines)


def _closest(hit: Hit, look: Look) -> str:
    passage = hit.passage
    heading = _paragraph(f"- {attribution(passage.document)}", look, later="  ")
    text = textwrap.shorten(harmless(passage.text), _CLOSEST_LENGTH, placeholder=" …")
    return f"{heading}\n{_paragraph(f'  {text}', look, later='  ', style='dim')}"


def _paragraph(text: str, look: Look, *, later: str = "", style: str | None = None) -> str:
    if look.width is not None:
        text = textwrap.fill(text, look.width, subsequent_indent=later, break_long_words=False, break_on_hyphens=False)
    return _style(text, style, look) if style else text


def _marked(text: str, citations: tuple[Citation, ...], look: Look) -> str:
    for citation in citations:
        marker = f"[{citation.number}]"
        text = text.replace(marker, _style(marker, "cyan", look))
    return text


def _style(text: str, name: str, look: Look) -> str:
    code = {"bold": 1, "dim": 2, "cyan": 36}[name]
    return f"\x1b[{code}m{text}\x1b[0m" if look.colour else text


def _visible(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)  # Unicode's pictures of the control characters
    return "\u2421" if code == 0x7F else f"\\u{code:04x}"
