"""The route by which files come: one request a file, written as it arrives."""

from anyio.to_thread import run_sync
from fastapi import APIRouter, Request
from starlette.requests import ClientDisconnect
from starlette.responses import Response

from ...render.as_json import error_json
from ...service.reply import Json
from ...upkeep import Upkeep, UploadRefused
from ...upkeep.uploads.arrival import Arrival, Kept

_AT_ONCE = 1 << 20  # bytes that are held before they are written


def uploading(upkeep: Upkeep) -> APIRouter:
    """Make the route `PUT /uploads?name=…`, whose body is a file; it is indexed soon after.

    A page of another origin cannot call it: its browser would ask for leave first, as for every PUT.
    """
    router = APIRouter(include_in_schema=False)

    @router.put("/uploads")
    async def upload(request: Request, name: str = "") -> Response:
        announced = request.headers.get("content-length", "")
        if not (announced.isascii() and announced.isdigit() and len(announced) < 19):
            return Json(error_json(411, "A file comes with its size: Content-Length.", "length_required"), 411)
        try:
            arrival = await run_sync(upkeep.uploads.begin, name, int(announced))
            kept = await _received(request, arrival)
        except UploadRefused as error:
            return Json(error_json(error.status, str(error), error.code), error.status, {"Connection": "close"})
        except ClientDisconnect:
            return Response(status_code=400)  # nobody is there to read it
        upkeep.rebuilding.request()
        return Json({"name": kept.name, "again": kept.again})

    return router


async def _received(request: Request, arrival: Arrival) -> Kept:
    """Write what comes, and put it in its place; nothing stays where it does not come whole."""
    with arrival:
        held = bytearray()
        async for chunk in request.stream():
            held += chunk
            if len(held) >= _AT_ONCE:
                await run_sync(arrival.take, bytes(held))
                held.clear()
        await run_sync(arrival.take, bytes(held))
        return await run_sync(arrival.finish)
