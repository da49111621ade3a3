"""What a build did."""

from dataclasses import dataclass

from ...corpus import Problem


@dataclass(frozen=True, slots=True)
class BuildReport:
    """The counts of a finished build, against the generation before it."""

    documents: int
    passages: int
    added: int
    """Documents that were not there before."""
    changed: int
    """Documents whose text or whose facts (title, outlet, date …) differ from before."""
    removed: int
    """Documents that are gone."""
    unchanged: int
    embedded: int
    """Texts that the encoder was run on; all others kept the vectors they had."""
    problems: tuple[Problem, ...]
    """What was skipped, and why."""
    seconds: float
