"""Articles over HTTP, by any id."""

import json
from collections.abc import Callable, Iterator
from urllib.parse import quote

import httpx
import pytest

from cuttings.chat import Assistant
from cuttings.chat.render.as_json import document_json
from cuttings.chat.render.parts.opening import fingerprint
from cuttings.chat.service.forms.others import DocumentForm
from cuttings.index import WordEncoder, build

IDS = [
    "a/b/c.md",
    "100%25 sure.md",
    "50% off?#top.md",
    "Öffentlich — 新聞 😀.md",
    "a//b",
    "/etc/passwd",
    "<script>alert(1)</script>",
]
FILE = "line\nbreak .txt"
CLIMBING = ["../../etc/passwd", "./a", "a/../b", "..", "...", "C:\\..\\b"]


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Give an assistant over articles with odd ids; each one's text is about its id."""
    folder = tmp_path_factory.mktemp("odd")
    lines = [
        json.dumps({"id": each, "text": f"The article of id {each!r} stands here alone."}) for each in IDS + CLIMBING
    ]
    (folder / "press.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (folder / FILE).write_text("The article of a file with a line break in its name stands here.", encoding="utf-8")
    build([folder], folder / "index", encoder=WordEncoder())
    return Assistant.open(folder / "index", encoder=WordEncoder())


@pytest.fixture(scope="module")
def odd_http(odd: Assistant, serving: Callable, composed: Callable) -> Iterator[httpx.Client]:
    with serving(composed(odd)) as address, httpx.Client(base_url=address) as client:
        yield client


@pytest.mark.parametrize("id_", [*IDS, FILE])
def test_an_article_is_given_by_its_id_in_the_path(odd_http: httpx.Client, odd: Assistant, id_: str) -> None:
    for path in (quote(id_), quote(id_, safe="")):
        reply = odd_http.get(f"/v1/documents/{path}")
        assert reply.json() == document_json(odd.index.document(id_), odd.index.blocks(id_))
        DocumentForm.model_validate_json(reply.content)


@pytest.mark.parametrize("id_", [*IDS, FILE, *CLIMBING])
def test_any_id_can_be_named_in_the_query(odd_http: httpx.Client, id_: str) -> None:
    assert odd_http.get("/v1/documents", params={"id": id_}).json()["document"] == id_


@pytest.mark.parametrize(
    "path",
    [
        "nothing",
        "",
        "..%2f..%2fetc%2fpasswd",
        "%2e%2e/%2e%2e/etc/passwd",
        "harbour.md/",
        "bridge.md%0A",
        "%00",
        "%ff",
        "a%2fb",
        "x" * 20_000,
    ],
)
def test_an_id_that_is_not_in_the_index_is_no_articles(http: httpx.Client, path: str) -> None:
    reply = http.get(httpx.URL(http.base_url).copy_with(raw_path=f"/v1/documents/{path}".encode()))
    assert reply.status_code == 404
    assert reply.json()["error"]["code"] == "unknown_document"


def test_the_sentence_says_which_id(http: httpx.Client) -> None:
    error = http.get("/v1/documents/lost.md").json()["error"]
    assert error["message"] == "The index holds no document 'lost.md'."


def test_an_article_comes_as_html_opened_at_a_quote(http: httpx.Client, assistant: Assistant) -> None:
    text = assistant.index.document("bridge.md").text
    start = text.index("Mayor Ana")
    wish = {"html": True, "start": start, "end": start + 9}
    html = http.get("/v1/documents/bridge.md", params=wish).json()["html"]
    assert '<mark id="quote" class="quote" tabindex="-1">Mayor Ana</mark> Example' in html
    wish["print"] = fingerprint("Mayor Ana")
    assert http.get("/v1/documents/bridge.md", params=wish).json()["html"] == html
    wish["print"] = fingerprint("Mayor Eva")
    assert (
        "This article has changed since it was quoted"
        in http.get("/v1/documents/bridge.md", params=wish).json()["html"]
    )


def test_a_span_that_is_none_marks_nothing(http: httpx.Client) -> None:
    for span in ({"start": 9, "end": 5}, {"start": 5, "end": 10**9}, {"start": 10**30, "end": 10**31}):
        html = http.get("/v1/documents/bridge.md", params={"html": True, **span}).json()["html"]
        assert "<mark" not in html
        assert "This article has changed" in html
    html = http.get("/v1/documents/bridge.md", params={"html": True, "start": 5}).json()["html"]
    assert "<mark" not in html
    assert "This article has changed" not in html


def test_what_an_article_says_is_shown_and_never_run(http: httpx.Client) -> None:
    html = http.get("/v1/documents/theatre.md", params={"html": True}).json()["html"]
    assert "<script" not in html
    assert "<img" not in html
    assert "javascript:window.harm=3</bdi>" in html


def test_a_wrong_parameter_is_named(http: httpx.Client) -> None:
    reply = http.get("/v1/documents/bridge.md", params={"start": "x"})
    assert reply.status_code == 400
    assert reply.json()["error"]["message"].startswith("start: Input should be a valid integer")
