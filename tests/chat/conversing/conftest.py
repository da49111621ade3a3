"""A chat whose answers can be judged, in a process that can be started again, and browsers that remember."""

import socket
import subprocess
import sys

import pytest
from playwright.sync_api import expect

SERVE = """
import sys
from functools import partial

from cuttings.chat import Assistant
from cuttings.chat.feedback import Feedback
from cuttings.chat.web import serve
from cuttings.index import WordEncoder

folder, feedback, port = sys.argv[1:]
assistant = Assistant.open(folder, encoder=WordEncoder(), reader="none")
serve(assistant, port=int(port), feedback=Feedback(feedback), ready=partial(print, flush=True))
"""
KEPT = """([question, count]) => new Promise((resolve) => {
  const opening = indexedDB.open(`cuttings ${location.pathname} `);
  opening.onsuccess = () => {
    const all = opening.result.transaction("turns").objectStore("turns").getAll();
    all.onsuccess = () => {
      opening.result.close();
      const last = all.result.filter(({ json }) => json?.includes(JSON.stringify(question))).at(-1)?.conversation;
      resolve(all.result.filter(({ conversation }) => conversation === last).length >= count);
    };
  };
})"""


class Chat:
    """A chat that can be stopped and started again at the same address."""

    def __init__(self, press, feedback):
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        self.feedback = feedback
        self.address = f"http://127.0.0.1:{port}/"
        self._command = [sys.executable, "-c", SERVE, str(press), str(feedback), str(port)]

    def start(self):
        self._process = subprocess.Popen(self._command, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout.readline().strip() == self.address.rstrip("/")

    def stop(self):
        self._process.kill()
        self._process.wait()
        self._process.stdout.close()


@pytest.fixture(scope="session")
def judged(press, tmp_path_factory):
    """Give a chat that keeps what is said of its answers."""
    chat = Chat(press, tmp_path_factory.mktemp("kept") / "feedback.db")
    chat.start()
    yield chat
    chat.stop()


@pytest.fixture
def context(browser):
    """Give a browser that begins with nothing kept."""
    context = browser.new_context(viewport={"width": 1680, "height": 900})
    context.set_default_timeout(20_000)
    yield context
    context.close()


@pytest.fixture
def opened(context, judged):
    """Give a function that opens the chat in another tab."""
    pages = []

    def open_page():
        page = context.new_page()
        page.faults = []
        page.on("pageerror", lambda error: page.faults.append(str(error)))
        pages.append(page)
        page.goto(judged.address)
        ready(page)
        return page

    yield open_page
    assert [page.faults for page in pages] == [[]] * len(pages)


@pytest.fixture
def page(opened):
    return opened()


@pytest.fixture
def ask():
    """Give what asks a question and waits for its answer, and until that is kept where `keeps`."""

    def ask(page, question, *, keeps=True):
        count = page.locator(".turn").count()
        page.get_by_label("Question").fill(question)
        page.keyboard.press("Enter")
        expect(page.locator(".turn")).to_have_count(count + 1)
        expect(page.locator(".turn:last-child .question")).to_have_text(question)
        expect(page.locator(".turn:last-child .card").first).to_be_visible()
        if keeps:
            page.wait_for_function(KEPT, arg=[question, count + 1])

    return ask


def ready(page):
    """Wait until the page shows what it kept: the invitation, or turns."""
    expect(page.locator("#invitation .welcome, .turn").locator("visible=true").first).to_be_visible()
