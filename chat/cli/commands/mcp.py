"""`cuttings mcp`: be a language model's tools."""

import argparse

from ...mcp import MissingExtra, serve_stdio
from ..errors import UsageError
from ..opening import open_assistant


def run_mcp(arguments: argparse.Namespace) -> None:
    """Speak the Model Context Protocol on standard input and output until the input ends."""
    try:
        serve_stdio(open_assistant(arguments))
    except MissingExtra as error:
        raise UsageError(str(error)) from error
