"""Runs the network of the default encoder on the processor's own best precision, with OpenVINO."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from numpy.typing import NDArray

from .graph import GROUP, Graph
from .runtime import openvino
from .weights import Weights

if TYPE_CHECKING:
    from openvino import Core, InferRequest

Precision = Literal["int8", "bfloat16", "float32"]

_TOKENS_A_BATCH = 1024
"""What fits beside the weights into a core's own cache; more per batch is slower (docs/measurements.md)."""


class Network:
    """A compiled graph; safe to share between threads."""

    def __init__(self, shape: Mapping[str, Any], weights: Weights, *, pooled: bool, precision: Precision) -> None:
        """Compile; `pooled` says what comes out, as `Graph.model` tells."""
        self._pooled = pooled
        self._width = int(shape["hidden_size"])
        graph = Graph(shape, weights, eight_bits=precision == "int8")
        settings = {
            "INFERENCE_PRECISION_HINT": "bf16" if precision != "float32" and _has_bfloat16() else "f32",
            "DYNAMIC_QUANTIZATION_GROUP_SIZE": str(GROUP if precision == "int8" else 0),
            # A core a batch: cores that share one wait for each other after every product.
            "PERFORMANCE_HINT": "THROUGHPUT",
        }
        self._compiled = _core().compile_model(graph.model(pooled=pooled), "CPU", settings)
        self._side_by_side = int(self._compiled.get_property("OPTIMAL_NUMBER_OF_INFER_REQUESTS"))
        self._free: SimpleQueue[InferRequest] = SimpleQueue()

    def run(
        self, ids: Sequence[Sequence[int]], segments: Sequence[Sequence[int]] | None = None
    ) -> list[NDArray[np.float32]]:
        """Give for each text its row, shape (width,), or its states, shape (tokens, width)."""
        found: list[NDArray[np.float32]] = [np.empty(0, np.float32)] * len(ids)
        running: dict[InferRequest, list[int]] = {}
        with self._requests() as requests:
            for number, places in enumerate(_batches([len(text) for text in ids])):
                request = requests[number % len(requests)]
                self._collect(request, running, found)
                tokens = np.array([ids[place] for place in places], np.int32)
                parts = np.array([segments[place] for place in places], np.int32) if segments else np.zeros_like(tokens)
                request.start_async([tokens, parts])
                running[request] = places
            for request in requests:
                self._collect(request, running, found)
        return found

    @staticmethod
    def _collect(
        request: "InferRequest", running: "dict[InferRequest, list[int]]", found: list[NDArray[np.float32]]
    ) -> None:
        if places := running.pop(request, None):
            request.wait()
            for place, of_text in zip(places, request.get_output_tensor(0).data.copy(), strict=True):
                found[place] = of_text

    @contextmanager
    def _requests(self) -> "Iterator[list[InferRequest]]":
        """Lend as many requests as run side by side; they are kept, since each holds the memory that it works in."""
        lent = [self._request() for _ in range(self._side_by_side)]
        try:
            yield lent
        finally:
            for request in lent:
                request.wait()
                self._free.put(request)

    def _request(self) -> "InferRequest":
        try:
            return self._free.get_nowait()
        except Empty:
            return self._compiled.create_infer_request()


@cache
def native_precision() -> Precision:
    """Choose 8 bits where the processor has products of them (VNNI), else float32.

    They are two to four times as fast; docs/measurements.md says what they change. All processors that multiply
    bfloat16 have them.
    """
    return "int8" if _has_bfloat16() or "avx512_vnni" in _processor_flags() else "float32"


def _has_bfloat16() -> bool:
    return "BF16" in _core().get_property("CPU", "OPTIMIZATION_CAPABILITIES")


def _processor_flags() -> frozenset[str]:
    """Read what the processor can do, where the system tells."""
    try:
        text = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return frozenset()
    return frozenset(next((line.split() for line in text.splitlines() if line.startswith("flags")), ()))


@cache
def _core() -> "Core":
    return openvino().Core()


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Group the places of texts of one length, each group within the tokens of a batch, longest first."""
    alike: defaultdict[int, list[int]] = defaultdict(list)
    for place, length in enumerate(lengths):
        alike[length].append(place)
    for length in sorted(alike, reverse=True):
        places, size = alike[length], max(1, _TOKENS_A_BATCH // length)
        yield from (places[at : at + size] for at in range(0, len(places), size))
