"""Signing in with a real browser, and the chat's page under the guard's policy."""

import subprocess
import sys
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

PASSWORD = "a gull over Velmora"


@pytest.fixture(scope="module")
def page_address(press, access, tmp_path_factory):
    """Give the address of the chat's page behind the guard, in a process of its own."""
    file = tmp_path_factory.mktemp("access") / "access"
    file.write_text("\n".join(f"user {user.name} {user.hash}" for user in access.users), encoding="utf-8")
    command = [sys.executable, str(Path(__file__).with_name("guarded_page.py")), str(press), str(file)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        yield process.stdout.readline().strip()
        process.terminate()


@pytest.fixture
def opened(browser, page_address):
    """Give a function that opens the page in a window of its own, with what the policy stopped there."""
    contexts = []

    def open_page(**manner):
        contexts.append(browser.new_context(**manner))
        page = contexts[-1].new_page()
        page.set_default_timeout(20_000)
        page.stopped = []
        page.on("console", lambda message: "Security Policy" in message.text and page.stopped.append(message.text))
        page.on("pageerror", lambda error: page.stopped.append(str(error)))
        page.goto(page_address + "/?from=mail")
        return page

    yield open_page
    for context in contexts:
        context.close()


def fill(page, password):
    page.get_by_label("Name").fill("ilse")
    page.get_by_label("Password").fill(password)
    page.keyboard.press("Enter")


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 1280)])
def test_the_login_page_has_no_fault_that_axe_finds_and_fits_its_window(opened, scheme, width) -> None:
    page = opened(color_scheme=scheme, viewport={"width": width, "height": 740})
    expect(page).to_have_title("Sign in – Cuttings")
    expect(page.get_by_label("Name")).to_be_focused()
    assert Axe().run(page).response["violations"] == []
    fill(page, "not it at all")
    expect(page.get_by_role("alert")).to_have_text("The name or the password is not right.")
    expect(page.get_by_label("Name")).to_have_value("ilse")
    expect(page.get_by_label("Password")).to_be_focused()
    assert Axe().run(page).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.stopped == []


def test_the_login_page_is_dark_where_the_browser_is(opened) -> None:
    colours = [
        opened(color_scheme=scheme).locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
        for scheme in ("light", "dark")
    ]
    assert colours == ["rgb(251, 250, 246)", "rgb(22, 21, 19)"]


def test_whoever_signs_in_asks_and_reads_until_signing_out(opened, page_address) -> None:
    page = opened()
    fill(page, PASSWORD)
    page.wait_for_url(page_address + "/?from=mail")
    page.get_by_label("Question").fill("When does the harbour of Velmora close to ferries?")
    page.keyboard.press("Enter")
    expect(page.locator(".turn:last-child .card").first).to_be_visible()
    page.locator(".marker").first.click()
    expect(page.locator("#quote")).to_be_in_viewport()
    assert page.stopped == []
    assert page.evaluate("document.cookie") == ""
    page.get_by_role("button", name="Close the article").click()
    page.get_by_role("button", name="Sign out").click()
    expect(page).to_have_title("Sign in – Cuttings")
    page.goto(page_address)
    expect(page).to_have_title("Sign in – Cuttings")
