"""Read a file with the reader of its format, chosen by its suffix."""

from collections.abc import Callable, Iterator
from pathlib import Path

from ..document import Document, Problem
from .article import Article, Unreadable
from .files import SourceFile


def read_file(file: SourceFile) -> Iterator[Document | Problem]:
    """Read the document of a file, or the documents of a `.jsonl` file or a feed one by one.

    Whatever cannot be read is a problem with its reason; bad content never raises.
    """
    try:
        match file.path.suffix.lower():
            case ".jsonl":
                from .jsonl import read_lines

                yield from read_lines(file)
            case ".atom" | ".rss" | ".xml":
                from .feeds import read_feed

                yield from read_feed(file)
            case _:
                yield _document(file)
    except Unreadable as error:
        yield Problem(file.name, str(error))
    except OSError as error:
        yield Problem(file.name, f"the file cannot be opened: {error.strerror or error}")


def _document(file: SourceFile) -> Document:
    if file.path.stat().st_size == 0:
        raise Unreadable("the file is empty")
    article = _reader(file.path.suffix.lower())(file.path)
    if not article.text.strip():
        raise Unreadable("the file holds no text, only white space")
    return article.document(default_id=file.name, path=file.name)


def _reader(suffix: str) -> Callable[[Path], Article]:
    """Give the reader of a format, imported with all it needs for the first file of the format."""
    match suffix:
        case ".docx":
            from .word import read_word

            return read_word
        case ".htm" | ".html":
            from .web import read_web_page

            return read_web_page
        case ".pdf":
            from .pdf import read_pdf

            return read_pdf
        case _:
            from .plain import read_plain

            return read_plain
