"""What the service sends: JSON, written as everywhere else."""

from typing import Any

from fastapi.responses import JSONResponse

from ..render.as_json import dumps


class Json(JSONResponse):
    """JSON that any text survives, whatever characters an article holds."""

    def render(self, content: Any) -> bytes:  # noqa: ANN401 (as in the class above it)
        """Write the body."""
        return dumps(content).encode("utf-8")
