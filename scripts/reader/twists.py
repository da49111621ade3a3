"""Twists: questions that a context answers, changed so that it no longer does, or told a story first."""

import random
import re
from dataclasses import replace

from cuttings.corpus import sentences

from .data import Example

_NAME = re.compile(r"(?<=[\w,] )[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
_LONG = 200  # characters: neither a longer question nor more of a sentence before it
_NUMBER = re.compile(r"\b\d[\d,.]*\b")
_WORD = re.compile(r"[A-Za-z]+")
_HELPER = re.compile(r"(?<=\w )(?:is|are|was|were|does|did|do|can|could|will|would|has|had)(?= \w)")
_SPARED = 0.7  # how often a question is left as it is where only a "not" would turn it
_PAIRS = """
    first last|early late|earlier later|earliest latest|before after|north south|northern southern|east west
    eastern western|largest smallest|larger smaller|large small|biggest smallest|big small|highest lowest|higher lower
    high low|most least|more fewer|more less|increase decrease|increased decreased|rise fall|rose fell|best worst
    better worse|good bad|oldest youngest|older younger|old new|longest shortest|longer shorter|long short
    strong weak|stronger weaker|strongest weakest|win lose|won lost|start end|started ended|began ended|begin end
    open close|opened closed|buy sell|bought sold|enter leave|entered left|join leave|joined left|support oppose
    supported opposed|accept reject|accepted rejected|allow forbid|allowed forbidden|add remove|added removed
    legal illegal|public private|male female|men women|man woman|father mother|son daughter|brother sister
    husband wife|king queen|rich poor|fast slow|hot cold|warm cool|easy hard|easy difficult|light heavy|light dark
    positive negative|possible impossible|always never|inside outside|upper lower
    modern ancient|major minor|maximum minimum|common rare|present absent|success failure|create destroy
    created destroyed|attack defend|above below|up down|top bottom|import export|imports exports|urban rural
    love hate|happy sad|cheap expensive|full empty|near far|thick thin|wide narrow|wet dry|safe dangerous
"""
_OPPOSITES = {
    a: b
    for line in _PAIRS.strip().splitlines()
    for pair in line.split("|")
    for one, two in [pair.split()]
    for a, b in ((one, two), (two, one))
}


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


def turned(example: Example, chance: random.Random) -> Example | None:
    """Turn the question into its opposite: by a word of it that the context has too, or by a "not" added."""
    words = [m for m in _WORD.finditer(example.question) if m.group().lower() in _OPPOSITES]
    words = [m for m in words if re.search(rf"\b{m.group()}\b", example.context, re.IGNORECASE)]
    if words:
        place = chance.choice(words)
        other = _OPPOSITES[place.group().lower()]
        return replace(
            example, question=example.question[: place.start()] + other + example.question[place.end() :], answers=()
        )
    helper = _HELPER.search(example.question)
    if helper is None or chance.random() < _SPARED:
        return None
    no = {"can": "can't", "will": "won't"}.get(helper.group(), f"{helper.group()}n't")
    return replace(
        example, question=example.question[: helper.start()] + no + example.question[helper.end() :], answers=()
    )


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
