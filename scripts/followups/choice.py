"""Judge which questions are rewritten, and with which words, against what people did in the same conversations."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from zlib import crc32

from cuttings.chat import Turn, rewrite
from cuttings.chat.followups.phrases import content_words
from cuttings.index import terms


@dataclass(frozen=True)
class Followup:
    """The last question of a conversation, made to stand alone by a person."""

    conversation: str
    domain: str
    before: tuple[str, ...]
    question: str
    by_hand: str

    @property
    def half(self) -> int:
        """Which half it belongs to, 0 or 1; a conversation's questions belong to one."""
        return crc32(self.conversation.encode()) % 2

    @cached_property
    def rewritten(self) -> str:
        """The question as we make it stand alone, the turns before it likewise; the answers are not known."""
        turns: list[Turn] = []
        for question in self.before:
            turns.append(Turn(question, rewrite(question, turns)))
        return rewrite(self.question, turns)

    @cached_property
    def added_by_hand(self) -> frozenset[int]:
        """The words of earlier turns that the person put in."""
        return (key_words(self.by_hand) - key_words(self.question)) & key_words(" ".join(self.before))

    @cached_property
    def added(self) -> frozenset[int]:
        """The words that we put in."""
        return key_words(self.rewritten) - key_words(self.question)

    @property
    def needs(self) -> bool:
        """Whether it needs its conversation: the person took words from there."""
        return bool(self.added_by_hand)

    @property
    def changed(self) -> bool:
        """Whether we rewrite it."""
        return self.rewritten != self.question


@dataclass(frozen=True, slots=True)
class Choice:
    """How often we rewrite where a person does, and how many of the words are the same."""

    questions: int
    needed: int
    precision: float
    recall: float
    f1: float
    accuracy: float
    words_found: float
    """Of the words that people took from earlier turns, the share that we take too."""
    words_right: float
    """The share of the words that we put in that the person's question has."""
    words_too_many: float
    """Words a question that we put in and the person's question has not."""


def read_followups(path: Path, half: int | None = None) -> list[Followup]:
    """Read the questions that have a conversation before them, those of one half or all."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    found = [
        Followup(line["id"].partition("<")[0], line["domain"], tuple(turns[:-1]), turns[-1], line["rewrite"])
        for line in lines
        if len(turns := line["turns"]) > 1
    ]
    return [followup for followup in found if half is None or followup.half == half]


def key_words(text: str) -> frozenset[int]:
    """Give the stems of a text's content words, as keyword search compares them."""
    return frozenset(terms(" ".join(content_words(text))))


def choice(followups: Iterable[Followup]) -> Choice:
    """Compare our rewrites with people's."""
    every = list(followups)
    right = sum(f.needs and f.changed for f in every)
    changed, needed = sum(f.changed for f in every), sum(f.needs for f in every)
    wanted = sum(len(f.added_by_hand) for f in every)
    found = sum(len(f.added & f.added_by_hand) for f in every)
    added = sum(len(f.added) for f in every)
    too_many = sum(len(f.added - key_words(f.by_hand)) for f in every)
    return Choice(
        questions=len(every),
        needed=needed,
        precision=right / max(changed, 1),
        recall=right / max(needed, 1),
        f1=2 * right / max(changed + needed, 1),
        accuracy=sum(f.needs == f.changed for f in every) / max(len(every), 1),
        words_found=found / max(wanted, 1),
        words_right=1 - too_many / max(added, 1),
        words_too_many=too_many / max(len(every), 1),
    )
