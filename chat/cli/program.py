"""Run one command, and turn what can go wrong into a sentence and an exit status."""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper

from ...corpus import CorpusError, NothingToRead
from ...index import IndexingError
from .arguments import parse
from .errors import UsageError
from .screen import tell

_STOPPED = {"build": "stopped: the earlier index is untouched"}


def main(words: Sequence[str] | None = None) -> int:
    """Run the command line (`sys.argv` without `words`) and give its exit status.

    0: done. 1: it failed, and standard error says why. 2: the command was misused, or nothing could be read.
    130: stopped with Ctrl-C.
    """
    # What is imported stays: to look for garbage in it again and again takes a tenth of the start.
    gc.set_threshold(50_000)
    for stream in (sys.stdout, sys.stderr):
        # Articles hold any character; a terminal or pipe of another encoding must not end the program.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    arguments = parse(words)
    try:
        _run(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return _failed(_STOPPED.get(arguments.command, "stopped"), 130)
    except BrokenPipeError:
        # The reader, `head` for one, has enough. What is left in the buffer must not fail again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (NothingToRead, UsageError) as error:
        return _failed(str(error), 2)
    except (CorpusError, IndexingError) as error:
        return _failed(str(error), 1)
    except OSError as error:
        return _failed(f"{error.filename}: {error.strerror}" if error.filename else str(error), 1)
    return 0


def _run(arguments: argparse.Namespace) -> None:
    """Run the command: `run_NAME` of its module, which imports what it needs and no more."""
    module = import_module(f".commands.{arguments.command}", __package__)
    getattr(module, f"run_{arguments.command}")(arguments)


def _failed(sentence: str, status: int) -> int:
    tell(f"cuttings: {sentence}")
    return status
