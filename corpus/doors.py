"""Doors that import what they let through when it is first asked for, so that opening one costs nothing."""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module


def lazy_door(package: str, modules: Mapping[str, str]) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Make the `__getattr__` and `__dir__` of a package (PEP 562).

    `modules` gives for each module of the package the names that come from it, with spaces between. A module must not
    have the name of something that is let through: once imported, it would be found in its place.
    """
    homes = {name: module for module, names in modules.items() for name in names.split()}
    door = sys.modules[package]

    def find(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        found = getattr(import_module(f"{package}.{homes[name]}"), name)
        setattr(door, name, found)  # from now on it is found without asking here
        return found

    def names() -> list[str]:
        return sorted({*vars(door), *homes})

    return find, names
