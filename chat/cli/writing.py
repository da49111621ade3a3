"""Where results go: a file, or standard output."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO


@contextmanager
def writing(out: str) -> Iterator[TextIO]:
    """Open a file to write lines to; `-` is standard output."""
    if out == "-":
        yield sys.stdout
    else:
        with Path(out).open("w", encoding="utf-8", newline="\n") as file:
            yield file
