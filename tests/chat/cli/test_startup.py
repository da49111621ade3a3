"""What a command loads: no more than it uses, so that it starts at once."""

import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

PROJECT = tomllib.loads(Path(__file__).parents[3].joinpath("pyproject.toml").read_text(encoding="utf-8"))["project"]
ASKED = {re.split(r"[<>=~!;\[ ]", requirement)[0].lower() for requirement in PROJECT["dependencies"]}
LIBRARIES = {name for name, made_by in packages_distributions().items() if ASKED & {one.lower() for one in made_by}}
"""The import names of everything that the package asks for."""
FORMATS_AND_PAGES = {"babel", "docx", "fastapi", "gradio", "lxml", "pdfminer", "tiktoken", "trafilatura", "yaml"}
OTHER_MODELS = {"huggingface_hub", "sentence_transformers", "torch", "transformers"}


def libraries_of(*words: str) -> set[str]:
    """Run a command to its end, in a process of its own, and give the libraries that it has loaded."""
    program = (
        "import sys\nfrom cuttings.chat.cli import main\n"
        "try:\n    status = main(sys.argv[1:])\nexcept SystemExit as stopped:\n    status = stopped.code\n"
        "sys.stderr.write('\\n'.join(name.partition('.')[0] for name in sys.modules))\nsys.exit(status)"
    )
    ran = subprocess.run([sys.executable, "-c", program, *words], capture_output=True, text=True, check=True)
    return LIBRARIES & set(ran.stderr.splitlines())


@pytest.mark.parametrize(
    "words", [["--help"], ["--version"], ["build", "--help"], ["ask", "--help"], ["chat", "--help"]]
)
def test_help_loads_no_library(words: list[str]) -> None:
    assert libraries_of(*words) == set()


def test_a_status_loads_no_library(index: Path) -> None:
    assert libraries_of("status", "--index", str(index)) == set()


def test_a_build_of_nothing_new_loads_neither_a_model_nor_readers_of_formats(index: Path) -> None:
    loaded = libraries_of("build", "--index", str(index))
    assert loaded & (FORMATS_AND_PAGES | OTHER_MODELS | {"faiss", "openvino", "tokenizers"}) == set()


def test_a_question_loads_neither_readers_of_formats_nor_the_page_nor_torch(index: Path) -> None:
    loaded = libraries_of("ask", "Who spoke at the ceremony?", "--index", str(index))
    assert loaded & (FORMATS_AND_PAGES | OTHER_MODELS) == set()
    assert "numpy" in loaded
