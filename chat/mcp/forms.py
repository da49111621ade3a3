"""The form of what `article` gives; those of answers and passages are the service's."""

from pydantic import Field

from ..service.forms.answers import ArticleForm


class ExtractForm(ArticleForm):
    """An article, or a part of it."""

    published_from: str
    authors: list[str]
    start: int = Field(ge=0, description="Which characters of the article are given: from here")
    end: int = Field(ge=0, description="up to here.")
    length: int = Field(ge=0, description="Characters of the whole article.")
    text: str = Field(description="The characters themselves.")
