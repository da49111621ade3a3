"""What other programs call: `/ask` and `/search`, the same answers as the page's, as JSON."""

from datetime import date
from typing import Any

import gradio

from ..assistant import Assistant
from ..incoming import parse_day, turns_of
from ..render.as_json import answer_json, found_json

_MOST = 100


class Endpoints:
    """The functions behind the named endpoints; their docstrings are the API page's."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant

    def ask(
        self,
        question: str,
        history: list[Any] | None = None,
        asked_on: str | None = None,
        without: list[Any] | None = None,
    ) -> dict[str, Any]:
        """Answer a question with quotes from the articles, each with its document, offsets, outlet and date.

        history: the questions asked before in the same conversation, oldest first, when the question follows on from
        them. Each is a string, or an object with "question" and, where known, "search_question" and "text" as an
        earlier answer has them: a list of earlier answers may be sent back as it came.

        asked_on: the day that "today" and "this week" mean, like "2024-04-20"; without it, today.

        without: ids of filters that an answer says were read from its question ("filters"), to be left out.
        """
        answer = self._assistant.ask(
            str(question or ""),
            conversation=turns_of(history or []),
            asked_on=_day(asked_on) if asked_on else None,
            without=[str(id_) for id_ in without or []],
        )
        return answer_json(answer)

    def search(self, question: str, limit: int = 20) -> list[Any]:
        """Find the passages that fit a question best, without answering it.

        limit: how many at most, from 1 to 100. Each has the document's id, title, source (the outlet) and published
        (a date or null), start and end (offsets in the document's text), score (a cosine) and text.
        """
        hits = self._assistant.search(str(question or ""), limit=max(1, min(int(limit), _MOST)))
        return [found_json(hit) for hit in hits]


def _day(text: object) -> date:
    try:
        return parse_day(str(text))
    except ValueError as error:
        raise gradio.Error(f"asked_on: {error}") from error
