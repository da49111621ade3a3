"""The questions of a file, as the fits ask them."""

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cuttings.chat import asking
from cuttings.chat.incoming import parse_day
from cuttings.chat.query import Query
from cuttings.index import Index


def read_lines(path: Path, every: int = 1) -> Iterator[dict[str, Any]]:
    """Yield every so-and-so-many-th line whose "in_corpus" is not false, and tell how far it is."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    lines = [line for line in lines if line.get("in_corpus", True)][::every]
    began = time.monotonic()
    for number, line in enumerate(lines, 1):
        yield line
        if number % 50 == 0 or number == len(lines):
            left = (time.monotonic() - began) / number * (len(lines) - number)
            print(f"{path.name}: {number} of {len(lines)} questions, {left:.0f} s left", file=sys.stderr)


def query_of(index: Index, line: dict[str, Any]) -> Query:
    """Understand the question of a line as the assistant would."""
    day = parse_day(line["date"]) if "date" in line else None
    return asking.query_of(index, line["question"], asked_on=day)
