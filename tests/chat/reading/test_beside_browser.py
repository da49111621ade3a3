"""The article beside the chat, in a real browser: from quote to quote, and quotes taken along."""

import pytest
from playwright.sync_api import expect

DENY = "navigator.clipboard.writeText = async () => { throw new DOMException('no', 'NotAllowedError'); }"
COPY = "navigator.clipboard.writeText = async (words) => { window.copied = words; }"
BRIDGE, COUNCIL, VOTE = (
    "It is 840 metres long.",
    "The council of Velmora voted to close the harbour to ferries from 3 November 2021.",
    "The vote was nine to two.",
)


@pytest.fixture
def answered(browser, stand_in):
    """Give a function that opens a page with an answer of three quotes in two articles."""
    contexts = []

    def open_page(script=COPY):
        contexts.append(browser.new_context(viewport={"width": 1280, "height": 800}))
        page = contexts[-1].new_page()
        page.set_default_timeout(10_000)
        page.add_init_script(script)
        page.goto(stand_in)
        page.get_by_label("Question").fill("What happened in autumn 2021?")
        page.keyboard.press("Enter")
        expect(page.locator(".card")).to_have_count(3, timeout=30_000)
        return page

    yield open_page
    for context in contexts:
        context.close()


def opened(page):
    return page.locator("#article .count"), page.locator("#quote")


def test_buttons_and_keys_lead_through_the_quotes_of_the_answer_across_articles(answered):
    page = answered()
    count, quote = opened(page)
    page.locator(".marker").nth(1).click()
    expect(quote).to_have_text(COUNCIL)
    expect(count).to_have_text("2 of 3")
    expect(page.locator("#article mark.also")).to_have_text(VOTE)
    page.get_by_role("button", name="Next").click()
    expect(quote).to_have_text(VOTE)
    expect(quote).to_be_focused()
    expect(page.locator("#article mark.also")).to_have_text(COUNCIL)
    page.keyboard.press("n")
    expect(quote).to_have_text(BRIDGE)
    expect(count).to_have_text("1 of 3")
    expect(page.locator("#article .about .outlet")).to_have_text("Harbour Post")
    expect(page.locator(".card .open[aria-current]")).to_have_count(1)
    page.keyboard.press("ArrowLeft")
    expect(count).to_have_text("3 of 3")
    page.get_by_label("Question").press_sequentially("pn")
    expect(count).to_have_text("3 of 3")
    page.keyboard.press("Escape")
    expect(page.locator("#article")).to_be_hidden()


def test_a_quote_is_copied_with_who_printed_it_and_its_link(answered):
    page = answered()
    page.get_by_role("button", name="Copy quote 2").click()
    expect(page.get_by_text("The quote is copied, with its source.")).to_be_attached()
    assert page.evaluate("window.copied") == (
        f"“{COUNCIL}” — The Northern Gull, 28 October 2021, “The harbour of Velmora closes for winter”\n"
        "https://gull.example/harbour"
    )
    page.get_by_role("button", name="Link to quote 2").click()
    expect(page.get_by_text("The link is copied.")).to_be_attached()
    link = page.evaluate("window.copied")
    page.locator(".marker").nth(1).click()
    page.locator("#article").get_by_role("button", name="Link to quote").click()
    page.wait_for_function("window.copied")
    assert page.evaluate("window.copied") == link
    page.goto(link)
    expect(page.locator("#quote")).to_have_text(COUNCIL)


def test_where_the_clipboard_is_denied_the_words_are_selected(answered):
    page = answered(DENY)
    button = page.get_by_role("button", name="Copy quote 1")
    button.click()
    box = page.get_by_label("Words to copy")
    expect(box).to_be_focused()
    assert box.evaluate("box => box.value.slice(box.selectionStart, box.selectionEnd)").startswith(f"“{BRIDGE}” — ")
    page.keyboard.press("Escape")
    expect(box).to_have_count(0)
    expect(button).to_be_focused()


def test_below_a_path_of_another_application_the_link_leads_there_too(browser, mounted):
    context = browser.new_context()
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.add_init_script(COPY)
    page.goto(mounted)
    page.get_by_label("Question").fill("When does the harbour of Velmora close to ferries?")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Link to quote 1").click(timeout=30_000)
    page.wait_for_function("window.copied")
    link = page.evaluate("window.copied")
    assert link.startswith(f"{mounted}article/harbour.md?print=")
    page.goto(link)
    expect(page.locator("#quote")).to_be_in_viewport()
    page.get_by_role("link", name="Cuttings").click()
    expect(page.get_by_label("Question")).to_be_visible()
    context.close()
