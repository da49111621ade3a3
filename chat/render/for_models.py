"""What a language model reads that uses Cuttings as a tool; with every text its id, so that it can be read on."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from ...corpus import Document, Passage
from ...index import Hit
from ..answer import Answer
from .as_json import document_json
from .markdown import escaped, markdown
from .words import where

_CLOSEST = 3


def answer_for_model(answer: Answer) -> str:
    """Lay out an answer as Markdown, and say how each of its quotes is read in its article.

    What another model wrote that does not hold is left out: this one would take it for said.
    """
    return markdown(replace(answer, dropped=())) + "".join(f"\n{line}" for line in _places(answer)) + "\n"


def _places(answer: Answer) -> Iterator[str]:
    if answer.citations:
        yield "To read a quote where it stands:"
        for citation in answer.citations:
            yield f"- [{citation.number}] {_call(citation.document.id, citation.start, citation.end)}"
    elif answer.passages:
        yield "To read these passages where they stand:"
        for hit in answer.passages[:_CLOSEST]:
            yield f"- {_read(hit.passage)}"
    else:
        yield "No passage comes near."


def passages_for_model(hits: Sequence[Hit]) -> str:
    """Lay out the passages of a search, best first, each with where it was printed and how it is read on."""
    if not hits:
        return "No passage was found. Fewer filters, or other words, may find some.\n"
    return "\n".join(f"{number}. {_passage(hit)}" for number, hit in enumerate(hits, 1)) + "\n"


def _passage(hit: Hit) -> str:
    document = hit.passage.document
    printed = ": ".join(filter(None, (where(document), document.title or document.id)))
    return f"{escaped(printed)}\n   > {escaped(hit.passage.text)}\n\n   {_read(hit.passage)}"


def article_for_model(document: Document, start: int, end: int) -> str:
    """Say what an article is and which part of it is given."""
    printed = ": ".join(filter(None, (where(document), document.title or document.id)))
    length = len(document.text)
    if (start, end) == (0, length):
        part = f"The whole article, {length} characters."
    else:
        on = f" It goes on: {_call(document.id, end)}" if end < length else ""
        part = f"Only characters {start} to {end} of {length} are given.{on}"
    return "\n".join(filter(None, (escaped(printed), escaped(document.url or ""), part)))


def article_json(document: Document, start: int, end: int) -> dict[str, Any]:
    """Turn a part of an article into JSON's own types; `start` and `end` say which, `length` of how much."""
    whole = document_json(document, ())
    del whole["blocks"]
    return whole | {"start": start, "end": end, "length": len(document.text), "text": document.text[start:end]}


def _read(passage: Passage) -> str:
    return _call(passage.document.id, passage.start, passage.end)


def _call(document_id: str, *span: int) -> str:
    """Write how the tool is called: article(id="a.md", start=3, end=7)."""
    places = [f"{name}={offset}" for name, offset in zip(("start", "end"), span, strict=False)]
    return f"article({', '.join([f'id={json.dumps(document_id, ensure_ascii=False)}', *places])})"
