"""What an index holds on to: the memory of a chat that has been asked, and bytes on disk."""

import json
import subprocess
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import Request, urlopen

from ..figures import Figure
from ..material import Supply, collection, questions_of
from ..processes import cuttings, megabytes
from ..progress import steps
from ..setting import Setting

MEMORY, DISK = "memory", "disk"
_QUESTIONS = 20
_WAIT = 120  # seconds for one answer


def memory(setting: Setting, supply: Supply) -> Iterator[Figure]:
    """Start `cuttings chat` over each size, ask it, and read its memory."""
    questions = [asked.text for asked in questions_of(setting.questions, supply, _QUESTIONS)]
    for size in setting.sizes:
        with _chat(collection(setting, supply, size).index) as (process, address):
            yield Figure(MEMORY, "a chat before its first question", megabytes("VmRSS", process), "MB", size)
            for question in steps(f"asking a chat over {size:,}", questions, "questions"):
                _ask(address, question)
            yield Figure(MEMORY, "a chat after its questions", megabytes("VmRSS", process), "MB", size)
            yield Figure(MEMORY, "of it not mapped from files", megabytes("RssAnon", process), "MB", size)
            yield Figure(MEMORY, "its greatest", megabytes("VmHWM", process), "MB", size)


def disk(setting: Setting, supply: Supply) -> Iterator[Figure]:
    """Weigh the files of each size's index, the articles' text included."""
    for size in setting.sizes:
        held = collection(setting, supply, size)
        parts = _weigh(held.index)
        whole = parts.total()
        shown = {name: weight for name, weight in parts.most_common() if weight >= held.built.passages}
        for name, weight in (shown | {"the rest": whole - sum(shown.values())}).items():
            yield Figure(DISK, name, weight / held.built.passages, "bytes a passage", size)
        yield Figure(DISK, "on disk, all parts", whole / held.built.passages, "bytes a passage", size)
        yield Figure(DISK, "the index with the articles' text", whole / 1e6, "MB", size)


def _weigh(index: Path) -> Counter[str]:
    """Sum the bytes of an index by file or folder, those of all generations and segments together."""
    parts: Counter[str] = Counter()
    for path in index.rglob("*"):
        if path.is_file():
            within = path.relative_to(index).parts
            parts[within[2] if len(within) > 2 else within[0]] += path.stat().st_size
    return parts


@contextmanager
def _chat(index: Path) -> Iterator[tuple[int, str]]:
    """Run a chat on a free port; give its process and its address."""
    command = cuttings("chat", "--index", str(index), "--port", "0")
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:  # noqa: S603 - our own command
        try:
            line = running.stdout.readline() if running.stdout else ""
            yield running.pid, next(word for word in line.split() if word.startswith("http")).rstrip("/")
        finally:
            running.terminate()


def _ask(address: str, question: str) -> None:
    """Ask the endpoint: a POST starts the call, a GET with its id gives the answer."""
    call = f"{address}/gradio_api/call/ask"
    body = json.dumps({"data": [question, None]}).encode()
    with urlopen(Request(call, body, {"Content-Type": "application/json"}), timeout=_WAIT) as started:  # noqa: S310
        event = json.load(started)["event_id"]
    with urlopen(f"{call}/{event}", timeout=_WAIT) as answered:  # noqa: S310 - our own address
        told = answered.read().decode()
    if "event: complete" not in told:
        raise RuntimeError(f"the chat did not answer {question!r}: {told[:200]}")
