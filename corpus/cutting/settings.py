"""How passages are cut."""

from dataclasses import dataclass

_TAIL_ROOM = 1.1


@dataclass(frozen=True, slots=True)
class CutSettings:
    """How large passages are, in tokens of cl100k_base."""

    target: int = 210
    """A passage takes no further paragraph or sentence that would bring it over this."""
    minimum: int = 210
    """A passage of this size takes no further paragraph; equal to `target`, passages are filled up."""
    tail: int = 32
    """A passage smaller than this joins the one before it when both together stay below `most`."""

    def __post_init__(self) -> None:
        if not 0 < self.tail <= self.minimum <= self.target:
            raise ValueError(f"tail <= minimum <= target must hold, and all be positive: {self}")

    @property
    def most(self) -> int:
        """The tokens that no passage exceeds."""
        return int(self.target * _TAIL_ROOM)
