"""Dense search: a vector goes in, the passages with the greatest cosines come out.

A segment's folder holds `vectors.npy` (a row of length 1 a passage, float16), the same rows in 8 bits as FAISS scans
them, `codes-0.faiss` and on, and `codes.json`, which says what they are.
"""

from .dense import DenseSearch
from .rows import Rows

__all__ = ["DenseSearch", "Rows"]
