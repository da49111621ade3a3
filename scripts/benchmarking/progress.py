"""Say on standard error how far the benchmark has come, and how long it still takes."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from cuttings.chat.cli.screen import progress_line, tell
from cuttings.index.progress import Stage

Item = TypeVar("Item")


def announce(part: str, number: int, parts: int) -> None:
    """Say which part begins."""
    tell(f"part {number} of {parts}: {part}")


def steps(name: str, items: Sequence[Item], unit: str = "") -> Iterator[Item]:
    """Yield items and tell after each how many are left, and how long they take at the rate so far."""
    with progress_line() as line:
        stage = Stage(name, unit or "steps", len(items), line)
        for item in items:
            yield item
            stage.advance()
