"""`cuttings status`: what is indexed."""

import argparse
from collections.abc import Iterator
from datetime import date
from typing import Any

from ....corpus import Problem
from ....index import Status, status
from ...render.as_json import dumps
from ...render.terminal import harmless
from ..screen import say

_SHOWN = 10  # outlets and sources; JSON has all


def run_status(arguments: argparse.Namespace) -> None:
    """Print what an index holds, as text or JSON."""
    found = status(arguments.index)
    if arguments.json:
        say(dumps(status_json(found)))
    else:
        for line in status_lines(found):
            say(line)


def status_lines(found: Status) -> Iterator[str]:
    """Say in lines what an index holds and what could not be read."""
    size = "" if found.bytes is None else f", {found.bytes / 1e6:.1f} MB"
    yield f"index      {found.folder} (generation {found.generation}{size})"
    yield f"built      {found.built:%Y-%m-%d %H:%M} UTC with {harmless(found.encoder)}, {found.dimension} dimensions"
    yield f"documents  {found.documents:,} in {found.passages:,} passages, from {found.files:,} files"
    yield f"dates      {_period(found)}"
    yield f"outlets    {_listed([f'{harmless(name)} {count:,}' for name, count in found.outlets.items()])}"
    yield f"sources    {_listed([harmless(source) for source in found.sources])}"
    yield f"problems   {len(found.problems):,}{':' if found.problems else ''}"
    yield from problem_lines(found.problems)


def problem_lines(problems: tuple[Problem, ...]) -> Iterator[str]:
    """Say in a line each what could not be read, and why."""
    for problem in problems:
        yield f"  {harmless(str(problem))}"


def status_json(found: Status) -> dict[str, Any]:
    """Turn a status into JSON's own types."""
    return {
        "folder": str(found.folder),
        "generation": found.generation,
        "built": found.built.isoformat(),
        "format": found.format,
        "encoder": found.encoder,
        "dimension": found.dimension,
        "documents": found.documents,
        "passages": found.passages,
        "files": found.files,
        "outlets": found.outlets,
        "first": _iso(found.first),
        "last": _iso(found.last),
        "undated": found.undated,
        "sources": list(found.sources),
        "problems": [{"path": p.path, "line": p.line, "reason": p.reason} for p in found.problems],
        "bytes": found.bytes,
    }


def _period(found: Status) -> str:
    undated = f"{found.undated:,} undated"
    if found.first is None or found.last is None:
        return undated
    return f"{_iso(found.first)} to {_iso(found.last)}, {undated}"


def _listed(names: list[str]) -> str:
    more = len(names) - _SHOWN
    return (", ".join(names[:_SHOWN]) or "none") + (f" and {more:,} more" if more > 0 else "")


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
