"""Building: files go in, a new generation of the index comes out."""

from .report import BuildReport
from .run import build

__all__ = ["BuildReport", "build"]
