"""What stands for a passage in the index: its words under a heading that says which article they are from."""

import hashlib
from dataclasses import dataclass

from ..corpus import Document, in_words

KEY_BYTES = 16

_TITLE = 160  # characters: a headline's; what a broken page calls its title may be an article


@dataclass(frozen=True, slots=True)
class Entry:
    """A passage with its context; what is quoted is the passage alone."""

    heading: str
    passage: str

    @property
    def text(self) -> str:
        """What is embedded."""
        return f"{self.heading}\n{self.passage}" if self.heading else self.passage

    @property
    def key(self) -> bytes:
        """Hash what is embedded: entries with one key have one vector and the same words."""
        return hashlib.blake2b(self.text.encode("utf-8", "surrogatepass"), digest_size=KEY_BYTES).digest()


def heading(document: Document) -> str:
    """Say which article a passage is from: its title, then its outlet and day, as far as they are known."""
    title = document.title[:_TITLE]
    day = in_words(document.published) if document.published else ""
    return "\n".join(line for line in (title, ", ".join(part for part in (document.source, day) if part)) if line)
