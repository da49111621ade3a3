"""Read the fields that stand at the top of a text, in YAML between two lines of dashes."""

import re

_BLOCK = re.compile(r"\A---[ \t]*\n(?P<yaml>.{0,65536}?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_FIELD = re.compile(r"^[\w-]+[ \t]*:", re.MULTILINE)
_NOTHING = ("", "~", "null", "none")


def front_matter(text: str) -> tuple[dict[str, object], int]:
    """Return the fields and the offset behind them: none and 0 without front matter, none alone when it is broken."""
    import yaml

    block = _BLOCK.match(text)
    if not block or not _FIELD.search(block["yaml"]):
        return {}, 0
    try:
        # Strings, lists and mappings alone: YAML would make dates of some values, and fail at a date that is none.
        fields = yaml.load(block["yaml"], Loader=yaml.BaseLoader)  # noqa: S506
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}, block.end()
    if not isinstance(fields, dict):
        return {}, 0
    named = {str(key): value for key, value in fields.items()}
    return {key: value for key, value in named.items() if str(value).casefold() not in _NOTHING}, block.end()
