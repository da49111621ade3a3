"""Twists: questions that a context answers, changed so that it no longer does, or told a story first."""

import random
import re
from dataclasses import replace

from cuttings.corpus import sentences

from .data import Example

_NAME = re.compile(r"(?<=[\w,] )[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
_LONG = 200  # characters: neither a longer question nor more of a sentence before it
_NUMBER = re.compile(r"\b\d[\d,.]*\b")


def swapped(example: Example, chance: random.Random) -> Example | None:
    """Put another name or number of the context into the question; None where there is none to put."""
    answers = [example.context[a:b] for a, b in example.answers]
    for form in chance.sample([_NAME, _NUMBER], 2):
        asked = list(form.finditer(example.question))
        others = {m.group() for m in form.finditer(example.context)} - {m.group() for m in asked}
        others = {o for o in others if not any(o in a or a in o for a in answers) and o not in example.question}
        asked = [m for m in asked if m.group() in example.context]
        if asked and others:
            place = chance.choice(asked)
            other = chance.choice(sorted(others))
            question = example.question[: place.start()] + other + example.question[place.end() :]
            return replace(example, question=question, answers=())
    return None


def without_answer(example: Example) -> Example | None:
    """Cut the sentences that answer out of the context; None where little is left or it stands elsewhere too."""
    spans = sentences(example.context)
    kept = [(a, b) for a, b in spans if not any(a < end and start < b for start, end in example.answers)]
    context = " ".join(example.context[a:b] for a, b in kept)
    if len(kept) < 2 or any(example.context[a:b].casefold() in context.casefold() for a, b in example.answers):
        return None
    return replace(example, context=context, answers=())


def prefaced(example: Example, chance: random.Random) -> Example:
    """Put a sentence of the context before the question, one without an answer: press questions tell a story first."""
    others = [
        example.context[a:b]
        for a, b in sentences(example.context)
        if not any(a < end and start < b for start, end in example.answers)
    ]
    if not others or len(example.question) > _LONG:
        return example
    return replace(example, question=f"{chance.choice(others)[:_LONG]} {example.question}")
