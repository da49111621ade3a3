"""Mark what each paragraph of a document is."""

from collections.abc import Container, Sequence

from ..document import Block, Document, Kind
from ..layout import paragraphs
from .cues import judge
from .lists import mark_feeds, mark_head, mark_lists, mark_menus, mark_origins, mark_tail
from .repeats import is_repeated
from .shape import Paragraph, look
from .titles import Title, mark_headings

_FRONT_MATTER = "---"
_LONGEST_FRONT_MATTER = 100


def mark(document: Document, repeated: Container[int] = frozenset()) -> tuple[Block, ...]:
    """Mark each paragraph, in order; together the blocks hold every character that is not white space.

    A paragraph is judged by itself, by its neighbours, and by whether its key is among those that repeat across the
    collection. In doubt it is body.
    """
    seen = [look(document.text, start, end) for start, end in paragraphs(document.text)]
    kinds = [judge(paragraph) for paragraph in seen]
    _mark_front_matter(seen, kinds)
    _mark_titles(seen, kinds, Title(document.title))
    _mark_repeated(seen, kinds, repeated)
    for step in (mark_origins, mark_menus, mark_feeds, mark_head, mark_lists, mark_tail, mark_headings):
        step(seen, kinds)
    return tuple(
        Block(paragraph.start, paragraph.end, kind or Kind.BODY) for paragraph, kind in zip(seen, kinds, strict=True)
    )


def _mark_front_matter(seen: Sequence[Paragraph], kinds: list[Kind | None]) -> None:
    """Mark the fields between two lines of three hyphens at the very start."""
    if not seen or seen[0].text != _FRONT_MATTER:
        return
    for place in range(1, min(_LONGEST_FRONT_MATTER, len(seen))):
        if seen[place].text == _FRONT_MATTER:
            kinds[: place + 1] = [Kind.BOILERPLATE] * (place + 1)
            return


def _mark_titles(seen: Sequence[Paragraph], kinds: list[Kind | None], title: Title) -> None:
    for place, paragraph in enumerate(seen):
        if kinds[place] is not Kind.BOILERPLATE and title.is_in(paragraph):
            kinds[place] = Kind.HEADLINE


def _mark_repeated(seen: Sequence[Paragraph], kinds: list[Kind | None], repeated: Container[int]) -> None:
    for place, paragraph in enumerate(seen):
        if kinds[place] is None and is_repeated(paragraph, repeated):
            kinds[place] = Kind.BOILERPLATE
