"""The scan of one segment by FAISS."""

import math
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from .coding import part_path, whole
from .rows import Rows

if TYPE_CHECKING:
    import faiss

PROBED = 0.16
"""The share of a part's lists that is scanned where all rows are allowed; chosen in docs/decisions/010."""

_Found = tuple[NDArray[np.int64], NDArray[np.float32]]


class Scan:
    """One segment's rows in 8 bits, mapped into memory; nothing of them is read before it is searched."""

    def __init__(self, rows: Rows) -> None:
        """Map the files; raises `ValueError`, naming the file, where one is not what FAISS wrote."""
        self._greatest = rows.coding.greatest
        self._parts = [_mapped(rows, part) for part in range(len(rows.coding.sizes))]
        held = sum(part.ntotal for part in self._parts), {part.d for part in self._parts}
        if held != (len(rows), {rows.vectors.shape[1]} if len(rows) else set()):
            raise ValueError(f"{part_path(rows.folder, 0)}: its rows are not those of the segment")

    def nearest(self, vector: NDArray[np.float32], limit: int, allowed: NDArray[np.bool_] | None) -> _Found:
        """Find at least `limit` rows close to a vector in no order: their numbers and, about, their inner products."""
        greatest = float(np.abs(vector).max(initial=0)) or 1.0
        asked = whole(vector[None, :], greatest)
        found = [(np.empty(0, np.int64), np.empty(0, np.float32))]
        first = 0
        for part in self._parts:
            end = first + part.ntotal
            numbers, products = _search(part, asked, limit, None if allowed is None else allowed[first:end])
            found.append((numbers + first, products))
            first = end
        numbers, products = (np.concatenate(each) for each in zip(*found, strict=True))
        return numbers, products * np.float32(greatest * self._greatest / 127**2)


def _mapped(rows: Rows, part: int) -> "faiss.Index":
    import faiss

    path = part_path(rows.folder, part)
    try:
        return faiss.read_index(str(path), faiss.IO_FLAG_MMAP_IFC)
    except RuntimeError as error:
        raise ValueError(f"{path}: {error}") from error


def _search(part: "faiss.Index", asked: NDArray[np.float32], limit: int, allowed: NDArray[np.bool_] | None) -> _Found:
    """Search one part.

    The fewer rows are allowed, the further from the vector lie those that are to be found, and the more lists are
    scanned: all of them under one row in forty. It costs little, as rows that are not allowed are passed over.
    """
    import faiss

    wanted, selector = part.ntotal, None
    if allowed is not None:
        wanted = int(np.count_nonzero(allowed))
        bits = np.packbits(allowed, bitorder="little")
        selector = faiss.IDSelectorBitmap(len(bits), faiss.swig_ptr(bits))
    limit = min(limit, wanted)
    if limit == 0:
        return np.empty(0, np.int64), np.empty(0, np.float32)
    parameters = faiss.SearchParameters()
    if isinstance(part, faiss.IndexIVF):
        parameters = faiss.SearchParametersIVF()
        parameters.nprobe = math.ceil(min(1.0, PROBED / math.sqrt(wanted / part.ntotal)) * part.nlist)
    parameters.sel = selector
    products, numbers = part.search(asked, limit, params=parameters)
    good = numbers[0] >= 0  # FAISS fills up with -1 where the lists that were scanned hold fewer
    return numbers[0][good], products[0][good]
