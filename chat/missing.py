"""What is said when a library of an extra is not installed."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.machinery import PathFinder
from importlib.util import find_spec


class MissingExtra(ImportError):
    """A part of Cuttings is used whose library comes with an extra that is not installed."""

    def __init__(self, library: str, extra: str) -> None:
        super().__init__(f"this needs {library}: install it with pip install 'cuttings[{extra}]'", name=library)
        self.extra = extra


def check(module: str, *, extra: str) -> None:
    """Raise `MissingExtra` when a library is not there, or an application's own folder of its name hides it.

    `module` is one that the library has, such as "mcp.server"; nothing is imported.
    """
    library, *inner = module.split(".")
    spec, name = find_spec(library), library
    for part in inner:
        name = f"{name}.{part}"
        spec = spec and PathFinder.find_spec(name, spec.submodule_search_locations)
    if spec is None:
        raise MissingExtra(library, extra)


@contextmanager
def needs(library: str, *, extra: str) -> Iterator[None]:
    """Import within it what an extra brings; raises `MissingExtra` when the library is not there."""
    try:
        yield
    except ModuleNotFoundError as error:
        # What the library itself lacks is another matter, and its own message says it best.
        if (error.name or "").partition(".")[0] != library.partition(".")[0]:
            raise
        raise MissingExtra(library, extra) from error
