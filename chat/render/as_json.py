"""An answer as JSON: the one form that the command line, the service and the embedded page share."""

import hashlib
import json
import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from ...corpus import Block, Document
from ...index import Filters, Hit
from ..answer import Answer, Citation
from ..query import Chip

# Python and JavaScript take some of these for line ends, and a lone surrogate has no UTF-8: as escapes all survive.
_UNSAFE = re.compile("[\x85\u2028\u2029\ud800-\udfff]")

_REFUSALS = {401: "authentication_error", 403: "permission_error", 429: "rate_limit_error"}


def answer_json(answer: Answer, *, id: str | int | None = None) -> dict[str, Any]:  # noqa: A002 (the field's name)
    """Turn an answer into JSON's own types; without `id`, one is derived from the question."""
    return {
        "id": question_id(answer.question) if id is None else id,
        "question": answer.question,
        "search_question": answer.search_question,
        "answered": answer.answered,
        "text": answer.text,
        "short": answer.short,
        "confidence": _number(answer.confidence),
        "reason": answer.reason,
        "citations": [_citation(citation) for citation in answer.citations],
        "passages": [passage_json(hit) for hit in answer.passages],
        "seconds": {
            "search": _number(answer.seconds.search),
            "read": _number(answer.seconds.read),
            "total": _number(answer.seconds.total),
        },
        "kind": answer.kind.value,
        "filters": [chip_json(chip) for chip in answer.chips],
        "generation": answer.generation,
        "model": answer.model,
        "dropped": [{"sentence": dropped.sentence, "reason": dropped.reason} for dropped in answer.dropped],
    }


def dumps(value: object) -> str:
    """Write JSON on one line that reads back as it was, whatever characters its texts hold.

    Raises ValueError for NaN and infinities, which JSON does not have.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def question_id(question: str) -> str:
    """Derive an id of twelve hexadecimal digits from a question; the same question has the same id."""
    return hashlib.sha256(question.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _citation(citation: Citation) -> dict[str, Any]:
    return {
        "number": citation.number,
        **_document(citation.document),
        "start": citation.start,
        "end": citation.end,
        "quote": citation.quote,
        "speaker": citation.speaker,
        "also_in": [_document(copy) for copy in citation.also_in],
        "heading": citation.heading,
        "day": _iso(citation.day),
        "differs": [list(span) for span in citation.differs],
    }


def chip_json(chip: Chip) -> dict[str, Any]:
    """Turn what was read from a question into JSON's own types."""
    return {"id": chip.id, "label": chip.label, "words": chip.words, "hides": chip.hides}


def _document(document: Document) -> dict[str, Any]:
    return {
        "document": document.id,
        "title": document.title,
        "source": document.source,
        "published": _iso(document.published),
        "url": document.url,
        "path": document.path,
    }


def filters_json(filters: Filters) -> dict[str, Any]:
    """Turn filters into JSON's own types, as requests name them."""
    return {"since": _iso(filters.since), "until": _iso(filters.until), "outlets": sorted(filters.outlets)}


def passage_json(hit: Hit) -> dict[str, Any]:
    """Turn a hit into JSON's own types: its passage, with the cosine as its score."""
    passage = hit.passage
    return {
        "document": passage.document.id,
        "start": passage.start,
        "end": passage.end,
        "score": _number(hit.cosine),
        "text": passage.text,
    }


def found_json(hit: Hit) -> dict[str, Any]:
    """Turn a hit of a search into JSON's own types: a passage as in an answer, with what its document is."""
    document = hit.passage.document
    return {
        "title": document.title,
        "source": document.source,
        "published": _iso(document.published),
        **passage_json(hit),
    }


def document_json(document: Document, blocks: Sequence[Block]) -> dict[str, Any]:
    """Turn a whole article into JSON's own types: what it is, its text, and how that is marked."""
    return {
        **_document(document),
        "published_from": document.published_from.value,
        "authors": list(document.authors),
        "text": document.text,
        "blocks": [{"start": block.start, "end": block.end, "kind": block.kind.value} for block in blocks],
    }


def error_json(status: int, message: str, code: str) -> dict[str, Any]:
    """Write a refusal in the form that OpenAI's service gave the world; `status` is HTTP's and names its type."""
    kind = _REFUSALS.get(status, "server_error" if status >= 500 else "invalid_request_error")
    return {"error": {"message": message, "type": kind, "code": code}}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _number(value: float) -> float:
    # Six decimals: a float32's cosine otherwise shows digits that it does not have.
    return round(float(value), 6)
