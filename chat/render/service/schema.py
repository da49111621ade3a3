"""The types of an OpenAPI schema as HTML: what a value may be, and the fields of an object."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from ..html import text

Schema: TypeAlias = Mapping[str, Any]


def type_html(schema: Schema) -> str:
    """Say in a few words what a value may be; an object of the schema's own is linked to its fields."""
    if "$ref" in schema:
        name = text(str(schema["$ref"]).rsplit("/", 1)[-1])
        return f'<a href="#{name}">{name}</a>'
    for choice in ("anyOf", "oneOf"):
        if choice in schema:
            return " or ".join(map(type_html, schema[choice]))
    if "const" in schema or "enum" in schema:
        values = schema.get("enum", [schema.get("const")])
        return ", ".join(f"<code>{text(str(value))}</code>" for value in values)
    if schema.get("type") == "array":
        return f"list of {type_html(schema['items'])}" if "items" in schema else "list"
    kind = _NAMES.get(str(schema.get("format")), _NAMES.get(str(schema.get("type")), "anything"))
    return kind + _bounds(schema)


_NAMES = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "yes or no",
    "null": "nothing",
    "object": "object",
    "date": "day, like 2024-04-20",
}


def _bounds(schema: Schema) -> str:
    if "maxLength" in schema:
        return f", at most {schema['maxLength']:,} characters"
    if "minimum" in schema and "maximum" in schema:
        return f" from {schema['minimum']:,} to {schema['maximum']:,}"
    return ""


def fields_html(schema: Schema) -> str:
    """Tabulate the fields of an object: name, type, default, what it is."""
    required = schema.get("required", ())
    rows = (_row(name, value, needed=name in required) for name, value in schema.get("properties", {}).items())
    return _table("Field", rows)


def parameters_html(parameters: list[Schema]) -> str:
    """Tabulate what stands in the path and the query of an address."""
    rows = (_row(each["name"], {**each["schema"], **each}, needed=bool(each.get("required"))) for each in parameters)
    return _table("In the address", rows)


def _row(name: str, schema: Schema, *, needed: bool) -> str:
    what = [text(schema["description"])] if "description" in schema else []
    if needed:
        what.append("<em>Needed.</em>")
    elif schema.get("default") not in (None, [], ""):
        what.append(f"<em>Else <code>{text(str(schema['default']).lower())}</code>.</em>")
    cells = f"<td>{type_html(schema)}</td><td>{' '.join(what)}</td>"
    return f'<tr><th scope="row"><code>{text(name)}</code></th>{cells}</tr>'


def _table(first: str, rows: Iterator[str]) -> str:
    found = "".join(rows)
    if not found:
        return ""
    head = "".join(f'<th scope="col">{name}</th>' for name in (first, "Type", "What it is"))
    return (
        f'<div class="wide" tabindex="0" role="group" aria-label="{first}">'
        f"<table><thead><tr>{head}</tr></thead><tbody>{found}</tbody></table></div>"
    )
