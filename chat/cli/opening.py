"""Open what a command asks: the assistant over an index, with the answerer that was chosen."""

import argparse
from typing import TYPE_CHECKING

from ...index import NoIndex, build
from ..assistant import Assistant
from .errors import UsageError
from .screen import progress_line, tell

if TYPE_CHECKING:
    from ..generative import Model


def open_assistant(arguments: argparse.Namespace) -> Assistant:
    """Open the assistant over `--index`; raises UsageError where there is none."""
    try:
        return _open(arguments)
    except NoIndex as error:
        raise UsageError(
            f"there is no index in {arguments.index}: build one with: cuttings build FOLDER, "
            "or try the sample dossier: cuttings build --sample"
        ) from error


def open_or_build(arguments: argparse.Namespace) -> Assistant:
    """Open the assistant over `--index`; where there is none, over the sample dossier, which is indexed there."""
    from .commands.build import sample_files

    try:
        return _open(arguments)
    except NoIndex:
        where = arguments.index
        tell(f"There is no index in {where} yet: indexing the sample dossier. Your own: cuttings build FOLDER")
        with progress_line() as line:
            build(sample_files(), where, report=line)
        return _open(arguments)


def _open(arguments: argparse.Namespace) -> Assistant:
    return Assistant.open(arguments.index, reader=arguments.reader, model=_model(arguments))


def _model(arguments: argparse.Namespace) -> "Model | None":
    if arguments.llm is None:
        return None
    from ..generative import Model
    from ..missing import MissingExtra

    try:
        return Model(arguments.llm, arguments.model, arguments.llm_key)
    except MissingExtra as error:
        raise UsageError(str(error)) from error
