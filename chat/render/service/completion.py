"""An answer as OpenAI's chat completion: whole, or in chunks as it grows."""

from dataclasses import dataclass
from typing import Any

from ...answer import Answer
from ..as_json import answer_json
from .annotations import annotations

MODEL = "cuttings"
"""What the assistant is called where models are."""
_USAGE = {"prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0}


def model_json() -> dict[str, Any]:
    """Write what the one model is."""
    return {"id": MODEL, "object": "model", "created": 0, "owned_by": MODEL}


@dataclass(frozen=True, slots=True)
class Completion:
    """What all parts of a completion have in common."""

    id: str
    created: int
    """Seconds since 1970."""
    base: str
    """The address of the service, for the links to quotes."""

    def whole(self, answer: Answer) -> dict[str, Any]:
        """Write a whole answer."""
        message = {
            "role": "assistant",
            "content": answer.text,
            "refusal": None,
            "annotations": annotations(answer, self.base),
        }
        choice = {"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}
        return self._part("chat.completion", [choice]) | {"usage": _USAGE, "cuttings": answer_json(answer)}

    def beginning(self) -> dict[str, Any]:
        """Write the first chunk, which says who speaks."""
        return self._chunk({"role": "assistant", "content": ""})

    def growth(self, text: str) -> dict[str, Any]:
        """Write a chunk with what has been added to the text."""
        return self._chunk({"content": text})

    def end(self, answer: Answer, *, after: int = 0) -> dict[str, Any]:
        """Write the last chunk, with the citations and the whole answer, whose text came `after` other characters."""
        chunk = self._chunk({"annotations": annotations(answer, self.base, after=after)}, finish="stop")
        return chunk | {"cuttings": answer_json(answer)}

    def usage(self) -> dict[str, Any]:
        """Write the chunk after the last that says what was used, for those who ask: no tokens of a model's."""
        return self._part("chat.completion.chunk", []) | {"usage": _USAGE}

    def _chunk(self, delta: dict[str, Any], finish: str | None = None) -> dict[str, Any]:
        choice = {"index": 0, "delta": delta, "finish_reason": finish, "logprobs": None}
        return self._part("chat.completion.chunk", [choice])

    def _part(self, kind: str, choices: list[dict[str, Any]]) -> dict[str, Any]:
        return {"id": self.id, "object": kind, "created": self.created, "model": MODEL, "choices": choices}
