"""Read `.jsonl`: a document a line, one line in memory at a time."""

import json
from collections.abc import Iterator

from ..document import DateOrigin, Document, Problem
from ..metadata import from_fields, printable
from .article import Article, Unreadable
from .decoding import decode
from .files import SourceFile

_KINDS = {dict: "an object", list: "a list", bool: "a truth value", int: "a number", float: "a number", str: "a string"}


def read_lines(file: SourceFile) -> Iterator[Document | Problem]:
    """Yield the document of each line, or what is wrong with the line."""
    empty = True
    with file.path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                empty = False
                try:
                    yield _document(line, number, file.name)
                except Unreadable as error:
                    yield Problem(file.name, str(error), line=number)
    if empty:
        raise Unreadable("the file is empty")


def _document(line: bytes, number: int, name: str) -> Document:
    fields = _fields(line)
    text = fields.get("text")
    if text is None:
        raise Unreadable("there is no text in it: the field `text` is missing or null")
    if not isinstance(text, str):
        raise Unreadable(f"its `text` is no string but {_KINDS.get(type(text), 'something else')}")
    if not text.strip():
        raise Unreadable("its `text` is empty")
    origin = DateOrigin.FEED if fields.get("published_from") == DateOrigin.FEED else DateOrigin.FIELD
    article = Article(printable(text), from_fields(fields, origin))
    return article.document(default_id=f"{name}#{number}", path=name)


def _fields(line: bytes) -> dict[str, object]:
    try:
        fields = json.loads(decode(line.rstrip()), strict=False)
    except json.JSONDecodeError as error:
        raise Unreadable(f"it is not JSON: {error.msg} at character {error.pos + 1}") from error
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"it is not JSON that can be read: {error}") from error
    if not isinstance(fields, dict):
        raise Unreadable(f"it is no object but {_KINDS.get(type(fields), 'null')}")
    return fields
