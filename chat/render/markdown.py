"""An answer as Markdown, for notes and notebooks; no character of an article is taken for Markdown's own."""

import re
from collections.abc import Iterator
from urllib.parse import quote

from ...corpus import Document
from ..answer import Answer, Citation
from .html import is_web
from .words import copies, differences, left_out, read_from, under_headings, where, written_by

_CLOSEST = 3
_SPECIAL = re.compile(r"[\\`*_\[\]<>|~&$]")
_OPENING = re.compile(r"^(?:[#+\-=]|\d+(?=[.)]))")  # what makes a heading or a list of the line that it begins
_URL = ":/?#[]@!$&'()*+,;=%-._~"  # what an address may hold as it is
_MARKER = re.compile(r"\\\[(\d+)\\\]")


def markdown(answer: Answer) -> str:
    """Lay out an answer: the short answer in bold, the quotes with their markers, then the sources as a list."""
    read = [f"Read from the question: {escaped(read_from(answer.chips))}"] if answer.chips else []
    return "\n\n".join([*read, *(_found(answer) if answer.answered else _not_found(answer)), *_written(answer)]) + "\n"


def turn_markdown(answer: Answer) -> str:
    """Lay out a turn of a conversation: the question as a heading, what was searched for, the answer."""
    searched = answer.search_question
    read = f"Searched for: {escaped(searched)}\n\n" if searched not in ("", answer.question) else ""
    return f"## {escaped(answer.question)}\n\n{read}{markdown(answer)}"


def escaped(text: str) -> str:
    """Put a text on one line in which Markdown and HTML find nothing to interpret."""
    line = _SPECIAL.sub(r"\\\g<0>", " ".join(text.split()))
    opening = _OPENING.match(line)
    if opening is None:
        return line
    end = opening.end()
    return f"{line[:end]}\\{line[end:]}" if line[0].isdigit() else f"\\{line}"


def _found(answer: Answer) -> Iterator[str]:
    if answer.short:
        yield f"**{escaped(answer.short)}**"
    groups = under_headings(answer)
    for heading, citations in groups:
        yield from _lines(heading, [f"{escaped(citation.quote)} [{citation.number}]" for citation in citations])
    if not groups:
        yield from _running(answer)
    for remark in filter(None, (differences(answer), answer.reason)):
        yield escaped(remark)
    yield "\n".join(_source(citation) for citation in answer.citations)


def _lines(heading: str, quotes: list[str]) -> Iterator[str]:
    if heading:
        yield from (f"**{escaped(heading)}:** {quote}" for quote in quotes)
    else:
        yield " ".join(quotes)


def _running(answer: Answer) -> Iterator[str]:
    numbers = {str(citation.number) for citation in answer.citations}
    for line in filter(str.strip, answer.text.split("\n")):
        yield _MARKER.sub(lambda found: f"[{found[1]}]" if found[1] in numbers else found[0], escaped(line))


def _not_found(answer: Answer) -> Iterator[str]:
    yield escaped(answer.text)
    if answer.reason:
        yield escaped(answer.reason)
    if answer.passages:
        closest = (hit.passage for hit in answer.passages[:_CLOSEST])
        items = (f"- {_printed(passage.document)}\n  > {escaped(passage.text)}" for passage in closest)
        yield "Closest passages:\n\n" + "\n".join(items)


def _written(answer: Answer) -> Iterator[str]:
    if answer.model:
        yield escaped(written_by(answer))
    if answer.dropped:
        yield "\n".join(f"- {escaped(left_out(each))}: {escaped(each.sentence)}" for each in answer.dropped)


def _source(citation: Citation) -> str:
    names = ", ".join(map(escaped, copies(citation)))
    also = f" (also in {names})" if names else ""
    return f"{citation.number}. {_printed(citation.document, citation.speaker)}{also}\n   > {escaped(citation.quote)}"


def _printed(document: Document, speaker: str | None = None) -> str:
    printed = escaped(where(document, speaker))
    title = escaped(document.title or document.id)
    if is_web(document.url):
        title = f"[{title}](<{quote(document.url, safe=_URL)}>)"
    return f"{printed}: {title}" if printed else title
