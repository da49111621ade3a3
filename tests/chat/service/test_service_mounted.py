"""The service under a path of another application, and behind a proxy that cuts a path off."""

from collections.abc import Callable, Iterator

import fastapi
import httpx
import openai
import pytest
from starlette.applications import Starlette
from starlette.routing import Mount

from cuttings.chat import Assistant
from cuttings.chat.render.parts.opening import permalink

QUESTION = "When does the harbour of Velmora close to ferries?"


def in_fastapi(app: fastapi.FastAPI) -> fastapi.FastAPI:
    host = fastapi.FastAPI()
    host.mount("/news/cuttings", app)
    return host


def in_starlette(app: fastapi.FastAPI) -> Starlette:
    return Starlette(routes=[Mount("/news/cuttings", app)])


@pytest.fixture(scope="module", params=[in_fastapi, in_starlette])
def mounted(
    request: pytest.FixtureRequest, assistant: Assistant, serving: Callable, composed: Callable
) -> Iterator[str]:
    with serving(request.param(composed(assistant))) as address:
        yield f"{address}/news/cuttings"


def test_the_schema_names_the_path_it_is_served_under(mounted: str) -> None:
    assert httpx.get(f"{mounted}/openapi.json").json()["servers"] == [{"url": "/news/cuttings"}]


def test_citations_link_below_the_path(mounted: str, assistant: Assistant) -> None:
    client = openai.OpenAI(base_url=f"{mounted}/v1", api_key="none")
    reply = client.chat.completions.create(model="cuttings", messages=[{"role": "user", "content": QUESTION}])
    (citation,) = assistant.ask(QUESTION).citations
    link = permalink(citation.document.id, citation.start, citation.end, citation.quote)
    assert reply.choices[0].message.annotations[0].url_citation.url == mounted + link


def test_articles_errors_and_the_page_are_there_too(mounted: str) -> None:
    assert httpx.get(f"{mounted}/v1/documents/bridge.md").json()["document"] == "bridge.md"
    assert httpx.get(f"{mounted}/v1/documents/lost").json()["error"]["code"] == "unknown_document"
    assert (
        httpx.get(f"{mounted}/nothing").json()["error"]["message"].startswith("There is nothing at /news/cuttings/no")
    )
    assert f"curl {mounted}/v1/ask -H " in httpx.get(f"{mounted}/api").text


def test_a_proxy_may_cut_the_path_off(assistant: Assistant, serving: Callable, composed: Callable) -> None:
    async def cut(scope, receive, send):
        if scope["type"] == "http":
            scope = {**scope, "root_path": "/press", "path": f"/press{scope['path']}"}
        await app(scope, receive, send)

    app = composed(assistant)
    with serving(cut) as address:
        assert httpx.get(f"{address}/openapi.json").json()["servers"] == [{"url": "/press"}]
        assert f"curl {address}/press/v1/ask -H " in httpx.get(f"{address}/api").text
