"""The reader's network in torch, through which gradients flow: what `cuttings.chat.reader.spans` computes in numpy."""

from collections.abc import Mapping, Sequence

import torch
from torch import Tensor

from cuttings.chat.reader.spans import LONGEST, WIDTH
from cuttings.chat.reader.windows import Window

from .bert import Bert


class SpanNetwork:
    """Scores spans; its head runs in float32 whatever the encoder's precision."""

    def __init__(self, bert: Bert, head: Mapping[str, Tensor]) -> None:
        self._bert = bert
        self._head = head

    def scores(self, windows: Sequence[Window]) -> Tensor:
        """Score each span of each window against "no answer here", shape (windows, tokens, LONGEST).

        Place `[n, i, k]` is for the span from token `i` of passage `n` through token `i + k`.
        """
        states = self._bert.states([w.ids for w in windows], [w.segments for w in windows]).float()
        ends = torch.nn.functional.linear(states, self._head["ends"], self._head["ends.bias"])
        pairs = torch.nn.functional.linear(states, self._head["pairs"], self._head["pairs.bias"])
        frames, places, inside = (tensor.to(states.device) for tensor in _places(windows))
        first, last, none = ends[places, 0], ends[places, 1], ends[frames, 2]
        together = pairs[places, :WIDTH] @ pairs[places, WIDTH:].mT / WIDTH**0.5
        scored = first[:, :, None] + last[:, None, :] + together - none[:, None, None]
        longest = places.shape[1]
        reach = torch.arange(longest, device=states.device)[:, None] + torch.arange(LONGEST, device=states.device)
        within = (reach < longest) & inside[:, reach.clamp(max=longest - 1)]
        near = scored.gather(2, reach.clamp(max=longest - 1).expand(len(windows), -1, -1))
        scores: Tensor = near.masked_fill(~within, float("-inf"))
        return scores


def _places(windows: Sequence[Window]) -> tuple[Tensor, Tensor, Tensor]:
    """Say where tokens stand in the row of all windows' tokens.

    The first token of each window, shape (windows,); the passage's tokens, shape (windows, longest), and which of those
    places hold one.
    """
    frames = torch.tensor([0, *(len(window.ids) for window in windows[:-1])]).cumsum(0)
    many = torch.tensor([len(window.offsets) for window in windows])
    steps = torch.arange(int(many.max()))
    inside = steps < many[:, None]
    places = frames[:, None] + torch.tensor([window.first for window in windows])[:, None] + steps
    return frames, places.where(inside, 0), inside
