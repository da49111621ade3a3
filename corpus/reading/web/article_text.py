"""Tell an article's text from what stands around it on its page."""

from typing import TYPE_CHECKING

from .tree_text import EXTRACT_BLOCKS, block_lines

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def article_text(tree: "HtmlElement") -> str:
    """Give the text of a page's article, its paragraphs apart; empty where none is made out."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    article = bare_extraction(tree, favor_recall=True, include_comments=False)
    return "\n\n".join(block_lines(article.body, EXTRACT_BLOCKS)) if isinstance(article, Document) else ""
