"""What an index computes of its passages: arrays, most of them in segments, which builds add and share."""

from .holdings import Holdings
from .tidying import tidied
from .writing import write_segment

__all__ = ["Holdings", "tidied", "write_segment"]
