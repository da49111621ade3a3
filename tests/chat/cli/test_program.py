"""The command as a whole."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., subprocess.CompletedProcess[str]]

HEAVY = "{'torch', 'faiss', 'gradio', 'trafilatura', 'sentence_transformers', 'pdfminer', 'docx', 'tokenizers'}"


def test_the_version_is_the_packages(run: Run) -> None:
    from importlib.metadata import version

    assert run("--version").stdout == f"cuttings {version('cuttings')}\n"


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys\nfrom cuttings.chat.cli import main\n"
        f"try: main(['--help'])\nexcept SystemExit: print(sorted({HEAVY} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stdout.endswith("\n[]\n")
    assert done.stdout.startswith("usage: cuttings")


def test_a_reader_that_has_enough_is_no_error(index: Path, tmp_path: Path) -> None:
    command = Path(sys.executable).with_name("cuttings")
    done = subprocess.run(
        f"'{command}' status | true", shell=True, cwd=tmp_path, capture_output=True, text=True, timeout=60
    )
    assert done.stderr == ""


def test_the_script_is_the_same_as_the_command(articles: Path, tmp_path: Path) -> None:
    script = Path(__file__).parents[3] / "scripts/build_index.py"
    done = subprocess.run(
        [sys.executable, str(script), "articles", "--encoder", "words"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stdout.splitlines()[0] == "2 documents, 2 passages"
