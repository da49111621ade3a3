"""Conversations that a browser keeps: across reloads and restarts, several of them, in several tabs."""

import json
import re

import pytest
from playwright.sync_api import expect

QUESTION = "When does the harbour of Velmora close to ferries?"
FOLLOW_UP = "And who is its master?"
LEANT = "Searched for: Who is the harbour of Velmora's master?"
BRIDGE = "How long is the granite bridge to Sundby?"
SHOWN = "() => [...document.querySelectorAll('.turn')].map((turn) => turn.outerHTML)"


def names(page):
    return page.locator(".history .name").all_text_contents()


def more(page, name, button):
    item = page.locator(".history [data-id]").filter(has_text=name)
    if not item.get_by_role("button", name=button).is_visible():
        item.locator("summary").click()
    item.get_by_role("button", name=button).click()


def test_a_conversation_outlives_a_reload_and_a_restart_of_the_chat_as_it_was(page, ask, judged):
    ask(page, QUESTION)
    before = page.evaluate(SHOWN)
    page.reload()
    expect(page.locator(".turn .card").first).to_be_visible()
    assert page.evaluate(SHOWN) == before
    assert names(page) == [QUESTION]
    judged.stop()
    judged.start()
    ask(page, FOLLOW_UP)  # the page was open meanwhile
    expect(page.locator(".turn:last-child .searched")).to_have_text(LEANT)
    page.reload()
    expect(page.locator(".turn .card")).to_have_count(2)
    assert page.evaluate(SHOWN)[:1] == before
    ask(page, "Who voted?")
    page.locator(".turn:first-child .marker").click()
    expect(page.locator("#quote")).to_have_text(re.compile("^The council of Velmora voted"))


def test_several_conversations_stand_newest_first_and_each_is_shown_again(page, ask):
    ask(page, QUESTION)
    page.get_by_role("button", name="New conversation").click()
    expect(page.locator("#invitation")).to_be_visible()
    expect(page.locator(".turn")).to_have_count(0)
    ask(page, BRIDGE)
    expect(page.locator(".history [aria-current]")).to_contain_text(BRIDGE)
    assert names(page) == [BRIDGE, QUESTION]
    page.get_by_role("button", name=QUESTION).first.click()
    expect(page.locator(".turn .question")).to_have_text(QUESTION)
    expect(page.locator(".history [aria-current]")).to_contain_text(QUESTION)
    ask(page, FOLLOW_UP)
    expect(page.locator(".turn:last-child .searched")).to_have_text(LEANT)
    expect(page.locator(".history .name").first).to_have_text(QUESTION)
    page.reload()
    expect(page.locator(".question")).to_have_text([QUESTION, FOLLOW_UP])


def test_a_conversation_is_renamed_and_named_after_its_first_question_again(page, ask):
    ask(page, QUESTION)
    more(page, QUESTION, "Rename")
    name = page.get_by_label("Name of the conversation")
    expect(name).to_be_focused()
    name.fill("Ferries <b>& ice")
    page.keyboard.press("Enter")
    expect(page.locator(".history .name")).to_have_text("Ferries <b>& ice")
    expect(page.locator(".history .entry")).to_be_focused()
    page.reload()
    expect(page.locator(".history .name")).to_have_text("Ferries <b>& ice")
    more(page, "Ferries", "Rename")
    page.keyboard.type("Another")
    page.keyboard.press("Escape")
    expect(page.locator(".history .name")).to_have_text("Ferries <b>& ice")
    more(page, "Ferries", "Rename")
    page.keyboard.press("Delete")
    page.keyboard.press("Enter")
    expect(page.locator(".history .name")).to_have_text(QUESTION)


def test_a_deleted_conversation_can_be_brought_back(page, ask):
    ask(page, QUESTION)
    before = page.evaluate(SHOWN)
    more(page, QUESTION, "Delete")
    expect(page.locator(".history [role=status]")).to_have_text(f"Deleted: {QUESTION}")
    expect(page.locator(".turn")).to_have_count(0)
    assert names(page) == []
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".history .entry")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".turn")).to_have_count(1)
    assert page.evaluate(SHOWN) == before
    more(page, QUESTION, "Delete")
    expect(page.locator(".turn")).to_have_count(0)
    page.reload()
    expect(page.locator(".history .nothing")).to_be_visible()


