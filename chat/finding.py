"""Find the passages of a question."""

from ..index import Filters, Hit, Searchable
from .query import Query
from .voices import spoken_first

PASSAGES = 20


def find(index: Searchable, query: Query, filters: Filters | None = None, *, limit: int = PASSAGES) -> list[Hit]:
    """Find the passages that fit a question best, best first, those in which who is asked for speaks before others."""
    hits = index.search(
        query.search_question,
        limit=limit,
        filters=filters,
        asked_on=query.newest_on,
        newest_first=query.newest_first,
    )
    return spoken_first(hits, query.speakers)
