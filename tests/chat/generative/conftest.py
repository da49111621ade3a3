"""A scripted model in a process of its own, and an assistant that asks it."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from cuttings.chat import Answer, Assistant, ExtractiveAnswerer, GenerativeAnswerer, Model
from cuttings.index import Index, WordEncoder


@dataclass
class Scripted:
    """A server and what it is to say."""

    url: str
    file: Path

    def says(self, *pieces: str, **manner: object) -> None:
        self.file.write_text(json.dumps({"*": {"says": pieces, **manner}}), encoding="utf-8")

    def plays(self, **manner: object) -> None:
        self.says(**manner)

    @property
    def asked(self) -> list[dict]:
        kept = self.file.with_suffix(".asked")
        return [json.loads(line) for line in kept.read_text(encoding="utf-8").splitlines()] if kept.exists() else []

    def model(self, **manner: object) -> Model:
        return Model(self.url, "scripted", **{"timeout": 20.0, "patience": 10.0, **manner})


@pytest.fixture(scope="session")
def _served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scripted]:
    file = tmp_path_factory.mktemp("scripted") / "scripts.json"
    file.write_text("{}", encoding="utf-8")
    command = [sys.executable, str(Path(__file__).with_name("scripted_model.py")), str(file)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        yield Scripted(process.stdout.readline().strip(), file)
        process.terminate()


@pytest.fixture
def scripted(_served: Scripted) -> Scripted:
    _served.file.with_suffix(".asked").unlink(missing_ok=True)
    return _served


def _over(index: Path, model: Model) -> Assistant:
    opened = Index.open(index, encoder=WordEncoder())
    plain = ExtractiveAnswerer(opened.encoder, threshold=0.05)
    return Assistant(opened, answerer=GenerativeAnswerer(model, plain))


@pytest.fixture
def ask(press: Path, scripted: Scripted) -> Callable[..., Answer]:
    """Give what asks a question over the fictional articles of a model that says these pieces."""

    def ask(question: str, *pieces: str, **manner: object) -> Answer:
        scripted.says(*pieces, **manner)
        return _over(press, scripted.model()).ask(question)

    return ask


@pytest.fixture
def over() -> Callable[[Path, Model], Assistant]:
    """Give what opens an index with a model, and with an extractive answerer that is easily sure."""
    return _over


def number_of(scripted: Scripted, words: str) -> int:
    """Give the number under which the passage that holds some words was last put to the model."""
    said = scripted.asked[-1]["body"]["messages"][-1]["content"]
    return int(said[: said.index(words)].rsplit("passage [", 1)[1].split("]", 1)[0])


def pieces_of(text: str, size: int = 7) -> Sequence[str]:
    return [text[start : start + size] for start in range(0, len(text), size)]
