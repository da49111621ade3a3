"""How much may be uploaded."""

from dataclasses import dataclass

_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """In bytes."""

    file: int = 200 * _MB
    """Of one file."""
    total: int = 10_000 * _MB
    """Of all files together."""
    spare: int = 500 * _MB
    """What stays free on the disk: indexing needs room too."""


def megabytes(size: int) -> str:
    """Write a size as people do: "0.4 MB", "200 MB"."""
    return f"{size / _MB:,.0f} MB" if size >= 10 * _MB else f"{size / _MB:,.1f} MB"
