"""Several assistants in one process and many threads: no state is shared, and the host's own is left alone."""

import subprocess
import sys
import threading
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files
from inspect import Parameter, signature
from typing import get_type_hints

import pytest

from cuttings.chat import Answer, Assistant
from cuttings.chat.answer import Turn
from cuttings.chat.render.as_json import answer_json
from cuttings.index import Filters, Hit, Searchable, WordEncoder, build

ISLANDS = ("Velmora", "Sundby", "Ostrava Minor", "Quill")
QUESTIONS = [
    f"How many {what} does the island of {island} have?" for what in ("ferries", "lighthouses") for island in ISLANDS
]


def write(folder, year, count):
    """Write an article an island; every number in it is of one edition of the press."""
    folder.mkdir(exist_ok=True)
    for island in ISLANDS:
        text = (
            f"The island of {island} has {count} ferries, the council said.\n\n"
            f"The island of {island} has {count + 1} lighthouses, it said in {year}."
        )
        (folder / f"{island}.md").write_text(f"---\npublished: {year}-05-01\n---\n\n{text}\n", encoding="utf-8")


def made(folder, encoder, year, count):
    write(folder, year, count)
    build([folder], folder / "index", encoder=encoder)
    return Assistant.open(folder / "index", encoder=encoder)


@pytest.fixture
def north(tmp_path):
    return made(tmp_path / "north", WordEncoder(), 2021, 40)


@pytest.fixture
def south(tmp_path):
    return made(tmp_path / "south", WordEncoder(dimension=64), 2022, 70)


def told(answer):
    """Give all of an answer but the time it took."""
    return answer_json(answer) | {"seconds": None}


def test_threads_over_two_indexes_get_the_answers_of_one_thread(north, south):
    expected = {(a, question): told(a.ask(question)) for a in (north, south) for question in QUESTIONS}
    assert {each["answered"] for each in expected.values()} == {True}
    jobs = list(expected) * 2
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda job: told(job[0].ask(job[1])), jobs))
    assert answers == [expected[job] for job in jobs]
    assert (north.index.encoder.fingerprint, south.index.encoder.fingerprint) == ("words-256", "words-64")
    years = {
        a: {cited["published"][:4] for (b, _), each in expected.items() if b is a for cited in each["citations"]}
        for a in (north, south)
    }
    assert years == {north: {"2021"}, south: {"2022"}}


def test_a_rebuild_of_one_in_the_middle_changes_that_one_alone(north, south, tmp_path):
    answers = defaultdict(set)
    rebuilt = threading.Event()

    def asking(assistant):
        while True:
            done = rebuilt.is_set()
            for question in QUESTIONS:
                answer = assistant.ask(question)
                days = {citation.document.published.year for citation in answer.citations}
                days |= {hit.passage.document.published.year for hit in answer.passages}
                answers[assistant].add((answer.generation, *days))
            if done:
                return

    before = {assistant: assistant.index.generation for assistant in (north, south)}
    with ThreadPoolExecutor(4) as pool:
        futures = [pool.submit(asking, assistant) for assistant in (north, south) * 2]
        write(tmp_path / "north", 2023, 400)
        build([tmp_path / "north"], tmp_path / "north" / "index", encoder=WordEncoder())
        rebuilt.set()
        for future in futures:
            future.result()
    assert answers[south] == {(before[south], 2022)}
    # Each answer is of one state through and through, and the last ones are of the new.
    assert answers[north] == {(before[north], 2021), (north.index.generation, 2023)}
    assert north.index.generation != before[north]


def test_a_state_that_is_held_stays_as_it_was_through_a_rebuild(north, tmp_path):
    held = north.index
    first = held.search("ferries of Velmora")[0].passage.text
    write(tmp_path / "north", 2023, 400)
    build([tmp_path / "north"], tmp_path / "north" / "index", encoder=WordEncoder())
    assert "400" in north.search("ferries of Velmora")[0].passage.text
    assert held.search("ferries of Velmora")[0].passage.text == first
    assert "40 ferries" in first


def test_an_assistant_holds_no_conversation(north):
    follow_up = "And how many lighthouses?"
    north.ask("How many ferries does Velmora have?")
    assert north.ask(follow_up).search_question == follow_up
    conversation = [Turn("How many ferries does Velmora have?")]
    assert "Velmora" in north.ask(follow_up, conversation=conversation).search_question
    assert north.ask(follow_up).search_question == follow_up


