"""Judge the names that may be an outlet's, and find how a page itself writes one."""

import re
from collections.abc import Iterable

CAPITAL = r"[^\W\d_a-z]"
"""A letter that is not a small one of ASCII."""
NAME = rf"(?:[Tt]he )?{CAPITAL}[\w&+/-]*(?:\.[A-Za-z]{{2,4}}\b)?(?: (?:of |the |& )*{CAPITAL}[\w&+/-]*){{0,4}}"
"""One to five words with a capital each, as in "The Daily Example" or "Example.az"."""

_OUTLET_WORDS = re.compile(
    r"\b(?:news\w*|times|post|media|watch|daily|weekly|press|agency|tv|radio|today|independent|herald|tribune|journal"
    r"|gazette|chronicle|observer|monitor|review|magazine|network|broadcasting|guardian|telegraph|report|insider"
    r"|bulletin|courier|pravda|gazeta|izvestia|gazetesi|haber|ajans\w*|zeitung|spiegel|monde|figaro|voice|institute"
    r"|bbc|cnn|aa|dw)\b|(?:news|media)\b",
    re.IGNORECASE,
)
_GENERIC = frozenset(
    "us our me my your this these all updates newsletter newsletters premium email emails alerts rss push free"
    " news daily weekly twitter facebook telegram instagram youtube google whatsapp linkedin x rights reserved"
    " contact author authors him her them policy content website site page channel media terms privacy cookie"
    " cookies we you copyright".split()
)
_COUNTRY_ENDINGS = frozenset("az am ge ru tr ua uk us de fr es it ir il kz eu en int".split())
_PIECES = re.compile(r"[A-Z]+(?![a-z])|[A-Z][a-z0-9]+|[a-z0-9]+")


def squeezed(name: str) -> str:
    """Fold a name to its letters and digits, without its article: what it is compared by."""
    return re.sub(r"\W|_", "", re.sub(r"^the\s+", "", name.strip(), flags=re.IGNORECASE)).casefold()


def is_outlet_name(name: str) -> bool:
    """Say whether a name has a word that newspapers, broadcasters and agencies are called by."""
    return _OUTLET_WORDS.search(name) is not None


def is_coined(name: str) -> bool:
    """Say whether a single word is no ordinary surname: capitals within it, or what the names of web sites end in."""
    inner = any(letter.isupper() for letter in name[1:])
    return " " not in name and (inner or name.casefold().endswith(("net", "info", "press", "online", "port", "wire")))


def is_generic(name: str) -> bool:
    """Say whether a name is none: "us", "our newsletter", a network's name."""
    words = re.findall(r"\w+", name.casefold())
    return words[0] in _GENERIC or all(word in _GENERIC | {"the"} for word in words)


def with_article(name: str) -> str:
    """Write a name as at the start of a line: "the Example" becomes "The Example"."""
    return f"The {name[4:]}" if name.startswith("the ") else name


def written_as(key: str, lines: Iterable[str]) -> str:
    """Find how the page writes the name that squeezes to a key, addresses and handles aside; empty if it never does."""
    pattern = re.compile(
        r"(?<![@\w./-])" + r"[\s_&.'’-]{0,3}".join(map(re.escape, key)) + r"(?![\w@]|\.\w)", re.IGNORECASE
    )
    for line in lines:
        for match in pattern.finditer(line):
            if any(letter.isupper() for letter in match[0]):
                return match[0]
    return ""


def from_handle(handle: str, lines: Iterable[str]) -> str:
    """Read the outlet's name from its handle on a social network: as the page writes it, else by its capitals."""
    pieces = _PIECES.findall(handle)
    if len(pieces) > 1 and pieces[-1].casefold() in _COUNTRY_ENDINGS and not pieces[-1].isupper():
        pieces.pop()
    name = "".join(pieces)
    spelled = written_as(name.casefold(), lines)
    plain = name[0].isupper() and (len(pieces) == 1 or is_outlet_name(" ".join(pieces)))
    return spelled or (name if plain else "")


def spelled_out(initials: str, lines: Iterable[str]) -> str:
    """Find the one name of the page that has these initials; empty if there is none or more than one."""
    words = r"\s".join(rf"{letter}[\w’-]*[a-zа-яё][\w’-]*" for letter in initials)
    pattern = re.compile(rf"(?<![\w-]){words}")
    found = {match[0] for line in lines for match in pattern.finditer(line)}
    return found.pop() if len(found) == 1 else ""
