"""How answers and articles look, wherever they are shown: the page, a permanent link, the widget."""

from importlib.resources import files

_INNER = ("text", "answer", "article", "taking")


def style(*, inside: str = "") -> str:
    """Give the style sheet of answers and articles; with a selector `inside`, they alone within it have it."""
    inner = "\n".join(map(_sheet, _INNER))
    return f"{_sheet('tokens')}\n{inside} {{\n{inner}\n}}\n" if inside else f"{_sheet('tokens')}\n{inner}"


def frame_style() -> str:
    """Give the style sheet of a page of our own, with answers and articles."""
    return f"{style()}\n{_sheet('frame')}"


def login_style() -> str:
    """Give the style sheet of the page where one signs in."""
    return f"{_sheet('tokens')}\n{_sheet('login')}"


def _sheet(name: str) -> str:
    return files(__package__).joinpath(f"{name}.css").read_text(encoding="utf-8")
