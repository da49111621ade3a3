"""What an index knows of its documents: the catalogue is brought in line with the files."""

from .draft import Draft
from .intake import Plan, plan, take_in
from .removal import Removal
from .slicing import slice_up
from .stating import stated

__all__ = ["Draft", "Plan", "Removal", "plan", "slice_up", "stated", "take_in"]