def test_the_assistant_is_typed():
    assert files("cuttings.chat").joinpath("py.typed").is_file()
    assert get_type_hints(Assistant.ask)["return"] is Answer
    assert get_type_hints(Assistant.search)["return"] == list[Hit]
    assert get_type_hints(Assistant.index.fget)["return"] is Searchable
    assert get_type_hints(Assistant.ask)["filters"] == Filters | None
    for method in (Assistant.ask, Assistant.stream, Assistant.search, Assistant.open, Assistant.__init__):
        kinds = {name: each.annotation for name, each in signature(method).parameters.items() if name != "self"}
        assert Parameter.empty not in kinds.values()


def run(program, *words, folder=None):
    ran = subprocess.run(
        [sys.executable, "-c", program, *map(str, words)], cwd=folder, capture_output=True, text=True, timeout=120
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


USED = """
import sys
from cuttings.index import WordEncoder, build, open_index

build([sys.argv[1]], sys.argv[2], encoder=WordEncoder())
assert open_index(sys.argv[2], encoder=WordEncoder()).current().search("ferries of Quill")[0].passage.text
from cuttings.chat import Assistant
if "ask" in sys.argv:
    assert Assistant.open(sys.argv[2], encoder=WordEncoder(), reader="none").ask("Who?").passages
print(*(name.partition(".")[0] for name in sys.modules))
"""
HEAVY = {"fastapi", "gradio", "langchain_core", "llama_index", "mcp", "openai", "torch", "transformers", "uvicorn"}


@pytest.mark.parametrize("then", ["stop", "ask"])
def test_building_and_searching_import_no_page_and_no_model(tmp_path, then):
    write(tmp_path / "press", 2021, 40)
    imported = set(run(USED, tmp_path / "press", tmp_path / "index", then).split())
    assert "numpy" in imported
    assert imported & (HEAVY | {"openvino", "pymilvus", "sentence_transformers"}) == set()


HOST = """
import sys
sys.path.insert(0, "")
import chat, corpus, index, mcp

from cuttings.chat import Assistant
from cuttings.index import WordEncoder, build

build(["press"], "press-index", encoder=WordEncoder())
assistant = Assistant.open("press-index", encoder=WordEncoder())
assert assistant.ask("How many ferries does the island of Quill have?").answered
from cuttings.chat.service import service

assert "/mcp" not in [getattr(route, "path", "") for route in service(assistant).routes]
print(chat.name, corpus.name, index.name, mcp.name, [name for name in sys.modules if name.startswith(("chat", "mcp"))])
"""


def test_a_hosts_own_folders_of_the_same_names_are_its_own(tmp_path):
    write(tmp_path / "press", 2021, 40)
    for name in ("chat", "corpus", "index", "mcp"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text(f"name = 'the host’s {name}'\n", encoding="utf-8")
    said = run(HOST, folder=tmp_path).strip()
    assert said == "the host’s chat the host’s corpus the host’s index the host’s mcp ['chat', 'mcp']"


STATE = """
import gc, locale, logging, os, random, signal, socket, sys, threading, warnings
import numpy

def state():
    return {
        "logging": (logging.root.level, list(logging.root.handlers), logging.getLevelName(0)),
        "warnings": list(warnings.filters),
        "signals": [signal.getsignal(number) for number in signal.valid_signals()],
        "environment": dict(os.environ),
        "folder": os.getcwd(),
        "random": (random.getstate(), str(numpy.random.get_state())),
        "hooks": (sys.excepthook, threading.excepthook, sys.displayhook, sys.unraisablehook),
        "garbage": gc.get_threshold(),
        "path": list(sys.path),
        "locale": locale.setlocale(locale.LC_ALL),
        "sockets": socket.getdefaulttimeout(),
        "threads": threading.active_count(),
    }

before = state()
from cuttings.chat import Assistant
from cuttings.index import WordEncoder, build

build([sys.argv[1]], sys.argv[2], encoder=WordEncoder())
assistant = Assistant.open(sys.argv[2], encoder=WordEncoder())
assert assistant.ask("How many ferries does the island of Quill have?").answered
after = state()
print([name for name in before if before[name] != after[name]])
"""


def test_a_process_is_left_as_it_was(tmp_path):
    write(tmp_path / "press", 2021, 40)
    assert run(STATE, tmp_path / "press", tmp_path / "index") == "[]\n"


FIRST = """
import sys, threading
from cuttings.index.encoders.runtime import openvino

sys.setswitchinterval(1e-5)
together, failed = threading.Barrier(4), []

def use():
    together.wait()
    try:
        openvino()
    except Exception as error:
        failed.append(error)

threads = [threading.Thread(target=use) for _ in range(4)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(failed)
"""


def test_threads_may_be_the_first_to_need_the_engine_at_the_same_moment():
    assert run(FIRST) == "[]\n"
