"""What the arguments of several commands share: how a command begins, and how words become values."""

import argparse
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TypeAlias

from ....index import Address, IndexingError, address_of

Environment: TypeAlias = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Commands:
    """The commands so far, and the environment that their defaults are taken from."""

    parsers: "argparse._SubParsersAction[argparse.ArgumentParser]"
    environment: Environment

    def add(self, name: str, summary: str, epilog: str, *, index: bool = True) -> argparse.ArgumentParser:
        """Begin a command; with `index`, it takes the address of one."""
        command = self.parsers.add_parser(
            name,
            help=summary,
            description=f"{summary[0].upper()}{summary[1:]}.",
            epilog=epilog,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        if index:
            command.add_argument(
                "--index",
                type=partial(_address, self.environment.get("MILVUS_TOKEN", "")),
                metavar="ADDRESS",
                default=self.environment.get("CUTTINGS_INDEX") or ".cuttings",
                help="the folder of the index, or milvus://HOST:PORT/COLLECTION (%(default)s)",
            )
        return command


def day(text: str) -> date:
    """Read a day of the calendar."""
    from ...incoming import parse_day

    try:
        return parse_day(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def port(text: str) -> int:
    """Read a port's number."""
    if not (text.isascii() and text.isdigit() and int(text) <= 65535):
        raise argparse.ArgumentTypeError(f"{text!r} is not a port: a number from 0 to 65535")
    return int(text)


def _address(token: str, text: str) -> Address:
    try:
        return address_of(text, token)
    except IndexingError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


class Version(argparse.Action):
    """Prints the version; it is looked up only when asked for, which takes a moment."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        """Print it and end."""
        from importlib.metadata import version

        sys.stdout.write(f"cuttings {version('cuttings')}\n")
        parser.exit()
