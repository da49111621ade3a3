"""SQuAD 2.0's own figures for a reader (Rajpurkar, Jia and Liang 2018)."""

import json
import re
import string
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from cuttings.chat.reader import Reader
from cuttings.corpus import Document, Passage


@dataclass(frozen=True, slots=True)
class Read:
    """A question as it was read: the best span, its log odds, and what people answered (nothing: unanswerable)."""

    text: str
    score: float
    answers: tuple[str, ...]


def read_squad(reader: Reader, path: Path, articles: Sequence[str], report: Callable[[str], None]) -> list[Read]:
    """Read the questions of some articles of a SQuAD 2.0 file."""
    made = []
    for article in json.loads(path.read_text(encoding="utf-8"))["data"]:
        if article["title"] in articles:
            title = article["title"].replace("_", " ")
            for paragraph in article["paragraphs"]:
                text = paragraph["context"]
                passage = Passage(Document("squad", text, title=title), 0, len(text))
                made += [_read(reader, passage, asked) for asked in paragraph["qas"]]
            report(f"{title}: {len(made)} questions read")
    return made


def threshold(reads: Sequence[Read]) -> float:
    """Choose the log odds below which no answer scores the best F1."""
    order = sorted(reads, key=lambda read: -read.score)
    gains = np.cumsum([f1(read.text, read.answers) - f1("", read.answers) for read in order])
    return order[int(gains.argmax())].score


def figures(reads: Sequence[Read], at: float) -> dict[str, float]:
    """Give F1 and EM with "no answer" below a threshold, and of the answerable questions alone without one."""
    answerable = [read for read in reads if read.answers]
    said = [(read.text if read.score >= at else "", read.answers) for read in reads]
    sure = np.array([read.score for read in answerable])
    unsure = np.array([read.score for read in reads if not read.answers])
    return {
        "questions": len(reads),
        "F1": _mean(f1(*each) for each in said),
        "EM": _mean(exact(*each) for each in said),
        "answerable F1": _mean(f1(read.text, read.answers) for read in answerable),
        "answerable EM": _mean(exact(read.text, read.answers) for read in answerable),
        "AUROC": float((sure[:, None] > unsure).mean() + (sure[:, None] == unsure).mean() / 2),
    }


def f1(text: str, answers: Sequence[str]) -> float:
    """Score the words shared with the likest answer; nothing is right where there is no answer."""
    if not answers:
        return float(not text)
    return max(_shared(normal(text).split(), normal(answer).split()) for answer in answers)


def exact(text: str, answers: Sequence[str]) -> float:
    """Say whether a text is one of the answers."""
    return float(any(normal(text) == normal(answer) for answer in answers) if answers else not text)


def normal(text: str) -> str:
    """Lower the case; drop punctuation, articles and double spaces."""
    bare = "".join(character for character in text.lower() if character not in string.punctuation)
    return " ".join(re.sub(r"\b(?:a|an|the)\b", " ", bare).split())


def _read(reader: Reader, passage: Passage, asked: dict[str, object]) -> Read:
    (read,) = reader.read(str(asked["question"]), [passage])
    best = read.spans[0] if read.spans else None
    text = passage.document.text[best.start : best.end] if best else ""
    golds = tuple(answer["text"] for answer in asked["answers"])  # type: ignore[attr-defined]
    return Read(text, best.score if best else float("-inf"), golds)


def _shared(guess: list[str], gold: list[str]) -> float:
    same = sum((Counter(guess) & Counter(gold)).values())
    return 2 * same / (len(guess) + len(gold)) if same else float(guess == gold)


def _mean(values: Iterable[float]) -> float:
    held = list(values)
    return sum(held) / len(held) if held else float("nan")
