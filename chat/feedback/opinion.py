"""What a reader says of an answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, TypeAlias

from ..answer import Turn

Verdict: TypeAlias = Literal["up", "down", ""]
"""A thumb, or none."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """A verdict and a note on an answer, with all that it was given to."""

    id: str
    """Names the answer; another opinion on the same one takes this one's place."""
    conversation: tuple[Turn, ...]
    """The turns before the question, oldest first."""
    answer: Mapping[str, Any]
    """As `answer_json` writes it."""
    verdict: Verdict
    note: str
    at: datetime
    """When it was said, in UTC."""
    who: str = ""
    """The name of whoever said it, where readers sign in."""

    @property
    def question(self) -> str:
        """What was asked."""
        return str(self.answer["question"])

    @property
    def search_question(self) -> str:
        """What was searched for."""
        return str(self.answer.get("search_question") or "")

    @property
    def generation(self) -> str:
        """The state of the index that it was answered from."""
        return str(self.answer.get("generation") or "")
