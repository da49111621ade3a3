"""What may be asked: a question with its conversation, its filters, its day."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Discriminator, Field, Tag, WithJsonSchema

from ....index import Filters
from ...answer import Turn
from ...incoming import parse_day, turns_of

QUESTION = 10_000
"""The most characters of a question."""
TURNS = 50
"""The most turns of a conversation before a question."""
LIMIT = 100
"""The most passages of a search, and the most outlets or chips in a list."""


def _day(value: object) -> date | None:
    if value is None or isinstance(value, date):
        return value
    if not isinstance(value, str):
        raise ValueError("a date like 2024-04-20 is needed")  # noqa: TRY004 (pydantic takes no TypeError)
    return parse_day(value)


Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]


def _whole(value: object) -> object:
    # JSON has one kind of number, and 5.0 is a whole one.
    return int(value) if isinstance(value, float) and value.is_integer() else value


Whole = Annotated[int, BeforeValidator(_whole)]
Words = Annotated[str, Field(max_length=QUESTION)]
_STRICT = ConfigDict(strict=True, extra="forbid")


class FiltersForm(BaseModel):
    """Which articles may be found."""

    model_config = _STRICT
    since: Day | None = Field(None, description="The first day of publication that passes.")
    until: Day | None = Field(None, description="The last day of publication that passes.")
    outlets: list[str] = Field([], max_length=LIMIT, description="Names of outlets, in any case; empty lets all pass.")


def filters_of(form: FiltersForm | None) -> Filters | None:
    """Give what a search takes."""
    return Filters(form.since, form.until, frozenset(form.outlets)) if form else None


class Manner(BaseModel):
    """How a question is meant, beside its words."""

    filters: FiltersForm | None = Field(None, description="Which articles may be found; all, if left out.")
    asked_on: Day | None = Field(None, description='The day that "today" means; the real one, if left out.')
    without: list[str] = Field(
        [], max_length=LIMIT, description='Ids of `filters` that an answer says were read from its question: "time".'
    )


class EarlierAnswer(BaseModel):
    """A question that was asked before, as its answer has it; a whole answer may be sent back as it came."""

    model_config = ConfigDict(strict=True)
    question: Words
    search_question: str = Field("", description="What was searched for; read from the turns before, if left out.")
    text: str = Field("", description="What was answered.")
    answered: bool = True


def _turn(value: object) -> str | None:
    if isinstance(value, str):
        return "Question"
    return "Answer" if isinstance(value, dict | EarlierAnswer) else None


Earlier = Annotated[
    Annotated[Words, Tag("Question")] | Annotated[EarlierAnswer, Tag("Answer")],
    Discriminator(
        _turn, custom_error_type="turn", custom_error_message="Input should be a question or an earlier answer"
    ),
]


class AskForm(Manner):
    """A question, and the conversation that it stands in."""

    model_config = _STRICT | ConfigDict(
        json_schema_extra={
            "examples": [
                {"question": "Who commands the contingent?"},
                {
                    "question": "And when was he named?",
                    "conversation": ["Who commands the contingent?"],
                    "filters": {"since": "2020-11-01", "until": None, "outlets": []},
                    "asked_on": "2024-04-20",
                    "without": [],
                    "html": False,
                },
            ]
        }
    )
    question: Words = Field(description="In the words of whoever asks.")
    conversation: list[Earlier] = Field(
        [], max_length=TURNS, description="What was asked before, oldest first: questions, or the answers to them."
    )
    html: bool = Field(False, description="Whether the answer is wanted as HTML too.")

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The conversation, as an assistant takes it."""
        return turns_of([each if isinstance(each, str) else each.model_dump() for each in self.conversation])


class SearchForm(BaseModel):
    """What to find passages for."""

    model_config = _STRICT | ConfigDict(
        json_schema_extra={"examples": [{"question": "peacekeepers leave", "limit": 3, "filters": None}]}
    )
    question: Words
    limit: Whole = Field(20, ge=1, le=LIMIT, description="The most passages to find.")
    filters: FiltersForm | None = Field(None, description="Which articles may be found; all, if left out.")
