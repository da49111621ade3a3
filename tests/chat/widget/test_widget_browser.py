"""The widget in a real browser, on websites whose policy lets nothing through but the service."""

import json

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from cuttings.chat.render.as_json import answer_json

QUESTION = "When does the harbour of Velmora close to ferries?"
PHONE = {"width": 360, "height": 740}
WIDE = {"width": 1280, "height": 800}


@pytest.fixture
def opened(browser):
    """Give a function that opens a website; what goes wrong there, its policy's refusals too, is in `faults`."""
    contexts = []

    def open_page(site, *, viewport=WIDE, **manner):
        contexts.append(browser.new_context(viewport=viewport, **manner))
        page = contexts[-1].new_page()
        page.set_default_timeout(20_000)
        page.faults = []
        page.on("pageerror", lambda error: page.faults.append(str(error)))
        page.on("console", lambda message: message.type == "error" and page.faults.append(message.text))
        page.goto(site.address)
        page.locator("cuttings-chat").wait_for(state="attached")
        page.evaluate("addEventListener('cuttings-answer', (event) => (window.told = event))")
        return page

    yield open_page
    for context in contexts:
        context.close()


def ask(page, question=QUESTION):
    launch = page.get_by_role("button", name="Ask the articles")
    if launch.is_visible():
        launch.click()
    page.get_by_label("Your question").fill(question)
    page.keyboard.press("Enter")


def answered(page, question=QUESTION):
    ask(page, question)
    expect(page.locator(".turns > :last-child .card").first).to_be_visible(timeout=30_000)  # models may be loading


def refusal(page):
    ask(page)
    expect(page.locator(".notice")).to_be_visible()
    expect(page.get_by_label("Your question")).to_have_value(QUESTION)
    return page.locator(".notice").text_content()


def test_the_citations_are_those_of_every_other_surface_to_the_byte(site, opened, assistant):
    page = opened(site)
    answered(page)
    told = page.evaluate("[JSON.stringify(told.detail.citations), told.target.localName, 'html' in told.detail]")
    expected = json.dumps(answer_json(assistant.ask(QUESTION))["citations"], ensure_ascii=False, separators=(",", ":"))
    assert told == [expected, "cuttings-chat", False]
    assert page.faults == []


