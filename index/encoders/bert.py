"""The network of the default encoder: BERT (Devlin et al. 2019), its outputs averaged (Reimers and Gurevych 2019)."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .protocol import Vectors

if TYPE_CHECKING:
    from torch import Tensor


def layers(shape: Mapping[str, Any]) -> list[str]:
    """Name the layers of a model, first to last, as its tensors' names begin."""
    return [f"encoder.layer.{number}" for number in range(shape["num_hidden_layers"])]


def read_weights(shape: Mapping[str, Any], content: bytes) -> "dict[str, Tensor]":
    """Read the tensors of a `model.safetensors`, in float32; query, key and value of a layer become one product."""
    import torch
    from safetensors.torch import load

    of = {name: tensor.float() for name, tensor in load(content).items() if tensor.is_floating_point()}
    for layer in layers(shape):
        for kind in ("weight", "bias"):
            parts = [of.pop(f"{layer}.attention.self.{part}.{kind}") for part in ("query", "key", "value")]
            of[f"{layer}.attention.joined.{kind}"] = torch.cat(parts)
    return of


class Bert:
    """Runs token ids through the layers, at the precision of its weights."""

    def __init__(self, shape: Mapping[str, Any], weights: Mapping[str, "Tensor"]) -> None:
        """Take the content of a model's `config.json`, and its tensors as `read_weights` names them."""
        import torch

        self._torch = torch
        self._epsilon: float = shape["layer_norm_eps"]
        self._heads: int = shape["num_attention_heads"]
        self._layers = layers(shape)
        self._weights = weights

    def encode(self, ids: Sequence[Sequence[int]]) -> Vectors:
        """Encode one batch of token ids, each with the tokens that frame a text: rows of length 1."""
        torch = self._torch
        with torch.inference_mode():
            states, present = self.states(ids)
            texts, _ = present.nonzero(as_tuple=True)
            sums = torch.zeros(len(ids), states.shape[1]).index_add(0, texts, states.float())
            rows: Vectors = torch.nn.functional.normalize(sums, dim=1).numpy()
        return rows

    def states(
        self, ids: Sequence[Sequence[int]], segments: Sequence[Sequence[int]] | None = None
    ) -> tuple["Tensor", "Tensor"]:
        """Give the last layer's state of each token, shape (tokens, width), and which places hold one.

        The tokens of all texts stand in one long row without padding; only attention sees them text by text, as the
        second tensor, shape (texts, longest), has it. `segments` tells the two parts of a text, 0 and 1.
        """
        torch = self._torch
        some = next(iter(self._weights.values()))
        lengths = torch.tensor([len(i) for i in ids], device=some.device)
        present = torch.arange(max(map(len, ids)), device=some.device) < lengths[:, None]
        _, positions = present.nonzero(as_tuple=True)
        parts = [part for i in segments for part in i] if segments else [0] * len(positions)
        tokens = torch.tensor([token for i in ids for token in i], device=some.device)
        states = self._embed(tokens, positions, torch.tensor(parts, device=some.device))
        for layer in self._layers:
            states = self._attend(states, present, layer)
            states = self._think(states, layer)
        return states, present

    def _embed(self, tokens: "Tensor", positions: "Tensor", parts: "Tensor") -> "Tensor":
        of = self._weights
        states = of["embeddings.word_embeddings.weight"][tokens]
        states = states + of["embeddings.position_embeddings.weight"][positions]
        states = states + of["embeddings.token_type_embeddings.weight"][parts]
        return self._normal(states, "embeddings.LayerNorm")

    def _attend(self, states: "Tensor", present: "Tensor", layer: str) -> "Tensor":
        """Let the tokens of each text see each other; `present`, shape (texts, longest), says where there is one."""
        joined = self._linear(states, f"{layer}.attention.joined")
        padded = joined.new_zeros(*present.shape, joined.shape[-1])
        padded[present] = joined
        query, key, value = padded.view(*present.shape, 3, self._heads, -1).permute(2, 0, 3, 1, 4)
        mask = None if bool(present.all()) else present[:, None, None, :]
        seen = self._mixed(query, key, value, mask)
        seen = self._linear(seen.transpose(1, 2).flatten(2)[present], f"{layer}.attention.output.dense")
        return self._normal(states + seen, f"{layer}.attention.output.LayerNorm")

    def _mixed(self, query: "Tensor", key: "Tensor", value: "Tensor", mask: "Tensor | None") -> "Tensor":
        return self._torch.nn.functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)

    def _think(self, states: "Tensor", layer: str) -> "Tensor":
        wide = self._torch.nn.functional.gelu(self._linear(states, f"{layer}.intermediate.dense"))
        return self._normal(states + self._linear(wide, f"{layer}.output.dense"), f"{layer}.output.LayerNorm")

    def _linear(self, states: "Tensor", name: str) -> "Tensor":
        of = self._weights
        return self._torch.nn.functional.linear(states, of[f"{name}.weight"], of[f"{name}.bias"])

    def _normal(self, states: "Tensor", name: str) -> "Tensor":
        of = self._weights
        weight, bias = of[f"{name}.weight"], of[f"{name}.bias"]
        return self._torch.nn.functional.layer_norm(states, states.shape[-1:], weight, bias, self._epsilon)
