"""Cut marked documents into passages: what is embedded, searched and quoted from."""

from collections.abc import Callable, Iterator, Sequence

from ..document import Block, Document, Kind, Passage
from .pieces import Piece, atoms, halves, is_long
from .settings import CutSettings
from .tokens import count_tokens


def cut(
    document: Document,
    blocks: Sequence[Block],
    settings: CutSettings,
    *,
    fits: Callable[[str], bool] | None = None,
) -> list[Passage]:
    """Cut the body of a document into passages, in order, so that each body character is in exactly one.

    A passage never reaches across a block of another kind. `fits` says whether the encoder can read a passage whole;
    one that does not fit is split on. A document without body is cut at its headlines.
    """
    kind = Kind.BODY if any(block.kind is Kind.BODY for block in blocks) else Kind.HEADLINE
    passages: list[Passage] = []
    for run in _runs(blocks, kind):
        for group in _grouped(document.text, run, settings):
            spans = _fitting(document.text, group.start, group.end, settings.most, fits)
            passages.extend(Passage(document, start, end) for start, end in spans)
    return passages


def _runs(blocks: Sequence[Block], kind: Kind) -> Iterator[list[Block]]:
    """Yield the runs of neighbouring blocks of one kind."""
    run: list[Block] = []
    for block in blocks:
        if block.kind is kind:
            run.append(block)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _grouped(text: str, run: Sequence[Block], settings: CutSettings) -> list[Piece]:
    """Join short paragraphs and split long ones; a small group then joins the one before it."""
    groups: list[Piece] = []
    for group in _filled(text, run, settings):
        before = groups[-1] if groups else None
        if before and group.tokens < settings.tail and before.tokens + group.tokens < settings.most:
            groups[-1] = _join([before, group])
        else:
            groups.append(group)
    return groups


def _filled(text: str, run: Sequence[Block], settings: CutSettings) -> Iterator[Piece]:
    """Yield groups of whole paragraphs, and a paragraph of more than the target in parts."""
    group: list[Piece] = []
    size = 0
    for block in run:
        tokens = _count(text, block, settings.target)
        if tokens > settings.target:
            if group and size >= settings.tail:
                yield _join(group)
                group = []
            yield from _split([*group, *atoms(text, block.start, block.end, settings.target)], settings.target)
            group, size = [], 0
            continue
        if group and (size >= settings.minimum or size + tokens > settings.target):
            yield _join(group)
            group, size = [], 0
        group.append(Piece(block.start, block.end, tokens))
        size += tokens
    if group:
        yield _join(group)


def _count(text: str, block: Block, target: int) -> int:
    """Count a block's tokens; one that is surely over the target is not read for it."""
    if is_long(block.end - block.start, target):
        return target + 1
    return count_tokens(text[block.start : block.end])


def _split(pieces: Sequence[Piece], target: int) -> Iterator[Piece]:
    """Yield groups of about the same size, none over the target."""
    total = sum(piece.tokens for piece in pieces)
    share = total / -(-total // target)
    group: list[Piece] = []
    size = done = groups = 0
    for piece in pieces:
        if group and (size + piece.tokens > target or done + piece.tokens / 2 > share * (groups + 1)):
            yield _join(group)
            group, size, groups = [], 0, groups + 1
        group.append(piece)
        size += piece.tokens
        done += piece.tokens
    yield _join(group)


def _join(group: Sequence[Piece]) -> Piece:
    return Piece(group[0].start, group[-1].end, sum(piece.tokens for piece in group))


def _fitting(
    text: str, start: int, end: int, most: int, fits: Callable[[str], bool] | None
) -> Iterator[tuple[int, int]]:
    """Yield the span, halved until each part is at most `most` tokens and fits the encoder."""
    part = text[start:end]
    if end - start < 2 or (count_tokens(part) <= most and (fits is None or fits(part))):
        yield start, end
        return
    for first, last in halves(text, start, end):
        yield from _fitting(text, first, last, most, fits)
