"""The forms of what the tools give, as JSON Schema; fields that a form does not name may come beside its own."""

from typing import Any

_TEXT = {"type": "string"}
_MAYBE = {"type": ["string", "null"]}
_OFFSET = {"type": "integer", "minimum": 0}
_DOCUMENT = {
    "document": {"type": "string", "description": "The article's id, for the tool `article`."},
    "title": _TEXT,
    "source": {"type": "string", "description": "The outlet."},
    "published": {"type": ["string", "null"], "description": "The day that the article states, as 2024-04-20."},
}
_SPAN = {"start": _OFFSET, "end": _OFFSET}


def _object(properties: dict[str, Any], description: str | None = None) -> dict[str, Any]:
    form: dict[str, Any] = {"type": "object", "properties": properties, "required": list(properties)}
    return form | ({"description": description} if description else {})


def _list(items: dict[str, Any], description: str) -> dict[str, Any]:
    return {"type": "array", "items": items, "description": description}


_CITATION = _object(
    {
        "number": {"type": "integer", "minimum": 1, "description": "Of its marker in `text`."},
        **_DOCUMENT,
        "url": _MAYBE,
        **_SPAN,
        "quote": {"type": "string", "description": "The article's own words, character for character."},
        "speaker": {"type": ["string", "null"], "description": "Who is quoted, when the article says so."},
    }
)
_SCORE = {"type": "number", "description": "A cosine; 1 is identical."}
_PASSAGE = {**_SPAN, "score": _SCORE, "text": _TEXT}

ANSWER = _object(
    {
        "question": _TEXT,
        "search_question": {"type": "string", "description": "What the question was taken to mean."},
        "answered": {"type": "boolean", "description": "False when the articles do not answer the question."},
        "text": {"type": "string", "description": "The quotes with their markers, [1] and on."},
        "short": {"type": ["string", "null"], "description": "The answer in a few words."},
        "confidence": {"type": "number", "description": "The probability that the articles answer the question."},
        "reason": {"type": ["string", "null"], "description": "Why there is no answer, or how it was found."},
        "citations": _list(_CITATION, "The quotes, by number."),
        "passages": _list(
            _object({"document": _DOCUMENT["document"], **_PASSAGE}), "What was found, best first; not all of it fits."
        ),
    }
)
PASSAGES = _object({"passages": _list(_object({**_DOCUMENT, **_PASSAGE}), "Best first.")})
ARTICLE = _object(
    {
        **_DOCUMENT,
        "url": _MAYBE,
        **_SPAN,
        "length": {"type": "integer", "description": "Characters of the whole article."},
        "text": {"type": "string", "description": "The article's characters from `start` up to `end`."},
    }
)
