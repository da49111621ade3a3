"""Tell what a question compares: outlets that the collection has, or people who speak in it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_DOMAIN = re.compile(r"\A(?:www\.)?(?P<name>[\w-]+)(?:\.\w{2,4}){1,2}\Z")


@dataclass(frozen=True, slots=True)
class Side:
    """An outlet or a person whose words are compared with another's."""

    name: str
    """As it heads a quote: an outlet as the collection names it, a person as the question does."""
    outlet: str | None = None
    """The outlet; None for a person."""


def side_of(name: str, outlets: Iterable[str]) -> Side:
    """Take a name for the outlet that the collection has by it ("USA Today": usatoday.com), else for a person."""
    outlet = next((outlet for outlet in outlets if _plain(outlet) == _plain(name)), None)
    return Side(outlet or name, outlet)


def _plain(name: str) -> str:
    """Give a name's letters and digits, without "the" and without what makes it an address."""
    folded = name.strip().casefold().removeprefix("the ")
    address = _DOMAIN.match(folded)
    return re.sub(r"[\W_]", "", address["name"] if address else folded)
