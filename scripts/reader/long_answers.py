"""Long answers: questions on passages whose chosen sentences are known, asked from question to answer."""

import json
import re
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from cuttings.chat import Assistant, ExtractiveAnswerer, Reader
from cuttings.index import Index, build

ANSWERED = 0.85
"""The share of the answerable questions that is answered when those refused are counted."""


@dataclass(frozen=True, slots=True)
class Said:
    """What was said to a question, were it answered at any confidence, and what people answered (or nothing)."""

    text: str
    confidence: float
    answers: tuple[str, ...]


def ask_long(reader: Reader | None, path: Path, learned: Container[str], report: Callable[[str], None]) -> list[Said]:
    """Index every passage of a CLAPnq file and ask its questions, but for those whose ids were learned from."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    with TemporaryDirectory() as folder:
        articles = Path(folder) / "passages.jsonl"
        made = [{"id": line["id"], "title": line["title"], "text": line["passage"]} for line in lines]
        articles.write_text("\n".join(map(json.dumps, made)), encoding="utf-8")
        build([articles], Path(folder) / "index")
        with Index.open(Path(folder) / "index") as index:
            assistant = Assistant(index, answerer=ExtractiveAnswerer(index.encoder, reader, threshold=0.0))
            said = [_ask(assistant, line) for line in lines if line["id"] not in learned]
    report(f"{path.name}: {len(said)} questions asked")
    return said


def long_figures(said: Sequence[Said]) -> dict[str, float]:
    """Give ROUGE-L of the answerable questions, what of the others is refused, and how well confidence parts them."""
    sure = np.array([each.confidence for each in said if each.answers])
    unsure = np.array([each.confidence for each in said if not each.answers])
    return {
        "questions": len(said),
        "ROUGE-L": float(
            np.mean([max(rouge_l(each.text, gold) for gold in each.answers) for each in said if each.answers])
        ),
        "words": float(np.mean([len(_words(each.text)) for each in said if each.answers])),
        f"refused, {ANSWERED:.0%} of the answerable answered": float((unsure < np.quantile(sure, 1 - ANSWERED)).mean()),
        "AUROC": float((sure[:, None] > unsure).mean() + (sure[:, None] == unsure).mean() / 2),
    }


def rouge_l(text: str, gold: str) -> float:
    """Give the F1 of the longest run of words, gaps allowed, that two texts share (Lin 2004)."""
    said, wanted = _words(text), _words(gold)
    longest = [0] * (len(wanted) + 1)
    for word in said:
        before = 0
        for place, other in enumerate(wanted, 1):
            above = longest[place]
            longest[place] = before + 1 if word == other else max(above, longest[place - 1])
            before = above
    return 2 * longest[-1] / (len(said) + len(wanted)) if longest[-1] else 0.0


def _ask(assistant: Assistant, line: dict[str, object]) -> Said:
    answer = assistant.ask(str(line["question"]))
    golds = tuple(line["answers"]) if line["answerable"] else ()  # type: ignore[arg-type]
    return Said(" ".join(citation.quote for citation in answer.citations), answer.confidence, golds)


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower())
