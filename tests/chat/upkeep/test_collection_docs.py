"""What docs/collection.md shows can be run."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

BLOCKS = re.findall(
    r"```python\n(.*?)```",
    (Path(__file__).parents[3] / "docs" / "collection.md").read_text(encoding="utf-8"),
    re.DOTALL,
)


def test_the_block_without_a_page_uploads_indexes_and_removes(press: Path, tmp_path: Path) -> None:
    shutil.copytree(press, tmp_path / "press-index")
    ran = subprocess.run([sys.executable, "-c", BLOCKS[1]], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert ran.stdout.startswith("Kept(name='ferry.txt', again=False)\nBuildReport(documents=4, ")
    assert list((tmp_path / "press-index" / "uploads").rglob("*.txt")) == []


def test_the_block_with_a_page_names_what_there_is() -> None:
    for line in BLOCKS[0].splitlines():
        if line.startswith("from cuttings"):
            subprocess.run([sys.executable, "-c", line], check=True)
    compile(BLOCKS[0], "docs/collection.md", "exec")
