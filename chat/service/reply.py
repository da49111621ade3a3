"""What the service sends: JSON, written as everywhere else, and links to itself."""

from typing import Any

from fastapi import Request
from fastapi.responses import JSONResponse

from ..render.as_json import dumps


class Json(JSONResponse):
    """JSON that any text survives, whatever characters an article holds."""

    def render(self, content: Any) -> bytes:  # noqa: ANN401 (as in the class above it)
        """Write the body."""
        return dumps(content).encode("utf-8")


def address_of_service(request: Request) -> str:
    """Give the address below which the service is reached, as the caller wrote it, without a slash at its end.

    Starlette's own `base_url` is that of the outermost application where one is mounted in another.
    """
    return str(request.url.replace(path=request.scope.get("root_path", "").rstrip("/"), query="", fragment=""))
