"""Run what is measured in a process of its own, and read a process's memory as Linux counts it."""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

_SCRIPTS = Path(__file__).parents[1]
Result = TypeVar("Result")


class ChildFailed(RuntimeError):
    """A process that was started to be measured has failed."""


def child(module: str, task: dict[str, Any], *, python: Path = Path(sys.executable)) -> dict[str, Any]:
    """Run a module of this package with a task, JSON as its one argument; give the JSON that its last line holds."""
    path = os.pathsep.join(filter(None, (str(_SCRIPTS), os.environ.get("PYTHONPATH"))))
    environment = os.environ | {"PYTHONPATH": path, "HF_HUB_OFFLINE": "1"}
    command = [str(python), "-m", f"benchmarking.{module}", json.dumps(task)]
    ran = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own module
    if ran.returncode:
        raise ChildFailed(f"benchmarking.{module} ended with {ran.returncode}: see above")
    result: dict[str, Any] = json.loads(ran.stdout.splitlines()[-1])
    return result


def reply(result: dict[str, Any]) -> None:
    """Print what a child was run for."""
    print(json.dumps(result))


def cuttings(*words: str) -> list[str]:
    """Give the command line of the installed command."""
    return [str(Path(sys.executable).with_name("cuttings")), *words]


def megabytes(kind: str, process: int | str = "self") -> float:
    """Read a line of a process's memory: "VmRSS" now, "VmHWM" at its greatest, "RssAnon" without mapped files."""
    for line in Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines():
        if line.startswith(f"{kind}:"):
            return int(line.split()[1]) * 1024 / 1e6
    raise ValueError(f"this system does not tell {kind}")


def timed(work: Callable[[], Result]) -> tuple[float, Result]:
    """Run something; give the seconds and what it gave."""
    began = time.perf_counter()
    result = work()
    return time.perf_counter() - began, result


def median_and_tail(seconds: Iterable[float]) -> tuple[float, float]:
    """Give the median and the 95th percentile in milliseconds."""
    held = [1000 * each for each in seconds]
    return statistics.median(held), float(np.percentile(held, 95))
