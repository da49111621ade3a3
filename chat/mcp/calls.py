"""Carry out the calls of the tools: arguments in, an answer's JSON and its text out."""

from collections.abc import Mapping
from typing import Any

from mcp_types import CallToolResult, TextContent

from ..assistant import Assistant
from ..incoming import turns_of
from ..render.as_json import answer_json, found_json
from ..render.for_models import answer_for_model, article_for_model, article_json, passages_for_model
from .arguments import ArticleArguments, AskArguments, SearchArguments
from .extract import extract

Given = Mapping[str, Any]


def ask(assistant: Assistant, given: Given) -> CallToolResult:
    """Answer a question."""
    asked = AskArguments.model_validate(given)
    answer = assistant.ask(
        asked.question, conversation=turns_of(asked.conversation), filters=asked.filters, asked_on=asked.asked_on
    )
    return _result(answer_json(answer), answer_for_model(answer))


def search(assistant: Assistant, given: Given) -> CallToolResult:
    """Find passages."""
    asked = SearchArguments.model_validate(given)
    hits = assistant.search(asked.question, limit=asked.limit, filters=asked.filters)
    return _result({"passages": [found_json(hit) for hit in hits]}, passages_for_model(hits))


def article(assistant: Assistant, given: Given) -> CallToolResult:
    """Give an article or a part of it; its text stands alone, character for character."""
    asked = ArticleArguments.model_validate(given)
    document = assistant.index.document(asked.id)
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
