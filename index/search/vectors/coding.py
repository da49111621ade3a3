"""The rows in 8 bits a number, in the files that FAISS scans."""

import json
import math
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import faiss

EXACT = 131_072
"""Up to so many rows a file is scanned whole, in 2.5 ms; more are put into lists. docs/decisions/010."""
AT_MOST = 1_048_576
"""Rows in one file, so that 0.6 GB are enough to write it, however large the segment."""

_FILE_NAME = "codes.json"
_GREATEST = 127  # of a number in 8 bits with its sign
_AT_ONCE = 16_384  # rows read at a time
_SAMPLE, _ROUNDS = 32, 10  # rows a list and rounds that the lists' centres are learned from


@dataclass(frozen=True, slots=True)
class Coding:
    """How a segment's rows were brought to 8 bits."""

    greatest: float
    """The number that became 127."""
    sizes: tuple[int, ...]
    """The bytes of each file, in the order of the rows."""

    @classmethod
    def read(cls, folder: Path) -> "Coding":
        """Read what `write_codes` wrote; raises `OSError` or `ValueError` where a file is missing or truncated."""
        path = folder / _FILE_NAME
        try:
            written = json.loads(path.read_text(encoding="utf-8"))
            coding = cls(float(written["greatest"]), tuple(map(int, written["sizes"])))
        except (ValueError, TypeError, KeyError) as error:
            raise ValueError(f"{path}: {error}") from error
        for part, size in enumerate(coding.sizes):
            found = (codes := part_path(folder, part)).stat().st_size
            if found != size:
                raise ValueError(f"{codes}: {found} bytes where {size} were written")
        return coding


def part_path(folder: Path, part: int) -> Path:
    """Say where a segment's part is."""
    return folder / f"codes-{part}.faiss"


def whole(rows: NDArray[np.floating], greatest: float) -> NDArray[np.float32]:
    """Bring numbers up to `greatest` in size to whole ones up to 127."""
    scaled: NDArray[np.float32] = np.multiply(rows, _GREATEST / (greatest or 1.0), dtype=np.float32)
    return np.rint(scaled, out=scaled)


def write_codes(folder: Path, vectors: Path) -> None:
    """Write the rows of `vectors` for the scan, reading a few thousand at a time; raises `OSError` on a full disk."""
    import faiss

    count = len(np.load(vectors, mmap_mode="r"))
    greatest = max((float(np.abs(block).max()) for block in _blocks(vectors, 0, count)), default=0.0)
    for part, (first, end) in enumerate(_spans(count)):
        index = _empty(vectors, first, end)
        for block in _blocks(vectors, first, end):
            index.add(whole(block, greatest))
        with part_path(folder, part).open("wb") as file:  # FAISS opening it itself may not notice a disk that fills
            writer = faiss.PyCallbackIOWriter(file.write)  # type: ignore[attr-defined]  # its stubs lack it
            faiss.write_index(index, writer)
    sizes = tuple(part_path(folder, part).stat().st_size for part in range(len(_spans(count))))
    (folder / _FILE_NAME).write_text(json.dumps(asdict(Coding(greatest, sizes))), encoding="utf-8")


def _spans(count: int) -> list[tuple[int, int]]:
    """Divide rows into parts alike in size."""
    parts = -(-count // AT_MOST)
    return [(part * count // parts, (part + 1) * count // parts) for part in range(parts)]


def _blocks(vectors: Path, first: int, end: int) -> Iterator[NDArray[np.float16]]:
    """Read rows in order, mapping the file anew for each block: what was read does not stay resident."""
    for at in range(first, end, _AT_ONCE):
        yield np.load(vectors, mmap_mode="r")[at : min(end, at + _AT_ONCE)]


def _empty(vectors: Path, first: int, end: int) -> "faiss.Index":
    """Make an index for these rows: one that is scanned whole, or with lists, whose centres are learned from some."""
    import faiss

    count, dimension = end - first, np.load(vectors, mmap_mode="r").shape[1]
    codes, metric = faiss.ScalarQuantizer.QT_8bit_direct_signed, faiss.METRIC_INNER_PRODUCT
    if count <= EXACT:
        return faiss.IndexScalarQuantizer(dimension, codes, metric)
    lists = 2 ** round(math.log2(2 * math.sqrt(count)))
    index = faiss.IndexIVFScalarQuantizer(faiss.IndexFlatIP(dimension), dimension, lists, codes, metric, False)
    index.cp.niter, index.cp.spherical, index.cp.min_points_per_centroid = _ROUNDS, True, _SAMPLE
    step = max(1, count // (_SAMPLE * lists))
    index.train(np.concatenate([block[::step].astype(np.float32) for block in _blocks(vectors, first, end)]))
    return index
