"""How long the commands take, from start to end, once the disk is warm."""

import statistics
import subprocess
import tempfile
from collections.abc import Iterator

from cuttings.index import build

from ..figures import Figure
from ..material import SAMPLE, Supply
from ..processes import cuttings, timed
from ..progress import steps
from ..setting import Setting

PART = "start"
_TIMES = 5


def starting(_: Setting, __: Supply) -> Iterator[Figure]:
    """Run each command a few times over the sample dossier."""
    with tempfile.TemporaryDirectory() as folder:
        build([SAMPLE], folder)
        commands = {
            "`cuttings --help`": ["--help"],
            "`cuttings status`": ["status", "--index", folder],
            "`cuttings ask` on the sample dossier": ["ask", "When were the peacekeepers withdrawn?", "--index", folder],
        }
        for name, words in commands.items():
            run = [_run(words) for _ in steps(name, range(_TIMES + 1), "times")]
            yield Figure(PART, name, statistics.median(run[1:]), "s")


def _run(words: list[str]) -> float:
    return timed(lambda: subprocess.run(cuttings(*words), check=True, capture_output=True))[0]  # noqa: S603
