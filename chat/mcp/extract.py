"""Cut a long article down to what a language model can take in one reading."""

from dataclasses import dataclass

MOST = 20_000
"""Characters: about five thousand tokens of a language model."""


class BadExtract(ValueError):
    """A part of an article is asked for that it does not have."""


@dataclass(frozen=True, slots=True)
class Extract:
    """The characters of an article from `start` up to `end`; the whole of it where nothing was cut off."""

    start: int
    end: int


def extract(text: str, start: int | None = None, end: int | None = None, *, most: int = MOST) -> Extract:
    """Choose what to give of an article: all of it if it is short, else what is around a quote or from `start` on.

    It begins and ends with whole lines where there are any. Raises `BadExtract` with a sentence.
    """
    _check(len(text), start, end)
    start = start or 0
    if end is None:
        return Extract(start, _line_end(text, start, min(start + most, len(text))))
    if len(text) <= most:
        return Extract(0, len(text))
    spare = most - (end - start)
    if spare <= 0:
        return Extract(start, start + most)
    first = max(0, min(start - spare // 2, len(text) - most))
    return Extract(_line_start(text, first, start), _line_end(text, end, min(first + most, len(text))))


def _check(length: int, start: int | None, end: int | None) -> None:
    if end is not None and start is None:
        raise BadExtract("end is only of use together with start: give both, as a citation has them.")
    for name, value in (("start", start), ("end", end)):
        if value is not None and value > length:
            raise BadExtract(f"{name} is {value}, and the article has {length} characters.")
    if start is not None and end is not None and end <= start:
        raise BadExtract(f"end is {end} and start is {start}: a quote ends after it starts.")


def _line_start(text: str, first: int, before: int) -> int:
    """Give where the first whole line begins, at `before` at the latest."""
    return first if first == 0 else (text.find("\n", first - 1, before) + 1 or first)


def _line_end(text: str, after: int, last: int) -> int:
    """Give where the last whole line ends, line end included, at `after` at the earliest."""
    return last if last == len(text) else (text.rfind("\n", after, last) + 1 or last)
