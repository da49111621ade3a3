"""The network while it learns: weights in float32, products in bfloat16, the first layers left as they are."""

from collections.abc import Sequence

import torch
from torch import Tensor

from cuttings.chat.reader.spans import HEAD, LONGEST
from cuttings.index import model_folder, read_weights

from .batches import Group
from .bert import Bert
from .network import SpanNetwork

FROZEN = ("embeddings.", "encoder.layer.0.")
"""What keeps the packaged encoder's weights: it need not be stored, and steps take less time."""
_TOGETHER = 0.5  # what the loss over all passages of a question counts beside the loss of each passage


class Learner:
    """Holds the weights and computes the loss of a batch."""

    def __init__(self, seed: int, device: str) -> None:
        self._shape, read = read_weights(model_folder())
        # Sorted, since the file's order is not the same each time, and the optimizer counts.
        weights = {name: torch.from_numpy(read[name]) for name in sorted(read)}
        chance = torch.Generator().manual_seed(seed)
        head = {name: torch.randn(size, generator=chance) * 0.02 * (len(size) > 1) for name, size in HEAD.items()}
        self._frozen = {name: t.to(device) for name, t in weights.items() if name.startswith(FROZEN)}
        self.encoder = {name: t.to(device) for name, t in weights.items() if name.startswith("encoder.")}
        self.encoder = {name: t.requires_grad_() for name, t in self.encoder.items() if name not in self._frozen}
        self.head = {name: t.to(device).requires_grad_() for name, t in head.items()}

    def state(self) -> dict[str, Tensor]:
        """Give the weights that were learned."""
        return {name: tensor.detach().cpu() for name, tensor in (self.encoder | self.head).items()}

    def load(self, state: dict[str, Tensor]) -> None:
        """Take weights that were learned before."""
        with torch.no_grad():
            for name, tensor in (self.encoder | self.head).items():
                tensor.copy_(state[name])

    def network(self) -> SpanNetwork:
        """Give the network with the weights as they are now; gradients flow through it to them."""
        weights = {name: tensor.bfloat16() for name, tensor in (self._frozen | self.encoder).items()}
        return SpanNetwork(Bert(self._shape, weights), self.head)

    def loss(self, groups: Sequence[Group]) -> Tensor:
        """Compute the mean loss of a batch's passages.

        For each passage, the probability missing from its right spans, "no answer here" being one more choice; and for
        each question the same over the spans of all its passages, where any is right.
        """
        readings = [reading for group in groups for reading in group]
        scores = self.network().scores([reading.window for reading in readings]).flatten(1)
        marks = torch.zeros(len(readings), scores.shape[1] + 1, dtype=torch.bool)
        width = LONGEST
        for row, reading in enumerate(readings):
            for first, last in reading.right:
                marks[row, first * width + last - first] = True
            marks[row, -1] = not reading.right
        marks = marks.to(scores.device)
        choices = torch.cat([scores, scores.new_zeros(len(scores), 1)], 1)
        alone = _missing(choices, marks).sum()
        together = scores.new_zeros(())
        start = 0
        for group in groups:
            rows = slice(start, start + len(group))
            start += len(group)
            if len(group) > 1 and group[0].right:
                together = together + _missing(scores[rows].reshape(1, -1), marks[rows, :-1].reshape(1, -1)).sum()
        return (alone + _TOGETHER * together) / len(readings)


def _missing(scores: Tensor, right: Tensor) -> Tensor:
    """Give, for each row, the negative logarithm of the probability of its right choices."""
    return scores.logsumexp(1) - scores.masked_fill(~right, float("-inf")).logsumexp(1)
