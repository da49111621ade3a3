"""What every peer does, in a process of its own: index texts, then answer queries."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from ..processes import megabytes, reply, timed

LIMIT = 20
_WARMING = 64  # texts that are indexed first, so that loading the model is not counted


class Peer(Protocol):
    """A library that indexes texts by their meaning, in memory, with its ordinary calls."""

    def build(self, texts: Sequence[str], vectors: Any) -> None:  # noqa: ANN401 - an array, or None
        """Index texts anew; `vectors`, shape (texts, dimension), stand in for embedding them, where given."""
        ...

    def ask(self, question: str) -> object:
        """Find the `LIMIT` texts nearest to a question, which is embedded."""
        ...


def race(peer: type) -> None:
    """Do the task that the command line holds in JSON; the peer takes the folder of the model."""
    task = json.loads(sys.argv[1])
    try:
        runner: Peer = peer(task["model"])
    except ImportError as error:
        reply({"missing": str(error)})
        return
    texts = json.loads(Path(task["texts"]).read_text(encoding="utf-8"))
    vectors = np.load(task["vectors"]) if task["vectors"] else None
    runner.build(texts[:_WARMING], None if vectors is None else vectors[:_WARMING])
    seconds, _ = timed(lambda: runner.build(texts, vectors))
    runner.ask(task["questions"][0])
    queries = [timed(lambda question=question: runner.ask(question))[0] for question in task["questions"]]
    reply({"build": seconds, "queries": queries, "memory": megabytes("VmRSS"), "peak": megabytes("VmHWM")})
