"""The network of the default encoder in torch, through which gradients flow: BERT (Devlin et al. 2019)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import torch
from torch import Tensor, device

from cuttings.index import layers

_SHORT = 96  # tokens: shorter texts are padded to one length, as many small products take longer than a few padded ones
_NEARLY = 1.15  # how much longer than its shortest the longest text of such a group is, at most


class Bert:
    """Runs token ids through the layers, at the precision of its weights."""

    def __init__(self, shape: Mapping[str, Any], weights: Mapping[str, Tensor]) -> None:
        """Take the content of a model's `config.json`, and its tensors as `read_weights` names them."""
        self._epsilon: float = shape["layer_norm_eps"]
        self._heads: int = shape["num_attention_heads"]
        self._layers = layers(shape)
        self._weights = weights

    def states(self, ids: Sequence[Sequence[int]], segments: Sequence[Sequence[int]] | None = None) -> Tensor:
        """Give the last layer's state of each token, shape (tokens, width).

        The tokens of all texts stand in one long row without padding; only attention sees them text by text.
        `segments` tells the two parts of a text, 0 and 1.
        """
        device = next(iter(self._weights.values())).device
        tokens = torch.tensor([token for i in ids for token in i], device=device)
        positions = torch.tensor([place for i in ids for place in range(len(i))], device=device)
        parts = torch.tensor([part for i in segments for part in i], device=device) if segments else positions * 0
        states = self._embed(tokens, positions, parts)
        squares = [_square(start, lengths, device) for start, lengths in _groups([len(i) for i in ids])]
        for layer in self._layers:
            states = self._attend(states, squares, layer)
            states = self._think(states, layer)
        return states

    def _embed(self, tokens: Tensor, positions: Tensor, parts: Tensor) -> Tensor:
        of = self._weights
        states = of["embeddings.word_embeddings.weight"][tokens]
        states = states + of["embeddings.position_embeddings.weight"][positions]
        states = states + of["embeddings.token_type_embeddings.weight"][parts]
        return self._normal(states, "embeddings.LayerNorm")

    def _attend(self, states: Tensor, squares: Sequence[tuple[Tensor, Tensor | None]], layer: str) -> Tensor:
        """Let the tokens of each text see each other, a group of texts at a time."""
        joined = self._linear(states, f"{layer}.attention.joined")
        seen = []
        for places, present in squares:
            held = joined[int(places[0, 0]) :][: places.numel()] if present is None else joined[places]
            query, key, value = held.view(*places.shape, 3, self._heads, -1).permute(2, 0, 3, 1, 4)
            # Plain products take half the time of torch's fused kernel for texts as short as these.
            likeness = query * query.shape[-1] ** -0.5 @ key.mT
            if present is not None:
                likeness = likeness.masked_fill(~present[:, None, None, :], float("-inf"))
            mixed = (likeness.softmax(-1) @ value).transpose(1, 2).flatten(2)
            seen.append(mixed.flatten(0, 1) if present is None else mixed[present])
        states = states + self._linear(torch.cat(seen), f"{layer}.attention.output.dense")
        return self._normal(states, f"{layer}.attention.output.LayerNorm")

    def _think(self, states: Tensor, layer: str) -> Tensor:
        wide = torch.nn.functional.gelu(self._linear(states, f"{layer}.intermediate.dense"))
        return self._normal(states + self._linear(wide, f"{layer}.output.dense"), f"{layer}.output.LayerNorm")

    def _linear(self, states: Tensor, name: str) -> Tensor:
        of = self._weights
        return torch.nn.functional.linear(states, of[f"{name}.weight"], of[f"{name}.bias"])

    def _normal(self, states: Tensor, name: str) -> Tensor:
        of = self._weights
        weight, bias = of[f"{name}.weight"], of[f"{name}.bias"]
        return torch.nn.functional.layer_norm(states, states.shape[-1:], weight, bias, self._epsilon)


def _groups(lengths: Sequence[int]) -> Iterator[tuple[int, list[int]]]:
    """Group texts that follow each other and are nearly as long: where the first begins, and their lengths."""
    start, group = 0, list[int]()
    for length in lengths:
        near = _NEARLY if length < _SHORT else 1.0
        if group and max(*group, length) > near * min(*group, length):
            yield start, group
            start, group = start + sum(group), []
        group.append(length)
    yield start, group


def _square(start: int, lengths: Sequence[int], device: device) -> tuple[Tensor, Tensor | None]:
    """Give the places of a group's tokens in the row of all, shape (texts, longest), and which of them hold one.

    None of the latter where all texts are as long as the longest.
    """
    sizes = torch.tensor(lengths, device=device)
    steps = torch.arange(max(lengths), device=device)
    places = start + (sizes.cumsum(0) - sizes)[:, None] + steps
    present = steps < sizes[:, None]
    return (places, None) if min(lengths) == max(lengths) else (places.where(present, start), present)
