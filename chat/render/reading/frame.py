"""A page of our own around some content: its head, its name, the choice of light or dark."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..html import text

_THEMES = {"": "System", "light": "Light", "dark": "Dark"}


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the pages stand and what they load: addresses without the path that all is below."""

    root: str
    """That path, percent-encoded: "" or "/news/cuttings"."""
    assets: Mapping[str, str]
    """Addresses by name, see `assets`."""
    home: str | None = "/"
    """The chat's; None where there is none."""

    def html(self, title: str, content: str, *, scripts: Sequence[str] = ()) -> str:
        """Put content that is escaped already into a page; without its scripts it can be read alike."""
        loaded = "".join(f'<script src="{self._at(f"{name}.js")}" defer></script>' for name in scripts)
        name = "Cuttings" if self.home is None else f'<a href="{text(self.root + self.home)}">Cuttings</a>'
        return (
            f'<!doctype html><html lang="en" data-root="{text(self.root)}"><head><meta charset="utf-8">'
            f"<title>{text(title)} – Cuttings</title>"
            '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">'
            # The choice is known before the first paint: not deferred.
            f'<link rel="icon" href="data:,"><script src="{self._at("theme.js")}"></script>'
            f'<link rel="stylesheet" href="{self._at("style.css")}">{loaded}</head><body>'
            f'<header class="name"><h1>{name}</h1>{theme_html()}</header><main>{content}</main></body></html>'
        )

    def _at(self, name: str) -> str:
        return text(self.root + self.assets[name])


def theme_html() -> str:
    """Let the reader choose light or dark."""
    options = "".join(f'<option value="{value}">{name}</option>' for value, name in _THEMES.items())
    return (
        '<p class="colours"><span aria-hidden="true">◐</span>'
        f'<select class="theme" aria-label="Colours" autocomplete="off">{options}</select></p>'
    )
