"""Text as HTML: the one place where what an article says becomes part of a page, shown and never run."""

import html
import re
from collections.abc import Mapping
from typing import TypeGuard
from urllib.parse import urlsplit

Span = tuple[int, int]

# What HTML cannot hold or does not show: control characters but tab and line feed, and halves of surrogate pairs.
_UNSHOWN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def text(value: str) -> str:
    """Escape text for an element or a quoted attribute; control characters come into view."""
    return html.escape(_UNSHOWN.sub(_picture, value))


def inline(value: str) -> str:
    """Escape text that stands in a line of others; right-to-left text turns itself alone around."""
    return f"<bdi>{text(value)}</bdi>"


def marked(value: str, marks: Mapping[Span, str], *, start: int = 0) -> str:
    """Escape the text that begins at offset `start` of its document, and put the spans of `marks` into `<mark>`.

    A mark's span has offsets of the document; what lies outside the text or under an earlier mark is left out.
    Its value is the element's attributes, written with a space before each.
    """
    pieces, position = [], start
    for (begin, end), attributes in sorted(marks.items()):
        begin, end = max(begin, position), min(end, start + len(value))
        if begin < end:
            pieces.append(text(value[position - start : begin - start]))
            pieces.append(f"<mark{attributes}>{text(value[begin - start : end - start])}</mark>")
            position = end
    return "".join([*pieces, text(value[position - start :])])


def link(url: str | None) -> str:
    """Link to a page on the web; an address of another kind is shown as text, none as nothing."""
    if not is_web(url):
        return inline(url or "")
    return f'<a href="{text(url)}" target="_blank" rel="noopener noreferrer">{inline(url)}</a>'


def is_web(url: str | None) -> TypeGuard[str]:
    """Tell whether an address is a web page's, and not a script's or a file's."""
    try:
        address = urlsplit(url or "")
    except ValueError:
        return False
    return address.scheme in ("http", "https") and bool(address.netloc)


def _picture(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x20:
        return chr(0x2400 + code)  # Unicode's pictures of the control characters
    return "\u2421" if code == 0x7F else "\ufffd"
