"""What the view of the collection shows, for the page's script; counted once a state of the index."""

from collections.abc import Callable
from threading import Lock
from typing import Any

from ...assistant import Assistant
from ...overview import Overview
from ...render.collection.adding import adding_html
from ...render.collection.listing import PAGE, articles_html, outlets_html, problems_html
from ...render.collection.whole import collection_html
from ...upkeep import Upkeep
from ...upkeep.uploads.shelf import KEPT
from .wishes import Wish, selection_of, start_of, words_of


class Viewing:
    """Answers the page's script; safe to share between threads."""

    def __init__(self, assistant: Assistant, upkeep: Upkeep | None) -> None:
        self._assistant = assistant
        self._upkeep = upkeep
        self._overview: Overview | None = None
        self._lock = Lock()

    @property
    def functions(self) -> list[Callable[[Wish], Any]]:
        """What the script may call."""
        return [self.collection, self.articles, self.outlets, self.problems]

    def collection(self, wish: Wish) -> str:  # noqa: ARG002 (every function takes one)
        """Show the whole."""
        upkeep = self._upkeep
        adding = ""
        if upkeep:
            adding = adding_html(upkeep.rebuilding.state, list(upkeep.uploads.files()), upkeep.uploads.limits)
        return collection_html(self._current(), adding)

    def articles(self, wish: Wish) -> str:
        """List articles."""
        selection, start = selection_of(wish), start_of(wish)
        listed = self._assistant.index.contents.listed(selection, start=start, limit=PAGE)
        removable = {each.path for each in listed if self._is_uploaded(each.path)}
        total = self._current().articles_of(selection)
        return articles_html(listed, selection, total, start=start, removable=removable)

    def outlets(self, wish: Wish) -> str:
        """List outlets: the largest, or those that are searched for, or all."""
        whole = wish.get("whole") is True
        return outlets_html(self._current().outlets, words=words_of(wish, "words"), whole=whole)

    def problems(self, wish: Wish) -> str:
        """List what could not be read."""
        return problems_html(self._current().problems, start_of(wish))

    def _current(self) -> Overview:
        index = self._assistant.index
        with self._lock:
            if self._overview is None or self._overview.generation != index.generation:
                self._overview = Overview.of(index)
            return self._overview

    def _is_uploaded(self, path: str) -> bool:
        folder, _, name = path.partition("/")
        return bool(self._upkeep and folder == KEPT and name in self._upkeep.uploads)
