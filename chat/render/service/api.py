"""The page that describes the service: its OpenAPI schema, to be read."""

import json
import shlex
from collections.abc import Iterator
from importlib.resources import files

from ..html import text
from ..style import style
from .schema import Schema, fields_html, parameters_html, type_html


def api_html(schema: Schema, base: str) -> str:
    """Describe a service by its OpenAPI schema; `base` is its address, for the examples.

    The page loads nothing, and holds no script.
    """
    info = schema["info"]
    looks = style() + files(__package__).joinpath("api.css").read_text(encoding="utf-8")
    operations = [
        (method, path, operation) for path, methods in schema["paths"].items() for method, operation in methods.items()
    ]
    listed = "".join(
        f'<li><a href="#{text(operation["operationId"])}"><code>{method.upper()} {text(path)}</code></a></li>'
        for method, path, operation in operations
    )
    known = schema.get("components", {}).get("schemas", {})
    described = "".join(_operation(*each, known, base.rstrip("/")) for each in operations)
    objects = "".join(_object(name, one) for name, one in known.items())
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{text(info['title'])}: the HTTP interface</title><style>{looks}</style></head><body><main>"
        f"<header><h1>{text(info['title'])}: the HTTP interface</h1>{_paragraphs(info.get('summary', ''))}"
        f"{_paragraphs(info.get('description', ''))}"
        '<p>For programs: <a href="openapi.json">openapi.json</a>.</p></header>'
        f'<nav aria-label="Endpoints"><ul>{listed}</ul></nav>{described}'
        f"<section><h2>Objects</h2>{objects}</section></main></body></html>"
    )


def _operation(method: str, path: str, operation: Schema, known: Schema, base: str) -> str:
    body = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
    asked = f"<p>Takes {type_html(body)} as JSON.</p>" if body else ""
    return (
        f'<section id="{text(operation["operationId"])}"><h2><code>{method.upper()} {text(path)}</code></h2>'
        f"{_paragraphs(operation.get('description', ''))}{parameters_html(operation.get('parameters', []))}{asked}"
        f"{_example(path, body, known, base)}<ul>{''.join(_replies(operation['responses']))}</ul></section>"
    )


def _example(path: str, body: Schema | None, known: Schema, base: str) -> str:
    """Show a call on a command line, with the last of the examples that an object comes with."""
    sent = known[str(body["$ref"]).rsplit("/", 1)[-1]].get("examples", [])[-1:] if body and "$ref" in body else []
    if "{" in path or (body and not sent):
        return ""
    words = ["curl", base + path]
    for content in sent:
        written = json.dumps(content, ensure_ascii=False, indent=2)
        words += ["-H", "Content-Type: application/json", "-d", written]
    return f"<pre>{text(shlex.join(words))}</pre>"


def _replies(responses: Schema) -> Iterator[str]:
    for status, response in sorted(responses.items()):
        content = response.get("content", {}).get("application/json", {}).get("schema")
        kind = f" {type_html(content)}." if content else ""
        what = "" if status == "200" else f" {text(response['description'])}"
        yield f"<li><code>{text(status)}</code>{kind}{what}</li>"


def _object(name: str, schema: Schema) -> str:
    return (
        f'<section id="{text(name)}"><h3><code>{text(name)}</code></h3>{_paragraphs(schema.get("description", ""))}'
        f"{fields_html(schema)}</section>"
    )


def _paragraphs(words: str) -> str:
    return "".join(f"<p>{text(paragraph)}</p>" for paragraph in words.split("\n\n") if paragraph.strip())