def test_a_conversation_is_saved_with_its_citations(page, ask, assistant):
    ask(page, QUESTION)
    ask(page, FOLLOW_UP)
    page.reload()
    saved = {}
    for button, form in (("Markdown", "md"), ("JSON", "json")):
        with page.expect_download() as download:
            more(page, QUESTION, button)
        assert download.value.suggested_filename == f"When-does-the-harbour-of-Velmora-close-to-ferries.{form}"
        saved[form] = download.value.path().read_text(encoding="utf-8")
    content = json.loads(saved["json"])
    assert (content["name"], [turn["question"] for turn in content["turns"]]) == (QUESTION, [QUESTION, FOLLOW_UP])
    for turn in content["turns"]:
        assert turn["citations"]
        for citation in turn["citations"]:
            text = assistant.index.document(citation["document"]).text
            assert text[citation["start"] : citation["end"]] == citation["quote"]
            assert f"> {citation['quote']}" in saved["md"]
    assert saved["md"].startswith(f"## {QUESTION}\n\n")
    assert f"\n\n## {FOLLOW_UP}\n\n{LEANT}\n\n" in saved["md"]
    assert "1. The Northern Gull, 28 October 2021: [The harbour of Velmora" in saved["md"]


def test_two_tabs_lose_nothing_of_each_other(opened, ask):
    one, two = opened(), opened()
    ask(one, QUESTION)
    two.get_by_role("button", name=QUESTION).first.click()
    expect(two.locator(".turn")).to_have_count(1)
    ask(one, BRIDGE)
    ask(two, FOLLOW_UP)
    more(one, QUESTION, "Rename")
    one.keyboard.type("Ferries")
    one.keyboard.press("Enter")
    expect(two.locator(".history .name")).to_have_text("Ferries")
    ask(two, "How long is it?")
    two.reload()
    expect(two.locator(".question")).to_have_text([QUESTION, BRIDGE, FOLLOW_UP, "How long is it?"])
    assert names(two) == ["Ferries"]
    more(one, "Ferries", "Delete")
    expect(two.locator(".history .name")).to_have_count(0)
    ask(two, "Who voted?")
    expect(two.locator(".history .name")).to_have_text("Ferries")
    two.reload()
    expect(two.locator(".turn")).to_have_count(5)


def test_a_page_that_is_closed_in_the_middle_of_an_answer_leaves_the_conversation_whole(opened, ask):
    page = opened()
    ask(page, QUESTION)
    page.get_by_label("Question").fill(BRIDGE)
    page.keyboard.press("Enter")
    page.close()
    again = opened()
    again.get_by_role("button", name=QUESTION).first.click()
    expect(again.locator(".question").first).to_have_text(QUESTION)
    ask(again, FOLLOW_UP)


def test_an_answer_that_comes_after_another_conversation_was_opened_belongs_to_its_own(page, ask):
    ask(page, QUESTION)
    page.route("**/queue/join*", lambda route: (page.wait_for_timeout(400), route.continue_()))
    page.get_by_label("Question").fill(BRIDGE)
    page.keyboard.press("Enter")
    page.get_by_role("button", name="New conversation").click()
    expect(page.locator(".turn")).to_have_count(0)
    page.wait_for_timeout(1000)
    expect(page.locator(".turn")).to_have_count(0)
    page.get_by_role("button", name=QUESTION).first.click()
    expect(page.locator(".question")).to_have_text([QUESTION, BRIDGE])


def test_a_full_store_is_said_and_the_chat_goes_on(page, ask):
    ask(page, QUESTION)
    # What a browser does when there is no room: it takes the records, and then aborts the transaction.
    page.evaluate("""() => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...record) {
        const request = put.apply(this, record);
        if (!this.transaction.full) queueMicrotask(() => this.transaction.abort());
        this.transaction.full = true;
        return request;
      };
    }""")
    ask(page, FOLLOW_UP, keeps=False)
    expect(page.get_by_role("alert").filter(has_text="This browser does not keep")).to_be_visible()
    ask(page, "Who voted?", keeps=False)
    page.reload()
    expect(page.locator(".question")).to_have_text([QUESTION])


@pytest.mark.parametrize(
    "broken",
    [
        "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError'); } })",
        "IDBFactory.prototype.open = () => { throw new DOMException('no', 'InvalidStateError'); }",
    ],
)
def test_a_browser_that_keeps_nothing_says_so_and_the_chat_goes_on(context, opened, ask, broken):
    context.add_init_script(broken)
    page = opened()
    ask(page, QUESTION, keeps=False)
    expect(page.get_by_role("alert").filter(has_text="This browser does not keep")).to_be_visible()
    ask(page, FOLLOW_UP, keeps=False)
    expect(page.locator(".turn:last-child .searched")).to_have_text(LEANT)
    page.get_by_role("button", name="New conversation").click()
    expect(page.locator("#invitation")).to_be_visible()
