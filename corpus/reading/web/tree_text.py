"""Write out the text of a tree of elements, a line for each block."""

from collections.abc import Container, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

HTML_BLOCKS = frozenset(
    "address article aside blockquote body br button caption dd details div dl dt fieldset figcaption figure footer"
    " form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section summary table td th time tr ul".split()
)
HTML_UNSEEN = frozenset("head script style noscript template svg iframe object".split())
EXTRACT_BLOCKS = frozenset("body head p list item quote table row code ab lb".split())
"""The elements of trafilatura's result; a row's cells stay on one line."""


def block_lines(tree: "_Element", blocks: Container[str], unseen: Container[str] = ()) -> Iterator[str]:
    """Yield the text of each innermost block with its white space squeezed, without the elements that are not seen."""
    from lxml.etree import iterwalk

    pieces: list[str] = []
    walk = iterwalk(tree, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        edge = event in ("start", "end") and element.tag in blocks
        if edge and (line := " ".join("".join(pieces).split())):
            yield line
        if edge:
            pieces.clear()
        if event == "start" and element.tag in unseen:
            walk.skip_subtree()
        elif event == "start":
            pieces.append(element.text or "")
        if event != "start" and element is not tree:
            pieces.append(element.tail or "")
            if element.tag == "cell":
                pieces.append(" ")
    if line := " ".join("".join(pieces).split()):
        yield line
