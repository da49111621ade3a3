from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from cuttings.index.search.vectors import Rows, coding

Segment = Callable[[np.ndarray], Rows]


@pytest.fixture
def segment(tmp_path: Path) -> Segment:
    """Write rows as a segment and open it."""
    return lambda rows: written(rows, tmp_path / f"{len(list(tmp_path.iterdir())):06}")


@pytest.fixture(scope="session")
def in_lists(tmp_path_factory: pytest.TempPathFactory, topics: np.ndarray) -> Rows:
    """All rows of `topics` as a segment with lists, in two files."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(coding, "EXACT", 1_000)
        patch.setattr(coding, "AT_MOST", 12_000)
        return written(topics, tmp_path_factory.mktemp("segments") / "000001")


def written(rows: np.ndarray, folder: Path) -> Rows:
    folder.mkdir()
    created = Rows.create(folder, *rows.shape)
    created[:] = rows
    created.flush()
    Rows.finish(folder)
    return Rows.open(folder)


def unit(rows: np.ndarray) -> np.ndarray:
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


@pytest.fixture(scope="session")
def topics() -> np.ndarray:
    """20,000 rows of length 1 around 400 centres, as texts lie around their topics."""
    chance = np.random.default_rng(7)
    centres = chance.normal(size=(400, 64))
    return unit(centres[chance.integers(400, size=20_000)] + 0.6 * chance.normal(size=(20_000, 64)))


@pytest.fixture(scope="session")
def questions(topics: np.ndarray) -> np.ndarray:
    chance = np.random.default_rng(8)
    return unit(topics[chance.choice(20_000, 60, replace=False)] + 0.15 * chance.normal(size=(60, 64)))
