"""Find the outlet that a page states as its own; whom its article quotes is another matter."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from .bylines import authors, is_byline, people
from .forms.lines import Page, is_caption
from .forms.names import (
    NAME,
    from_handle,
    is_coined,
    is_generic,
    is_outlet_name,
    spelled_out,
    squeezed,
    with_article,
    written_as,
)
from .titles import site_name

_EDGE = 12
"""Lines from either end in which a page gives its own address."""
_ADDRESS = re.compile(r"(?P<box>[\w.+-]+)@(?P<host>[\w-]+(?:\.[\w-]+)+)")
_OFFICE = re.compile(
    r"(?:info|mail|redak\w*|edit\w*|news\w*|contact\w*|office|press|letters|hello|support|advertis\w*)\b", re.IGNORECASE
)
"""Mailboxes of a house; a person's own address may be at any house."""
_NOT_OWN_HOSTS = frozenset("gmail mail yahoo outlook hotmail icloud yandex proton protonmail gmx web".split())
_HANDLE = re.compile(r"\b(?:follow|find|join|like)\s+us\b[^@]{0,60}@(?P<handle>\w{4,30})", re.IGNORECASE)
_NETWORK = r"(?:twitter|x\b|facebook|telegram|instagram|youtube|google|whatsapp|linkedin|threads|social)"
_FOLLOWED = re.compile(
    rf"\b(?i:follow|like|join) (?P<name>{NAME})(?i:['’]s)?(?: \w+)? (?i:on|at)\s+(?:\w+ )?(?i:{_NETWORK})"
)
_BACKED = re.compile(
    rf"(?:^|[.!|]\s*)(?i:subscribe to|sign up (?:for|to)|support|donate to|about"
    rf"|welcome to|become a (?:member|patron) of) (?P<name>{NAME})"
    r"(?=['’]s|\W*$|[.!,]| (?:or|and|newsletters?|today|now|on|by|with|via)\b)"
)
_CHANNEL = re.compile(
    rf"\b(?:on|to|join|via) (?P<name>{NAME})['’]s (?:\w+ )?(?i:{_NETWORK}) (?:channel|page|account|group)"
)
_CREDITED = re.compile(
    rf"\b(?i:link|reference|hyperlink|credit) (?i:to) (?:the )?(?P<name>{NAME}) (?:web ?site |site |agency )?"
    r"(?:is|are) (?:required|mandatory|obligatory|necessary)"
)
_SPEAKING = re.compile(
    rf"(?:^|[.!|]\s*)(?P<name>{NAME})(?:['’]s)?(?: web ?site| site)?"
    r" (?:uses cookies|website contains|is not responsible for the content)"
)
_COPYRIGHT_SIGN = r"(?:©|\([cC]\)|\b[Cc]opyright\b|\bCOPYRIGHT\b)(?:\s|©|\([cC]\)|[Cc]opyright|[Bb]y\b)*"
_COPYRIGHT_MARK = re.compile(_COPYRIGHT_SIGN)
_YEARS = r"(?:19|20)\d\d(?:\s?[-–—]\s?(?:(?:19|20)\d\d|[Pp]resent))?"
_COPYRIGHT = (
    re.compile(rf"{_COPYRIGHT_SIGN}{_YEARS}[\s,.:–-]*(?:by\s+)?(?P<name>{NAME})"),
    re.compile(rf"{_COPYRIGHT_SIGN}(?P<name>{NAME}),?\s+{_YEARS}"),
    re.compile(rf"(?:^|[.|]\s*)(?P<name>{NAME})\s+©\s*{_YEARS}"),
    re.compile(rf"{_COPYRIGHT_SIGN}(?P<name>{NAME})[.,]?\s+[Aa]ll [Rr]ights [Rr]eserved"),
)
_LEGAL_FORM = re.compile(
    r"[\s,]+(?:Ltd|LLC|Inc|Limited|GmbH|Corp(?:oration)?|Co|AG|SA|Plc|PLC|AŞ|OJSC|CJSC|All Rights.*)\b\.?.*$"
)
_PICTURE_SELLERS = frozenset(("gettyimages", "shutterstock", "epa", "istock", "alamy", "depositphotos"))
_AGENCIES = frozenset(("associatedpress", "ap", "afp", "agencefrancepresse", "reuters", "thomsonreuters"))
"""Their rights are stated under their stories wherever these appear."""


