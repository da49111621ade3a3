"""GET /api: the OpenAPI schema as a page."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from ...render.service.api import api_html
from ..reply import address_of_service


def api_page() -> APIRouter:
    """Serve a page that describes the application it is part of."""
    router = APIRouter()

    @router.get("/api", include_in_schema=False)
    def api(request: Request) -> HTMLResponse:
        return HTMLResponse(api_html(request.app.openapi(), address_of_service(request)))

    return router
