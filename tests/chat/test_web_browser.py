"""The chat in a real browser."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

QUESTION = "When does the harbour of Velmora close to ferries?"
PHONE = {"width": 360, "height": 740}


@pytest.fixture
def opened(browser, chat):
    """Give a function that opens the chat in a window of its own."""
    contexts = []

    def open_page(address=chat, **manner):
        contexts.append(browser.new_context(**manner))
        page = contexts[-1].new_page()
        page.set_default_timeout(10_000)
        page.faults = []
        page.on("pageerror", lambda error: page.faults.append(str(error)))
        page.addresses = []
        page.on("request", lambda request: page.addresses.append(request.url))
        page.goto(address)
        expect(page.locator(".welcome")).to_be_visible()
        return page

    yield open_page
    for context in contexts:
        context.close()


def ask(page, question):
    page.get_by_label("Question").fill(question)
    page.keyboard.press("Enter")
    expect(page.locator(".turn:last-child .question")).to_have_text(question)
    expect(page.locator(".turn:last-child .card").first).to_be_visible(timeout=30_000)  # the models may be loading yet
    expect(page.locator(".turns-spoken")).not_to_be_empty()  # it is complete: the next can be asked


def luminance(colour):
    channels = [int(part) / 255 for part in colour.removeprefix("rgb(").removesuffix(")").split(",")]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(page, selector, behind):
    """Measure the contrast of a text on the background of another element, as WCAG defines it."""
    style = "(element, name) => getComputedStyle(element)[name]"
    pair = [
        luminance(page.locator(selector).first.evaluate(style, "color")),
        luminance(page.locator(behind).first.evaluate(style, "backgroundColor")),
    ]
    return (max(pair) + 0.05) / (min(pair) + 0.05)


def test_a_marker_opens_its_article_at_the_sentence_that_was_quoted(opened, assistant):
    page = opened(viewport={"width": 1280, "height": 800})
    ask(page, QUESTION)
    citation = assistant.ask(QUESTION).citations[0]
    marker = page.locator(".marker").first
    expect(marker).to_have_text("1")
    marker.click()
    quote = page.locator("#quote")
    expect(quote).to_be_in_viewport()
    expect(quote).to_be_focused()
    assert quote.text_content() == citation.quote
    assert page.locator(".card mark").first.text_content() == citation.quote
    expect(page.locator(".sheet h2")).to_have_text(citation.document.title)
    expect(page.locator("#article .boilerplate").filter(has_text="Subscribe")).to_have_text(
        "Home | World | Sport | Subscribe"
    )
    page.get_by_role("button", name="Close the article").click()
    expect(page.locator("#article")).to_be_hidden()
    assert page.faults == []


def test_a_chat_below_a_path_of_another_application_works_alike(opened, mounted, assistant):
    page = opened(mounted)
    ask(page, QUESTION)
    page.locator(".marker").first.click()
    expect(page.locator("#quote")).to_have_text(assistant.ask(QUESTION).citations[0].quote)
    assert page.faults == []


def test_what_an_article_says_is_shown_and_never_run(opened):
    page = opened()
    ask(page, "What did the actor shout from the balcony of the theatre?")
    page.locator(".card .open").filter(has_text="theatre").first.click()
    shown = page.locator(".sheet .body").filter(has_text="balcony")
    expect(shown).to_contain_text("<script>window.harm = 1</script> and <b>bold words</b> from the balcony")
    expect(shown).to_contain_text("${window.harm = 4} and {{harm}}")
    expect(page.locator(".sheet .outlet")).to_have_text('"><img src=x onerror="window.harm = 2">')
    assert page.evaluate("window.harm") is None
    assert page.locator("#desk :is(img, script), #article :is(img, script, a)").count() == 0
    assert page.faults == []


def test_an_unanswered_question_shows_the_closest_passages(opened):
    page = opened()
    ask(page, "Which team won the volleyball championship of the southern islands?")
    expect(page.get_by_text("Not in these documents")).to_be_visible()
    assert page.locator(".marker").count() == 0
    page.locator(".card .open").first.click()
    expect(page.locator("#quote")).to_be_in_viewport()


def test_an_example_is_asked_by_a_click_and_a_new_conversation_begins_empty(opened):
    page = opened()
    example = page.locator(".example").first
    question = example.text_content()
    example.click()
    expect(page.locator(".turn .question")).to_have_text(question)
    expect(page.locator(".turn .card").first).to_be_visible()
    page.get_by_role("button", name="New conversation").click()
    expect(page.locator(".welcome")).to_be_visible()
    assert page.locator(".turn").count() == 0


def test_a_follow_up_says_what_was_searched_for(opened):
    page = opened()
    ask(page, QUESTION)
    expect(page.locator(".searched")).to_have_count(0)
    ask(page, "And who is its master?")
    expect(page.locator(".turn:last-child .searched")).to_contain_text("Searched for: ")
    expect(page.locator(".turn:last-child .searched")).to_contain_text("Velmora")


@pytest.mark.parametrize(
    ("question", "sentence"),
    [(" ", "Please write a question first."), ("why " * 2501, "This question has 10,003 characters")],
)
def test_a_question_that_cannot_be_asked_is_refused_with_a_sentence(opened, question, sentence):
    page = opened()
    page.get_by_label("Question").fill(question)
    page.keyboard.press("Enter")
    expect(page.locator(".notice")).to_contain_text(sentence)
    expect(page.locator(".notice")).to_be_in_viewport()
    expect(page.get_by_label("Question")).to_have_value(question)


def test_on_a_phone_nothing_is_cut_off_and_the_article_lies_over_the_chat(opened):
    page = opened(viewport=PHONE, has_touch=True)
    wider = "document.documentElement.scrollWidth - innerWidth"
    assert page.evaluate(wider) == 0
    ask(page, QUESTION)
    assert page.evaluate(wider) == 0
    page.locator(".marker").first.tap()
    expect(page.locator("#quote")).to_be_in_viewport()
    assert page.evaluate(wider) == 0
    article = page.get_by_role("dialog", name="Article").bounding_box()
    assert (article["x"], article["y"], article["width"], article["height"]) == (0, 0, 360, 740)
    assert page.evaluate("document.getElementById('desk').inert")
    page.go_back()
    expect(page.locator("#article")).to_be_hidden()
    expect(page.locator(".turn")).to_be_visible()
    assert not page.evaluate("document.getElementById('desk').inert")


def test_everything_can_be_done_by_keyboard(opened):
    page = opened(viewport=PHONE)
    expect(page.get_by_label("Question")).to_be_focused()
    page.keyboard.type(QUESTION)
    page.keyboard.press("Enter")
    marker = page.locator(".marker").first
    expect(marker).to_be_visible()
    for _ in range(30):
        page.keyboard.press("Tab")
        if marker.evaluate("element => element === document.activeElement"):
            break
    expect(marker).to_be_focused()
    assert marker.evaluate("element => getComputedStyle(element).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    expect(page.locator("#quote")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#article")).to_be_hidden()
    expect(marker).to_be_focused()


def test_a_screen_reader_is_told_the_answer_once_it_is_complete(opened, assistant):
    page = opened()
    ask(page, QUESTION)
    expect(page.get_by_role("status").filter(has_text="harbour")).to_have_text(assistant.ask(QUESTION).text)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_has_enough_contrast(opened, scheme):
    page = opened(color_scheme=scheme)
    ask(page, QUESTION)
    for selector in (".said", ".question", ".marker", ".where", ".card blockquote", "#fresh", "footer button"):
        assert contrast(page, selector, "body") >= 4.5, selector
    page.locator(".marker").first.click()
    expect(page.locator("#quote")).to_be_visible()
    for selector in (".sheet .body", ".sheet .boilerplate", ".close"):
        assert contrast(page, selector, "#article") >= 4.5, selector
    assert contrast(page, "#quote", "#quote") >= 4.5
    assert contrast(page, ".submit-button", ".submit-button") >= 4.5


def test_the_page_asks_nothing_of_any_other_computer(opened):
    page = opened()
    ask(page, QUESTION)
    page.locator(".marker").first.click()
    expect(page.locator("#quote")).to_be_visible()
    page.get_by_role("button", name="Use via API").click()
    expect(page.get_by_text("API documentation")).to_be_visible()
    assert {urlsplit(address).hostname for address in page.addresses if address.startswith("http")} == {"127.0.0.1"}
