"""The context that is embedded with a passage; what is quoted is the passage alone."""

from ..corpus import Document

_TITLE = 160  # characters: a headline's; what a broken page calls its title may be an article


def heading(document: Document) -> str:
    """Say which article a passage is from: its title, then its outlet and day, as far as they are known."""
    title = document.title[:_TITLE]
    day = f"{document.published.day} {document.published:%B %Y}" if document.published else ""
    return "\n".join(line for line in (title, ", ".join(part for part in (document.source, day) if part)) if line)


def embedded_text(document: Document, start: int, end: int) -> str:
    """Give the text that stands for a passage in the dense and in the keyword index."""
    above = heading(document)
    passage = document.text[start:end]
    return f"{above}\n{passage}" if above else passage
