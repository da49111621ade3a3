"""What the command line takes, and the help that teaches it."""

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeAlias

from ...index import Address, IndexingError, Part, address_of

_Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
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
_BUILD = """\
examples:
  cuttings build ~/articles               index a folder, everything below it
  cuttings build interviews wire.jsonl    several folders and files make one index
  cuttings build                          read the same folders again; only what changed is embedded
  cuttings build --sample                 index the dossier that ships with the package

Files that cannot be read are skipped and listed. The earlier index answers until the new one is complete.
exit status: 0 also when files were skipped, 2 when nothing could be read, 130 when stopped.
"""
_ASK = """\
examples:
  cuttings ask "When did the withdrawal begin?"
  cuttings ask "Who visited Baku this week?" --asked-on 2024-04-20
  cuttings ask "Who visited Baku in April 2024?" --without time
  cuttings ask "When did the withdrawal begin?" --json
  cuttings ask --questions questions.jsonl --out answers.jsonl

An answer says what was read from its question: days, outlets, speakers. --without leaves one out, by the id that
--json gives in "filters": time, "outlet:Caucasus Watch", "speaker:Zakharova".

A line of the questions file: {"id": "q1", "question": "Who …?"}, or a conversation whose last turn is answered:
{"id": "q2", "turns": ["Who …?", "And when?"]}. "date" (2024-04-20) is optional: the day it was asked.
Each answer is written as soon as it is known, in the order of the questions.
"""
_STATUS = """\
examples:
  cuttings status
  cuttings status --index ~/press/.cuttings --json
"""
_CHAT = """\
examples:
  cuttings chat                  open http://127.0.0.1:7860
  cuttings chat --port 8000      on another port
  cuttings chat --host 0.0.0.0   let other computers of the network ask

Where there is no index, the sample dossier is indexed first. A rebuilt index is picked up without a restart.
"""


def parse(words: Sequence[str] | None, environment: Mapping[str, str] = os.environ) -> argparse.Namespace:
    """Read the command line, `sys.argv` for None; a mistake is explained on stderr and exits with 2."""
    parser = argparse.ArgumentParser(
        prog="cuttings", description=_ABOUT, epilog=_EXAMPLES, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_build(_command(commands, "build", "index articles", _BUILD, environment))
    _add_ask(_command(commands, "ask", "ask what was indexed", _ASK, environment))
    _add_chat(_command(commands, "chat", "ask in the browser", _CHAT, environment))
    _add_status(_command(commands, "status", "see what is indexed", _STATUS, environment))
    arguments = parser.parse_args(words)
    if arguments.command is None:
        parser.print_help(sys.stderr)
        parser.exit(2)
    if "check" in arguments:
        arguments.check(arguments)
    return arguments


def _command(
    commands: _Commands, name: str, summary: str, epilog: str, environment: Mapping[str, str]
) -> argparse.ArgumentParser:
    command = commands.add_parser(
        name,
        help=summary,
        description=f"{summary[0].upper()}{summary[1:]}.",
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument(
        "--index",
        type=partial(_address, environment.get("MILVUS_TOKEN", "")),
        metavar="ADDRESS",
        default=environment.get("CUTTINGS_INDEX") or ".cuttings",
        help="the folder of the index, or milvus://HOST:PORT/COLLECTION (%(default)s)",
    )
    return command


def _add_build(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "inputs", nargs="*", type=Path, metavar="FOLDER_OR_FILE", help="articles; without any, those indexed before"
    )
    command.add_argument("--sample", action="store_true", help="index the dossier that ships with the package")
    command.add_argument(
        "--encoder", metavar="NAME_OR_PATH", help="another sentence-transformers model (all-MiniLM-L6-v2)"
    )
    command.add_argument("--device", metavar="NAME", help="embed where torch can, such as cuda (the processor)")
    command.add_argument(
        "--part", type=_part, metavar="K/N", help="one part of a collection in Milvus, as one of N machines builds it"
    )
    command.set_defaults(check=partial(_check_build, command))


def _add_reader(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--reader",
        metavar="NAME_OR_PATH",
        help="another question-answering model (the packaged one); none compares sentences without a model",
    )


def _add_ask(command: argparse.ArgumentParser) -> None:
    command.add_argument("question", nargs="?", help="in quotes")
    command.add_argument("--json", action="store_true", help="print the answer as JSON")
    command.add_argument(
        "--asked-on", type=_day, metavar="DATE", help='the day that "today" and "this week" mean (today)'
    )
    command.add_argument(
        "--without",
        action="append",
        default=[],
        metavar="ID",
        help="leave out what was read from the question (repeat)",
    )
    command.add_argument("--questions", type=Path, metavar="FILE", help="ask every line of a .jsonl file")
    command.add_argument("--out", metavar="FILE", help="where the answers go, a line each; - is standard output")
    _add_reader(command)
    command.set_defaults(check=partial(_check_ask, command))


def _add_chat(command: argparse.ArgumentParser) -> None:
    command.add_argument("--host", default="127.0.0.1", help="the address to listen on (%(default)s)")
    command.add_argument("--port", type=_port, default=7860, help="0 takes a free one (%(default)s)")
    _add_reader(command)


def _add_status(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print it as JSON")


def _check_build(command: argparse.ArgumentParser, arguments: argparse.Namespace) -> None:
    if arguments.sample and arguments.inputs:
        command.error("--sample indexes the dossier of the package alone: leave it out, or the folders")


def _check_ask(command: argparse.ArgumentParser, arguments: argparse.Namespace) -> None:
    if (arguments.question is None) == (arguments.questions is None):
        command.error('give one question, as in: cuttings ask "Who …?", or a file with --questions')
    if (arguments.questions is None) != (arguments.out is None):
        command.error("--questions and --out go together")
    if arguments.questions and arguments.json:
        command.error("--json is for one question: the answers of --questions are JSON anyway")
    if arguments.questions and arguments.without:
        command.error("--without is for one question: the ids of --questions differ from line to line")


def _day(text: str) -> date:
    from ..incoming import parse_day

    try:
        return parse_day(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _address(token: str, text: str) -> Address:
    try:
        return address_of(text, token)
    except IndexingError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _part(text: str) -> Part:
    try:
        return Part.parse(text)
    except IndexingError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) <= 65535):
        raise argparse.ArgumentTypeError(f"{text!r} is not a port: a number from 0 to 65535")
    return int(text)


class _Version(argparse.Action):
    """Prints the version; it is looked up only when asked for, which takes a moment."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        sys.stdout.write(f"cuttings {version('cuttings')}\n")
        parser.exit()
