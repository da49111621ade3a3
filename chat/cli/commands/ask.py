"""`cuttings ask`: one question, or a file of them."""

import argparse
import sys
import time
from pathlib import Path

from ....index import Progress
from ...answer import Answer, Turn
from ...assistant import Assistant
from ...render.as_json import answer_json, dumps
from ...render.terminal import terminal_text
from ..errors import UsageError
from ..opening import open_assistant
from ..questions import Question, read_questions
from ..screen import look, progress_line, say
from ..writing import writing


def run_ask(arguments: argparse.Namespace) -> None:
    """Ask, and write the answers to standard output or a file."""
    if arguments.questions:
        _ask_all(arguments)
        return
    answer = open_assistant(arguments).ask(arguments.question, asked_on=arguments.asked_on, without=arguments.without)
    if arguments.json:
        say(dumps(answer_json(answer)))
    else:
        sys.stdout.write(terminal_text(answer, look()))


def _ask_all(arguments: argparse.Namespace) -> None:
    questions = read_questions(arguments.questions)
    if arguments.out != "-" and _same_file(Path(arguments.out), arguments.questions):
        raise UsageError("--out names the file of the questions: it would be overwritten")
    assistant = open_assistant(arguments)
    began = time.monotonic()
    with writing(arguments.out) as out, progress_line() as line:
        for done, question in enumerate(questions, start=1):
            answer = _ask(assistant, question, arguments)
            out.write(dumps(answer_json(answer, id=question.id)) + "\n")
            out.flush()
            line(Progress("asking", done, len(questions), "questions", time.monotonic() - began))


def _ask(assistant: Assistant, question: Question, arguments: argparse.Namespace) -> Answer:
    """Ask the turns in order, each in the conversation of those before it, and give the last one's answer."""
    day = question.asked_on or arguments.asked_on
    conversation: tuple[Turn, ...] = ()
    for turn in question.turns[:-1]:
        conversation += (assistant.ask(turn, conversation=conversation, asked_on=day).turn,)
    return assistant.ask(question.turns[-1], conversation=conversation, asked_on=day)


def _same_file(first: Path, second: Path) -> bool:
    return first.exists() and first.samefile(second)
