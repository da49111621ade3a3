"""What an answer is made of, as `answer_json` writes it."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema

Day = Annotated[str, WithJsonSchema({"type": "string", "format": "date"})]


class Form(BaseModel):
    """What is sent back: these fields and no others."""

    model_config = ConfigDict(extra="forbid")


class ArticleForm(Form):
    """What an article is."""

    document: str = Field(description="Its id: GET /v1/documents/ID gives the article.")
    title: str
    source: str = Field(description="The outlet; empty where the article states none.")
    published: Day | None = Field(description="The day of publication that it states.")
    url: str | None = Field(description="Its address on the web.")
    path: str = Field(description="The file it came from, below the folder that was indexed.")


class CitationForm(ArticleForm):
    """A quote: the characters of an article's text from `start` up to `end`."""

    number: int = Field(ge=1, description="What its marker in the text says: [1].")
    start: int = Field(ge=0, description="Counted in Unicode code points, as `end`.")
    end: int = Field(ge=0)
    quote: str
    speaker: str | None = Field(description="Who is quoted, in full; null where the article names nobody.")
    also_in: list[ArticleForm] = Field(description="Other articles with the same words.")
    heading: str = Field(description="What stands before the quote in the text, with a colon: a day, an outlet.")
    day: Day | None = Field(description="Where a timeline puts it.")
    differs: list[list[int]] = Field(
        description="Words in which it differs from the quotes beside it: [start, end], offsets into the article."
    )


class PassageForm(Form):
    """A passage that was found."""

    document: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    score: float = Field(description="The cosine of its vector and the question's, from -1 to 1.")
    text: str


class FoundForm(PassageForm):
    """A passage that was found, with what its article is."""

    title: str
    source: str
    published: Day | None


class SecondsForm(Form):
    """How long the parts of an answer took."""

    search: float
    read: float
    total: float


class ChipForm(Form):
    """What was read from a question."""

    id: str = Field(description='Sent back in "without", it is left out.')
    label: str
    words: str = Field(description="Of the question.")
    hides: bool = Field(description="Whether only these articles were searched; else they come first.")


class DroppedForm(Form):
    """A sentence that a language model wrote and that does not hold."""

    sentence: str
    reason: str


class AnswerForm(Form):
    """What is said to a question: quotes with their citations, or that the articles do not answer it."""

    id: str | int = Field(description="Derived from the question.")
    question: str
    search_question: str = Field(description="What was searched for: a follow-up made to stand alone.")
    answered: bool
    text: str = Field(description="The quotes, each followed by its marker; without an answer, a sentence saying so.")
    short: str | None = Field(description="The answer itself, cut from a quote.")
    confidence: float = Field(ge=0, le=1, description="The probability that the articles answer the question.")
    reason: str | None = Field(description="Why there is no answer; with one, what is to be known of how it was found.")
    citations: list[CitationForm]
    passages: list[PassageForm] = Field(description="Up to 20, best first; without an answer the nearest.")
    seconds: SecondsForm
    kind: Literal["fact", "latest", "timeline", "comparison", "said"] = Field(description="What form the answer has.")
    filters: list[ChipForm] = Field(description="What was read from the question.")
    generation: str = Field(description="The state of the index; another build gives another one.")
    model: str | None = Field(description="The language model that wrote the text; null: the articles' own words.")
    dropped: list[DroppedForm] = Field(description="What the model wrote beside it.")


class ReplyForm(AnswerForm):
    """An answer, as HTML too where that was asked for."""

    html: str = Field("", description="The answer as HTML, where that was asked for.")


class PassagesForm(Form):
    """What a search found, best first."""

    passages: list[FoundForm]
