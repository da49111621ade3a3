"""The floating-point operations of the encoder, and those that the machine can do."""

import json
import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cuttings.index import model_folder

if TYPE_CHECKING:
    from torch import Tensor

ROWS, INNER, COLUMNS = 2048, 384, 1536
_PRODUCTS, _ROUNDS = 20, 5

FORMULA = (
    "layers x sum over texts of n(8dd + 4df) + 4ddn, n tokens, width d, inner width f; a product and a sum are two"
)


@dataclass(frozen=True, slots=True)
class Shape:
    """The shape of a BERT."""

    layers: int
    width: int
    inner: int

    @classmethod
    def of_default_encoder(cls) -> "Shape":
        """Read the packaged model's."""
        told = json.loads((model_folder() / "config.json").read_text(encoding="utf-8"))
        return cls(told["num_hidden_layers"], told["hidden_size"], told["intermediate_size"])

    def operations(self, lengths: Iterable[int]) -> int:
        """Count the operations of texts of so many tokens, without padding, in the matrix products alone.

        A token meets four matrices of d x d (query, key, value, output) and two of d x f, two operations a number of
        each. In attention each of a text's n tokens meets all n twice, to be compared and to be mixed: 4d operations.
        """
        of_token = 8 * self.width * self.width + 4 * self.width * self.inner
        return self.layers * sum(n * of_token + 4 * self.width * n * n for n in lengths)


def product_rates() -> dict[str, float]:
    """Measure 2048 x 384 by 384 x 1536 in each precision: operations a second, the best of a few rounds."""
    import torch

    left, right = torch.randn(ROWS, INNER), torch.randn(INNER, COLUMNS)
    rates = {
        name: _best(left.to(kind), right.to(kind), torch.matmul)
        for name, kind in (("bfloat16", torch.bfloat16), ("float32", torch.float32))
    }
    whole = torch.randint(-127, 127, (ROWS, INNER), dtype=torch.int8)
    # The second matrix column by column, as the weights of a linear layer lie.
    other = torch.randint(-127, 127, (COLUMNS, INNER), dtype=torch.int8).T
    return rates | {"int8": _best(whole, other, torch._int_mm)}


def _best(left: "Tensor", right: "Tensor", product) -> float:  # type: ignore[no-untyped-def]  # noqa: ANN001
    product(left, right)
    rounds = []
    for _ in range(_ROUNDS):
        began = time.perf_counter()
        for _ in range(_PRODUCTS):
            product(left, right)
        rounds.append(_PRODUCTS * 2 * ROWS * INNER * COLUMNS / (time.perf_counter() - began))
    return max(rounds)
