"""Tell what a question compares: outlets that the collection has, or people who speak in it."""

from collections.abc import Collection
from dataclasses import dataclass

from ..understanding.outlets import outlets_in


@dataclass(frozen=True, slots=True)
class Side:
    """An outlet or a person whose words are compared with another's."""

    name: str
    """As it heads a quote: an outlet as the collection names it, a person as the question does."""
    outlet: str | None = None
    """The outlet; None for a person."""


def side_of(name: str, outlets: Collection[str]) -> Side:
    """Take a name for the outlet that the collection has by it ("USA Today": usatoday.com), else for a person."""
    for named in outlets_in(name, outlets):
        if f"{name[: named.start]}{name[named.end :]}".strip().casefold() in ("", "the"):
            return Side(named.outlet, named.outlet)
    return Side(name)
