"""Permanent links, and the article beside the chat, in a real browser."""

from dataclasses import replace
from pathlib import Path

import pytest
from fastapi import FastAPI
from playwright.sync_api import expect

from cuttings.chat import Assistant
from cuttings.chat.render.parts.opening import permalink
from cuttings.chat.service.routes.reading import reading
from cuttings.corpus import Document
from cuttings.index import WordEncoder

QUOTE = "The 🚢 harbour of Velmora closes on 3 November 2021, the council said."
PAPER = Document("a/50% é#1?.md", f"First.\n\n{QUOTE} The vote was nine to two.", "The harbour", "The Gull")


@pytest.fixture
def copied(page):
    """Give a function that tells what was copied last."""
    page.add_init_script("navigator.clipboard.writeText = async (words) => { window.copied = words; }")
    return lambda: page.evaluate("window.copied")


@pytest.fixture
def published(tmp_path: Path, write, serving):
    """Give the address of a page of PAPER, and a function that publishes other articles instead."""
    write(tmp_path, [PAPER])
    app = FastAPI()
    app.include_router(reading(Assistant.open(tmp_path / "index", encoder=WordEncoder(), reader="none")))
    with serving(app) as base:
        yield base, lambda *papers: write(tmp_path, list(papers))


def link(text=PAPER.text):
    start = text.index(QUOTE)
    return permalink(PAPER.id, start, start + len(QUOTE), QUOTE)


def test_a_permanent_link_marks_exactly_the_quote_and_outlives_a_rebuild(page, published):
    base, publish = published
    page.goto(base + link())
    expect(page.locator("#quote")).to_have_text(QUOTE)
    expect(page.locator("#quote")).to_be_in_viewport()
    expect(page.locator("#quote")).to_be_focused()
    publish(PAPER, Document("another.md", "Another article, of another day.", "Another"))
    page.reload()
    expect(page.locator("#quote")).to_have_text(QUOTE)


def test_a_link_says_when_the_words_have_changed_and_when_the_article_is_gone(page, published):
    base, publish = published
    publish(replace(PAPER, text=f"Corrected. {PAPER.text}"))
    page.goto(base + link())
    expect(page.get_by_text("has changed since it was quoted")).to_be_focused()
    assert page.locator("mark").count() == 0
    publish(Document("another.md", "Another article, of another day.", "Another"))
    assert page.reload().status == 404
    expect(page.get_by_text("no longer in the collection")).to_be_visible()


@pytest.mark.parametrize("fragment", ["#5-2", "#x", "#-", "#0-99999999999999999999", "#3-3", "#%00", "#1-2-3", ""])
def test_a_fragment_that_names_no_place_is_harmless(page, published, fragment):
    page.goto(f"{published[0]}/article/a/50%25%20%C3%A9%231%3F.md{fragment}")
    expect(page.locator(".sheet h2")).to_have_text("The harbour")
    page.wait_for_load_state("networkidle")
    assert page.locator("mark").count() == 0


def test_without_scripts_the_article_can_be_read(browser, published):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(published[0] + link())
    assert page.locator(".sheet .body").all_inner_texts() == PAPER.text.split("\n\n")
    context.close()


def test_the_link_on_the_page_is_the_pages_own(page, published, copied):
    address = published[0] + link()
    page.goto(address)
    page.get_by_role("button", name="Link to quote").click()
    expect(page.get_by_text("The link is copied.")).to_be_attached()
    assert copied() == address


def test_light_or_dark_is_chosen_and_kept_before_anything_is_painted(page, published):
    page.emulate_media(color_scheme="light")
    page.goto(published[0] + link())
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.get_by_label("Colours").select_option("dark")
    dark = page.evaluate(paper)
    assert (light, dark) == ("rgb(251, 250, 246)", "rgb(22, 21, 19)")
    page.add_init_script(
        "new MutationObserver((_, seen) => { if (document.body) {"
        "window.begun = document.documentElement.dataset.theme; seen.disconnect(); } })"
        ".observe(document, { childList: true, subtree: true });"
    )
    page.reload()
    assert page.evaluate("window.begun") == "dark"
    expect(page.get_by_label("Colours")).to_have_value("dark")
    page.get_by_label("Colours").select_option("")
    assert page.evaluate(paper) == light
