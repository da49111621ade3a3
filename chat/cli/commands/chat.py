"""`cuttings chat`: ask in the browser."""

import argparse
import sys

from ....index import Address, NoIndex, build
from ...assistant import Assistant
from ...service import CannotListen
from ...web import serve
from ..errors import UsageError
from ..screen import progress_line, say, tell
from .build import sample_files


def run_chat(arguments: argparse.Namespace) -> None:
    """Serve the chat until it is stopped; without an index, over the sample dossier."""
    assistant = _open(arguments.index, arguments.reader)
    try:
        serve(assistant, host=arguments.host, port=arguments.port, ready=_announce)
    except CannotListen as error:
        raise UsageError(f"{error} with --port") from error


def _open(index: Address, reader: str | None) -> Assistant:
    try:
        return Assistant.open(index, reader=reader)
    except NoIndex:
        tell(f"There is no index in {index} yet: indexing the sample dossier. Your own: cuttings build FOLDER")
        with progress_line() as line:
            build(sample_files(), index, report=line)
        return Assistant.open(index, reader=reader)


def _announce(address: str) -> None:
    say(f"The chat is at {address} (stop it with Ctrl-C)")
    sys.stdout.flush()
