"""The network of the default encoder as an OpenVINO graph: BERT (Devlin et al. 2019).

All texts of a batch have one length, so that nothing is padded and nothing masked.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from .runtime import openvino
from .weights import Weights, layers

if TYPE_CHECKING:
    from openvino import Model, Node

GROUP = 128
"""Numbers with one scale, where products are taken in 8 bits."""
_LIKELY = 2.5  # standard deviations of a normalized number; what a channel's greatest number is likely to be


class Graph:
    """Makes the graph of one model."""

    def __init__(self, shape: Mapping[str, Any], weights: Weights, *, eight_bits: bool) -> None:
        """Take the content of a model's `config.json` and its tensors as `read_weights` names them.

        With `eight_bits` the layers' weights are whole numbers of 8 bits; what meets them is brought to 8 bits when
        the graph runs, where the processor gains by it.
        """
        self._op: Any = openvino().opset13
        self._shape = shape
        self._of = weights
        self._eight_bits = eight_bits
        self._order = _by_magnitude(shape, weights)

    def model(self, *, pooled: bool) -> "Model":
        """Give the graph from token ids and segments, each shape (texts, tokens).

        `pooled`: to rows of length 1, shape (texts, width): the mean of a text's states (Reimers and Gurevych 2019).
        Otherwise to the last layer's states, shape (texts, tokens, width).
        """
        op = self._op
        ids, segments = op.parameter([-1, -1], np.int32), op.parameter([-1, -1], np.int32)
        states = self._embed(ids, segments)
        for layer in layers(self._shape):
            states = self._normal(op.add(states, self._attend(states, layer)), f"{layer}.attention.output")
            states = self._normal(op.add(states, self._think(states, layer)), f"{layer}.output")
        if pooled:
            mean = op.reduce_mean(states, self._whole(1), keep_dims=False)
            states = op.normalize_l2(mean, self._whole([1]), 1e-12, "max")
        back = op.gather(states, self._whole(np.argsort(self._order)), self._whole(-1))
        return openvino().Model([op.result(back)], [ids, segments], "bert")

    def _embed(self, ids: "Node", segments: "Node") -> "Node":
        op, of, order = self._op, self._of, self._order
        length = op.gather(op.shape_of(ids, "i32"), self._whole(1), self._whole(0))
        positions = op.range(self._whole(0), length, self._whole(1), "i32")
        words, places, parts = (
            op.gather(self._table(of[f"embeddings.{kind}_embeddings.weight"][:, order]), at, self._whole(0))
            for kind, at in (("word", ids), ("position", positions), ("token_type", segments))
        )
        return self._normal(op.add(op.add(words, parts), places), "embeddings")

    def _attend(self, states: "Node", layer: str) -> "Node":
        op = self._op
        heads = int(self._shape["num_attention_heads"])
        joined = self._linear(states, f"{layer}.attention.joined", takes=self._order)
        apart = op.reshape(joined, self._whole([0, 0, 3, heads, -1]), special_zero=True)
        turned = op.transpose(apart, self._whole([2, 0, 3, 1, 4]))
        query, key, value = (op.gather(turned, self._whole(part), self._whole(0)) for part in range(3))
        width = self._shape["hidden_size"] // heads
        likeness = op.multiply(op.matmul(query, key, False, True), self._numbers(np.array(width**-0.5, np.float32)))
        mixed = op.transpose(op.matmul(op.softmax(likeness, -1), value, False, False), self._whole([0, 2, 1, 3]))
        seen = op.reshape(mixed, self._whole([0, 0, -1]), special_zero=True)
        return self._linear(seen, f"{layer}.attention.output.dense", gives=self._order)

    def _think(self, states: "Node", layer: str) -> "Node":
        wide = self._op.gelu(self._linear(states, f"{layer}.intermediate.dense", takes=self._order), "erf")
        return self._linear(wide, f"{layer}.output.dense", gives=self._order)

    def _linear(
        self,
        states: "Node",
        name: str,
        *,
        takes: NDArray[np.int64] | None = None,
        gives: NDArray[np.int64] | None = None,
    ) -> "Node":
        weight, bias = self._of[f"{name}.weight"], self._of[f"{name}.bias"]
        if takes is not None:
            weight = weight[:, takes]
        if gives is not None:
            weight, bias = weight[gives], bias[gives]
        given = self._in_eight_bits(weight) if self._eight_bits else self._numbers(weight)
        return self._op.add(self._op.matmul(states, given, False, True), self._numbers(bias))

    def _in_eight_bits(self, weight: NDArray[np.float32]) -> "Node":
        """Divide each `GROUP` of a row by its greatest number over 127; unsigned, as the processor's product wants."""
        op = self._op
        parts = weight.reshape(len(weight), -1, GROUP)
        scale = np.maximum(np.abs(parts).max(2, keepdims=True), 1e-12) / 127
        whole = op.convert(op.constant((np.rint(parts / scale) + 128).astype(np.uint8)), "f32")
        middle = op.convert(op.constant(np.full(scale.shape, 128, np.uint8)), "f32")
        return op.reshape(
            op.multiply(op.subtract(whole, middle), self._numbers(scale)), self._whole(weight.shape), special_zero=False
        )

    def _normal(self, states: "Node", name: str) -> "Node":
        op = self._op
        level = op.mvn(states, self._whole([-1]), True, self._shape["layer_norm_eps"], "inside_sqrt")
        weight, bias = (self._of[f"{name}.LayerNorm.{kind}"][self._order] for kind in ("weight", "bias"))
        return op.add(op.multiply(level, self._numbers(weight)), self._numbers(bias))

    def _table(self, rows: NDArray[np.float32]) -> "Node":
        if not self._eight_bits:
            return self._numbers(rows)
        return self._op.convert(self._op.constant(np.ascontiguousarray(rows, np.float16)), "f32")  # half the memory

    def _numbers(self, array: NDArray[np.float32]) -> "Node":
        return self._op.constant(np.ascontiguousarray(array, np.float32))

    def _whole(self, array: Any) -> "Node":  # noqa: ANN401 - a number or several
        return self._op.constant(np.asarray(array, np.int32))


def _by_magnitude(shape: Mapping[str, Any], weights: Weights) -> NDArray[np.int64]:
    """Order the channels of the states by how large their numbers are likely to be.

    The few large ones then share groups, and the scales of all other groups stay small. What the network computes does
    not change: its weights are put in the same order.
    """
    names = ["embeddings", *(f"{layer}.{part}" for layer in layers(shape) for part in ("attention.output", "output"))]
    greatest = [
        np.abs(weights[f"{name}.LayerNorm.weight"]) * _LIKELY + np.abs(weights[f"{name}.LayerNorm.bias"])
        for name in names
    ]
    return np.argsort(np.max(greatest, axis=0), kind="stable")
