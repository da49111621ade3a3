"""Tell what a question compares: outlets that the collection has, or people who speak in it."""

from collections.abc import Collection
from dataclasses import dataclass

from ..understanding.outlets import is_called, outlets_in


@dataclass(frozen=True, slots=True)
class Side:
    """An outlet or a person whose words are compared with another's."""

    name: str
    """As it heads a quote: an outlet as the collection names it, a person as the question does."""
    outlet: str | None = None
    """The outlet; None for a person."""


def side_of(name: str, outlets: Collection[str]) -> Side:
    """Take a name for the outlet that the collection has by it ("USA Today": usatoday.com), else for a person."""
    if is_called(name, outlets):
        for named in outlets_in(name, outlets):
            return Side(named.outlet, named.outlet)
    return Side(name)
