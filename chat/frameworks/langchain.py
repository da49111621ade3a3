"""The passages of an index as a LangChain retriever; the extra `langchain` brings the library."""

from ..missing import needs

with needs("langchain_core", extra="langchain"):
    from langchain_core.callbacks import CallbackManagerForRetrieverRun
    from langchain_core.documents import Document
    from langchain_core.retrievers import BaseRetriever

from ...index import Filters, Followed
from .searching import Searches, found


class CuttingsRetriever(BaseRetriever):
    """Finds passages, word for word, each with the article it is from and where in it; raises what the index raises.

    A document's `page_content` is the passage; its `metadata` has `document`, `start` and `end` (offsets in the
    article's text), `title`, `source` (the outlet), `published`, `url`, `score` (a cosine) and `permalink`.
    """

    over: Searches | Followed
    """An `Assistant`, or an index of `open_index`."""
    limit: int = 10
    filters: Filters | None = None
    address: str = ""
    """Of a chat over the same index, for whole permalinks: "http://127.0.0.1:7860"."""

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:  # noqa: ARG002 (the library passes it)
        passages = found(self.over, query, limit=self.limit, filters=self.filters, address=self.address)
        return [Document(each.text, id=each.id, metadata=each.facts) for each in passages]
