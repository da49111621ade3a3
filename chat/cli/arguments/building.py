"""`cuttings build`."""

import argparse
from functools import partial
from pathlib import Path

from ....index import IndexingError, Part
from .common import Commands

_BUILD = """\
examples:
  cuttings build ~/articles               index a folder, everything below it
  cuttings build interviews wire.jsonl    several folders and files make one index
  cuttings build                          read the same folders again; only what changed is embedded
  cuttings build --sample                 index the dossier that ships with the package
  cuttings build ~/articles --watch       and again whenever something changes, until Ctrl-C
  cuttings build https://example.org/rss  the articles of an RSS or Atom feed, also those that it no longer shows

Files that cannot be read are skipped and listed. The earlier index answers until the new one is complete.
exit status: 0 also when files were skipped, 2 when nothing could be read, 130 when stopped.
"""


def add_build(commands: Commands) -> None:
    """Add `cuttings build`."""
    command = commands.add("build", "index articles", _BUILD)
    command.add_argument(
        "inputs",
        nargs="*",
        type=_input,
        metavar="FOLDER_OR_FILE",
        help="articles, or the address of a feed; without any, those indexed before",
    )
    command.add_argument("--sample", action="store_true", help="index the dossier that ships with the package")
    command.add_argument(
        "--encoder", metavar="NAME_OR_PATH", help="another sentence-transformers model (all-MiniLM-L6-v2)"
    )
    command.add_argument("--device", metavar="NAME", help="embed where torch can, such as cuda (the processor)")
    command.add_argument(
        "--part", type=_part, metavar="K/N", help="one part of a collection in Milvus, as one of N machines builds it"
    )
    command.add_argument("--watch", action="store_true", help="stay, and index again whenever an article changes")
    command.add_argument("--poll", action="store_true", help="watch by looking, for drives that do not tell of changes")
    command.set_defaults(check=partial(_check_build, command))


def _input(text: str) -> Path | str:
    """Read the name of a folder or file; an address on the web stays text."""
    return text if text.lower().startswith(("http://", "https://")) else Path(text)


def _check_build(command: argparse.ArgumentParser, arguments: argparse.Namespace) -> None:
    if arguments.sample and arguments.inputs:
        command.error("--sample indexes the dossier of the package alone: leave it out, or the folders")
    if arguments.poll and not arguments.watch:
        command.error("--poll is a way to watch: give --watch too")
    if arguments.watch and arguments.part:
        command.error("--watch is for a whole collection: leave out --part")


def _part(text: str) -> Part:
    try:
        return Part.parse(text)
    except IndexingError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
