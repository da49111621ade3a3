"""The command line: `cuttings build`, `ask`, `chat` and `status`."""

from .program import main

__all__ = ["main"]
