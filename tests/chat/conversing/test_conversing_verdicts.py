"""Thumbs and notes in a real browser, and the list of conversations on a phone."""

import json
import os
import stat

import pytest
from playwright.sync_api import expect

from cuttings.chat.feedback import Feedback

QUESTION = "When does the harbour of Velmora close to ferries?"
FOLLOW_UP = "And who is its master?"


def opinions(judged):
    return list(Feedback(judged.feedback).opinions())


def test_a_thumb_and_a_note_are_kept_with_what_they_are_about_and_can_be_changed(page, ask, judged, assistant):
    already = len(opinions(judged))
    ask(page, QUESTION)
    ask(page, FOLLOW_UP)
    turn = page.locator(".turn").last
    good, bad = turn.get_by_role("button", name="Good answer"), turn.get_by_role("button", name="Bad answer")
    status = turn.locator(".verdict [role=status]")
    expect(turn.get_by_label("Note on this answer")).to_be_hidden()
    bad.click()
    expect(status).to_have_text("Thank you: kept.")
    expect(bad).to_have_attribute("aria-pressed", "true")
    turn.get_by_label("Note on this answer").fill("It is Ilse Fictive.")
    turn.get_by_role("button", name="Keep the note").click()
    page.wait_for_function("() => true")
    expect(status).to_have_text("Thank you: kept.")
    page.reload()
    expect(bad).to_have_attribute("aria-pressed", "true")
    expect(good).to_have_attribute("aria-pressed", "false")
    expect(turn.get_by_label("Note on this answer")).to_have_value("It is Ilse Fictive.")
    *before, opinion = opinions(judged)
    assert len(before) == already
    assert (opinion.verdict, opinion.note, opinion.who) == ("down", "It is Ilse Fictive.", "")
    assert (opinion.question, opinion.search_question) == (FOLLOW_UP, "Who is the harbour of Velmora's master?")
    assert opinion.generation == assistant.index.generation
    assert [turn.question for turn in opinion.conversation] == [QUESTION]
    assert opinion.conversation[0].answer.startswith("The council of Velmora voted to close the harbour")
    assert [citation["document"] for citation in opinion.answer["citations"]]
    good.click()
    expect(good).to_have_attribute("aria-pressed", "true")
    expect(bad).to_have_attribute("aria-pressed", "false")
    good.click()
    expect(status).to_have_text("Taken back.")
    (opinion,) = opinions(judged)[already:]
    assert (opinion.verdict, opinion.note) == ("", "It is Ilse Fictive.")


@pytest.mark.skipif(os.geteuid() == 0 and os.name == "posix", reason="nothing is read-only for root")
def test_a_folder_that_cannot_be_written_is_said_and_the_chat_goes_on(page, ask, judged):
    ask(page, QUESTION)
    judged.feedback.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        page.get_by_role("button", name="Good answer").click()
        expect(page.locator(".verdict [role=status]")).to_contain_text("cannot be read or written")
    finally:
        judged.feedback.parent.chmod(stat.S_IRWXU)
    expect(page.get_by_role("button", name="Good answer")).to_have_attribute("aria-pressed", "false")
    ask(page, FOLLOW_UP)


def test_a_file_that_cannot_be_written_is_said_and_the_chat_goes_on(page, ask, judged):
    kept = judged.feedback.rename(judged.feedback.with_name("kept.db")) if judged.feedback.exists() else None
    judged.feedback.mkdir()
    try:
        ask(page, QUESTION)
        page.get_by_role("button", name="Good answer").click()
        expect(page.locator(".verdict [role=status]")).to_contain_text("cannot be read or written")
        expect(page.get_by_role("button", name="Good answer")).to_have_attribute("aria-pressed", "false")
        ask(page, FOLLOW_UP)
    finally:
        judged.feedback.rmdir()
        if kept:
            kept.rename(judged.feedback)


def test_on_a_phone_the_list_is_a_dialog_that_is_left_by_escape(page, ask):
    page.set_viewport_size({"width": 390, "height": 844})
    ask(page, QUESTION)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") == 0
    opener = page.get_by_role("button", name="Conversations")
    opener.press("Enter")
    dialog = page.get_by_role("dialog", name="Conversations")
    expect(dialog).to_be_visible()
    expect(dialog.get_by_role("button", name="Close the list")).to_be_focused()
    box = dialog.bounding_box()
    assert (box["x"], box["y"], box["height"]) == (0, 0, 844)
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(opener).to_be_focused()
    opener.click()
    dialog.get_by_role("button", name=QUESTION).first.click()
    expect(dialog).to_be_hidden()
    expect(page.locator(".turn .question")).to_have_text(QUESTION)


def test_a_call_that_the_page_never_makes_does_no_harm(page, ask, judged, context):
    count = len(opinions(judged))
    components = page.evaluate("() => window.gradio_config.components")
    (log,) = (each["id"] for each in components if each["props"].get("elem_id") == "conversation")
    for sent in (None, 7, [], {"id": {}}, {"id": "x", "verdict": "up", "note": "", "answer": "{}"}):
        data = {"session_hash": "x", "component_id": log, "fn_name": "keep_verdict", "data": sent}
        reply = context.request.post(f"{judged.address}gradio_api/component_server", data=data)
        assert (reply.status, json.loads(reply.text())[:22]) == (200, "This could not be kept")
    assert len(opinions(judged)) == count
    ask(page, QUESTION)
