"""One build in a process of its own: `python -m benchmarking.material.building TASK`, TASK in JSON."""

import json
import sys
from dataclasses import asdict
from pathlib import Path

from cuttings.chat.cli.screen import progress_line
from cuttings.index import Progress, build, encoder_named

from ..processes import megabytes, reply
from .drawing import DrawnEncoder


def main() -> None:
    """Build as the task says, and reply with the fields of `Built`."""
    task = json.loads(sys.argv[1])
    encoder = DrawnEncoder(encoder_named(), Path(task["pool"])) if task["pool"] else encoder_named()
    stages: dict[str, tuple[float, int, str]] = {}
    with progress_line() as line:

        def note(progress: Progress) -> None:
            stages[progress.stage] = (progress.seconds, progress.done, progress.unit)
            line(progress)

        done = build(task["inputs"], task["index"], encoder=encoder, report=note)
    fields = asdict(done)
    reply(
        {name: fields[name] for name in ("documents", "passages", "embedded", "seconds")}
        | {"stages": stages, "peak": megabytes("VmHWM")}
    )


if __name__ == "__main__":
    main()
