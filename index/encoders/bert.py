"""The network of the default encoder: BERT (Devlin et al. 2019), its outputs averaged (Reimers and Gurevych 2019)."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from .protocol import Vectors

if TYPE_CHECKING:
    from torch import Tensor


class Bert:
    """Runs token ids through the layers, at one precision."""

    def __init__(self, config: Path, weights: bytes, precision: str) -> None:
        """Take the path of a `config.json`, the content of a `model.safetensors`, and "bfloat16" or "float32"."""
        import torch
        from safetensors.torch import load

        shape = json.loads(config.read_text(encoding="utf-8"))
        self._torch = torch
        self._epsilon: float = shape["layer_norm_eps"]
        self._heads: int = shape["num_attention_heads"]
        self._layers = [f"encoder.layer.{number}" for number in range(shape["num_hidden_layers"])]
        of = {name: tensor for name, tensor in load(weights).items() if tensor.is_floating_point()}
        for layer in self._layers:
            for kind in ("weight", "bias"):
                # One product instead of three, which is faster.
                parts = [of.pop(f"{layer}.attention.self.{part}.{kind}") for part in ("query", "key", "value")]
                of[f"{layer}.attention.joined.{kind}"] = torch.cat(parts)
        self._weights = {name: tensor.to(getattr(torch, precision)) for name, tensor in of.items()}

    def encode(self, ids: list[list[int]]) -> Vectors:
        """Encode one batch of token ids, each with the tokens that frame a text: rows of length 1.

        The tokens of all texts stand in one long row without padding; only attention sees them text by text.
        """
        torch = self._torch
        lengths = torch.tensor([len(i) for i in ids])
        present = torch.arange(int(lengths.max())) < lengths[:, None]
        texts, positions = present.nonzero(as_tuple=True)
        with torch.inference_mode():
            states = self._embed(torch.tensor([token for i in ids for token in i]), positions)
            for layer in self._layers:
                states = self._attend(states, present, layer)
                states = self._think(states, layer)
            sums = torch.zeros(len(ids), states.shape[1]).index_add(0, texts, states.float())
            rows: Vectors = torch.nn.functional.normalize(sums, dim=1).numpy()
        return rows

    def _embed(self, tokens: "Tensor", positions: "Tensor") -> "Tensor":
        of = self._weights
        states = of["embeddings.word_embeddings.weight"][tokens]
        states = states + of["embeddings.position_embeddings.weight"][positions]
        states = states + of["embeddings.token_type_embeddings.weight"][0]
        return self._normal(states, "embeddings.LayerNorm")

    def _attend(self, states: "Tensor", present: "Tensor", layer: str) -> "Tensor":
        """Let the tokens of each text see each other; `present`, shape (texts, longest), says where there is one."""
        joined = self._linear(states, f"{layer}.attention.joined")
        padded = joined.new_zeros(*present.shape, joined.shape[-1])
        padded[present] = joined
        query, key, value = padded.view(*present.shape, 3, self._heads, -1).permute(2, 0, 3, 1, 4)
        mask = None if bool(present.all()) else present[:, None, None, :]
        seen = self._torch.nn.functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        seen = self._linear(seen.transpose(1, 2).flatten(2)[present], f"{layer}.attention.output.dense")
        return self._normal(states + seen, f"{layer}.attention.output.LayerNorm")

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
