"""`cuttings ask`, and what chooses who answers."""

import argparse
from functools import partial
from pathlib import Path

from .common import Commands, Environment, day

_ASK = """\
examples:
  cuttings ask "When did the withdrawal begin?"
  cuttings ask "Who visited Baku this week?" --asked-on 2024-04-20
  cuttings ask "Who visited Baku in April 2024?" --without time
  cuttings ask "When did the withdrawal begin?" --json
  cuttings ask --questions questions.jsonl --out answers.jsonl

An answer says what was read from its question: days, outlets, speakers. --without leaves one out, by the id that
--json gives in "filters": time, "outlet:Caucasus Watch", "speaker:Zakharova".

A line of the questions file: {"id": "q1", "question": "Who …?"}, or a conversation whose last turn is answered:
{"id": "q2", "turns": ["Who …?", "And when?"]}. "date" (2024-04-20) is optional: the day it was asked.
Each answer is written as soon as it is known, in the order of the questions.
"""


def add_ask(commands: Commands) -> None:
    """Add `cuttings ask`."""
    command = commands.add("ask", "ask what was indexed", _ASK)
    command.add_argument("question", nargs="?", help="in quotes")
    command.add_argument("--json", action="store_true", help="print the answer as JSON")
    command.add_argument(
        "--asked-on", type=day, metavar="DATE", help='the day that "today" and "this week" mean (today)'
    )
    command.add_argument(
        "--without",
        action="append",
        default=[],
        metavar="ID",
        help="leave out what was read from the question (repeat)",
    )
    command.add_argument("--questions", type=Path, metavar="FILE", help="ask every line of a .jsonl file")
    command.add_argument("--out", metavar="FILE", help="where the answers go, a line each; - is standard output")
    add_answerer(command, commands.environment)
    command.set_defaults(check=partial(_check_ask, command))


def add_answerer(command: argparse.ArgumentParser, environment: Environment) -> None:
    """Add what chooses who answers: the reader, or a language model."""
    command.add_argument(
        "--reader",
        metavar="NAME_OR_PATH",
        help="another question-answering model (the packaged one); none compares sentences without a model",
    )
    command.add_argument(
        "--llm",
        metavar="URL",
        help="let a language model write and check each of its sentences against the passage it cites; the address of "
        "any OpenAI-compatible server, such as http://127.0.0.1:11434/v1",
    )
    command.add_argument("--model", metavar="NAME", help="the language model's name there")
    command.set_defaults(llm_key=environment.get("CUTTINGS_LLM_KEY") or None)


def check_answerer(command: argparse.ArgumentParser, arguments: argparse.Namespace) -> None:
    """Refuse half of what a language model needs."""
    if (arguments.llm is None) != (arguments.model is None):
        command.error("--llm and --model go together: the address of a language model, and its name there")


def _check_ask(command: argparse.ArgumentParser, arguments: argparse.Namespace) -> None:
    if (arguments.question is None) == (arguments.questions is None):
        command.error('give one question, as in: cuttings ask "Who …?", or a file with --questions')
    if (arguments.questions is None) != (arguments.out is None):
        command.error("--questions and --out go together")
    if arguments.questions and arguments.json:
        command.error("--json is for one question: the answers of --questions are JSON anyway")
    if arguments.questions and arguments.without:
        command.error("--without is for one question: the ids of --questions differ from line to line")
    check_answerer(command, arguments)
