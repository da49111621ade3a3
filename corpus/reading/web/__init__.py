"""Web pages: `.html` goes in, the article's text and what the page's code states about it come out."""

from .fragment import fragment_text
from .page import read_web_page

__all__ = ["fragment_text", "read_web_page"]
