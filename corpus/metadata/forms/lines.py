"""Tell what a paragraph of a saved page is by its look: prose, notice, navigation, caption."""

import re
from dataclasses import dataclass
from functools import lru_cache

from ...layout import paragraphs

_ENDS = 20_000
"""Characters looked at from either end of a text: what states its origin stands there."""
_LINE_ENDS = 1_000
"""Characters kept from either end of a line."""

_CLOSING = "\"'”’»)]"
_NOTICE = re.compile(
    r"\b(?:cookies?|javascript|ad ?-?block(?:er)?|your browser|privacy policy|terms (?:of|and) \w+|newsletters?"
    r"|sign up|subscribe|all rights reserved|advertisements?|follow us|comments that contain"
    r"|(?:using|use of)(?: the| our)? materials|(?:hyper)?link to [^.]{3,60} is (?:required|mandatory|obligatory))\b",
    re.IGNORECASE,
)
_BUTTON = re.compile(
    r"(?:skip to|jump to|share (?:this|on|via)|read (?:more|also|in|next)|see also|also read|more (?:on|from|about)"
    r"|follow (?:us|our)|related (?:articles|stories|news|topics)|subscribe|sign (?:in|up)|log ?in|listen to"
    r"|click (?:here|to)|download (?:the|our)|advertise(?:ment)?|watch live|support (?:us|our)"
    r"|all (?:news|sections|rights)|leave a|most (?:read|popular|viewed)|(?:breaking|recent|latest) news|copyright"
    r"|special to|from [^.]{3,40} reports$|how relevant|item \d+ of \d+|подписаться|поделиться|читайте|paylaş|ana sayfa"
    r"|abone ol)\b|(?:tags?|topics?|subjects?|sections?|source):|©|\[\d+/\d+\]",
    re.IGNORECASE,
)
_BUTTON_WORD = re.compile(
    r"(?:share|print|comments?|menu|search|home|latest|related|trending|popular|follow|listen|download|click|tags?"
    r"|topics?|subjects?|sections?|translate|today|photos?|videos?|реклама|главная)\b",
    re.IGNORECASE,
)
_LONGEST_BUTTON = 4
"""Words."""
_NAVIGATION_WORDS = frozenset(
    "about account advertise all archive arts business caucasus contact culture economy editions election eng"
    " english events explore features health home help interviews languages latest lifestyle live login markets"
    " media menu more movies multimedia music my news opinion our photos podcasts policy politics radio register rus"
    " search section sections settings shop sign sitemap sounds sport sports subscribe support tech technology"
    " topics travel tv video videos world your".split()
)
_CRUMBS = re.compile(r"\s*[|›»>•·]\s*|\s/\s")
_CAPTION = re.compile(
    r"\bimage (?:source|caption)\b|\b(?:photos?|images?|pictures?|pic|credits?|illustration|infographic"
    r"|screenshot|foto|fotoğraf|фото|bild)\s?[:/©]"
    r"|\([^()]*\b(?:photo|file|AFP|AP|Reuters|EPA|Getty|Sputnik|TASS|Anadolu|AA|image)\b[^()]*\)\W*$"
    r"|\b(?:file|archive|stock) (?:photo|picture|image)\b|Getty Images|Shutterstock"
    r"|\b(?:AFP|AP|Reuters|EPA)/|/(?:AFP|AP)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Page:
    """The two ends of a text, as one paragraph a line with its white space squeezed."""

    head: tuple[str, ...]
    tail: tuple[str, ...]
    """Empty when the head is the whole text."""
    furniture: tuple[str, ...]
    """The lines of both ends that are not prose."""

    @property
    def lines(self) -> tuple[str, ...]:
        """Both ends, one after the other."""
        return self.head + self.tail

    def opening(self, proses: int) -> tuple[str, ...]:
        """Give the lines before the text proper begins: those above its first or second paragraph of prose."""
        for number, line in enumerate(self.head):
            proses -= is_prose(line)
            if proses == 0:
                return self.head[:number]
        return self.head


def page(text: str) -> Page:
    """Take the two ends of a text."""
    whole = len(text) <= 2 * _ENDS
    head = _lines(text if whole else text[:_ENDS])
    tail = () if whole else _lines(text[-_ENDS:])
    return Page(head, tail, tuple(line for line in head + tail if not is_prose(line)))


@lru_cache(maxsize=4096)
def is_prose(line: str) -> bool:
    """Say whether a line is a paragraph of an article."""
    stopped = line.rstrip(_CLOSING).endswith((".", "!", "?", "…", "։", "。"))
    long_enough = (len(line) >= 60 and stopped and line.count(" ") >= 7) or (len(line) >= 250 and ". " in line)
    unspaced = len(line) >= 25 and line.endswith("。")
    return (long_enough or unspaced) and not is_notice(line) and not is_caption(line)


def is_notice(line: str) -> bool:
    """Say whether a line speaks of the page and not of the story: cookies, newsletters, rights."""
    return _NOTICE.search(line) is not None


def is_navigation(line: str) -> bool:
    """Say whether a line is a menu, a button, a breadcrumb or the heading of a list of links."""
    words = re.findall(r"\w+", line.casefold())
    if _BUTTON.match(line) or (len(words) <= _LONGEST_BUTTON and _BUTTON_WORD.match(line)):
        return True
    known = sum(word in _NAVIGATION_WORDS for word in words)
    pieces = [piece for piece in _CRUMBS.split(line) if piece]
    crumbs = len(pieces) >= 3 and all(piece.count(" ") < 3 for piece in pieces)
    return crumbs or known >= max(1, 0.6 * len(words))


def is_caption(line: str) -> bool:
    """Say whether a line tells what a picture shows, or whose picture it is."""
    return _CAPTION.search(line) is not None


def _lines(text: str) -> tuple[str, ...]:
    """Give the paragraphs, the middle of a very long one left out: it states nothing, and patterns would search it."""
    lines = (" ".join(text[start:end].split()) for start, end in paragraphs(text))
    return tuple(
        line if len(line) <= 2 * _LINE_ENDS else f"{line[:_LINE_ENDS]} … {line[-_LINE_ENDS:]}" for line in lines
    )
