"""The index: passages go in, hits come out."""

from .hit import Filters, Hit
from .progress import Progress, Report

__all__ = ["Filters", "Hit", "Progress", "Report"]
