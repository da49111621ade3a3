"""What a browser's storage may hold that no chat has written."""

from playwright.sync_api import expect

QUESTION = "When does the harbour of Velmora close to ferries?"
WRITE = """([conversations, turns]) => new Promise((resolve, reject) => {
  const opening = indexedDB.open(`cuttings ${location.pathname} `, 1);
  opening.onsuccess = () => {
    const transaction = opening.result.transaction(["conversations", "turns"], "readwrite");
    for (const one of conversations) transaction.objectStore("conversations").put(one);
    for (const one of turns) transaction.objectStore("turns").put(one);
    transaction.oncomplete = () => { opening.result.close(); resolve(); };
    transaction.onabort = () => reject(transaction.error);
  };
})"""
HARM = (
    '<section class="turn" onclick="window.harm=1" style="position:fixed"><h2 class="question">Kept?</h2>'
    '<img src=x onerror="window.harm=2"><script>window.harm=3</script><a href="javascript:window.harm=4">a</a>'
    '<a class="web" href="https://gull.example/">b</a><iframe srcdoc="<script>top.harm=5</script>"></iframe>'
    '<svg><a xlink:href="javascript:window.harm=6"><text>c</text></a><animate onbegin="window.harm=7"></animate></svg>'
    '<form action="https://evil.example/"><input name="a">'
    '<button formaction="javascript:window.harm=8">d</button></form>'
    "<button data-document='\"><img src=x onerror=window.harm=9>' data-start=0 data-end=1 data-print=0>"
    "e</button></section>"
)
ANSWER = '{"question": "Kept?", "text": 5, "answered": "yes", "filters": [null, {"id": 3}], "citations": "none"}'


def test_what_was_written_by_another_hand_is_shown_without_harm(page):
    moment = 1_700_000_000_000
    about = [
        {"id": "a", "changed": moment, "first": "<img src=x onerror=window.harm=1>" * 200, "name": None},
        {"id": "b", "changed": "soon", "first": "Not a time"},
        {"id": "c", "changed": moment + 1, "first": {"toString": 1}, "name": ["<b>"], "begun": "x"},
        {"id": 7, "changed": moment},
    ]
    kept = {"conversation": "a", "markdown": "", "html": HARM, "json": ANSWER}
    turns = [
        {**kept, "id": "1", "out": "no", "mark": "m", "verdict": {"up": 1}, "note": 7, "filters": "all"},
        {**kept, "id": "2", "json": "{"},
        {**kept, "id": "3", "json": "null"},
        {**kept, "id": "4", "html": None},
        {**kept, "id": "5", "html": "no turn at all"},
        {**kept, "id": "6", "html": '<section class="turn">' + "<div>" * 20_000},
    ]
    page.evaluate(WRITE, [about, turns])
    page.reload()
    expect(page.locator(".history .name")).to_have_count(2)
    page.locator(".history .entry").nth(1).click()
    expect(page.locator(".turn .question")).to_have_text("Kept?")
    turn = page.locator(".turn").first
    assert turn.locator("img, script, iframe, form[action], input, animate").count() == 0
    assert turn.evaluate("turn => [turn.onclick, turn.getAttribute('style')]") == [None, None]
    assert turn.locator("a[href]").evaluate_all("links => links.map((link) => link.href)") == ["https://gull.example/"]
    turn.get_by_role("button", name="e", exact=True).click()
    expect(page.locator(".sheet")).to_contain_text("no longer in the collection")
    page.get_by_role("button", name="Close").last.click()
    turn.get_by_role("button", name="Good answer").click()
    expect(turn.locator(".verdict [role=status]")).to_have_text(
        "This could not be kept: the answer is not one of this chat."
    )
    page.get_by_label("Question").fill(QUESTION)
    page.keyboard.press("Enter")
    expect(page.locator(".turn:last-child .question")).to_have_text(QUESTION)
    expect(page.locator(".turn:last-child .card").first).to_be_visible()
    assert page.evaluate("window.harm") is None


def test_a_database_of_another_shape_is_left_alone(context, judged, ask):
    page = context.new_page()
    page.goto(f"{judged.address}healthz")
    page.evaluate("""() => new Promise((resolve) => {
      const opening = indexedDB.open("cuttings / ", 5);
      opening.onupgradeneeded = () => opening.result.createObjectStore("another");
      opening.onsuccess = () => { opening.result.close(); resolve(); };
    })""")
    page.goto(judged.address)
    expect(page.locator("#invitation .welcome")).to_be_visible()
    ask(page, QUESTION, keeps=False)
    expect(page.get_by_role("alert").filter(has_text="This browser does not keep")).to_be_visible()
