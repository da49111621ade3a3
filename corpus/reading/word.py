"""Read `.docx`: paragraphs and the rows of tables in their order."""

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ..metadata import Stated, as_title, from_text
from .article import Article, Unreadable

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"
"""How Word's older format begins, and also a `.docx` behind a password."""
_TEXT = (
    "(.//w:t | .//w:tab[parent::w:r] | .//w:br | .//w:cr | .//w:noBreakHyphen)"
    "[not(ancestor::w:moveFrom) and not(ancestor::*[local-name() = 'Fallback'])]"
)
"""What a reader sees, insertions under review included; the library's own `text` leaves those out."""
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def read_word(path: Path) -> Article:
    """Read a Word document. Raises Unreadable for what Word would not open either."""
    import docx
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    with path.open("rb") as file:
        if file.read(4) == _OLD_OR_LOCKED:
            raise Unreadable(
                "the file is encrypted or in Word's format before 2007: save it as .docx without a password"
            )
        file.seek(0)
        try:
            opened = docx.Document(file)
            text = "\n\n".join(_paragraphs(opened.element.body))
            title = as_title(opened.core_properties.title)
        except zipfile.BadZipFile as error:
            raise Unreadable("the file is no Word document, or it is damaged") from error
        except (OpcError, LxmlError, zlib.error, KeyError, ValueError, AttributeError, EOFError) as error:
            raise Unreadable("the Word document is damaged") from error
    return Article(text, Stated(title=title).or_else(from_text(text, hint=title or path.stem)))


def _paragraphs(body: "BaseOxmlElement") -> Iterator[str]:
    """Yield what is not blank; the cells of a table's row stand on one line."""
    for block in body.xpath(".//w:p[not(ancestor::w:tr)][not(ancestor::w:p)] | .//w:tr[not(ancestor::w:tr)]"):
        if block.tag.endswith("}tr"):
            text = " | ".join(filter(None, (" ".join(_text(cell).split()) for cell in block.xpath("./w:tc"))))
        else:
            text = _text(block).strip()
        if text:
            yield text


def _text(block: "BaseOxmlElement") -> str:
    return "".join(_SIGNS.get(part.tag.rpartition("}")[2], part.text or "") for part in block.xpath(_TEXT))
