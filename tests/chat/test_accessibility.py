"""What axe-core finds on each page and state, light and dark: nothing serious."""

import pytest
from playwright.sync_api import expect

QUESTION = "When does the harbour of Velmora close to ferries?"


@pytest.fixture
def page(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


def ask(page, question):
    page.get_by_label("Question").fill(question)
    page.keyboard.press("Enter")
    expect(page.locator(".turn:last-child .card").first).to_be_visible(timeout=30_000)


def test_from_the_first_page_to_an_article(page, chat, serious_faults):
    page.goto(chat)
    expect(page.get_by_label("Question")).to_be_visible()
    assert serious_faults(page) == []
    page.get_by_role("button", name="Filters").click()
    page.get_by_role("checkbox").first.check()
    expect(page.locator(".chosen .chip")).to_have_count(1)
    assert serious_faults(page) == []
    page.get_by_role("button", name="Clear", exact=True).last.click()
    ask(page, QUESTION)
    assert serious_faults(page) == []
    page.locator(".marker").first.click()
    expect(page.locator("#quote")).to_be_visible()
    assert serious_faults(page) == []
    page.set_viewport_size({"width": 360, "height": 740})
    assert serious_faults(page) == []


def test_a_timeline_with_its_plot(page, stand_in, serious_faults):
    page.goto(stand_in)
    ask(page, "What happened in autumn 2021?")
    expect(page.locator(".plot")).to_be_visible()
    assert serious_faults(page) == []


def test_an_article_by_its_link_and_one_that_is_gone(page, chat, serious_faults):
    page.goto(f"{chat}/article/harbour.md#0-20")
    expect(page.locator("#quote")).to_be_visible()
    assert serious_faults(page) == []
    page.goto(f"{chat}/article/gone.md")
    assert serious_faults(page) == []


def test_the_check_itself_sees_a_fault(page, serious_faults):
    page.set_content('<html lang="en"><title>Grey</title><main><p style="color: #bbb; background: #fff">Hard to read.')
    light, dark = serious_faults(page)
    assert light.startswith("light: color-contrast: p ")
    assert dark.startswith("dark: color-contrast: p ")
