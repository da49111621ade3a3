"""How fast texts are embedded, as a build does it: against sentence-transformers, and against the machine."""

import statistics
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cuttings.corpus import Document
from cuttings.index import Encoder, MiniLM, Progress, build, encoder_named, model_folder

from ..figures import Figure
from ..material import Supply, json_line
from ..processes import timed
from ..progress import steps
from ..setting import Setting
from .operations import FORMULA, Shape, product_rates

PART = "embedding"
_PARTS = 4  # in turn, so that a machine that slows down slows both
_COMPARED = 256  # texts of each part whose vectors are compared


class _Noting:
    """An encoder that keeps what it was given, and gave."""

    def __init__(self, real: Encoder) -> None:
        self._real = real
        self.texts: list[str] = []
        self.rows: list[NDArray[np.float32]] = []

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        rows = self._real.encode(texts)
        self.texts += texts
        self.rows.append(rows)
        return rows

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever else an encoder has
        return getattr(self._real, name)


def embedding(setting: Setting, supply: Supply) -> Iterator[Figure]:
    """Build the articles part by part, and encode the same texts by sentence-transformers after each part."""
    from sentence_transformers import SentenceTransformer

    ours, theirs = encoder_named(), SentenceTransformer(str(model_folder()), device="cpu")
    exact = MiniLM(model_folder(), precision="float32")
    theirs.encode(ours.name, show_progress_bar=False)
    lengths: list[int] = []
    seconds, ratios, cosines, rates = [], [], [], []
    for part in steps("embedding by parts", _parts(supply, setting.embedded)):
        noted, took = _built(part, ours)
        texts = noted.texts
        their_seconds, _ = timed(lambda texts=texts: theirs.encode(texts, show_progress_bar=False))
        lengths += [min(length, ours.limit) for length in ours.lengths(texts)]
        seconds.append(took)
        ratios.append(their_seconds / took)
        rows = np.concatenate(noted.rows)[:_COMPARED]
        cosines += (rows * exact.encode(texts[:_COMPARED])).sum(axis=1).tolist()
        rates.append(product_rates())
    best = {name: statistics.median(rate[name] for rate in rates) for name in rates[0]}
    done = Shape.of_default_encoder().operations(lengths) / sum(seconds)
    yield Figure(PART, "passages", len(lengths), "counted")
    yield Figure(PART, "tokens in them", sum(lengths), "counted")
    yield Figure(PART, f"the default encoder, {ours.engine}", sum(lengths) / sum(seconds), "tokens/s")
    yield Figure(PART, "times sentence-transformers' default on the same texts", statistics.median(ratios), "times")
    yield Figure(PART, "mean cosine to float32", float(np.mean(cosines)), "cosine")
    yield Figure(PART, "least cosine to float32", min(cosines), "cosine")
    yield Figure(PART, "the encoder's operations", done / 1e9, "GFLOP/s", note=f"operations: {FORMULA}")
    for name, rate in best.items():
        yield Figure(PART, f"the machine's matrix products in {name}", rate / 1e9, "GFLOP/s")
    for name, rate in best.items():
        yield Figure(PART, f"share of the {name} matrix-product rate", done / rate, "share")


def _parts(supply: Supply, count: int) -> list[list[Document]]:
    """Deal the articles of the first `count` passages out into parts of about as many passages each."""
    parts: list[list[Document]] = [[] for _ in range(_PARTS)]
    sizes = [0] * _PARTS
    for document, passages in supply.articles():
        if sum(sizes) >= count:
            break
        least = sizes.index(min(sizes))
        parts[least].append(document)
        sizes[least] += passages
    return parts


def _built(documents: Sequence[Document], encoder: Encoder) -> tuple[_Noting, float]:
    """Build an index of articles; give what was embedded, and the seconds of that stage."""
    noting = _Noting(encoder)
    stages: dict[str, float] = {}

    def note(progress: Progress) -> None:
        stages[progress.stage] = progress.seconds

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "part.jsonl"
        file.write_text("".join(map(json_line, documents)), encoding="utf-8")
        build([file], Path(folder) / "index", encoder=noting, report=note)
    return noting, stages["embedding"]
