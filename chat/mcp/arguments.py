"""What the tools take: each argument with its limits, and what it is said to be to a language model."""

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ...index import Filters
from ..service.forms.asking import LIMIT, TURNS, Day, Words

_ID = 4096
"""Characters of an article's id, which may be the path of a file."""


class _Arguments(BaseModel):
    # Strict, or "yes" would do for a number; names that are not known are a model's slips, and it is told of them.
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class _Question(_Arguments):
    question: Words = Field(
        min_length=1,
        description="One question in plain English, complete in itself or following on from `conversation`. "
        "Name people, places and days as the press does.",
    )
    since: Day | None = Field(None, description="Only articles published on this day or later, as 2024-04-20.")
    until: Day | None = Field(None, description="Only articles published on this day or earlier, as 2024-04-20.")
    outlets: list[Words] = Field(
        [], max_length=LIMIT, description="Only articles of these outlets, named as in earlier results."
    )

    @property
    def filters(self) -> Filters:
        """What may be found."""
        return Filters(self.since, self.until, frozenset(self.outlets))


class AskArguments(_Question):
    """What `ask` takes."""

    conversation: list[Words] = Field(
        [],
        max_length=TURNS,
        description="The questions asked before, oldest first, when this one leans on them ('And when was that?').",
    )
    asked_on: Day | None = Field(
        None, description="The day that 'today' and 'this week' mean, as 2024-04-20; the real day when left out."
    )


class SearchArguments(_Question):
    """What `search` takes."""

    limit: int = Field(10, ge=1, le=LIMIT, description="How many passages at most.")


class ArticleArguments(_Arguments):
    """What `article` takes."""

    id: str = Field(max_length=_ID, description="The `document` of a citation or a passage, exactly as given.")
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
