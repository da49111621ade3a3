"""The whole service as one application."""

from contextlib import suppress
from importlib.metadata import version

from fastapi import FastAPI
from starlette.routing import Route

from ..assistant import Assistant
from ..mcp import MissingExtra, http_tools
from .completions import completions
from .desk import Desk
from .errors import handle_errors
from .routes.answering import answering
from .routes.api_page import api_page
from .routes.documents import documents
from .routes.health import health
from .routes.reading import reading
from .widget import widget

_ABOUT = "Questions to a collection of press articles, answered in their own words, each quote cited."


def service(assistant: Assistant, *, desk: Desk | None = None, home: str | None = None) -> FastAPI:
    """Make one application of all parts, to be served or mounted.

    The questions wait at `desk`, or one of its own; `home` is the path of a chat that articles lead back to.
    """
    desk = desk or Desk(assistant)
    # FastAPI's own pages load scripts from elsewhere: /api takes their place.
    app = FastAPI(title="Cuttings", summary=_ABOUT, version=version("cuttings"), docs_url=None, redoc_url=None)
    handle_errors(app)
    for router in (
        answering(desk), documents(assistant), completions(desk), health(assistant), api_page(),
        reading(assistant, home=home), widget(),
    ):  # fmt: skip
        app.include_router(router)
    with suppress(MissingExtra):  # there are no tools for language models then, and all else is as it is
        app.router.routes.append(Route("/mcp", endpoint=http_tools(assistant, desk=desk)))
    return app
