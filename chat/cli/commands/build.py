"""`cuttings build`: index articles."""

import argparse
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from ....index import Address, BuildReport, NoIndex, Status, build, encoder_named, status
from ..errors import UsageError
from ..screen import duration, progress_line, say
from .status import problem_lines

_PROBLEMS_SHOWN = 20


def run_build(arguments: argparse.Namespace) -> None:
    """Index the folders and files that were named, else those of the index; say what was done and skipped."""
    inputs: list[Path] = sample_files() if arguments.sample else arguments.inputs
    name: str | None = arguments.encoder
    if not inputs:
        earlier = _earlier(arguments.index)
        inputs, name = [Path(source) for source in earlier.sources], name or earlier.encoder
    with progress_line() as line:
        encoder = encoder_named(name, device=arguments.device)
        report = build(inputs, arguments.index, encoder=encoder, report=line, part=arguments.part)
    for text in summary(report):
        say(text)


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
