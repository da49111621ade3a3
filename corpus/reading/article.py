"""What every reader gives: the text of an article and what is stated about it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..document import Document

if TYPE_CHECKING:
    from ..metadata import Stated


class Unreadable(Exception):
    """A file or a line holds no article that can be read; the message is the reason, for its owner."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article as a reader of one format found it."""

    text: str
    stated: "Stated"

    def document(self, *, default_id: str, path: str) -> Document:
        """Make it a document; `default_id` serves where the article states no id of its own."""
        return Document(
            id=self.stated.id or default_id,
            text=self.text,
            title=self.stated.title,
            source=self.stated.source,
            published=self.stated.published,
            published_from=self.stated.published_from,
            authors=self.stated.authors,
            url=self.stated.url,
            path=path,
        )
