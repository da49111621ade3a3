"""What the service says when it does not answer: a sentence in one form, with a fitting status."""

import logging
import re
from collections.abc import Mapping, Sequence
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from ...index import IndexingError, UnknownDocument
from ..render.as_json import error_json
from .desk import TooBusy
from .reply import Json

_LOG = logging.getLogger(__name__)
_SHOWN = 200  # characters of a path
_CODES = {
    400: "invalid_request",
    404: "not_found",
    405: "method_not_allowed",
    413: "too_large",
}


def handle_errors(app: FastAPI) -> None:
    """Have an application say everything that goes wrong in the one form."""
    app.exception_handler(RequestValidationError)(_invalid)
    app.exception_handler(HTTPException)(_refused)
    app.exception_handler(UnknownDocument)(_unknown)
    app.exception_handler(IndexingError)(_no_index)
    app.exception_handler(TooBusy)(_busy)
    app.exception_handler(Exception)(_broken)


def error(status: int, message: str, code: str, headers: Mapping[str, str] | None = None) -> Json:
    """Answer with an error."""
    return Json(error_json(status, message, code), status, dict(headers or {}))


def _invalid(_: Request, problem: RequestValidationError) -> Json:
    return error(400, validation_sentence(problem.errors()), "invalid_request")


def validation_sentence(problems: Sequence[Mapping[str, Any]]) -> str:
    """Say what is wrong with a request, from pydantic's list: the first thing, and how many others there are."""
    first = problems[0]
    match first:
        case {"type": "json_invalid", "loc": [_, int(place)], "ctx": {"error": str(why)}}:
            return f"The body is not JSON: {why} at character {place}."
        case {"loc": ["body"]}:
            return "A JSON object is needed as the body, with the header Content-Type: application/json."
    where = _place(first["loc"])
    what = first["msg"].removeprefix("Value error, ")
    more = f" And {len(problems) - 1} more like this." if len(problems) > 1 else ""
    return f"{where}: {what}.{more}"


def _place(steps: Sequence[str | int]) -> str:
    """Write where a value stands, `conversation[3].question`; of the ways to read a list's item, none is named."""
    path = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps[1:] if _is_step(step))
    return path.removeprefix(".") or str(steps[0])


def _is_step(step: str | int) -> bool:
    return isinstance(step, int) or re.fullmatch("[a-z_]+", step) is not None


def _refused(request: Request, problem: HTTPException) -> Json:
    path = request.url.path[:_SHOWN]
    match problem.status_code:
        case 404 if problem.detail == "Not Found":
            message = f"There is nothing at {path}: GET /api lists what there is."
        case 400 if problem.detail == "There was an error parsing the body":
            message = "The body cannot be read as JSON: it is not UTF-8, or nested too deeply."
        case 405:
            allowed = (problem.headers or {}).get("Allow", "another method")
            message = f"{request.method} does not go with {path}: use {allowed}."
        case _:
            message = problem.detail
    return error(problem.status_code, message, _CODES.get(problem.status_code, "refused"), problem.headers)


def _unknown(_: Request, problem: UnknownDocument) -> Json:
    return error(404, _sentence(problem), "unknown_document")


def _no_index(_: Request, problem: IndexingError) -> Json:
    # The sentence names a folder of this computer, which is its keeper's to know.
    _LOG.error("%s", problem)
    code = re.sub("(?<=[a-z])(?=[A-Z])", "_", type(problem).__name__).lower()
    return error(503, "The index cannot be read now; the service's log says why.", code)


def _busy(_: Request, problem: TooBusy) -> Json:
    return error(503, _sentence(problem), "too_busy", {"Retry-After": str(problem.retry_after)})


def _broken(_: Request, __: Exception) -> Json:
    return error(500, "Something went wrong here; the service's log says what.", "internal_error")


def _sentence(problem: Exception) -> str:
    text = str(problem)
    return f"{text[:1].upper()}{text[1:]}."
