"""Filters set by hand, in a real browser."""

import subprocess
import sys

import pytest
from playwright.sync_api import expect

QUESTION = "When does the harbour of Velmora close to ferries?"
THOUSAND = """
import sys
from functools import partial
from cuttings.chat.web import serve
from cuttings.chat import Assistant
from cuttings.corpus import Document
from cuttings.index import WordEncoder, build
from pathlib import Path
import json

folder = Path(sys.argv[1])
lines = [json.dumps({"id": f"{n}", "text": f"Report number {n}.", "source": f"Outlet {n}"}) for n in range(1000)]
(folder / "many.jsonl").write_text("\\n".join(lines))
build([folder / "many.jsonl"], folder / "index", encoder=WordEncoder())
serve(Assistant.open(folder / "index", encoder=WordEncoder(), reader="none"), port=0, ready=partial(print, flush=True))
"""


@pytest.fixture
def thousand(tmp_path):
    """Give the address of a chat over the articles of a thousand outlets."""
    command = [sys.executable, "-c", THOUSAND, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        yield process.stdout.readline().strip()
        process.terminate()


def ask(page, question):
    page.get_by_label("Question").fill(question)
    page.keyboard.press("Enter")
    expect(page.locator(".turn:last-child .card").first).to_be_visible(timeout=30_000)


def test_filters_hold_for_the_next_questions_until_they_are_taken_away(page, chat):
    page.goto(chat)
    page.get_by_role("button", name="Filters").click()
    page.get_by_label("Harbour Post").check()
    page.get_by_label("From").fill("2021-09-01")
    expect(page.locator(".chosen .chip")).to_have_text(["only since 1 September 2021 ×", "only in Harbour Post ×"])
    page.get_by_role("button", name="Done").click()
    expect(page.get_by_role("button", name="Filters")).to_be_focused()
    ask(page, QUESTION)
    last = page.locator(".turn:last-child")
    expect(last.locator(".chip.given")).to_have_text(["only since 1 September 2021", "only in Harbour Post"])
    expect(last.locator(".outlet")).to_have_text(["Harbour Post"])
    page.get_by_role("button", name="Take away: in Harbour Post").click()
    ask(page, "Who is harbour master?")
    expect(last.locator(".chip.given")).to_have_text(["only since 1 September 2021"])
    page.locator(".clear").click()
    expect(page.locator(".chosen .chip")).to_have_count(0)
    ask(page, QUESTION)
    expect(last.locator(".chip.given")).to_have_count(0)


def test_days_in_the_wrong_order_are_said_to_be_so(page, chat):
    page.goto(chat)
    page.get_by_role("button", name="Filters").click()
    page.get_by_label("From").fill("2021-10-01")
    page.get_by_label("to", exact=True).fill("2021-09-05")
    expect(page.get_by_role("alert").filter(has_text="The first day is after the last.")).to_be_visible()
    expect(page.locator(".chosen .chip")).to_have_text(["only since 1 October 2021 ×"])


def test_one_of_a_thousand_outlets_is_found_by_typing(page, thousand):
    page.goto(thousand)
    page.get_by_role("button", name="Filters").click()
    page.get_by_label("Find one of 1,000 outlets").fill("outlet 77")
    expect(page.locator(".choices li:visible")).to_have_count(11)
    page.get_by_label("Outlet 777", exact=False).check()
    page.get_by_label("Find one of 1,000 outlets").fill("nowhere")
    expect(page.get_by_text("No outlet is called that.")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".chosen .chip")).to_have_text(["only in Outlet 777 ×"])
    ask(page, "Which report is number 777?")
    expect(page.locator(".turn .outlet").first).to_have_text("Outlet 777")
