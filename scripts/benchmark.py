#!/usr/bin/env python3
"""Measure how fast Cuttings is on this machine, and print a table or JSON.

    scripts/benchmark.py                                        everything but peers, on the sample dossier
    scripts/benchmark.py --documents press.jsonl wiki.jsonl     on articles of yours, as far as they reach
    scripts/benchmark.py --only search,answer --sizes 1000,1000000 --work bench    two parts, at these sizes
    scripts/benchmark.py --peers                                txtai, LangChain and LlamaIndex beside it
    scripts/benchmark.py --out run.json --plot docs/cost.svg    keep the figures, and draw cost against size
    scripts/benchmark.py --read run.json --plot docs/cost.svg   draw the figures of an earlier run

Parts: embedding, build, rebuild, search, answer, memory, disk, start; with --peers also peers.

What the articles lack to a size is made of their sentences, drawn and mixed. The first --vectors passages have real
vectors; another's is that of one of them, with half of the difference of two others for noise. So words are as frequent
as they are, but no new ones come, and passages lie about each other as passages do, but in no stories of their own.

With --work, collections and indexes are made once; the figures of a build are then those of the build that made them.

A figure in seconds says little on another machine: compare the ratios, of things measured in turn in one run.
"""

import argparse
import hashlib
import json
import sys
import tempfile
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path

from benchmarking.figures import Figure, from_json, table, to_json
from benchmarking.machine import machine
from benchmarking.material import Supply, pool_folder, pool_of, real_documents
from benchmarking.measures import PARTS
from benchmarking.peers.side_by_side import PEERS, side_by_side
from benchmarking.plotting import plot
from benchmarking.progress import announce
from benchmarking.setting import Setting

from cuttings.index import encoder_named

_MEASURES = PARTS | {PEERS: side_by_side}


def main(words: Sequence[str] | None = None) -> None:
    """Do what the arguments ask for."""
    arguments = _arguments(words)
    if arguments.read:
        content = json.loads(arguments.read.read_text(encoding="utf-8"))
    else:
        with nullcontext(arguments.work) if arguments.work else tempfile.TemporaryDirectory() as work:
            content = to_json(machine(), measure(_setting(arguments, Path(work)), arguments.only))
    if arguments.out:
        arguments.out.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
    if arguments.plot:
        arguments.plot.write_text(plot(from_json(content)), encoding="utf-8")
    print(json.dumps(content, indent=2) if arguments.json else table(content["machine"], from_json(content)))


def measure(setting: Setting, parts: Sequence[str]) -> list[Figure]:
    """Run the parts, in their order."""
    supply = Supply(list(real_documents(setting.documents)))
    pool_of(supply, encoder_named(), setting.vectors, pool_folder(setting))
    figures: list[Figure] = []
    for number, part in enumerate(parts, 1):
        announce(part, number, len(parts))
        figures += _MEASURES[part](setting, supply)
    return figures


def _arguments(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add = parser.add_argument
    add(
        "--documents",
        metavar="PATH",
        type=Path,
        nargs="+",
        default=[],
        help="articles, as `cuttings build` takes them (the sample)",
    )
    add(
        "--questions",
        metavar="FILE",
        type=Path,
        help="as `cuttings ask --questions` takes them (made from the articles)",
    )
    add("--only", type=_parts, default=list(PARTS), metavar="PARTS", help="parts, with commas between them (all)")
    add(
        "--sizes",
        metavar="N,N",
        type=_sizes,
        default="1000,10000,100000",
        help="passages, with commas between them (%(default)s)",
    )
    add("--embedded", metavar="N", type=int, default=2000, help="passages to compare embedding on (%(default)s)")
    add("--vectors", metavar="N", type=int, default=4000, help="passages that get real vectors (%(default)s)")
    add("--files", metavar="N", type=int, default=10_000, help="files of the folder that is rebuilt (%(default)s)")
    add("--day", metavar="N", type=int, default=100, help="articles that a day adds to each collection (%(default)s)")
    add("--asked", metavar="N", type=int, default=100, help="questions to each index (%(default)s)")
    add(
        "--work",
        type=Path,
        metavar="DIR",
        help="keep collections and indexes here, and use those it holds (thrown away)",
    )
    add("--peers", action="store_true", help="also run the peers; they come with the extra `peers`")
    add(
        "--peers-python",
        metavar="PATH",
        type=Path,
        default=Path(sys.executable),
        help="an interpreter that has the peers (this one)",
    )
    add("--json", action="store_true", help="print JSON, not a table")
    add("--out", type=Path, metavar="FILE", help="write the JSON to a file as well")
    add("--read", type=Path, metavar="FILE", help="measure nothing, show what --out wrote")
    add("--plot", type=Path, metavar="FILE", help="draw cost against size, as SVG")
    arguments = parser.parse_args(words)
    if arguments.peers and PEERS not in arguments.only:
        arguments.only.append(PEERS)
    return arguments


def _setting(arguments: argparse.Namespace, work: Path) -> Setting:
    """Take the arguments; what is made of other articles, or with other vectors, has another folder."""
    told = [str(arguments.vectors), *(f"{path.resolve()} {path.stat().st_size}" for path in arguments.documents)]
    folder = work / hashlib.sha256("\n".join(told).encode()).hexdigest()[:12]
    folder.mkdir(parents=True, exist_ok=True)
    return Setting(
        documents=tuple(arguments.documents),
        questions=arguments.questions,
        work=folder,
        sizes=arguments.sizes,
        embedded=arguments.embedded,
        vectors=arguments.vectors,
        files=arguments.files,
        day=arguments.day,
        asked=arguments.asked,
        peers_python=arguments.peers_python,
    )


def _parts(text: str) -> list[str]:
    parts = text.split(",")
    if unknown := set(parts) - set(_MEASURES):
        known = ", ".join(_MEASURES)
        raise argparse.ArgumentTypeError(f"no part is called {', '.join(sorted(unknown))}: they are {known}")
    return [part for part in _MEASURES if part in parts]


def _sizes(text: str) -> tuple[int, ...]:
    try:
        sizes = tuple(sorted({int(size) for size in text.split(",")}))
    except ValueError:
        sizes = ()
    if not sizes or sizes[0] < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not sizes like 1000,10000")
    return sizes


if __name__ == "__main__":
    main()
