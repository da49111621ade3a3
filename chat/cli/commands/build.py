"""`cuttings build`: index articles."""

import argparse
from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from urllib.request import getproxies

from ....index import Address, BuildReport, NoIndex, Status, build, encoder_named, status
from ...render.durations import duration
from ...upkeep.feeds import feeds_folder, gather, is_address
from ...upkeep.noticing import Manner
from ...upkeep.watching import watch
from ..errors import UsageError
from ..screen import progress_line, say, tell
from .status import problem_lines

_PROBLEMS_SHOWN = 20
_FEEDS_EVERY = 900.0
"""Seconds between two looks at feeds that are watched."""


def run_build(arguments: argparse.Namespace) -> None:
    """Index the folders, files and feeds that were named, else those of the index; with `--watch`, again and again."""
    if arguments.watch:
        _watch(arguments)
        return
    for text in summary(_build(arguments, *_wanted(arguments))):
        say(text)


def _wanted(arguments: argparse.Namespace) -> tuple[list[str], str | None]:
    """Give what to index, and the name of the encoder."""
    if arguments.sample:
        return [str(path) for path in sample_files()], arguments.encoder
    if arguments.inputs:
        return [str(name) for name in arguments.inputs], arguments.encoder
    earlier = _earlier(arguments.index)
    return list(earlier.sources), arguments.encoder or earlier.encoder


def _build(arguments: argparse.Namespace, inputs: list[str], name: str | None) -> BuildReport:
    gathered = gather(inputs, _feeds(arguments.index), proxies=getproxies())
    with progress_line() as line:
        encoder = encoder_named(name, device=arguments.device)
        report = build(gathered.inputs, arguments.index, encoder=encoder, report=line, part=arguments.part)
    return replace(report, problems=(*gathered.problems, *report.problems))


def _watch(arguments: argparse.Namespace) -> None:
    inputs, name = _wanted(arguments)
    feeds = _feeds(arguments.index)
    here = [Path(given) for given in inputs if not is_address(given) and Path(given).parent != feeds]
    tell(f"Watching {', '.join(map(str, here)) or 'feeds'}: stop with Ctrl-C")
    watch(
        here,
        lambda: _build(arguments, inputs, name),
        say,
        ignored=[feeds, *([arguments.index] if isinstance(arguments.index, Path) else [])],
        manner=Manner(poll=arguments.poll, every=_FEEDS_EVERY if len(here) < len(inputs) else None),
    )


def _feeds(index: Address) -> Path:
    """Say where the entries of feeds are kept; those of a collection in Milvus in the working folder."""
    return feeds_folder(index if isinstance(index, Path) else Path(".cuttings"))


def sample_files() -> list[Path]:
    """List the articles of the sample dossier that ships with the package."""
    return sorted(Path(str(files("cuttings.corpus.sample"))).glob("*.md"))


def summary(report: BuildReport) -> Iterator[str]:
    """Say in lines what a build did."""
    yield f"{_count(report.documents, 'document')}, {_count(report.passages, 'passage')}"
    yield (
        f"{report.added:,} added, {report.changed:,} changed, {report.removed:,} removed, "
        f"{report.unchanged:,} unchanged; {_count(report.embedded, 'passage')} embedded in {duration(report.seconds)}"
    )
    if report.problems:
        files = {problem.path for problem in report.problems}
        yield f"{_count(len(files), 'file')} skipped or read in part:"
        yield from problem_lines(report.problems[:_PROBLEMS_SHOWN])
    more = len(report.problems) - _PROBLEMS_SHOWN
    if more > 0:
        yield f"  and {more:,} more, see `cuttings status`"


def _earlier(index: Address) -> Status:
    try:
        return status(index)
    except NoIndex as error:
        raise UsageError(
            f"there is no index in {index} whose articles could be read again: "
            "name a folder, as in: cuttings build FOLDER, or try the sample dossier: cuttings build --sample"
        ) from error


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
