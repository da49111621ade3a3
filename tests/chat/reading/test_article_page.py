"""The page behind a permanent link, as a program gets it."""

import re

import httpx
import pytest
from fastapi import FastAPI

from cuttings.chat.render.parts.opening import article_path, fingerprint
from cuttings.chat.service.routes.reading import reading

QUOTE = "The vote was nine to two."


@pytest.fixture
def get(address):
    with httpx.Client(base_url=address) as client:
        yield client.get


@pytest.fixture
def harbour(library):
    return library.index.document("a/b/harbour.md")


def test_every_article_is_found_by_its_link_whatever_its_id(get, library):
    documents = list(library.index.documents())
    assert len(documents) == 13
    for document in documents:
        reply = get(article_path(document.id))
        assert reply.status_code == 200, document.id
        assert f'<h2 dir="auto">{document.title}</h2>' in reply.text


@pytest.mark.parametrize(
    "path",
    [
        "../../etc/hosts",
        "..%2F..%2Fetc%2Fhosts",
        "%2e%2e/%2e%2e/etc/hosts",
        "?id=../../etc/hosts",
        "",
        "%00",
        "%ff",
        "x" * 5000,
    ],
)
def test_what_is_no_articles_id_is_not_found_and_no_file_is_read(get, path):
    reply = get(f"/article/{path}")
    assert reply.status_code == 404
    assert "localhost" not in reply.text


def test_an_article_that_is_gone_is_said_to_be_in_a_page_like_the_others(get):
    reply = get("/article/gone.md?print=00000000")
    assert (reply.status_code, reply.headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert "no longer in the collection" in reply.text
    assert '<link rel="stylesheet"' in reply.text


def test_a_quote_is_marked_where_it_stands(get, harbour):
    start = harbour.text.index(QUOTE)
    place = {"start": start, "end": start + len(QUOTE), "print": fingerprint(QUOTE)}
    page = get("/article/a/b/harbour.md", params=place).text
    assert f'<mark id="quote" class="quote" tabindex="-1">{QUOTE}</mark>' in page
    assert "has changed" not in page


def test_other_words_at_its_place_are_said_to_be_so_and_not_marked(get):
    page = get("/article/a/b/harbour.md", params={"start": 3, "end": 9, "print": fingerprint("harbour")}).text
    assert "has changed since it was quoted" in page
    assert "<mark" not in page


def test_without_a_fingerprint_the_place_is_marked_unseen(get, harbour):
    page = get("/article/a/b/harbour.md", params={"start": 0, "end": 6}).text
    assert f">{harbour.text[:6]}</mark>" in page


@pytest.mark.parametrize(
    ("start", "end"), [("5", "2"), ("x", "y"), ("-1", "4"), ("0", "9" * 50), ("²", "³"), ("0", "1e9")]
)
def test_a_place_that_cannot_be_is_harmless(get, start, end):
    reply = get("/article/a/b/harbour.md", params={"start": start, "end": end})
    assert reply.status_code == 200
    assert "<mark" not in reply.text


def test_what_the_page_loads_is_there_and_kept_for_long(get):
    page = get("/article/a/b/harbour.md")
    loaded = re.findall(r'(?:src|rel="stylesheet" href)="([^"]+)"', page.text)
    assert [path.partition("?")[0] for path in loaded] == [
        "/reading/theme.js", "/reading/style.css", "/reading/copying.js", "/reading/quote.js",
    ]  # fmt: skip
    for path in loaded:
        asset = get(path)
        assert asset.status_code == 200
        assert "immutable" in asset.headers["cache-control"]
    assert get("/reading/passwords").status_code == 404
    assert "script-src 'self';" in page.headers["content-security-policy"]


def test_under_a_path_of_a_host_its_addresses_begin_with_that(library):
    inner, host = FastAPI(), FastAPI()
    inner.include_router(reading(library, home=None), prefix="/désk")
    host.mount("/news", inner)
    transport = httpx.ASGITransport(app=host)

    async def fetch():
        async with httpx.AsyncClient(transport=transport, base_url="http://host") as client:
            return await client.get("/news/désk/article/a/b/harbour.md")

    import anyio

    page = anyio.run(fetch)
    assert page.status_code == 200
    assert 'src="/news/d%C3%A9sk/reading/theme.js?' in page.text
    assert "<h1>Cuttings</h1>" in page.text
