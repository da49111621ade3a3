"""The article's place on the page."""

from typing import Any

from ...assistant import Assistant
from ...render.reading.article import beside_failed_html
from ..parts import beside, place
from .articles import open_article


def reading_place(assistant: Assistant) -> None:
    """Lay out where an article is read: beside the conversation, or over it where the window is narrow."""

    def article(wish: dict[str, Any]) -> str:
        return open_article(assistant, wish)

    place(
        "", "article", js_on_load=beside(__package__, "article.js"), server_functions=[article],
        failed=beside_failed_html(),
    )  # fmt: skip
