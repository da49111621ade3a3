"""Articles to be read: a page of their own behind a permanent link, a sheet beside the chat, scripts for both."""

from importlib.resources import files

from ..style import frame_style

SCRIPTS = ("theme", "copying", "quote")


def script(name: str) -> str:
    """Read one of the scripts: `theme` keeps light or dark, `copying` fills the clipboard, `quote` marks a quote."""
    return files(__package__).joinpath(f"{name}.js").read_text(encoding="utf-8")


def assets() -> dict[str, str]:
    """Give what a page of `frame` loads, by name."""
    return {"style.css": frame_style(), **{f"{name}.js": script(name) for name in SCRIPTS}}
