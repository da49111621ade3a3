"""`cuttings chat`: ask in the browser."""

import argparse
from contextlib import closing, nullcontext
from pathlib import Path

from ...feedback import Feedback
from ...service import Terms
from ...upkeep import Upkeep
from ...web import serve
from ..opening import open_or_build
from ..serving import announce, serve_with


def run_chat(arguments: argparse.Namespace) -> None:
    """Serve the page and the service until stopped; without an index, over the sample dossier."""

    def run(terms: Terms) -> None:
        assistant = open_or_build(arguments)
        with closing(Upkeep(arguments.index)) if arguments.allow_upload else nullcontext() as upkeep:
            serve(
                assistant, host=arguments.host, port=arguments.port, terms=terms, feedback=feedback_of(arguments),
                upkeep=upkeep, ready=announce("The chat"),
            )  # fmt: skip

    serve_with(arguments, run)


def feedback_of(arguments: argparse.Namespace) -> Feedback | None:
    """Say where what readers say of answers is kept; nowhere beside a collection in Milvus, unless a file is named."""
    if arguments.feedback:
        return Feedback(arguments.feedback)
    return Feedback(arguments.index / "feedback.db") if isinstance(arguments.index, Path) else None
