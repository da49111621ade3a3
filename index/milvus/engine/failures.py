"""What pymilvus and gRPC raise, as errors that say what to do."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ..address import MilvusAddress
from ..errors import EngineDown, EngineRefused, EngineSlow, NotAuthorized

if TYPE_CHECKING:
    from grpc import StatusCode

_NO_CONNECTION = 2  # pymilvus' code for it
_REFUSED = ("auth check failure", "permission deny", "permissiondenied", "privilege")


@contextmanager
def as_sentences(address: MilvusAddress, doing: str, seconds: float) -> Iterator[None]:
    """Raise, for whatever goes wrong while `doing` something that is waited for so long, an error of ours."""
    from grpc import RpcError, StatusCode
    from pymilvus import MilvusException

    try:
        yield
    except (RpcError, MilvusException) as error:
        status, said = _status(error), str(getattr(error, "message", error)).casefold()
        refused = status in (StatusCode.UNAUTHENTICATED, StatusCode.PERMISSION_DENIED)
        if refused or any(words in said for words in _REFUSED):
            raise NotAuthorized(str(address)) from error
        if status is StatusCode.DEADLINE_EXCEEDED:
            raise EngineSlow(str(address), doing, seconds) from error
        if status is not None or getattr(error, "code", None) == _NO_CONNECTION:
            raise EngineDown(str(address), status.name.casefold() if status else "no connection") from error
        raise EngineRefused(str(address), doing, str(getattr(error, "message", error))) from error


def _status(error: BaseException | None) -> "StatusCode | None":
    """Find what gRPC said, of which pymilvus at times tells no more than that it could not connect."""
    from grpc import RpcError

    seen: list[BaseException] = []
    while error is not None and error not in seen:
        if isinstance(error, RpcError):
            return error.code()
        seen.append(error)
        error = error.__cause__ or error.__context__
    return None
