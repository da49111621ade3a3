"""OpenVINO, imported without what it tells others of it."""

import sys
import threading
from functools import cache
from importlib import import_module
from types import ModuleType

_TELEMETRY = "openvino_telemetry"
_one_at_a_time = threading.Lock()


def openvino() -> ModuleType:
    """Import OpenVINO without its telemetry; threads that come meanwhile wait.

    On import it sends word of it to a statistics service, from a process of its own, unless its telemetry package is
    missing. So that package is hidden meanwhile; an application that has imported OpenVINO itself keeps its choice.
    """
    with _one_at_a_time:
        return _imported()


@cache
def _imported() -> ModuleType:
    hidden = sys.modules.get(_TELEMETRY)
    sys.modules[_TELEMETRY] = None  # type: ignore[assignment]  # what makes Python say that there is no such module
    try:
        return import_module("openvino")
    finally:
        if hidden is None:
            del sys.modules[_TELEMETRY]
        else:
            sys.modules[_TELEMETRY] = hidden
