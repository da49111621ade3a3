"""Mark what each paragraph of a document is."""

from collections.abc import Container

from ..document import Block, Document, Kind
from ..layout import paragraphs


def mark(document: Document, repeated: Container[int] = frozenset()) -> tuple[Block, ...]:
    """Mark each paragraph, in order; together the blocks hold every character that is not white space."""
    return tuple(Block(start, end, Kind.BODY) for start, end in paragraphs(document.text))
