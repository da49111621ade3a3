"""Schemathesis asks the service whatever its OpenAPI schema allows, and what it forbids, and judges the replies."""

from collections.abc import Callable, Iterator

import httpx
import pytest
import schemathesis
from schemathesis.config import GenerationConfig, ProjectConfig, ProjectsConfig, SchemathesisConfig
from schemathesis.engine import events, from_schema

from cuttings.chat import Assistant
from cuttings.chat.render.as_json import error_json
from cuttings.chat.service.forms.others import ErrorForm

OPERATIONS = {
    "POST /v1/ask",
    "POST /v1/search",
    "GET /v1/documents/{id}",
    "GET /v1/documents",
    "POST /v1/chat/completions",
    "GET /v1/models",
    "GET /v1/models/{model}",
    "GET /healthz",
}


@pytest.fixture(scope="module")
def happened(assistant: Assistant, serving: Callable, composed: Callable) -> list[events.EngineEvent]:
    """Give all that happened: examples, edges of the schema, generated requests, and sequences of them."""
    generation = GenerationConfig(deterministic=True, max_examples=10, no_shrink=True, database="none")
    config = SchemathesisConfig(seed=1, projects=ProjectsConfig(default=ProjectConfig(generation=generation)))
    with serving(composed(Assistant(assistant.index, reader="none"))) as address:
        described = schemathesis.openapi.from_url(f"{address}/openapi.json", config=config)
        return list(from_schema(described).execute())


def failed(happened: list[events.EngineEvent]) -> Iterator[str]:
    for event in happened:
        if isinstance(event, events.NonFatalError):
            yield f"{event.label}: {event.value!r}"
        if isinstance(event, events.FatalError):
            yield repr(event.exception)
        if isinstance(event, events.ScenarioFinished):
            for case, checks in event.recorder.checks.items():
                for check in checks:
                    if check.failure_info:
                        request = event.recorder.cases[case].value
                        failure = check.failure_info.failure
                        yield f"{event.label} {check.name}: {failure} {request.query} {request.body!r:.300}"


def test_the_service_keeps_to_its_schema(happened: list[events.EngineEvent]) -> None:
    assert list(failed(happened)) == []


def test_every_operation_was_tried(happened: list[events.EngineEvent]) -> None:
    tried = {event.label for event in happened if isinstance(event, events.ScenarioFinished)}
    assert tried >= OPERATIONS


def test_the_schema_describes_requests_replies_and_refusals(http: httpx.Client) -> None:
    schema = http.get("/openapi.json").json()
    forms = schema["components"]["schemas"]
    assert {"AskForm", "ReplyForm", "FoundForm", "DocumentForm", "CompletionForm", "ErrorForm"} <= set(forms)
    assert "HTTPValidationError" not in forms
    assert forms["AskForm"]["examples"][0] == {"question": "Who commands the contingent?"}
    for path, methods in schema["paths"].items():
        for operation in methods.values():
            assert operation["description"], path
            refused = operation["responses"]["400"]["content"]["application/json"]["schema"]
            assert refused == {"$ref": "#/components/schemas/ErrorForm"}


def test_the_form_of_errors_is_described_as_it_is() -> None:
    ErrorForm.model_validate(error_json(503, "Too many are asking.", "too_busy"))
