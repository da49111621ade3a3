"""What `cuttings chat` and `cuttings serve` share: on what terms they let others in, and what they say."""

import argparse
import sys
from collections.abc import Callable

from ..access import Access, AccessError, check_exposure
from ..service import CannotListen, Terms
from .errors import UsageError
from .screen import say

UPLOAD = 200_000_000
"""Bytes of a file that the page takes in, where it takes any."""


def serve_with(arguments: argparse.Namespace, run: Callable[[Terms], None]) -> None:
    """Run a server on the terms that were given; what they lack is said with the arguments that mend it."""
    try:
        run(_terms(arguments))
    except CannotListen as error:
        raise UsageError(f"{error} with --port") from error
    except AccessError as error:
        raise UsageError(str(error)) from error


def announce(name: str) -> Callable[[str], None]:
    """Say where something is, as soon as it answers there."""

    def ready(address: str) -> None:
        say(f"{name} is at {address} (stop it with Ctrl-C)")
        sys.stdout.flush()

    return ready


def _terms(arguments: argparse.Namespace) -> Terms:
    access = Access.read(arguments.access) if arguments.access else None
    check_exposure(arguments.host, access, open_to_all=arguments.open)  # before anything is indexed
    return Terms(
        access=access,
        open_to_all=arguments.open,
        origins=tuple(arguments.origin),
        rate=arguments.rate,
        upload=UPLOAD if getattr(arguments, "allow_upload", False) else 0,
    )
