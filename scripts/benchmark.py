#!/usr/bin/env python3
"""Measure how fast Cuttings is on this machine, and print a table or JSON.

    scripts/benchmark.py                                    on the sample dossier alone
    scripts/benchmark.py --documents articles.jsonl         embedding on real articles (a document a line, with `text`)
    scripts/benchmark.py --index .cuttings --questions questions.jsonl      questions over a built index

Speeds are compared within one run, since machines differ and are shared; absolute figures say little elsewhere.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import numpy as np

from cuttings.chat import Assistant
from cuttings.corpus import CutSettings, Document, cut, find_files, mark, read_file
from cuttings.index import MiniLM, build, encoder_named

SAMPLE = Path(str(files("cuttings.corpus.sample")))


def main() -> None:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=Path, help="articles to embed; the sample dossier without it")
    parser.add_argument("--passages", type=int, default=2000, help="how many passages to embed (default: %(default)s)")
    parser.add_argument("--index", type=Path, help="an index to ask")
    parser.add_argument("--questions", type=Path, help="a question a line, as `cuttings ask --questions` reads them")
    parser.add_argument("--json", action="store_true", help="print JSON")
    arguments = parser.parse_args()
    figures: dict[str, float] = {}
    figures.update(embedding(passages(arguments.documents or SAMPLE, arguments.passages)))
    figures.update(rebuild())
    figures.update(first_answer())
    if arguments.index and arguments.questions:
        figures.update(questions(arguments.index, arguments.questions))
    if arguments.json:
        print(json.dumps(figures, indent=2))
    else:
        for name, value in figures.items():
            print(f"{name:48} {value:12,.3f}")


def passages(source: Path, count: int) -> list[str]:
    """Cut articles into passages as a build does; give the first `count`."""
    found: list[str] = []
    for file in find_files([source])[0]:
        for document in read_file(file):
            if isinstance(document, Document):
                found.extend(passage.text for passage in cut(document, mark(document), CutSettings()))
            if len(found) >= count:
                return found[:count]
    return found


def embedding(texts: list[str]) -> dict[str, float]:
    """Compare the default encoder with sentence-transformers' own way on the same texts and the same weights."""
    from sentence_transformers import SentenceTransformer

    from cuttings.index.encoders.minilm import model_folder

    ours, theirs = encoder_named(), SentenceTransformer(str(model_folder()), device="cpu")
    tokens = sum(min(length, ours.limit) for length in ours.lengths(texts))
    ours.encode(texts[:64])
    theirs.encode(texts[:64], show_progress_bar=False)
    ratios, speeds, rows = [], [], None
    # In turn and by parts, so that a machine that slows down slows both.
    for part in parts(texts, 4):
        ours_seconds, rows = timed(lambda part=part: ours.encode(part))
        their_seconds, reference = timed(
            lambda part=part: theirs.encode(part, normalize_embeddings=True, show_progress_bar=False)
        )
        ratios.append(their_seconds / ours_seconds)
        speeds.append(ours_seconds)
        cosine = float((rows * reference).sum(axis=1).mean())
    exact = MiniLM(model_folder(), precision="float32").encode(texts[:200])
    return {
        "embedding, tokens a second": tokens / sum(speeds),
        "embedding, times sentence-transformers": statistics.median(ratios),
        "embedding, mean cosine to sentence-transformers": cosine,
        "embedding, mean cosine to float32": float((ours.encode(texts[:200]) * exact).sum(axis=1).mean()),
    }


def rebuild() -> dict[str, float]:
    """Build the sample dossier twice."""
    with tempfile.TemporaryDirectory() as folder:
        first = build([SAMPLE], folder)
        again = build([SAMPLE], folder)
        return {
            "build of the sample, seconds": first.seconds,
            "the same build again, passages embedded": float(again.embedded),
            "the same build again, seconds": again.seconds,
        }


def first_answer() -> dict[str, float]:
    """Time `cuttings ask` on the sample dossier, from command to answer, after a first run that warms the disk."""
    with tempfile.TemporaryDirectory() as folder:
        build([SAMPLE], folder)
        command = [sys.executable, "-c", "from cuttings.chat.cli import main; raise SystemExit(main())"]
        command += ["ask", "When were the peacekeepers withdrawn?", "--index", folder]
        seconds = [timed(lambda: subprocess.run(command, check=True, capture_output=True))[0] for _ in range(6)]  # noqa: S603
        return {"`cuttings ask`, seconds to the answer": statistics.median(seconds[1:])}


def questions(index: Path, file: Path) -> dict[str, float]:
    """Ask an index the questions of a file, at most 200."""
    lines = file.read_text(encoding="utf-8").splitlines()[:200]
    assistant = Assistant.open(index)
    assistant.ask("Is it warm?")
    answers = [assistant.ask(json.loads(line)["question"]) for line in lines if line.strip()]
    figures = {"passages in the index": float(assistant.index.manifest.passages)}
    for part in ("search", "read", "total"):
        seconds = [getattr(answer.seconds, part) for answer in answers]
        figures[f"a question, {part}, median ms"] = 1000 * statistics.median(seconds)
        figures[f"a question, {part}, 95th percentile ms"] = 1000 * float(np.percentile(seconds, 95))
    return figures


def parts(texts: list[str], count: int) -> Iterator[list[str]]:
    """Deal texts out into `count` parts."""
    for number in range(count):
        yield texts[number::count]


def timed(work):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - any work, whatever it gives
    """Run something; give the seconds and what it gave."""
    began = time.perf_counter()
    result = work()
    return time.perf_counter() - began, result


if __name__ == "__main__":
    main()
