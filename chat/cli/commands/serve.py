"""`cuttings serve`: answer other programs."""

import argparse

from fastapi import FastAPI

from ...service import Terms, prepare, service
from ...service import run as serve
from ..opening import open_or_build
from ..serving import announce, serve_with


def run_serve(arguments: argparse.Namespace) -> None:
    """Serve without a page until stopped; without an index, over the sample dossier."""

    def run(terms: Terms) -> None:
        assistant = open_or_build(arguments)

        def make() -> FastAPI:
            prepare(assistant)
            return service(assistant)

        serve(make, host=arguments.host, port=arguments.port, terms=terms, ready=announce("The service"))

    serve_with(arguments, run)
