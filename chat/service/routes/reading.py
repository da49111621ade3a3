"""GET /article/ID: an article on a page of its own, which is what the permanent link of a quote leads to."""

import zlib
from collections.abc import Mapping
from urllib.parse import quote

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from ....index import IndexingError, UnknownDocument
from ...assistant import Assistant
from ...render.parts.opening import span_at
from ...render.reading import assets
from ...render.reading.article import article_page, missing_page, unreadable_page
from ...render.reading.frame import Frame

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
_TYPES = {"css": "text/css", "js": "text/javascript"}
_YEAR = 31_536_000
_DIGITS = 12


def reading(assistant: Assistant, *, home: str | None = "/") -> APIRouter:
    """Serve articles as pages, by their ids: these are looked up in the index and never taken for the path of a file.

    `home` is the chat's address, None where there is no chat.
    """
    router = APIRouter(include_in_schema=False)
    loaded = assets()
    addresses = {name: f"/reading/{name}?v={zlib.crc32(content.encode()):08x}" for name, content in loaded.items()}

    @router.api_route("/reading/{name}", methods=["GET", "HEAD"])
    def asset(name: str) -> Response:
        if name not in loaded:
            return Response(status_code=404)
        kept = {"Cache-Control": f"private, max-age={_YEAR}, immutable"}  # its address changes with it
        return Response(loaded[name], media_type=_TYPES[name.rpartition(".")[2]], headers=kept)

    @router.api_route("/article/{id:path}", methods=["GET", "HEAD"])
    def article(request: Request, id: str) -> HTMLResponse:  # noqa: A002 (the parameter's name)
        path = request.scope["path"].removesuffix(f"/article/{id}")
        frame = Frame(quote(path), addresses, home)
        status, page = _page(assistant, frame, id, request.query_params)
        return HTMLResponse(page, status, {"Content-Security-Policy": _POLICY, "Cache-Control": "private, no-cache"})

    return router


def _page(assistant: Assistant, frame: Frame, id_: str, wish: Mapping[str, str]) -> tuple[int, str]:
    """Make the page of an article, with its status; what is wished for comes from a browser, and may be anything."""
    try:
        index = assistant.index
        document = index.document(id_ or wish.get("id", ""))
        blocks = index.blocks(document.id)
    except UnknownDocument:
        return 404, missing_page(frame)
    except IndexingError:
        return 503, unreadable_page(frame)
    start, end = wish.get("start"), wish.get("end")
    if start is None or end is None:
        return 200, article_page(frame, document, blocks, None)
    span = span_at(document, _number(start), _number(end), wish.get("print"))
    return 200, article_page(frame, document, blocks, span, changed=span is None)


def _number(written: str) -> int | None:
    return int(written) if written.isascii() and written.isdigit() and len(written) <= _DIGITS else None
