"""POST /v1/ask and POST /v1/search."""

from fastapi import APIRouter

from ...render.as_json import answer_json, found_json
from ...render.html_answer import answer_html
from ..desk import Desk
from ..forms.answers import PassagesForm, ReplyForm
from ..forms.asking import AskForm, SearchForm, filters_of
from ..forms.others import REFUSALS
from ..reply import Json


def answering(desk: Desk) -> APIRouter:
    """Serve answers and passages; the same JSON as everywhere else."""
    router = APIRouter(prefix="/v1", tags=["Asking"], responses=REFUSALS)

    @router.post("/ask", operation_id="ask", response_model=ReplyForm)
    async def ask(form: AskForm) -> Json:
        """Answer a question in the articles' own words, each quote with its article, offsets, outlet and day.

        No answer is an answer too: `answered` is false, `reason` says why, and `passages` came closest.
        """
        answer = await desk.ask(
            form.question,
            conversation=form.turns,
            filters=filters_of(form.filters),
            asked_on=form.asked_on,
            without=form.without,
        )
        html = {"html": answer_html(answer)} if form.html else {}
        return Json(answer_json(answer) | html)

    @router.post("/search", operation_id="search", response_model=PassagesForm)
    async def search(form: SearchForm) -> Json:
        """Find the passages that fit a question best, without answering it."""
        hits = await desk.search(form.question, limit=form.limit, filters=filters_of(form.filters))
        return Json({"passages": [found_json(hit) for hit in hits]})

    return router
