"""What the command line takes, and the help that teaches it."""

import argparse
import os
import sys
from collections.abc import Mapping, Sequence

from .asking import add_ask
from .building import add_build
from .common import Commands, Version
from .keeping import add_access, add_feedback, add_status
from .serving import add_chat, add_mcp, add_serve

_ABOUT = "Ask a folder of articles questions; be answered in the articles' own words, each quote cited."
_EXAMPLES = """\
examples:
  cuttings chat                                   open the chat in the browser; without an index, over a sample dossier
  cuttings build ~/articles                       index a folder of .txt .md .html .pdf .docx .jsonl
  cuttings ask "Who withdrew the peacekeepers?"   ask what was indexed
  cuttings status                                 see what is indexed, and what could not be read

The index is the folder .cuttings of the working folder, unless --index or the variable CUTTINGS_INDEX names another,
or a collection in Milvus (docs/scaling.md), whose token is taken from the variable MILVUS_TOKEN.
"""


def parse(words: Sequence[str] | None, environment: Mapping[str, str] = os.environ) -> argparse.Namespace:
    """Read the command line, `sys.argv` for None; a mistake is explained on stderr and exits with 2."""
    parser = argparse.ArgumentParser(
        prog="cuttings", description=_ABOUT, epilog=_EXAMPLES, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--version", action=Version, nargs=0, help="print the version")
    commands = Commands(parser.add_subparsers(dest="command", metavar="COMMAND"), environment)
    for add in (add_build, add_ask, add_chat, add_serve, add_mcp, add_status, add_access, add_feedback):
        add(commands)
    arguments = parser.parse_args(words)
    if arguments.command is None:
        parser.print_help(sys.stderr)
        parser.exit(2)
    if "check" in arguments:
        arguments.check(arguments)
    return arguments
