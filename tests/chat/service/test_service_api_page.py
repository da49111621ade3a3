"""The page that describes the service."""

import re
from html.parser import HTMLParser

import httpx
import pytest

from cuttings.chat.render.service.api import api_html
from cuttings.chat.render.service.schema import fields_html, type_html


@pytest.fixture(scope="module")
def page(http: httpx.Client) -> str:
    reply = http.get("/api")
    assert reply.headers["content-type"] == "text/html; charset=utf-8"
    return reply.text


class Elements(HTMLParser):
    """Collects the elements of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


def test_the_page_describes_every_endpoint_and_object(http: httpx.Client, page: str) -> None:
    schema = http.get("/openapi.json").json()
    for path, methods in schema["paths"].items():
        for method in methods:
            assert f"<h2><code>{method.upper()} {path}</code></h2>" in page
    for name in schema["components"]["schemas"]:
        assert f"<h3><code>{name}</code></h3>" in page


def test_the_page_shows_a_call_to_try(page: str, http: httpx.Client) -> None:
    assert (
        f"<pre>curl {str(http.base_url).rstrip('/')}/v1/search -H &#x27;Content-Type: application/json&#x27; -d" in page
    )


def test_every_link_of_the_page_leads_somewhere_in_it_or_to_the_schema(page: str) -> None:
    elements = Elements(page).found
    links = {attributes["href"] for tag, attributes in elements if tag == "a"}
    names = {f"#{attributes['id']}" for _, attributes in elements if "id" in attributes}
    assert links - names == {"openapi.json"}


def test_the_page_loads_nothing_and_runs_nothing(page: str) -> None:
    elements = Elements(page).found
    assert {tag for tag, _ in elements} & {"script", "link", "img", "iframe", "base", "object"} == set()
    assert not any("src" in attributes or "style" in attributes for _, attributes in elements)
    assert re.findall(r"url\(|@import|https?://(?!127\.0\.0\.1)", page) == []


def test_fastapis_own_pages_are_switched_off(http: httpx.Client) -> None:
    assert [http.get(path).status_code for path in ("/docs", "/redoc")] == [404, 404]


def test_a_description_is_text_and_not_html() -> None:
    schema = {"info": {"title": "<b>", "summary": "a < b"}, "paths": {}}
    page = api_html(schema, "http://a.example/")
    assert "<h1>&lt;b&gt;: the HTTP interface</h1><p>a &lt; b</p>" in page


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({"type": "string", "maxLength": 10_000}, "text, at most 10,000 characters"),
        ({"type": "integer", "minimum": 1, "maximum": 100}, "whole number from 1 to 100"),
        ({"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]}, "day, like 2024-04-20 or nothing"),
        ({"type": "array", "items": {"$ref": "#/components/schemas/A"}}, 'list of <a href="#A">A</a>'),
        ({"enum": ["a", "b"]}, "<code>a</code>, <code>b</code>"),
        ({"const": "ok"}, "<code>ok</code>"),
        ({}, "anything"),
    ],
)
def test_a_type_is_said_in_words(schema: dict, words: str) -> None:
    assert type_html(schema) == words


def test_a_field_says_whether_it_is_needed_and_what_holds_without_it() -> None:
    table = fields_html(
        {
            "required": ["a"],
            "properties": {"a": {"type": "string"}, "b": {"type": "integer", "default": 20, "description": "Most."}},
        }
    )
    assert '<th scope="row"><code>a</code></th><td>text</td><td><em>Needed.</em></td>' in table
    assert "<td>Most. <em>Else <code>20</code>.</em></td>" in table