def test_a_marker_opens_its_article_and_escape_leads_back_and_out(site, opened, assistant):
    page = opened(site)
    answered(page)
    marker = page.locator(".marker").first
    marker.focus()
    page.keyboard.press("Enter")
    quote = page.locator("#quote")
    expect(quote).to_be_focused()
    expect(quote).to_be_in_viewport()
    citation = assistant.ask(QUESTION).citations[0]
    assert quote.text_content() == citation.quote
    expect(page.locator(".sheet h2")).to_have_text(citation.document.title)
    page.keyboard.press("Escape")
    expect(marker).to_be_focused()
    expect(page.locator(".sheet")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Ask the articles")).to_be_focused()
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert page.faults == []


def test_what_an_article_says_is_shown_and_never_run(site, opened):
    site.policy, strict = "", site.policy
    try:
        page = opened(site)
        answered(page, "What did the actor shout from the balcony of the theatre?")
        page.locator(".card .open").filter(has_text="theatre").first.click()
        shown = page.locator(".sheet .body").filter(has_text="balcony")
        expect(shown).to_contain_text("<script>window.harm = 1</script> and <b>bold words</b>")
        expect(page.locator(".sheet .outlet")).to_have_text('"><img src=x onerror="window.harm = 2">')
        assert page.evaluate("window.harm") is None
        assert page.locator("cuttings-chat :is(img, script, a)").count() == 0
    finally:
        site.policy = strict


PARTS = [".panel", ".panel h2", ".question", ".said p", ".marker", ".card", ".open", "mark", "textarea", ".send"]
LOOKS = """(names) => names.map((name) => {
  const style = getComputedStyle(document.querySelector("cuttings-chat").shadowRoot.querySelector(name));
  const which = ["color", "backgroundColor", "font", "letterSpacing", "display", "padding", "transform", "width"];
  return [name, ...which.map((property) => style[property])];
})"""


def test_no_style_of_the_page_reaches_the_widget(site, opened):
    looks = []
    for style in ("plain", "loud"):
        site.write('data-target="#here" data-theme="light"', style=style)
        page = opened(site)
        answered(page)
        looks.append(page.evaluate(LOOKS, PARTS))
        assert page.faults == []
    assert looks[0] == looks[1]


def test_no_style_or_name_of_the_widget_reaches_the_page(site, opened):
    page = opened(site)
    style = page.locator("main h1").evaluate("(element) => [getComputedStyle(element)].map((s) => [s.font, s.margin])")
    assert style == [['700 32px "Times New Roman"', "21.44px 0px"]]
    assert page.evaluate("['Service', 'STYLE', 'policy', 'make'].filter((name) => name in window)") == []


def test_an_unanswered_question_shows_the_closest_passages_and_a_follow_up_what_was_searched(site, opened):
    page = opened(site)
    answered(page, "Which team won the volleyball championship of the southern islands?")
    expect(page.get_by_text("Not in these documents")).to_be_visible()
    page.locator(".card .open").first.click()
    expect(page.locator("#quote")).to_be_in_viewport()
    page.get_by_role("button", name="Back to the answer").click()
    answered(page)
    answered(page, "And who is its master?")
    expect(page.locator(".turns > :last-child .searched")).to_contain_text("Velmora")
    page.get_by_role("button", name="New conversation").click()
    expect(page.locator(".turn")).to_have_count(0)


def test_a_filter_is_left_out_by_its_chip(site, opened):
    page = opened(site)
    answered(page, "What did Harbour Post write about the granite bridge?")
    assert page.evaluate("told.detail.filters.map((chip) => chip.id)") == ["outlet:Harbour Post"]
    page.get_by_role("button", name="Ask without: in Harbour Post").click()
    expect(page.locator(".chip:not(.out)")).to_have_count(0)
    expect(page.locator(".question")).to_be_focused()
    assert page.evaluate("told.detail.filters") == []
    assert page.locator(".turn").count() == 1


def test_a_token_is_good_on_its_own_site_alone(sites, opened):
    first, second, stranger = sites
    second.write(token=first.token)
    assert refusal(opened(second)) == f"This token is for pages of {first.address} alone."
    stranger.write(token=first.token)
    expected = "The articles cannot be reached: their server is down, or does not answer to this page."
    assert refusal(opened(stranger)) == expected
    first.write(token="cs_made-up")
    assert refusal(opened(first)) == "The token of this page is not known; whoever keeps the page can renew it."


def test_without_a_token_nobody_asks(sites, opened):
    first, *_ = sites
    first.write(token="")
    page = opened(first)
    assert refusal(page).startswith("This page has no token")
    call = "(url) => fetch(url, {method: 'POST', body: '{}'}).then((response) => response.status, () => 'blocked')"
    assert page.evaluate(call, f"{first.service}/v1/ask") in (401, "blocked")
    with httpx.Client(base_url=first.service, headers={"Origin": first.address}) as http:
        assert http.post("/v1/ask", json={"question": QUESTION}).status_code == 401
        token = {"Authorization": f"Bearer {first.token}"}
        assert http.post("/v1/search", json={"question": QUESTION}, headers=token).status_code == 403


def test_too_many_questions_and_a_lost_network_are_said_in_a_sentence(sites, opened):
    _, second, _ = sites
    second.write()
    headers = {"Origin": second.address, "Authorization": f"Bearer {second.token}"}
    page = opened(second)
    with httpx.Client(base_url=second.service, headers=headers) as http:
        while http.post("/v1/ask", json={"question": ""}).status_code != 429:
            pass
    assert refusal(page).startswith("Too many questions: ask again in")
    page.context.set_offline(True)
    assert "not connected to a network" in refusal(page)


def test_over_a_phone_it_is_modal_and_beside_a_page_it_is_not(site, opened):
    page = opened(site, viewport=PHONE, has_touch=True)
    answered(page)
    dialog = page.get_by_role("dialog", name="Ask the articles")
    assert dialog.bounding_box() == {"x": 0, "y": 0, **PHONE}
    assert dialog.evaluate("(element) => element.matches(':modal')")
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.localName") in ("cuttings-chat", "body")
    page.set_viewport_size(WIDE)
    expect(dialog).to_be_visible()
    assert not dialog.evaluate("(element) => element.matches(':modal')")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") == 0


def test_it_stands_where_the_page_wants_it_with_its_own_words(site, opened, assistant):
    site.write('data-target="#here" data-label="Ask the Gull" data-placeholder="Your question" data-theme="dark"')
    page = opened(site)
    answered(page)
    assert page.locator("#here > cuttings-chat").get_by_role("heading", name="Ask the Gull").is_visible()
    expect(page.locator("cuttings-chat").get_by_role("status")).to_have_text(assistant.ask(QUESTION).text)
    paper = page.locator(".panel").evaluate("(element) => getComputedStyle(element).backgroundColor")
    assert paper == "rgb(22, 21, 19)"
    assert page.evaluate("scrollY") == 0


def test_a_page_can_place_it_itself_and_hears_no_key_of_it(site, opened):
    page = opened(site)
    page.evaluate("""() => {
      window.keys = [];
      for (const name of ["keydown", "keyup"]) addEventListener(name, (event) => keys.push(event.key));
      const chat = document.createElement("cuttings-chat");
      chat.setAttribute("label", "A chat of the page");
      chat.setAttribute("inline", "");
      document.getElementById("here").append(chat);
    }""")
    region = page.get_by_role("region", name="A chat of the page")
    region.get_by_label("Your question").press_sequentially("s?")
    assert page.evaluate("keys") == []
    page.evaluate("(words) => document.querySelector('#here cuttings-chat').ask(words)", QUESTION)
    expect(region.locator(".card").first).to_be_visible(timeout=30_000)
    assert page.locator(".turn").count() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_fault(site, opened, scheme):
    site.write()
    site.policy, strict = "", site.policy  # axe is a script of its own
    try:
        page = opened(site, color_scheme=scheme)
        answered(page)
        results = [Axe().run(page, context="cuttings-chat")]
        page.locator(".marker").first.click()
        expect(page.locator("#quote")).to_be_visible()
        results.append(Axe().run(page, context="cuttings-chat"))
    finally:
        site.policy = strict
    faults = [fault for result in results for fault in result.response["violations"]]
    assert [fault["id"] for fault in faults if fault["impact"] in ("serious", "critical")] == []