def find_outlet(page: Page) -> str:
    """Find the outlet's name by what states it most surely; a way that finds two names finds none."""
    ways: tuple[Callable[[Page], Iterator[str]], ...] = (
        _by_address,
        _by_handle,
        _by_invitation,
        _by_site_name,
        _by_desk,
        _by_copyright,
    )
    for way in ways:
        names = {squeezed(name): with_article(name) for name in way(page) if name}
        if len(names) == 1:
            return names.popitem()[1]
    return ""


def _by_address(page: Page) -> Iterator[str]:
    """Yield names in the page that, squeezed, are the domain of the page's own e-mail addresses."""
    edges = page.lines if len(page.lines) <= 2 * _EDGE else page.lines[:_EDGE] + page.lines[-_EDGE:]
    writers = {squeezed(name) for name in authors(page)}
    for match in (match for line in edges for match in _ADDRESS.finditer(line)):
        labels = match["host"].casefold().split(".")[:-1]
        label = labels[-2] if len(labels) > 1 and labels[-1] in ("co", "com", "org", "gov", "net") else labels[-1]
        if len(label) >= 3 and label not in _NOT_OWN_HOSTS and label not in writers:
            name = written_as(label.replace("-", ""), page.lines)
            if _OFFICE.match(match["box"]) or is_outlet_name(name):
                yield name


def _by_handle(page: Page) -> Iterator[str]:
    for line in page.furniture:
        for match in _HANDLE.finditer(line):
            yield from_handle(match["handle"], page.lines)


def _by_invitation(page: Page) -> Iterator[str]:
    """Yield names that the page asks to follow, to support or to credit, if they are an outlet's beyond doubt."""
    owners = "|".join(squeezed(name) for name in _copyright_names(page))
    for line in page.furniture:
        for pattern in (_FOLLOWED, _CHANNEL, _BACKED, _CREDITED, _SPEAKING):
            for match in pattern.finditer(line):
                name = match["name"]
                if is_generic(name):
                    continue
                known = is_outlet_name(name) or squeezed(name) in owners or pattern is _CREDITED
                if name.isupper() and len(name) <= 4 and (full := spelled_out(name, page.lines)):
                    yield full
                elif (known or (is_coined(name) and pattern is not _BACKED)) and not people(name.partition(" of ")[0]):
                    yield name


def _by_site_name(page: Page) -> Iterator[str]:
    name = site_name(page)
    if is_outlet_name(name) or (name and " " not in name and name[0].isupper()):
        yield name


def _by_desk(page: Page) -> Iterator[str]:
    """Yield the desk below a byline, as in "By Jane Example" and then "Example News, Tbilisi"."""
    for above, below in pairwise(page.opening(2)):
        desk = re.match(rf"(?P<name>{NAME})(?:,| in |$)", below)
        if desk and is_byline(above) and is_outlet_name(desk["name"]) and squeezed(desk["name"]) not in _AGENCIES:
            yield desk["name"]


def _by_copyright(page: Page) -> Iterator[str]:
    names = list(_copyright_names(page))
    writers = {squeezed(name) for name in authors(page)}
    own = [name for name in names if squeezed(name) not in _AGENCIES | writers]
    yield from own or (name for name in names if squeezed(name) not in writers)


def _copyright_names(page: Page) -> Iterator[str]:
    for line in page.furniture:
        if not _COPYRIGHT_MARK.search(line) or is_caption(line):
            continue
        for match in (match for pattern in _COPYRIGHT for match in pattern.finditer(line)):
            name = _LEGAL_FORM.sub("", match["name"])
            if not is_generic(name) and squeezed(name) not in _PICTURE_SELLERS:
                yield name
