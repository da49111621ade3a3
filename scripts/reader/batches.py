"""Batches: from examples to windows of tokens, each with the spans that are right."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cuttings.chat.reader.spans import LONGEST
from cuttings.chat.reader.windows import Tokens, Window, framed, tokens
from cuttings.index import model_folder, tokenizer

from .data import Example
from .twists import prefaced, swapped, turned, without_answer

_GROUPS = 1500  # drawn at a time, then sorted by length
_TOKENS = 4096  # of a batch, padding counted
_WHOLE = 0.4  # how often a context is read whole, up to _LONG tokens; else a stretch of it
_LONG, _SHORT = 230, (60, 130)
_SWAPPED, _TURNED, _EMPTIED = 0.12, 0.08, 0.08  # how often a question is changed or turned, or its answer cut out
_PREFACED = 0.2  # how often a sentence of the context is put before the question


@dataclass(frozen=True, slots=True)
class Source:
    """Examples of one file, and how they are drawn."""

    examples: Sequence[Example]
    rivals: Sequence[Sequence[Example]]
    share: float
    """Of all that is drawn."""
    beside: float
    """Rivals read beside an example, on average."""
    twisted: bool = True


@dataclass(frozen=True, slots=True)
class Reading:
    """A window and the spans in it that are right: first and last token of the passage's; none when no answer."""

    window: Window
    right: tuple[tuple[int, int], ...]


Group = list[Reading]
"""The passages read for one question."""


class Drawing:
    """Draws batches without end, the same ones for the same seed."""

    def __init__(self, sources: Sequence[Source], seed: int) -> None:
        self._sources = sources
        self._seed = seed
        self._tokenizer = tokenizer(model_folder())
        self._known: dict[str, Tokens] = {}

    def batches(self, skip: int = 0) -> Iterator[list[Group]]:
        """Yield batches, the first `skip` left out."""
        number = 0
        while True:
            chance = random.Random(f"{self._seed} {number}")  # noqa: S311 - not for secrets
            made = self._sorted([group for _ in range(_GROUPS) if (group := self._group(chance))], chance)
            yield from made[skip:]
            skip = max(0, skip - len(made))
            number += 1

    def _group(self, chance: random.Random) -> Group:
        source = chance.choices(self._sources, [s.share for s in self._sources])[0]
        place = chance.randrange(len(source.examples))
        example, others = source.examples[place], source.rivals[place] if source.rivals else ()
        if source.twisted and example.answers:
            lot = chance.random()
            if lot < _SWAPPED:
                example = swapped(example, chance) or example
            elif lot < _SWAPPED + _TURNED:
                example = turned(example, chance) or example
            elif lot < _SWAPPED + _TURNED + _EMPTIED:
                example = without_answer(example) or example
        if source.twisted and example.answers and chance.random() < _PREFACED:
            example = prefaced(example, chance)
        many = int(source.beside) + (chance.random() < source.beside % 1)
        beside = chance.sample(others, min(many, len(others)))
        about = chance.random() < 0.5
        group = [self._reading(example, example, chance, about)]
        if example.answers and not group[0].right:
            return []  # longer than any span that is read
        return group + [self._reading(example, other, chance, about, rival=True) for other in beside]

    def _reading(
        self, asked: Example, read: Example, chance: random.Random, about: bool, *, rival: bool = False
    ) -> Reading:
        question, context = self._tokens(asked.question).ids, self._tokens(read.context)
        title = self._tokens(read.title).ids if about and read.title else []
        right = [] if rival else list(_right(asked, context))
        start, end = _stretch(len(context.ids), right, chance)
        inside = tuple((a - start, b - start) for a, b in right if start <= a and b < end)
        return Reading(framed(question, title, context, start, end), inside)

    def _tokens(self, text: str) -> Tokens:
        if text not in self._known:
            self._known[text] = tokens(self._tokenizer, [text])[0]
        return self._known[text]

    def _sorted(self, groups: list[Group], chance: random.Random) -> list[list[Group]]:
        def longest(group: Group) -> int:
            return max(len(reading.window.ids) for reading in group)

        made: list[list[Group]] = [[]]
        many = 0
        for group in sorted(groups, key=longest, reverse=True):
            if made[-1] and longest(made[-1][0]) * (many + len(group)) > _TOKENS:
                made.append([])
                many = 0
            made[-1].append(group)
            many += len(group)
        chance.shuffle(made)
        return made


def _right(example: Example, context: Tokens) -> Iterator[tuple[int, int]]:
    """Give the tokens of each answer; of a loose one every span within it."""
    for start, end in example.answers:
        held = [n for n, (a, b) in enumerate(context.offsets) if a < end and start < b]
        if held and example.loose:
            yield from ((a, b) for a in held for b in range(a, min(a + LONGEST, held[-1] + 1)))
        elif held and held[-1] - held[0] < LONGEST:
            yield held[0], held[-1]


def _stretch(many: int, right: Sequence[tuple[int, int]], chance: random.Random) -> tuple[int, int]:
    """Choose the stretch of a context that is read: around an answer, where there is one."""
    size = min(many, _LONG if chance.random() < _WHOLE else chance.randint(*_SHORT))
    if not right:
        start = chance.randint(0, many - size)
        return start, start + size
    first, last = chance.choice(right)
    earliest, latest = max(0, last + 1 - size), min(first, many - size)
    start = chance.randint(earliest, latest) if earliest <= latest else first
    return start, max(start + size, last + 1)
