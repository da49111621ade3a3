"""Carry out the calls of the tools: arguments in, an answer's JSON and its text out."""

import asyncio
from collections.abc import Mapping
from typing import Any

from mcp.types import CallToolResult, TextContent

from ..assistant import Assistant
from ..incoming import turns_of
from ..render.as_json import answer_json, found_json
from ..render.for_models import answer_for_model, article_for_model, article_json, passages_for_model
from ..service.desk import Desk
from .arguments import ArticleArguments, AskArguments, SearchArguments
from .extract import extract

Given = Mapping[str, Any]


class Calls:
    """The tools over one assistant; each raises ValidationError for arguments that are not its own."""

    def __init__(self, assistant: Assistant, desk: Desk) -> None:
        self._assistant, self._desk = assistant, desk

    async def ask(self, given: Given) -> CallToolResult:
        """Answer a question; raises TooBusy."""
        asked = AskArguments.model_validate(given)
        turns = await asyncio.to_thread(turns_of, asked.conversation)
        answer = await self._desk.ask(
            asked.question, conversation=turns, filters=asked.filters, asked_on=asked.asked_on
        )
        return _result(answer_json(answer), answer_for_model(answer))

    async def search(self, given: Given) -> CallToolResult:
        """Find passages; raises TooBusy."""
        asked = SearchArguments.model_validate(given)
        hits = await self._desk.search(asked.question, limit=asked.limit, filters=asked.filters)
        return _result({"passages": [found_json(hit) for hit in hits]}, passages_for_model(hits))

    async def article(self, given: Given) -> CallToolResult:
        """Give an article or a part of it; its text stands alone, character for character.

        Raises `UnknownDocument`, and `BadExtract` for offsets that it does not have.
        """
        asked = ArticleArguments.model_validate(given)
        document = await asyncio.to_thread(lambda: self._assistant.index.document(asked.id))
        part = extract(document.text, asked.start, asked.end)
        head = article_for_model(document, part.start, part.end)
        return _result(article_json(document, part.start, part.end), head, document.text[part.start : part.end])


def refused(sentence: str) -> CallToolResult:
    """Tell the model what is wrong with its call, so that it can make a better one."""
    return CallToolResult(content=[TextContent(type="text", text=sentence)], is_error=True)


def _result(structured: dict[str, Any], *texts: str) -> CallToolResult:
    return CallToolResult(
        content=[TextContent(type="text", text=text) for text in texts], structured_content=structured
    )
