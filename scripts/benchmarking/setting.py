"""What a run of the benchmark was asked for."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Setting:
    """The choices of one run."""

    documents: tuple[Path, ...]
    """Real articles: files and folders as `cuttings build` takes them; none: the sample dossier."""
    questions: Path | None
    """A question a line, as `cuttings ask --questions` takes them; none: made from the articles' sentences."""
    work: Path
    """Where collections and indexes are made, and found again by the next run."""
    sizes: tuple[int, ...]
    """In passages, ascending."""
    embedded: int
    """Passages that are embedded to compare encoders, and by each peer."""
    vectors: int
    """Passages that have real vectors; those of all others are drawn from these."""
    files: int
    """Files of the folder in which one changes."""
    day: int
    """Articles that a day adds."""
    asked: int
    """Questions to each index."""
    peers_python: Path
    """The interpreter that has the peers."""
