"""Read `.txt` and `.md`: the text is the decoded file, its front matter included."""

from pathlib import Path

from ..document import DateOrigin
from ..metadata import from_fields, from_text
from .article import Article, Unreadable
from .decoding import decode
from .front_matter import front_matter


def read_plain(path: Path) -> Article:
    """Read a text file; its front matter goes before what its text states. Raises Unreadable."""
    text = decode(path.read_bytes())
    fields, start = front_matter(text)
    if start and not text[start:].strip():
        raise Unreadable("there is no text below the front matter")
    stated = from_fields(fields, DateOrigin.FRONT_MATTER)
    return Article(text, stated.or_else(from_text(text[start:], hint=path.stem)))
