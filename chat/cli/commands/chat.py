"""`cuttings chat`: ask in the browser."""

import argparse

from ...service import Terms
from ...web import serve
from ..opening import open_or_build
from ..serving import announce, serve_with


def run_chat(arguments: argparse.Namespace) -> None:
    """Serve the page and the service until stopped; without an index, over the sample dossier."""

    def run(terms: Terms) -> None:
        assistant = open_or_build(arguments)
        serve(assistant, host=arguments.host, port=arguments.port, terms=terms, ready=announce("The chat"))

    serve_with(arguments, run)
