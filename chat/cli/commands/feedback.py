"""`cuttings feedback`: see what readers said of answers."""

import argparse

from ...feedback import Feedback, FeedbackError, Opinion, export
from ...render.as_json import dumps
from ...render.terminal import harmless
from ..errors import UsageError
from ..screen import say
from ..writing import writing
from .chat import feedback_of


def run_feedback(arguments: argparse.Namespace) -> None:
    """Print what was said, newest last; with `--out`, write it as questions with their good answers."""
    feedback = feedback_of(arguments)
    if feedback is None:
        raise UsageError("name the file with --feedback: beside a collection in Milvus nothing is kept")
    try:
        if arguments.out:
            with writing(arguments.out) as out:
                out.writelines(dumps(line) + "\n" for line in export(feedback))
        else:
            _print(feedback)
    except FeedbackError as error:
        raise UsageError(str(error)) from error


def _print(feedback: Feedback) -> None:
    opinions = list(feedback.opinions())
    for opinion in opinions:
        say(_line(opinion))
    if not opinions:
        say(f"Nobody has said anything of an answer yet, in {feedback.path}.")


def _line(opinion: Opinion) -> str:
    verdict = {"up": "good", "down": "bad"}.get(opinion.verdict or "", "note")
    note = f"  “{harmless(opinion.note)}”" if opinion.note else ""
    who = f"  ({harmless(opinion.who)})" if opinion.who else ""
    return f"{opinion.at:%Y-%m-%d %H:%M}  {verdict:4}  {harmless(opinion.question)}{note}{who}"
