"""What the tools take: each argument with its limits, and what it is said to be to a language model."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, WithJsonSchema

from ...index import Filters
from ..incoming import parse_day

MOST_PASSAGES = 50


def _day(value: object) -> object:
    return parse_day(value) if isinstance(value, str) else value


_Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
_Outlet = Annotated[str, Field(max_length=200)]


class _Arguments(BaseModel):
    # Strict, or a number would do for a day and "yes" for a number; unknown names are slips of a model, and told.
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class _Question(_Arguments):
    question: str = Field(
        min_length=1,
        max_length=4000,
        description="One question in plain English, complete in itself or following on from `conversation`. "
        "Name people, places and days as the press does.",
    )
    since: _Day | None = Field(None, description="Only articles published on this day or later, as 2024-04-20.")
    until: _Day | None = Field(None, description="Only articles published on this day or earlier, as 2024-04-20.")
    outlets: tuple[_Outlet, ...] = Field(
        (), strict=False, max_length=100, description="Only articles of these outlets, named as in earlier results."
    )

    @property
    def filters(self) -> Filters:
        """What may be found."""
        return Filters(since=self.since, until=self.until, outlets=frozenset(self.outlets))


class AskArguments(_Question):
    """What `ask` takes."""

    conversation: tuple[Annotated[str, Field(max_length=4000)], ...] = Field(
        (),
        strict=False,
        max_length=50,
        description="The questions asked before, oldest first, when this one leans on them ('And when was that?').",
    )
    asked_on: _Day | None = Field(
        None, description="The day that 'today' and 'this week' mean, as 2024-04-20; the real day when left out."
    )


class SearchArguments(_Question):
    """What `search` takes."""

    limit: int = Field(10, ge=1, le=MOST_PASSAGES, description="How many passages at most.")


class ArticleArguments(_Arguments):
    """What `article` takes."""

    id: str = Field(max_length=4000, description="The `document` of a citation or a passage, exactly as given.")
    start: int | None = Field(
        None, ge=0, description="Where to begin: the `start` of a quote, or where an earlier call stopped."
    )
    end: int | None = Field(
        None, ge=1, description="The `end` of a quote: gives the text around the quote. Only together with `start`."
    )


def mistake(error: ValidationError) -> str:
    """Say in a sentence or more what is wrong with the arguments of a call."""
    return " ".join(
        f"{'.'.join(map(str, fault['loc']))}: {fault['msg'].removeprefix('Value error, ')}." for fault in error.errors()
    )
