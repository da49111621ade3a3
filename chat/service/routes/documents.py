"""GET /v1/documents/ID."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.convertors import Convertor, register_url_convertor

from ....index import Searchable
from ...assistant import Assistant
from ...render.as_json import document_json
from ...render.html_article import article_html
from ...render.parts.opening import span_at
from ..forms.others import REFUSALS, UNKNOWN, DocumentForm, NamedForm, ShownForm
from ..reply import Json


class _AnyText(Convertor[str]):
    """The rest of a path, line breaks included, which Starlette's own `path` stops at."""

    regex = r"[\s\S]*"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


def documents(assistant: Assistant) -> APIRouter:
    """Serve articles by their ids, which are looked up in the index and never taken for the path of a file."""
    register_url_convertor("cuttings_id", _AnyText())  # they are known by name in the whole process
    router = APIRouter(prefix="/v1", tags=["Articles"], responses=REFUSALS | UNKNOWN)

    @router.get("/documents/{id:cuttings_id}", operation_id="document", response_model=DocumentForm)
    def document(id: str, shown: Annotated[ShownForm, Query()]) -> Json:  # noqa: A002 (the parameter's name)
        """Give a whole article: what it is, its text, how its paragraphs are marked.

        An id may hold slashes, as they are or as %2F; everything else that a path cannot hold is percent-encoded.
        """
        return _document(assistant.index, id, shown)

    @router.get("/documents", operation_id="named_document", response_model=DocumentForm)
    def named_document(wish: Annotated[NamedForm, Query()]) -> Json:
        """Give a whole article whose id cannot stand in a path, because it has ".." in it, which clients resolve."""
        return _document(assistant.index, wish.id, wish)

    return router


def _document(index: Searchable, document_id: str, shown: ShownForm) -> Json:
    document, blocks = index.document(document_id), index.blocks(document_id)
    content = document_json(document, blocks)
    if shown.html:
        quote = span_at(document, shown.start, shown.end, shown.print_)
        asked = shown.start is not None and shown.end is not None
        content["html"] = article_html(document, blocks, quote, changed=asked and quote is None)
    return Json(content)
