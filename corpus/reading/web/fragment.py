"""Read a piece of HTML that is no page: the content or the summary of a feed's entry."""

from .article_text import article_text
from .tree_text import HTML_BLOCKS, HTML_UNSEEN, block_lines

_SHORT = 500
"""Characters: a text shorter than this has no furniture around it."""
_LEAST_KEPT = 0.5
"""Of the visible text: where less is taken for the article, the rest was part of it."""


def fragment_text(code: str) -> str:
    """Give the readable text of a piece of HTML, its paragraphs apart; empty where there is none."""
    from lxml.etree import LxmlError
    from lxml.html import document_fromstring

    if "<" not in code and "&" not in code:
        return code.strip()
    try:
        tree = document_fromstring(f"<html><body><article>{code}</article></body></html>")
    except (LxmlError, ValueError):
        return ""
    visible = "\n\n".join(block_lines(tree, HTML_BLOCKS, HTML_UNSEEN))
    if len(visible) < _SHORT:
        return visible
    extracted = article_text(tree)
    return extracted if len(extracted) >= _LEAST_KEPT * len(visible) else visible
