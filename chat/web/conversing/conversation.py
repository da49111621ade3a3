"""A question on the page, step by step; the browser holds its conversation and sends what a follow-up leans on."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ....index import Filters, IndexingError
from ...answer import Answer, Turn
from ...assistant import Assistant
from ...incoming import filters_of, turns_of
from ...query import Chip
from ...render.as_json import answer_json, chip_json, dumps, filters_json
from ...render.html_answer import answer_html, notice_html, pending_html
from ...render.markdown import turn_markdown
from ...understanding import given

LONGEST_QUESTION = 10_000
"""Characters; no question that a person asks is longer."""
_LEANT_ON = 8  # turns before that are read
_CHIPS = 50  # that are left out at most


@dataclass(frozen=True, slots=True)
class Asked:
    """What the page asks."""

    question: str
    conversation: tuple[Turn, ...] = ()
    """The turns before it, oldest first."""
    left_out: tuple[Chip, ...] = ()
    """What was read from the question before and is not to be read from it now."""
    filters: Filters = field(default_factory=Filters)
    """Those set by hand."""
    typed: bool = True
    """Whether it was written in the question box, where it goes back to when it cannot be asked."""
    run: object = None
    """By what the page's script knows the answer as that of this question; given back as it came."""


def read_asked(sent: object, filters: Filters) -> Asked:
    """Read what a browser sends, which may be anything; `filters` hold where it names none of its own."""
    match sent:
        case {"question": str(question), **more}:
            conversation, out = more.get("conversation"), more.get("out")
            turns = turns_of(conversation[-_LEANT_ON:]) if isinstance(conversation, list) else ()
            chips = tuple(filter(None, map(_chip, out[:_CHIPS]))) if isinstance(out, list) else ()
            named = more.get("filters")
            held = filters if named is None else filters_of(named)
            return Asked(question, turns, chips, held, more.get("typed") is True, more.get("run"))
    return Asked("")


def steps(assistant: Assistant, asked: Asked) -> Iterator[dict[str, Any]]:
    """Ask, and yield what the page's script shows as the answer grows.

    Each step is an object with `run` and `html`, the turn so far; the last one has `spoken` for screen readers and
    either `turn`, what is to be kept of it, or `notice`, when the question cannot be asked.
    """
    question = " ".join(asked.question.split())
    if problem := refusal(question):
        yield _notice(asked, problem)
        return
    yield {"run": asked.run, "html": pending_html(question)}
    without = [chip.id for chip in asked.left_out]
    answer: Answer | None = None
    try:
        for answer in assistant.stream(
            question, conversation=asked.conversation, filters=asked.filters, without=without
        ):
            if answer.text:
                yield {"run": asked.run, "html": _html(answer, asked)}
    except IndexingError as error:
        yield _notice(asked, str(error))
        return
    if answer is not None:
        spoken = " ".join(filter(None, (answer.text, answer.reason)))
        yield {"run": asked.run, "html": _html(answer, asked), "spoken": spoken, "turn": _kept(answer, asked)}


def refusal(question: str) -> str | None:
    """Say why a question cannot be asked; None when it can."""
    if not question.strip():
        return "Please write a question first."
    if len(question) > LONGEST_QUESTION:
        return (
            f"This question has {len(question):,} characters; please ask in at most {LONGEST_QUESTION:,}, "
            "one thing at a time."
        )
    return None


def _html(answer: Answer, asked: Asked) -> str:
    return answer_html(answer, asked.left_out, given(asked.filters))


def _kept(answer: Answer, asked: Asked) -> dict[str, Any]:
    return {
        "html": _html(answer, asked),
        "json": dumps(answer_json(answer)),
        "markdown": turn_markdown(answer),
        "out": [chip_json(chip) for chip in asked.left_out],
        "filters": filters_json(asked.filters),
    }


def _notice(asked: Asked, sentence: str) -> dict[str, Any]:
    return {"run": asked.run, "html": notice_html(sentence), "spoken": sentence, "notice": True}


def _chip(sent: object) -> Chip | None:
    match sent:
        case {"id": str(id_), "label": str(label), "words": str(words), "hides": bool(hides)}:
            return Chip(id_[:200], label[:200], words[:200], hides)
    return None
