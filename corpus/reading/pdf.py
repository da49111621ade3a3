"""Read `.pdf`: the boxes of text that a page's layout shows, each as a paragraph."""

import io
import re
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ..metadata import Stated, as_title, from_text
from .article import Article, Unreadable

if TYPE_CHECKING:
    from pdfminer.pdfdocument import PDFDocument

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_LIGATURE = re.compile("[ﬀ-ﬆ]")
_UNKNOWN_LETTER = re.compile(r"\(cid:\d+\)")
_MOST_UNKNOWN = 0.2
"""Of a document's letters."""
_HYPHENATED = re.compile(r"(?P<head>[^\W\d_]{2,})[-\u2010\u00ad]\n(?P<tail>[^\W\d_]+)")
_BROKEN = (
    *(AssertionError, AttributeError, ArithmeticError, EOFError, LookupError, NotImplementedError, RecursionError),
    *(TypeError, ValueError, struct.error, zlib.error),
)
"""What the library raises, beside its own errors, where a file's structure is damaged."""


def read_pdf(path: Path) -> Article:
    """Read a PDF's text. Raises Unreadable where it is damaged, encrypted, or made of pictures."""
    from pdfminer.pdfdocument import PDFEncryptionError
    from pdfminer.psexceptions import PSException

    data = path.read_bytes()
    if b"%PDF-" not in data[:1024]:
        raise Unreadable("the file is no PDF, or its beginning is lost")
    try:
        text, title = _read(data)
    except PDFEncryptionError as error:
        raise Unreadable("the PDF is encrypted: save it without a password") from error
    except (PSException, *_BROKEN) as error:
        raise Unreadable("the PDF is damaged") from error
    if not text.strip():
        raise Unreadable("the PDF has no text, only pictures: it needs text recognition (OCR) first")
    if sum(map(len, _UNKNOWN_LETTER.findall(text))) > _MOST_UNKNOWN * len(text):
        raise Unreadable(
            "the PDF does not say which letters its signs stand for: it needs text recognition (OCR) first"
        )
    return Article(text, Stated(title=title).or_else(from_text(text, hint=title or path.stem)))


def _read(data: bytes) -> tuple[str, str]:
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfparser import PDFParser

    opened = PDFDocument(PDFParser(io.BytesIO(data)))
    boxes = list(_boxes(opened))
    whole = "\n\n".join(boxes)
    return "\n\n".join(_paragraph(box, whole) for box in boxes), as_title(_stated_title(opened))


def _boxes(opened: "PDFDocument") -> Iterator[str]:
    """Yield the boxes of text in reading order, each with the line ends of its layout."""
    from pdfminer.converter import PDFPageAggregator
    from pdfminer.layout import LAParams, LTTextContainer
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
    from pdfminer.pdfpage import PDFPage

    resources = PDFResourceManager()
    device = PDFPageAggregator(resources, laparams=LAParams())
    interpreter = PDFPageInterpreter(resources, device)
    for sheet in PDFPage.create_pages(opened):
        interpreter.process_page(sheet)
        for element in device.get_result():
            if isinstance(element, LTTextContainer) and (text := element.get_text().replace("\0", "").strip()):
                yield _LIGATURE.sub(lambda found: _LIGATURES[found[0]], text)


def _paragraph(box: str, whole: str) -> str:
    """Join a box's lines, and the halves of a word, without the hyphen unless the text has it elsewhere."""

    def joined(match: re.Match[str]) -> str:
        head, tail = match["head"], match["tail"]
        compound = f"{head}-{tail}"
        return compound if tail[0].isupper() or compound in whole else head + tail

    return " ".join(_HYPHENATED.sub(joined, box).split())


def _stated_title(opened: "PDFDocument") -> str:
    from pdfminer.pdftypes import resolve1
    from pdfminer.utils import decode_text

    for info in opened.info:
        title = resolve1(info.get("Title", b""))
        if isinstance(title, bytes) and title:
            return decode_text(title)
    return ""
