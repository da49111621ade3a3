"""Tell what a paragraph of a saved page is by its look: prose, notice, navigation, caption."""

import re
from dataclasses import dataclass

from ...layout import paragraphs

_ENDS = 20_000
"""Characters looked at from either end of a text: what states its origin stands there."""

_SENTENCE_END = re.compile(r"[.!?…։。][\"'”’»)\]]*$")
_NOTICE = re.compile(
    r"\b(?:cookies?|javascript|ad ?-?block(?:er)?|your browser|privacy policy|terms (?:of|and) \w+|newsletters?"
    r"|sign up|subscribe|all rights reserved|advertisements?|follow us|comments that contain)\b",
    re.IGNORECASE,
)
_NAVIGATION_START = re.compile(
    r"(?:skip to|jump to|share|read (?:more|also|in|next)|see also|also read|more (?:on|from|news|about)|related|follow"
    r"|subscribe|sign (?:in|up)|log ?in|listen|download|click|advertis|tags?\b|topics?:|subjects?:|sections?:|watch live"
    r"|support (?:us|our)|all (?:news|sections|rights)|print|comments?|leave a|translate|most (?:read|popular|viewed)"
    r"|trending|menu|search|home|latest|breaking news|recent news|today'?s|popular|copyright|©|source:|photo"
    r"|опубликовано|подписаться|поделиться|читайте|реклама|главная|paylaş|ana sayfa|abone)\b",
    re.IGNORECASE,
)
_NAVIGATION_WORDS = frozenset(
    "about account advertise africa all america archive armenian arts asia azerbaijani business caucasus contact culture"
    " economy editions election eng english europe events explore features food france georgian health home help"
    " interviews languages latest lifestyle live login markets media menu more movies multimedia music my news opinion"
    " our photos podcasts policy politics radio register rus russian science search section sections security services"
    " settings shop sign sitemap society sounds sport sports subscribe support tech technology topics travel turkish tv"
    " us video videos war weather world your".split()
)
_CRUMBS = re.compile(r"\s*[|›»>•·]\s*|\s/\s")
_CAPTION = re.compile(
    r"\b(?:photos?|images?|pictures?|pic|credits?|illustration|infographic|screenshot|foto|fotoğraf|фото|bild)\s?[:/©]"
    r"|\([^()]*\b(?:photo|file|AFP|AP|Reuters|EPA|Getty|Sputnik|TASS|Anadolu|AA|image)\b[^()]*\)\W*$"
    r"|\b(?:file|archive|stock) (?:photo|picture|image)\b|Getty Images|Shutterstock|\b(?:AFP|AP|Reuters|EPA)/|/(?:AFP|AP)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Page:
    """The two ends of a text, as one paragraph a line with its white space squeezed."""

    head: tuple[str, ...]
    tail: tuple[str, ...]
    """Empty when the head is the whole text."""

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
    if len(text) <= 2 * _ENDS:
        return Page(_lines(text), ())
    return Page(_lines(text[:_ENDS]), _lines(text[-_ENDS:]))


def is_prose(line: str) -> bool:
    """Say whether a line is a paragraph of an article."""
    stopped = _SENTENCE_END.search(line) is not None
    long_enough = (len(line) >= 60 and stopped and line.count(" ") >= 7) or (len(line) >= 250 and ". " in line)
    return long_enough and not is_notice(line) and not is_caption(line)


def is_notice(line: str) -> bool:
    """Say whether a line speaks of the page and not of the story: cookies, newsletters, rights."""
    return _NOTICE.search(line) is not None


def is_navigation(line: str) -> bool:
    """Say whether a line is a menu, a button, a breadcrumb or the heading of a list of links."""
    if _NAVIGATION_START.match(line):
        return True
    words = re.findall(r"\w+", line.casefold())
    known = sum(word in _NAVIGATION_WORDS for word in words)
    pieces = [piece for piece in _CRUMBS.split(line) if piece]
    crumbs = len(pieces) >= 3 and all(piece.count(" ") < 3 for piece in pieces)
    return crumbs or known >= max(1, 0.6 * len(words))


def is_caption(line: str) -> bool:
    """Say whether a line tells what a picture shows, or whose picture it is."""
    return _CAPTION.search(line) is not None


def _lines(text: str) -> tuple[str, ...]:
    return tuple(" ".join(text[start:end].split()) for start, end in paragraphs(text))
