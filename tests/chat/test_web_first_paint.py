"""The first screen in the page's own HTML."""

import anyio
import httpx
import pytest
from fastapi import FastAPI
from fastapi.responses import HTMLResponse, PlainTextResponse

from cuttings.chat.web.first_paint import FirstPaint

PAGE = '<html><head><meta charset="utf-8" /></head><body><gradio-app></gradio-app></body></html>'


def get(path, **headers):
    inner = FastAPI()
    inner.get("/")(lambda: HTMLResponse(PAGE))
    inner.get("/other")(lambda: HTMLResponse(PAGE))
    inner.get("/plain")(lambda: PlainTextResponse(PAGE))
    inner.add_middleware(FirstPaint, "<style>ä</style>", lambda: r"<p>\1 first</p>")
    host = FastAPI()
    host.mount("/news", inner)

    async def fetch():
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app=host), base_url="http://host") as client:
            return await client.get(path, headers=headers)

    return anyio.run(fetch)


def test_the_first_screen_and_the_looks_are_in_the_page_as_it_is_sent():
    reply = get("/news/", **{"Accept-Encoding": "br, gzip"})
    assert reply.text == (
        '<html><head><meta charset="utf-8" /><style>ä</style></head>'
        r"<body><p>\1 first</p><gradio-app></gradio-app></body></html>"
    )
    assert int(reply.headers["content-length"]) == len(reply.content)


@pytest.mark.parametrize("path", ["/news/other", "/news/plain"])
def test_other_pages_are_left_as_they_are(path):
    assert get(path).text == PAGE


def test_the_chats_page_brings_its_masthead_and_goes_on_without_it(chat):
    page = httpx.get(chat).text
    first = page[page.index('<div id="first"') : page.index("<gradio-app")]
    assert "<h1>Cuttings</h1>" in first
    assert 'class="example"' in first
    assert " inert>" in first
