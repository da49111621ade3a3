"""Find the headline of an article, in the first lines of its text."""

import re

from .bylines import is_byline, people
from .forms.dates import dates_in
from .forms.lines import Page, is_caption, is_navigation, is_notice
from .publication import is_dateline

_SHORTEST, _LONGEST = 12, 220
"""Characters of a headline."""
_UNSPACED = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u4e00-\u9fff]{4}")
"""Scripts that write no spaces between words."""
_FEWEST_WORDS, _USUAL_WORDS, _MOST_WORDS = 3, 5, 36
_NEAR = 3
"""Lines below a headline in which its date or byline stands."""
_LIST_OF_NAMES, _ROLE_WORDS = 2, 5
"""From this many names on a line is a byline; with fewer words than this, one that ends in "columnist" is one too."""
_STOP = re.compile(r"[.,:;。–—-]$|\.\.\.$|…$")
_QUOTED_STOP = re.compile(r"[.,][\"'”’»)]+$")
_NOT_A_HEADLINE = re.compile(
    r"https?://|www\.|\S@\S|©|^\d{1,2}:\d{2}\b|^[|•▪–—*]|\|$|[{}<>]|^\d{1,2}[.)]\s|\bwas not found\b"
)
_ROLE = re.compile(r"\b(?:columnist|correspondent|reporter|writer|editor|contributor)s?$", re.IGNORECASE)
_TIME = re.compile(r"\d{1,2}[:.]\d{2}$")
_SITE = re.compile(r"\s+[|\-–—·•]\s+(?P<name>[^|–—]{2,40})$")
_LEFT_THERE = re.compile(
    r"^(?:microsoft|untitled|document|layout|slide|powerpoint|print|page|new|word)\b|\.(?:docx?|indd|qxd|pdf|txt|html?|rtf)\b",
    re.IGNORECASE,
)
_MARKDOWN = re.compile(r"^#{1,3}\s+|\s+#+$")


def find_title(page: Page, hint: str = "") -> str:
    """Find the line that reads most like the headline; empty when none does.

    `hint` is what else the article is known by, such as its file's name: it chooses between lines, it is no title.
    """
    opening = page.opening(1)
    wanted = set(_words(hint))
    best, best_score = "", 0
    for number, line in enumerate(opening):
        if not reads_like_headline(line) or (number and _TIME.match(opening[number - 1])):
            continue
        score = _score(line, opening[max(0, number - 1) : number + 1 + _NEAR], page, wanted)
        if score > best_score:
            best, best_score = line, score
    return _without_site(_MARKDOWN.sub("", best), page)


def reads_like_headline(line: str) -> bool:
    """Say whether a line, looked at alone, may be a headline: short, without a full stop, and no furniture."""
    bare = _MARKDOWN.sub("", line)
    if bare != line:
        return True
    words = bare.split()
    worded = _FEWEST_WORDS <= len(words) <= _MOST_WORDS or _UNSPACED.search(bare) is not None
    return (
        _SHORTEST <= len(bare) <= _LONGEST
        and worded
        and not (_STOP.search(bare) or _QUOTED_STOP.search(bare) or _NOT_A_HEADLINE.search(bare))
        and not (bare[0].isalpha() and bare[0].islower())
        and not (len(words) < _ROLE_WORDS and _ROLE.search(bare))
        and len(people(bare)) < _LIST_OF_NAMES
        and not (is_navigation(bare) or is_caption(bare) or is_notice(bare) or is_byline(bare) or is_dateline(bare))
    )


def as_title(value: str | None) -> str:
    """Take the title that a file carries in its properties, unless a program or a typist left it there."""
    title = " ".join((value or "").split())
    looks = title.count(" ") >= 1 and len(title) <= _LONGEST and not _LEFT_THERE.search(title)
    return title if looks and title.isprintable() else ""


def site_name(page: Page) -> str:
    """Find the name in a first line like "Headline | Name", where the headline also stands alone."""
    for line in page.head[:3]:
        match = _SITE.search(line)
        if match and line[: match.start()] in page.head:
            return match["name"].strip()
    return ""


def _score(line: str, around: tuple[str, ...], page: Page, wanted: set[str]) -> int:
    """Count what speaks for a line; the first of two equal lines is the headline."""
    words = set(_words(line))
    named = len(wanted) >= 3 and len(wanted & words) >= 0.5 * len(wanted)
    bare = line.strip("\"'“”‘’«»")
    repeated = sum(bare in other for other in page.head) > 1
    dated = any(dates_in(other) or is_byline(other) for other in around)
    marked = _MARKDOWN.match(line) is not None
    unspaced = _UNSPACED.search(line) is not None
    lengthy = sum(line.count(" ") >= spaces or unspaced for spaces in (_FEWEST_WORDS, _USUAL_WORDS))
    return 3 * named + 2 * repeated + 2 * dated + 4 * marked + lengthy


def _without_site(title: str, page: Page) -> str:
    match = _SITE.search(title)
    return title[: match.start()] if match and (title[: match.start()] in page.head or " | " in match[0]) else title


def _words(text: str) -> list[str]:
    return re.findall(r"\w{2,}", text.casefold())
