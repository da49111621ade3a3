"""Tell names in an article from other words with a capital, by how the article uses them."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ...corpus import Document
from ..followups.phrases import bare, is_content, lexicon

_CAPITAL = r"[A-ZÀ-Þ][\w’'-]*\w"
NAME = rf"{_CAPITAL}(?: (?:(?:al|bin|de|del|der|of|van|von) )?{_CAPITAL})*"
FULL_NAME = rf"{_CAPITAL}(?: (?:[A-Z]\. |(?:al|bin|de|del|der|van|von) )?{_CAPITAL}){{1,2}}"
SAID = r"(?:said|told|added|stressed|noted|stated|announced|confirmed|insisted|warned|argued|claimed|wrote)"
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
CALENDAR = re.compile(rf"\b(?:{MONTH}|{DAY}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b")

ROLES = lexicon(
    "actor actress analyst attorney author chair chairman chairwoman chef chief coach co-founder commander composer "
    "congressman congresswoman director doctor economist editor engineer executive expert footballer founder general "
    "gov governor head historian journalist judge justice king lawyer leader manager mayor minister model musician "
    "novelist officer owner painter philosopher physicist player poet politician president producer professor "
    "prosecutor queen rep reporter researcher scientist secretary sen senator singer songwriter soldier spokesman "
    "spokesperson spokeswoman state strategist writer"
)
# Words that lean on what was said before, or on the day of printing; a question with one cannot stand alone.
_LEANING = lexicon(
    "he she it they his its her their him them this that these those there here i we you our my your who which what "
    "whose where when while because after before if as than also then today yesterday tomorrow now ago last next "
    "former latter same such other another earlier later so far not currently recently already still since alone"
)


def leans(text: str) -> bool:
    """Whether a text has a word that only what stands around it explains."""
    return any(bare(word.strip(".,’'")) in _LEANING or word[:2] in ("I'", "I’") for word in text.split())


def is_name(text: str, document: Document) -> bool:
    """Whether a document writes a text with its capital inside sentences too, and it is no date and no outlet."""
    outlet = re.sub(r"\.\w+$", "", document.source)
    if leans(text) or CALENDAR.search(text) or text.startswith("The ") or _letters(text) == _letters(outlet):
        return False
    return text.startswith("the ") or text.split()[0] in _written_inside(document.text)


def person(name: str, document: Document) -> str | None:
    """Give a person's full name without office, for a last name too.

    None unless the document also says what they said by the last name alone, as no organisation is quoted.
    """
    if " " not in name:
        full = re.search(rf"\b{_CAPITAL} {re.escape(name)}\b", document.text) if name else None
        name = full[0] if full else name
    parts = without_office(name).split()
    if len(parts) < 2 or not is_content(parts[0]) or any(part.isupper() and len(part) > 2 for part in parts):
        return None
    last = re.escape(parts[-1])
    alone = rf"(?<!{re.escape(parts[-2])} )(?<![Tt]he )\b(?:{last},? {SAID}|{SAID} {last})\b"
    return " ".join(parts) if re.search(alone, document.text) else None


def without_office(name: str) -> str:
    """Give "Ada Stone" for "Prime Minister Ada Stone"."""
    parts = name.split()
    office = max((n for n, part in enumerate(parts, 1) if bare(part) in ROLES), default=0)
    return " ".join(parts[office:]) or name


def frequent_names(body: str, document: Document) -> Iterator[str]:
    """Give the names of two and more words that a document's body uses inside sentences, most frequent first."""
    inside = re.findall(rf"(?<=[a-z,] ){NAME}(?=[ .,])", body)
    names = [without_office(name) for name in inside if is_name(name, document)]
    often = {name: names.count(name) for name in names if " " in name}
    yield from sorted(often, key=lambda name: -often[name])


def with_article(name: str, document: Document) -> str:
    """Give "the White House" where a document mostly puts the article before the name."""
    uses = re.findall(rf"\b([Tt]he )?{re.escape(name)}\b(?! [A-Z])", document.text)
    return f"the {name}" if sum(map(bool, uses)) * 2 >= len(uses) > 0 else name


@lru_cache(maxsize=1)  # asked for every name of one document, then of the next
def _written_inside(text: str) -> frozenset[str]:
    """Give the words that a text writes with a capital inside sentences, where a plain word has none."""
    return frozenset(re.findall(rf"(?<=[a-z,] ){_CAPITAL}", text))


def _letters(text: str) -> str:
    return re.sub(r"\W", "", text).lower()
