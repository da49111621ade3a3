"""Take over what an index of an older format has embedded."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np

from ..encoders import Encoder, Vectors
from ..store import Journal
from ..store.catalogue import FILE_NAME as CATALOGUE
from ..store.manifest import FILE_NAME as MANIFEST

_FORMATS = (1, 2)
_STEP = 4096  # rows at a time


def take_over(generation: Path, encoder: Encoder, journal: Journal) -> None:
    """Put the vectors of a generation of format 1 or 2 into the journal, if the same encoder made them."""
    try:
        keys, rows = _held(generation, encoder)
    except (OSError, ValueError, EOFError, KeyError, sqlite3.Error):  # damaged: all is embedded again
        return
    for start in range(0, len(keys), _STEP):
        new = {key: at for at, key in enumerate(keys[start : start + _STEP], start) if key not in journal}
        journal.append(list(new), rows[list(new.values())])


def _held(generation: Path, encoder: Encoder) -> tuple[list[bytes], Vectors]:
    manifest = json.loads((generation / MANIFEST).read_text(encoding="utf-8"))
    if manifest["format"] not in _FORMATS or manifest["fingerprint"] != encoder.fingerprint:
        return [], np.empty((0, encoder.dimension), np.float32)
    uri = f"{(generation / CATALOGUE).resolve().as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(uri, uri=True)) as connection:
        keys = [key for (key,) in connection.execute("SELECT key FROM passages ORDER BY number")]
    rows: Vectors = np.load(generation / "vectors.npy", mmap_mode="r")
    if len(rows) != len(keys):
        raise ValueError("there is not a row a passage")
    return keys, rows
