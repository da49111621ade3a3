"""Cuttings beside its peers: reading, marking, cutting, keywords and the files on disk are counted for it."""

import json
import sys

from cuttings.chat.cli.screen import progress_line
from cuttings.index import Index, build, encoder_named

from ..processes import megabytes, reply, timed
from .race import LIMIT


def main() -> None:
    """Build an index of the task's file, unless it says that there is one, and search it."""
    task = json.loads(sys.argv[1])
    encoder = encoder_named()
    encoder.encode(["Loading the model is not counted."])
    seconds = 0.0
    if task["file"]:
        with progress_line() as line:
            seconds = build([task["file"]], task["index"], encoder=encoder, report=line).seconds
    with Index.open(task["index"], encoder=encoder) as index:
        index.search(task["questions"][0])
        queries = [
            timed(lambda question=question: index.search(question, limit=LIMIT))[0] for question in task["questions"]
        ]
        reply({"build": seconds, "queries": queries, "memory": megabytes("VmRSS"), "peak": megabytes("VmHWM")})


if __name__ == "__main__":
    main()
