"""What comes back of a chat completion."""

from typing import Literal

from pydantic import Field

from ..forms.answers import AnswerForm, Form


class UrlCitation(Form):
    """Where a quote of the text stands."""

    start_index: int = Field(ge=0, description="The quote's first character in the content.")
    end_index: int = Field(ge=0, description="The character after its last.")
    title: str
    url: str = Field(description="A permanent link: the article, opened at the quote.")


class Annotation(Form):
    """A citation in OpenAI's form."""

    type: Literal["url_citation"]
    url_citation: UrlCitation


class ReplyMessage(Form):
    """What is answered."""

    role: Literal["assistant"]
    content: str = Field(description="The answer's text with its markers.")
    refusal: None
    annotations: list[Annotation]


class Choice(Form):
    """The one answer."""

    index: Literal[0]
    message: ReplyMessage
    finish_reason: Literal["stop"]
    logprobs: None


class Usage(Form):
    """No tokens of a language model are counted."""

    prompt_tokens: int
    completion_tokens: int
    total_tokens: int


class CompletionReply(Form):
    """A whole answer."""

    id: str
    object: Literal["chat.completion"]
    created: int
    model: str
    choices: list[Choice]
    usage: Usage
    cuttings: AnswerForm = Field(description="The answer as POST /v1/ask gives it.")


class ModelForm(Form):
    """The one model."""

    id: str
    object: Literal["model"]
    created: int
    owned_by: str


class ModelsForm(Form):
    """The models."""

    object: Literal["list"]
    data: list[ModelForm]
