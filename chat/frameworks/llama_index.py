"""The passages of an index as a LlamaIndex retriever; the extra `llama-index` brings the library."""

import asyncio

from ..missing import needs

with needs("llama_index.core", extra="llama-index"):
    from llama_index.core.retrievers import BaseRetriever
    from llama_index.core.schema import NodeRelationship, NodeWithScore, QueryBundle, RelatedNodeInfo, TextNode

from ...index import Filters, Followed
from .searching import Found, Searches, found

_FOR_PROGRAMS = ["document", "start", "end", "score", "permalink"]
"""Facts that a language model is not shown with a passage."""


class CuttingsRetriever(BaseRetriever):
    """Finds passages, word for word, each with the article it is from and where in it; raises what the index raises.

    A node's text is the passage; its `metadata` has `document`, `start` and `end` (offsets in the article's text),
    `title`, `source` (the outlet), `published`, `url`, `score` (a cosine) and `permalink`.
    """

    def __init__(
        self,
        over: Searches | Followed,
        *,
        limit: int = 10,
        filters: Filters | None = None,
        address: str = "",
    ) -> None:
        """Search an `Assistant`, or an index of `open_index`.

        `address` is that of a chat over the same index, for whole permalinks: "http://127.0.0.1:7860".
        """
        super().__init__()
        self.over, self.limit, self.filters, self.address = over, limit, filters, address

    def _retrieve(self, query_bundle: QueryBundle) -> list[NodeWithScore]:
        question = query_bundle.query_str
        passages = found(self.over, question, limit=self.limit, filters=self.filters, address=self.address)
        return [NodeWithScore(node=_node(each), score=each.score) for each in passages]

    async def _aretrieve(self, query_bundle: QueryBundle) -> list[NodeWithScore]:
        # The library's own would hold up the event loop for as long as the search takes.
        return await asyncio.to_thread(self._retrieve, query_bundle)


def _node(passage: Found) -> TextNode:
    facts = passage.facts
    return TextNode(
        id_=passage.id,
        text=passage.text,
        metadata=facts,
        start_char_idx=facts["start"],
        end_char_idx=facts["end"],
        excluded_llm_metadata_keys=_FOR_PROGRAMS,
        excluded_embed_metadata_keys=list(facts),
        relationships={NodeRelationship.SOURCE: RelatedNodeInfo(node_id=facts["document"])},
    )
