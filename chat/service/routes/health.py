"""GET /healthz."""

from fastapi import APIRouter

from ...assistant import Assistant
from ..forms.others import REFUSALS, HealthForm
from ..reply import Json


def health(assistant: Assistant) -> APIRouter:
    """Serve the state of the service, for whoever watches it."""
    router = APIRouter(tags=["State"], responses=REFUSALS)

    @router.get("/healthz", operation_id="health", response_model=HealthForm)
    def healthz() -> Json:
        """Say that the service answers, from which state of the index, and how much that holds."""
        index = assistant.index
        return Json(
            {
                "status": "ok",
                "generation": index.generation,
                "articles": index.articles,
                "passages": index.passages,
            }
        )

    return router
