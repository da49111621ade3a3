"""Read a saved web page: its article's text, and what its code and its visible text state."""

import re
from pathlib import Path

from ...metadata import from_text
from ..article import Article, Unreadable
from ..decoding import decode
from .article_text import article_text
from .json_ld import from_json_ld
from .meta_tags import from_meta_tags
from .tree_text import HTML_BLOCKS, HTML_UNSEEN, block_lines

_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_DECLARED_WITHIN = 4096
"""Bytes from the beginning."""


def read_web_page(path: Path) -> Article:
    """Read an HTML file, in the encoding it is in or declares. Raises Unreadable for one without text."""
    from trafilatura import load_html

    data = path.read_bytes()
    charset = _CHARSET.search(data[:_DECLARED_WITHIN])
    code = decode(data, declared=charset[1].decode() if charset else None)
    tree = load_html(code) if code.strip() else None
    if tree is None:
        raise Unreadable("the file holds no web page")
    visible = "\n\n".join(block_lines(tree, HTML_BLOCKS, HTML_UNSEEN))
    stated = from_json_ld(tree).or_else(from_meta_tags(tree))
    stated = stated.or_else(from_text(visible, hint=stated.title or path.stem))
    return Article(article_text(tree) or visible, stated)
