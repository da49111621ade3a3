"""Any question-answering model of the transformers library, by its name or the path of its folder."""

import threading
from collections.abc import Sequence
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...corpus import Passage
from .errors import NoReader
from .reading import Reading, reading
from .spans import LONGEST

_LONGEST_INPUT = 384  # tokens of question and passage together, as such models are trained
_OVERLAP = 96
_BATCH = 16
_QUESTION = 600  # characters of a question that are read: its end, where the asking is


class TransformersReader:
    """A model that scores first and last tokens, trained as SQuAD 2.0 asks; loaded when first used."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._lock = threading.Lock()

    def read(self, question: str, passages: Sequence[Passage]) -> list[Reading]:
        """Read each passage, in the order given; a long one in windows that overlap."""
        if not passages:
            return []
        with self._lock:
            tokenizer, _ = self._loaded
        made = tokenizer(
            [question[-_QUESTION:]] * len(passages),
            [passage.text for passage in passages],
            max_length=_LONGEST_INPUT,
            truncation="only_second",
            stride=_OVERLAP,
            return_overflowing_tokens=True,
            return_offsets_mapping=True,
            padding=True,
            return_tensors="pt",
        )
        owners = made.pop("overflow_to_sample_mapping").tolist()
        offsets = made.pop("offset_mapping").tolist()
        firsts, lasts = self._scores(made)
        best: list[dict[tuple[int, int], NDArray[np.float32]]] = [{} for _ in passages]
        for row, owner in enumerate(owners):
            inside = [n for n, part in enumerate(made.sequence_ids(row)) if part == 1]
            band = _band(firsts[row], lasts[row], inside)
            for place, scores in zip(inside, band, strict=True):
                key = (offsets[row][place][0], offsets[row][place][1])
                best[owner][key] = np.maximum(best[owner].get(key, scores), scores)
        return [
            reading(passage, list(held), np.array(list(held.values()), np.float32).reshape(-1, LONGEST))
            for passage, held in zip(passages, best, strict=True)
        ]

    def _scores(self, made: Any) -> tuple[NDArray[np.float32], NDArray[np.float32]]:  # noqa: ANN401 - transformers' own
        import torch

        _, model = self._loaded
        firsts, lasts = [], []
        many = len(made["input_ids"])
        for start in range(0, many, _BATCH):
            part = {name: tensor[start : start + _BATCH] for name, tensor in made.items()}
            with torch.inference_mode():
                out = model(**part)
            firsts.append(out.start_logits.float().numpy())
            lasts.append(out.end_logits.float().numpy())
        return np.concatenate(firsts), np.concatenate(lasts)

    @cached_property
    def _loaded(self) -> "tuple[Any, Any]":
        from transformers import AutoModelForQuestionAnswering, AutoTokenizer

        try:
            tokenizer = AutoTokenizer.from_pretrained(self.name)
            model = AutoModelForQuestionAnswering.from_pretrained(self.name)
        except (OSError, ValueError) as error:
            raise NoReader(self.name, str(error).splitlines()[0]) from error
        if not tokenizer.is_fast:
            raise NoReader(self.name, "its tokenizer does not say where tokens stand")
        return tokenizer, model.eval()


def _band(firsts: NDArray[np.float32], lasts: NDArray[np.float32], inside: Sequence[int]) -> NDArray[np.float32]:
    """Score the spans of a window against "no answer", which such models place at the first token."""
    first, last = firsts[inside], lasts[inside]
    none = firsts[0] + lasts[0]
    band = np.full((len(inside), LONGEST), -np.inf, np.float32)
    for more in range(min(LONGEST, len(inside))):
        band[: len(inside) - more, more] = first[: len(inside) - more] + last[more:] - none
    return band
