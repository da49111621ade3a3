"""Articles, the state of the service, and what it says when it refuses."""

from typing import Any, Literal

from pydantic import BaseModel, Field

from .answers import ArticleForm, Form


class BlockForm(Form):
    """A paragraph of an article's text, and what it is."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    kind: Literal["body", "headline", "byline", "boilerplate"]


class DocumentForm(ArticleForm):
    """A whole article."""

    published_from: str = Field(description='Where its day was found: "front matter", "meta tag", "none".')
    authors: list[str]
    text: str = Field(description="As it was read; all offsets point into it, counted in Unicode code points.")
    blocks: list[BlockForm]
    html: str = Field("", description="The article as HTML, where that was asked for.")


class ShownForm(BaseModel):
    """How an article is wanted."""

    html: bool = Field(False, description="Whether the article is wanted as HTML too.")
    start: int | None = Field(None, ge=0, description="In the HTML, a quote is marked from here")
    end: int | None = Field(None, ge=0, description="up to here,")
    print_: str | None = Field(None, alias="print", description="if it still has this fingerprint.")


class NamedForm(ShownForm):
    """Which article is wanted, and how."""

    id: str


class HealthForm(Form):
    """That the service answers, and what over."""

    status: Literal["ok"]
    generation: str = Field(description="The state of the index; another build gives another one.")
    articles: int = Field(ge=0)
    passages: int = Field(ge=0)


class ErrorFacts(Form):
    """What went wrong."""

    message: str = Field(description="A sentence.")
    type: str = Field(description='What kind of thing: "invalid_request_error", "server_error".')
    code: str = Field(description='For programs: "unknown_document", "too_busy".')


class ErrorForm(Form):
    """Every refusal has this form."""

    error: ErrorFacts


REFUSALS: dict[int | str, dict[str, Any]] = {
    400: {"model": ErrorForm, "description": "The request is not understood: the message names the field."},
    "4XX": {"model": ErrorForm, "description": "Not allowed, not there, too large or too often: the message says so."},
    "5XX": {"model": ErrorForm, "description": "Too many are asking (503, with Retry-After), or something broke here."},
}
"""What every endpoint may answer instead."""
UNKNOWN: dict[int | str, dict[str, Any]] = {404: {"model": ErrorForm, "description": "There is none of this id."}}
