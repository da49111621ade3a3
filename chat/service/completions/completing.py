"""POST /v1/chat/completions and GET /v1/models."""

import time
import uuid

from fastapi import APIRouter, Request
from fastapi.responses import Response, StreamingResponse

from ...render.service.completion import MODEL, Completion, model_json
from ..desk import Desk
from ..errors import error
from ..forms.asking import filters_of
from ..forms.others import REFUSALS, UNKNOWN
from ..reply import Json, address_of_service
from .forms import CompletionForm
from .replies import CompletionReply, ModelForm, ModelsForm
from .streaming import events


def completions(desk: Desk) -> APIRouter:
    """Serve answers to whatever speaks to OpenAI's service, and say that there is one model."""
    router = APIRouter(prefix="/v1", tags=["Chat completions"], responses=REFUSALS | UNKNOWN)

    @router.post(
        "/chat/completions",
        operation_id="complete",
        response_model=CompletionReply,
        responses={200: {"content": {"text/event-stream": {}}}},
    )
    async def complete(form: CompletionForm, request: Request) -> Response:
        """Answer the last message of a user; the messages before it are the conversation.

        The answer is in the articles' words with its markers, each quote is annotated with a link to where it stands,
        and `cuttings` holds the answer as POST /v1/ask gives it. Filters, the day of the question and `without` are
        taken as there; whatever else is sent for a language model has no effect. With `stream`, events bring the
        answer as it grows, and the last one before [DONE] the annotations and `cuttings`.
        """
        if form.model != MODEL:
            return _no_model(form.model)
        completion = Completion(f"chatcmpl-{uuid.uuid4().hex}", int(time.time()), address_of_service(request))
        filters, turns = filters_of(form.filters), form.turns
        if not form.stream:
            answer = await desk.ask(
                form.question, conversation=turns, filters=filters, asked_on=form.asked_on, without=form.without
            )
            return Json(completion.whole(answer))
        growing = desk.stream(
            form.question, conversation=turns, filters=filters, asked_on=form.asked_on, without=form.without
        )
        # What goes wrong before the first words still has a status of its own.
        first = await anext(growing)
        sent = events(completion, first, growing, usage=form.wants_usage)
        return StreamingResponse(sent, media_type="text/event-stream", headers={"Cache-Control": "no-store"})

    @router.get("/models", operation_id="models", response_model=ModelsForm)
    def models() -> Json:
        """List the models: one."""
        return Json({"object": "list", "data": [model_json()]})

    @router.get("/models/{model}", operation_id="model", response_model=ModelForm)
    def model(model: str) -> Json:
        """Say what a model is."""
        return Json(model_json()) if model == MODEL else _no_model(model)

    return router


def _no_model(name: str) -> Json:
    return error(404, f"There is no model {name[:40]!r}: the one here is called {MODEL!r}.", "model_not_found")
