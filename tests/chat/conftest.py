"""A few fictional articles, an index of them, and a chat over it on a free port."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from cuttings.chat import Assistant
from cuttings.index import WordEncoder, build

CHAT = """
import os, sys
from functools import partial

def stay(event, arguments):
    if event == "socket.connect" and isinstance(arguments[1], tuple):
        where = arguments[1][0]
    elif event == "socket.getaddrinfo":
        where = arguments[0]
    else:
        return
    if where not in (None, "127.0.0.1", "localhost", "::1"):
        print("the chat reached out to", where, file=sys.stderr, flush=True)
        os._exit(1)

sys.addaudithook(stay)
from cuttings.chat import Assistant
from cuttings.chat.web import mount, serve
from cuttings.index import WordEncoder

assistant = Assistant.open(sys.argv[1], encoder=WordEncoder())
"""
SERVE = "serve(assistant, port=0, ready=partial(print, flush=True))"
MOUNT = """
import fastapi, socket, uvicorn

host = mount(fastapi.FastAPI(), assistant, "/news/cuttings")
listening = socket.create_server(("127.0.0.1", 0))
print(f"http://127.0.0.1:{listening.getsockname()[1]}/news/cuttings/", flush=True)
uvicorn.Server(uvicorn.Config(host, log_level="warning", timeout_graceful_shutdown=1)).run(sockets=[listening])
"""
SCRIPT = "<script>window.harm = 1</script>"
ARTICLES = {
    "harbour.md": """---
title: The harbour of Velmora closes for winter
source: The Northern Gull
published: 2021-10-28
url: https://gull.example/harbour
---

Home | World | Sport | Subscribe

The council of Velmora voted to close the harbour to ferries from 3 November 2021. The vote was nine to two.

“We would rather lose a season than a ship,” said harbour master Ilse Fictive.

Ferry owners said that the closure would cost them 4.2 million crowns.
""",
    "bridge.md": """---
title: Mayor opens the granite bridge
source: Harbour Post
published: 2021-09-01
---

Mayor Ana Example opened the granite bridge to Sundby on 1 September 2021. It is 840 metres long.
""",
    "theatre.md": f"""---
title: '{SCRIPT} at the theatre'
source: '"><img src=x onerror="window.harm = 2">'
url: javascript:window.harm=3
---

The actor shouted {SCRIPT} and <b>bold words</b> from the balcony of the theatre, ${{window.harm = 4}} and {{{{harm}}}}.
""",
}


@pytest.fixture(scope="session")
def press(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of an index of the articles."""
    folder = tmp_path_factory.mktemp("press")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    build([folder], folder / "index", encoder=WordEncoder())
    return folder / "index"


@pytest.fixture(scope="session")
def assistant(press: Path) -> Assistant:
    return Assistant.open(press, encoder=WordEncoder())


@pytest.fixture(scope="session")
def chat_command(press: Path) -> list[str]:
    """Give what starts a chat on a free port; it prints its address when it answers.

    The process ends if it connects to another computer or looks up its name.
    """
    return [sys.executable, "-c", CHAT + SERVE, str(press)]


@pytest.fixture(scope="session")
def chat(chat_command: list[str]) -> Iterator[str]:
    """Give the address of a chat that runs in a process of its own."""
    yield from _running(chat_command)


@pytest.fixture
def mounted(press: Path) -> Iterator[str]:
    """Give the address of a chat that is mounted under a path of another application."""
    yield from _running([sys.executable, "-c", CHAT + MOUNT, str(press)])


@pytest.fixture(scope="session")
def stand_in(press: Path) -> Iterator[str]:
    """Give the address of a page whose answers are made by hand, see `stand_in.py`."""
    yield from _running([sys.executable, str(Path(__file__).with_name("stand_in.py")), str(press)])


def _running(command: list[str]) -> Iterator[str]:
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        yield process.stdout.readline().strip()
        process.terminate()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Give a Chromium that asks nothing of other computers.

    One for each module: as long as it is there, Playwright's event loop runs, and nothing else can run one.
    """
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        pytest.skip("there is no Chromium on this computer")
    quiet = "--no-first-run --disable-background-networking --disable-component-update --disable-sync"
    expect.set_options(timeout=20_000)  # other tests keep the machine busy
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=found, args=["--no-sandbox", "--disable-gpu", *quiet.split()]
        )
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give a window of a desktop's width, whose scripts may make no mistake."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.set_default_timeout(10_000)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    context.close()
    assert faults == []


@pytest.fixture(scope="session")
def serious_faults() -> Callable[[Page], list[str]]:
    """Give a function that lists what axe-core finds serious or critical on a page, in light and in dark."""
    from axe_playwright_python.sync_playwright import Axe

    def check(page: Page) -> list[str]:
        found = []
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            page.wait_for_timeout(50)
            for fault in Axe().run(page).response["violations"]:
                if fault["impact"] in ("serious", "critical"):
                    places = [" ".join([*map(str, node["target"]), node["failureSummary"]]) for node in fault["nodes"]]
                    found.append(f"{scheme}: {fault['id']}: {'; '.join(places)}")
        return found

    return check
