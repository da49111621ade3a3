"""Read a file of questions."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ..incoming import parse_day
from .errors import QuestionsError


@dataclass(frozen=True, slots=True)
class Question:
    """One line of a questions file: the last turn is the question, the ones before it were asked before."""

    turns: tuple[str, ...]
    id: str | int | None = None
    asked_on: date | None = None


def read_questions(path: Path) -> list[Question]:
    """Read every line before the first is asked; raises QuestionsError, which names the line."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise QuestionsError(path, error.strerror or str(error)) from error
    questions = []
    for number, line in enumerate(content.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        if line.strip():
            try:
                questions.append(_question(line))
            except ValueError as error:
                raise QuestionsError(path, str(error), number) from error
    if not questions:
        raise QuestionsError(path, "holds no question")
    return questions


def _question(line: bytes) -> Question:
    fields = _fields(line)
    question, turns = fields.get("question"), fields.get("turns")
    if isinstance(question, str) and turns is None:
        turns = [question]
    if not (isinstance(turns, list) and turns and all(isinstance(turn, str) for turn in turns)):
        raise ValueError('a "question" (text) or "turns" (a list of texts) is needed')
    if not turns[-1].strip():
        raise ValueError("the question is empty")
    id_, day = fields.get("id"), fields.get("date")
    if not (id_ is None or isinstance(id_, str | int)):
        raise ValueError('"id" must be text or a whole number')
    if not (day is None or isinstance(day, str)):
        raise ValueError('"date" must be text like "2024-04-20"')
    return Question(tuple(turns), id_, parse_day(day) if day else None)


def _fields(line: bytes) -> dict[str, Any]:
    try:
        fields = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ValueError("not UTF-8") from error
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON ({error.msg}, column {error.colno})") from error
    if not isinstance(fields, dict):
        raise ValueError('not a JSON object like {"id": "q1", "question": "…"}')  # noqa: TRY004 (a bad line)
    return fields
