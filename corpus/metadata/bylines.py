"""Find who wrote an article, in the bylines of its text."""

import re
from itertools import pairwise

from .forms.dates import dates_in
from .forms.lines import Page, is_navigation
from .forms.times import without_times

_LABEL = re.compile(
    r"(?:by|authors?|written by|reported by|reporting by|words by|text by|story by|автор|текст|автори|yazan|müəllif"
    r"|von|par|por)\b\s*:?\s*",
    re.IGNORECASE,
)
_BY = re.compile(r"^by\s+", re.IGNORECASE)
_REPORTING = re.compile(r"reporting by\s+(?P<names>[^;.]+)", re.IGNORECASE)
_READ_MORE = re.compile(r"(?P<names>.+?)\s+read more$", re.IGNORECASE)
_ADDED = re.compile(r"\s*(?:@\w+|\S+@\S+|(?i:\bread more\b).*|\s(?:in|for|from|with)\s+[^\W\d_a-z].*)")
_JOINED = re.compile(r"\s*(?:[,;|·•/&]|\band\b|\bи\b|\bve\b|\bund\b)\s*")
_PARTICLES = frozenset("al bin da de del della den der di dos du el la le ibn ter ten van von zu af".split())
_NO_NAMES = frozenset(
    "a an the new united special prime minister president foreign ministry republic government deputy north south"
    " east west northern southern eastern western central middle nagorno karabakh artsakh caucasus armenia armenian"
    " azerbaijan azerbaijani georgia georgian russia russian turkey turkish ukraine ukrainian iran europe european"
    " asia africa world international baku yerevan tbilisi moscow news media agency agencies service services staff"
    " editor editors editorial reporter correspondent contributor writer press team desk room newsroom monitoring"
    " times post watch daily today tv radio online bureau associated reuters anadolu interfax tass afp ap upi getty"
    " images politics economy society culture sport sports opinion analysis interview report reports business video"
    " photo photos home more read share latest breaking live human rights peace war security conflict history guest"
    " columnist author authors updated published admin administrator journal magazine review weekly gazette herald"
    " chronicle council institute center centre".split()
)


def authors(page: Page) -> tuple[str, ...]:
    """Find the authors that the lines around the headline name, else those that the last lines credit."""
    opening = page.opening(2)
    for line in opening:
        if (label := _LABEL.match(line)) and (found := people(without_times(line[label.end() :]), shouted=True)):
            return found
    for line in opening:
        match = _READ_MORE.match(line)
        if found := people(match["names"]) if match else beside_date(line):
            return found
    return _next_to_date(opening, page) or _credited(page)


def is_byline(line: str) -> bool:
    """Say whether a line names authors and nothing else: behind "By", before a date, or before "Read more"."""
    label = _LABEL.match(line)
    if label:
        return bool(people(without_times(line[label.end() :]), shouted=True))
    match = _READ_MORE.match(line)
    return bool(people(match["names"]) if match else beside_date(line))


def people(text: str, *, shouted: bool = False) -> tuple[str, ...]:
    """Take the names of a line that lists people, with their places and desks left out; else none.

    Names in capitals alone may be places: they count where `shouted` says that people are expected.
    """
    names: list[str] = []
    for part in filter(None, _JOINED.split(_ADDED.sub("", text).strip(" .:-–—|"))):
        name = _before_desk(part)
        if _is_person(name) and (shouted or not name.isupper()):
            names.append(name)
        elif not names or len(name.split()) > 1:
            return ()
    return tuple(dict.fromkeys(names))


def beside_date(line: str) -> tuple[str, ...]:
    """Take the authors of a line that also has a date, and nothing else."""
    return people(_BY.sub("", without_times(line))) if dates_in(line) else ()


def _next_to_date(opening: tuple[str, ...], page: Page) -> tuple[str, ...]:
    """Take a line of names right above or below a line that is a date; the story does not mention its author again."""
    for above, below in pairwise(opening):
        for line, other in ((above, below), (below, above)):
            alone = dates_in(other) and len(without_times(other)) < 25 and not dates_in(line)
            found = people(line) if alone and not is_navigation(line) else ()
            if found and not _mentioned(found, line, page):
                return found
    return ()


def _mentioned(names: tuple[str, ...], byline: str, page: Page) -> bool:
    words = {word for name in names for word in name.casefold().split() if len(word) > 2}
    return any(words & set(re.findall(r"[\w'’-]+", line.casefold())) for line in page.head if line != byline)


def _credited(page: Page) -> tuple[str, ...]:
    for line in reversed(page.lines):
        if (match := _REPORTING.match(line.lstrip("( "))) and (found := people(match["names"])):
            return found
    return ()


def _before_desk(part: str) -> str:
    """Cut a name before the word that begins its owner's desk or outlet."""
    words = part.split()
    for place, word in enumerate(words):
        bare = word.strip(".,'’").casefold()
        if place >= 2 and (bare in _NO_NAMES or (word.isupper() and len(bare) in (2, 3, 4) and not words[0].isupper())):
            return " ".join(words[:place])
    return " ".join(words)


def _is_person(name: str) -> bool:
    words = name.split()
    named = [word for word in words if word.casefold() not in _PARTICLES]
    shouted = all(word.isupper() for word in named)
    return (
        2 <= len(named) <= 4
        and all(word[0].isupper() and all(letter.isalpha() or letter in "-'’." for letter in word) for word in named)
        and not any(word.strip(".").casefold() in _NO_NAMES for word in words)
        and (shouted or not any(word.isupper() and len(word.strip(".")) > 2 for word in named))
        and any(len(word) > 2 for word in named)
    )
