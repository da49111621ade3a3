"""Chips and the plot of a timeline in a real browser."""

import pytest
from playwright.sync_api import expect


@pytest.fixture
def page(browser, stand_in):
    """Give a narrow page on which a timeline was asked for, and then something else."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.faults = []
    page.on("pageerror", lambda error: page.faults.append(str(error)))
    page.goto(stand_in)
    for number, question in enumerate(["What happened in autumn 2021?", "And then?"], 1):
        page.get_by_label("Question").fill(question)
        page.keyboard.press("Enter")
        expect(page.locator(".turn")).to_have_count(number)
        expect(page.locator(".turn:last-child .card")).to_have_count(3)
        expect(page.locator(".turns-spoken")).not_to_be_empty()  # it is complete: the next can be asked
    yield page
    context.close()
    assert page.faults == []


def test_a_chip_asks_its_own_turn_again_and_can_be_put_back(page):
    first, second = page.locator(".turn").first, page.locator(".turn").last
    first.get_by_role("button", name="Ask without: September and October 2021").press("Enter")
    expect(first.locator(".card")).to_have_count(4)
    expect(first.locator(".question")).to_have_text("What happened in autumn 2021?")
    expect(first.locator(".question")).to_be_focused()
    expect(second.locator(".card")).to_have_count(3)
    expect(page.locator(".turn")).to_have_count(2)
    first.get_by_role("button", name="Ask with: September and October 2021").click()
    expect(first.locator(".card")).to_have_count(3)


def test_a_chip_leaves_what_is_being_typed(page):
    page.get_by_label("Question").fill("The next")
    page.get_by_role("button", name="Ask without").first.click()
    expect(page.locator(".turn").first.locator(".card")).to_have_count(4)
    expect(page.get_by_label("Question")).to_have_value("The next")


@pytest.mark.parametrize("key", ["Enter", " "])
def test_a_point_leads_to_its_sentence_by_keyboard_in_its_own_turn(page, key):
    first = page.locator(".turn").first
    point = first.get_by_role("button", name="28 October 2021: The vote was nine to two.")
    point.focus()
    page.keyboard.press(key)
    line = first.locator('[data-line="3"]')
    expect(line).to_be_focused()
    expect(line).to_be_in_viewport()
    assert line.evaluate("element => getComputedStyle(element).backgroundColor") != "rgba(0, 0, 0, 0)"


def test_a_point_leads_to_its_sentence_by_a_click_and_nothing_is_cut_off(page):
    page.locator(".turn").last.locator(".point").first.click()
    expect(page.locator(".turn").last.locator('[data-line="1"]')).to_be_focused()
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") == 0


def test_what_a_model_wrote_that_does_not_hold_is_shown_as_left_out(page):
    last = page.locator(".turn").last
    expect(last.locator(".written")).to_contain_text("a model")
    last.get_by_text("Left out of what the model wrote: 1 sentence").click()
    expect(last.locator(".dropped q")).to_have_text("The <b>bridge</b> is 40 metres long.")
    expect(last.locator(".dropped li")).to_contain_text("the number 40 is not there")
