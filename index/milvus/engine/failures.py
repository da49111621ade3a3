"""What pymilvus and gRPC raise, as errors that say what to do."""

from collections.abc import Iterator
from contextlib import contextmanager

from ..address import MilvusAddress
from ..errors import EngineDown, EngineRefused, EngineSlow, NotAuthorized

_NO_CONNECTION = 2  # pymilvus' code for it
_AUTHORIZATION = ("auth check failure", "unauthenticated", "permission deny", "permissiondenied", "privilege")


@contextmanager
def as_sentences(address: MilvusAddress, doing: str, seconds: float) -> Iterator[None]:
    """Raise, for whatever goes wrong while `doing` something that is waited for so long, an error of ours."""
    from grpc import RpcError, StatusCode
    from pymilvus import MilvusException

    try:
        yield
    except RpcError as error:
        status = error.code()
        if status is StatusCode.DEADLINE_EXCEEDED:
            raise EngineSlow(str(address), doing, seconds) from error
        if status in (StatusCode.UNAUTHENTICATED, StatusCode.PERMISSION_DENIED):
            raise NotAuthorized(str(address)) from error
        raise EngineDown(str(address), error.details() or str(status)) from error
    except MilvusException as error:
        said = str(error.message)
        if any(word in said.casefold() for word in _AUTHORIZATION):
            raise NotAuthorized(str(address)) from error
        if error.code == _NO_CONNECTION:
            raise EngineDown(str(address), "no connection") from error
        if "deadline" in said.casefold() or "timeout" in said.casefold():
            raise EngineSlow(str(address), doing, seconds) from error
        raise EngineRefused(str(address), doing, said) from error
