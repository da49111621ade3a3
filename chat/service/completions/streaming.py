"""A growing answer as server-sent events."""

from collections.abc import AsyncGenerator
from contextlib import aclosing

from ....index import IndexingError
from ...answer import Answer
from ...render.as_json import dumps, error_json
from ...render.service.completion import Completion


async def events(
    completion: Completion, first: Answer, growing: AsyncGenerator[Answer, None], *, usage: bool
) -> AsyncGenerator[str, None]:
    """Yield an event for whatever is added to the text, one with the citations at the end, and [DONE].

    When the index fails on the way, the last event is the error.
    """
    yield _event(completion.beginning())
    answer, sent, before = first, first.text, ""
    yield _event(completion.growth(sent))
    async with aclosing(growing):
        try:
            async for answer in growing:
                if not answer.text.startswith(sent):
                    # It was begun anew, and what was sent cannot be taken back.
                    before += f"{sent}\n\n"
                    yield _event(completion.growth("\n\n"))
                    sent = ""
                if added := answer.text.removeprefix(sent):
                    yield _event(completion.growth(added))
                sent = answer.text
        except IndexingError:
            yield _event(error_json(503, "The index could not be read any further: ask again.", "index_lost"))
            return
    yield _event(completion.end(answer, after=len(before)))
    if usage:
        yield _event(completion.usage())
    yield "data: [DONE]\n\n"


def _event(content: object) -> str:
    return f"data: {dumps(content)}\n\n"
