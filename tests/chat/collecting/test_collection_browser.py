"""The collection in a real browser."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

LONG = 40_000


@pytest.fixture
def opened(browser, taking):
    """Give a function that opens the chat in a window of its own, at the collection."""
    contexts = []

    def open_page(address="#collection", **manner):
        contexts.append(browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **manner}))
        page = contexts[-1].new_page()
        page.set_default_timeout(15_000)
        page.faults = []
        page.on("pageerror", lambda error: page.faults.append(error.stack or str(error)))
        page.goto(taking.address + address)
        if address:
            expect(page.locator(".holdings .facts")).to_be_visible(timeout=LONG)
        return page

    yield open_page
    for context in contexts:
        context.close()


def facts(page):
    """The facts by their names; days and moments as they are shown."""
    return dict(
        zip(page.locator(".facts dt").all_inner_texts(), page.locator(".facts dd").all_inner_texts(), strict=True)
    )


def indexed(page, articles):
    """Wait until the view shows so many articles."""
    expect(page.locator(".facts dd").first).to_have_text(str(articles), timeout=LONG)
    expect(page.locator(".indexing [role=status]")).to_contain_text("Indexed", timeout=LONG)


def test_the_button_leads_to_the_collection_and_back_leads_to_the_questions(opened):
    page = opened("")
    page.get_by_role("link", name="Collection").click()
    expect(page.get_by_role("heading", name="The collection")).to_be_focused()
    expect(page.locator("#question")).to_be_hidden()
    shown = facts(page)
    assert (shown["Articles"], shown["Outlets"], shown["Undated"]) == ("3", "3", "1")
    assert (shown["First"], shown["Last"]) == ("1 Sep 2021", "28 Oct 2021")
    page.go_back()
    expect(page.locator("#question")).to_be_visible()
    expect(page.locator(".holdings")).to_be_hidden()
    assert page.faults == []


@pytest.mark.parametrize("name", ["Conversations", "New conversation"])
def test_what_is_done_with_conversations_leads_back_to_them(opened, name):
    page = opened()
    page.get_by_role("button", name=name).click()
    expect(page.locator(".holdings")).to_be_hidden()
    assert page.evaluate("location.hash") == ""
    if name == "Conversations":
        expect(page.get_by_role("dialog", name="Conversations")).to_be_visible()
    else:
        expect(page.locator("#question")).to_be_visible()


def test_a_bar_leads_to_its_articles_and_a_title_to_the_article(opened):
    page = opened()
    page.locator(".bar").first.click()
    expect(page.locator(".lists h3")).to_have_text("1 September 2021 1")
    page.get_by_role("button", name="Mayor opens the granite bridge").click()
    expect(page.locator("#article .sheet h2")).to_have_text("Mayor opens the granite bridge")
    expect(page.locator("#article .sheet")).to_contain_text("840 metres")
    expect(page.locator(".articles .title")).to_have_attribute("aria-current", "true")  # the list is as it was
    assert page.faults == []


def test_bars_are_reached_by_keyboard(opened):
    page = opened()
    bars = page.locator(".bar")
    assert [bar.get_attribute("tabindex") for bar in bars.all()].count("0") == 1
    bars.first.focus()
    page.keyboard.press("ArrowRight")
    expect(bars.nth(1)).to_be_focused()
    assert bars.nth(1).get_attribute("aria-label") == "28 October 2021: 1 article (The Northern Gull 1)"
    page.keyboard.press("Enter")
    expect(page.locator(".lists h3")).to_be_focused()
    expect(page.locator(".articles .title")).to_have_text(["The harbour of Velmora closes for winter"])


def test_the_plot_is_a_table_too_whose_numbers_lead_to_articles(opened):
    page = opened()
    page.get_by_text("As a table").click()
    assert page.locator(".numbers thead th").all_inner_texts()[:2] == ["When", "All"]
    page.get_by_role("button", name="28 October 2021, The Northern Gull: 1 article").click()
    expect(page.locator(".articles .title")).to_have_text(["The harbour of Velmora closes for winter"])


def test_what_articles_say_is_shown_and_never_run(opened):
    page = opened()
    page.locator(".facts button", has_text="1").last.click()
    expect(page.locator(".articles .title")).to_have_text(["<script>window.harm = 1</script> at the theatre"])
    expect(page.locator(".outlets button").first).to_be_visible()
    assert page.evaluate("window.harm") is None
    assert page.locator("#holdings :is(img, script)").count() == 0


def test_files_are_uploaded_indexed_renewed_and_removed(opened, taking, tmp_path: Path):
    page = opened()
    ferry = tmp_path / "ferry.txt"
    ferry.write_text("The ferry of Orlu sank on 3 May 2022, said the coast guard.", encoding="utf-8")
    (tmp_path / "press.zip").write_bytes(b"PK")
    (tmp_path / "empty.md").write_bytes(b"")
    files = page.locator("input[type=file]").first
    files.set_input_files([ferry, tmp_path / "press.zip", tmp_path / "empty.md"])
    expect(page.locator(".told li")).to_have_text(
        ["press.zip: archives are not opened: unpack it, then upload the folder or its files",
         "empty.md: the file is empty"]
    )  # fmt: skip
    indexed(page, 4)
    expect(page.locator(".sending [role=status]")).to_have_text("1 file was added.")
    expect(page.locator(".files summary")).to_have_text("Uploaded files 1")

    ferry.write_text("The ferry of Orlu sank on 4 May 2022, said the coast guard.", encoding="utf-8")
    files.set_input_files([ferry])
    expect(page.locator(".sending [role=status]")).to_have_text("1 file was added, 1 of them as new versions.")
    expect(page.locator(".indexing [role=status]")).to_contain_text("1 changed", timeout=LONG)
    page.locator(".facts button").first.click()
    page.locator(".articles .title", has_text="uploaded/ferry.txt").click()
    expect(page.locator("#article .sheet")).to_contain_text("sank on 4 May 2022")
    page.keyboard.press("Escape")

    assert page.locator(".articles .remove").count() == 1  # the others come from a folder of the user
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.locator(".articles .remove").click()
    assert (taking.uploads / "uploaded" / "ferry.txt").exists()
    page.once("dialog", lambda dialog: dialog.accept())
    page.locator(".articles .remove").click()
    indexed(page, 3)
    expect(page.locator(".files")).to_have_count(0)
    assert taking.kept() == {}
    assert len(list(taking.articles.iterdir())) == 3
    assert page.faults == []


def test_a_folder_is_uploaded_without_what_is_hidden_or_not_read(opened, taking, tmp_path: Path):
    folder = tmp_path / "may"
    (folder / "inner").mkdir(parents=True)
    for name in ("one.txt", "inner/two.txt", ".hidden.txt", "picture.png"):
        (folder / name).write_text(f"The mill {name} burns.", encoding="utf-8")
    page = opened()
    page.locator("input[webkitdirectory]").set_input_files(folder)
    indexed(page, 5)
    expect(page.locator(".names .path")).to_have_text(["may/one.txt", "may/inner/two.txt"])
    expect(page.locator(".told li").first).to_contain_text("were left out")
    for name in ("may/one.txt", "may/inner/two.txt"):
        page.once("dialog", lambda dialog: dialog.accept())
        page.get_by_label(f"Remove {name}").click()
        expect(page.get_by_label(f"Remove {name}")).to_have_count(0)
    indexed(page, 3)
    assert taking.kept() == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_no_serious_fault_and_nothing_is_cut_off(opened, width, scheme):
    from axe_playwright_python.sync_playwright import Axe

    page = opened(viewport={"width": width, "height": 844}, color_scheme=scheme)
    page.get_by_text("As a table").click()
    page.locator(".facts button").first.click()
    expect(page.locator(".articles .title").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") == 0
    found = Axe().run(page, context="#holdings").response["violations"]
    assert [fault for fault in found if fault["impact"] in ("serious", "critical")] == []
