"""What is asked in a chat completion, and what comes back."""

from collections.abc import Sequence
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag, field_validator
from pydantic.config import JsonDict

from ...answer import Turn
from ...extractive import NO_ANSWER
from ...incoming import turns_of
from ..forms.asking import QUESTION, TURNS, Manner, Words

_STRICT = ConfigDict(strict=True)  # and not closed: what is meant for a language model may come along
_MESSAGES = 4 * TURNS  # a turn is two, and there may be instructions and what tools gave
_A_USERS: JsonDict = {"type": "object", "properties": {"role": {"const": "user"}}, "required": ["role"]}


class Part(BaseModel):
    """A part of a message; only text is read."""

    model_config = _STRICT
    type: Literal["text"]
    text: Words


def _content(value: object) -> str:
    return "Parts" if isinstance(value, list) else "Text"


class UserMessage(BaseModel):
    """A question."""

    model_config = _STRICT
    role: Literal["user"]
    content: Annotated[
        Annotated[Words, Tag("Text")] | Annotated[list[Part], Field(max_length=20), Tag("Parts")],
        Discriminator(_content),
    ]

    @field_validator("content")
    @classmethod
    def _not_too_long(cls, content: str | list[Part]) -> str | list[Part]:
        if len(_text(content)) > QUESTION:
            raise ValueError(f"the parts together should have at most {QUESTION} characters")
        return content


class OtherMessage(BaseModel):
    """An answer that was given, or what was said to a language model and has no effect here."""

    model_config = _STRICT
    role: Literal["assistant", "system", "developer", "tool", "function"]
    content: str | list[dict[str, Any]] | None = None


Message = Annotated[UserMessage | OtherMessage, Field(discriminator="role")]


class StreamOptions(BaseModel):
    """What else a stream should bring."""

    model_config = _STRICT
    include_usage: bool = Field(False, description="Whether a chunk after the last says what was used.")


class CompletionForm(Manner):
    """A conversation whose last question is to be answered."""

    model_config = _STRICT | ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "model": "cuttings",
                    "messages": [
                        {"role": "user", "content": "Who commands the contingent?"},
                        {"role": "assistant", "content": "“General Example commands it,” said the ministry. [1]"},
                        {"role": "user", "content": "And when was he named?"},
                    ],
                    "stream": False,
                }
            ]
        }
    )
    model: str = Field(description='"cuttings"')
    messages: list[Message] = Field(
        max_length=_MESSAGES,
        description="A user's last message is the question; the messages before it are the conversation.",
        json_schema_extra={"contains": _A_USERS, "minContains": 1, "maxContains": TURNS + 1},
    )
    stream: bool | None = Field(None, description="Whether the answer is wanted as it grows.")
    stream_options: StreamOptions | None = None
    n: Literal[1] | None = Field(None, description="One answer is all there is.")

    @field_validator("messages")
    @classmethod
    def _is_a_conversation(cls, messages: list[Message]) -> list[Message]:
        asked = sum(isinstance(message, UserMessage) for message in messages)
        if not asked:
            raise ValueError('a message with the role "user" is needed: its content is the question')
        if asked > TURNS + 1:
            raise ValueError(f"at most {TURNS} questions may stand before the last one")
        return messages

    @property
    def question(self) -> str:
        """What was asked last."""
        return str(self._asked[-1]["question"])

    @property
    def turns(self) -> tuple[Turn, ...]:
        """What was asked before, with what was answered."""
        return turns_of(self._asked[:-1])

    @property
    def wants_usage(self) -> bool:
        """Whether a chunk should say what was used."""
        return bool(self.stream_options and self.stream_options.include_usage)

    @property
    def _asked(self) -> Sequence[dict[str, Any]]:
        """The questions as earlier answers: each with what the assistant said after it."""
        asked: list[dict[str, Any]] = []
        for message in self.messages:
            if isinstance(message, UserMessage):
                asked.append({"question": _text(message.content), "answered": False})
            elif message.role == "assistant" and asked and (said := _text(message.content)):
                asked[-1] |= {"text": said, "answered": said != NO_ANSWER}
        return asked


def _text(content: str | Sequence[Part | dict[str, Any]] | None) -> str:
    if content is None or isinstance(content, str):
        return content or ""
    texts = (part.text if isinstance(part, Part) else part.get("text") for part in content)
    return "\n".join(text for text in texts if isinstance(text, str))
