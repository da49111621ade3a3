"""Metadata: what an article's fields, page and text state about it goes in, one account of it comes out."""

from .bylines import is_byline
from .forms.times import without_times
from .pages import from_text
from .stated import Stated, as_date, as_line, as_names, from_fields, printable
from .titles import as_title

__all__ = [
    "Stated",
    "as_date",
    "as_line",
    "as_names",
    "as_title",
    "from_fields",
    "from_text",
    "is_byline",
    "printable",
    "without_times",
]
