"""Web pages: `.html` goes in, the article's text and what the page's code states about it come out."""

from .page import read_web_page

__all__ = ["read_web_page"]
