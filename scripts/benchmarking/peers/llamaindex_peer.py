"""LlamaIndex: a `VectorStoreIndex` over its FAISS store, with `HuggingFaceEmbedding`."""

from collections.abc import Sequence
from typing import Any

from .race import LIMIT, race


class LlamaIndex:
    """Keeps nodes in its document store and vectors in FAISS."""

    def __init__(self, model: str) -> None:
        import faiss
        from llama_index.core import StorageContext, VectorStoreIndex
        from llama_index.core.schema import TextNode
        from llama_index.embeddings.huggingface import HuggingFaceEmbedding
        from llama_index.vector_stores.faiss import FaissVectorStore

        self._embedding = HuggingFaceEmbedding(model_name=model, device="cpu")
        self._node, self._index = TextNode, VectorStoreIndex
        dimension = len(self._embedding.get_query_embedding("How long is a vector?"))
        self._storage = lambda: StorageContext.from_defaults(
            vector_store=FaissVectorStore(faiss_index=faiss.IndexFlatIP(dimension))
        )

    def build(self, texts: Sequence[str], vectors: Any) -> None:  # noqa: ANN401
        """Make an index of nodes; a node that has its vector is not embedded."""
        rows = [None] * len(texts) if vectors is None else vectors.tolist()
        nodes = [self._node(text=text, embedding=row) for text, row in zip(texts, rows, strict=True)]
        index = self._index(nodes, storage_context=self._storage(), embed_model=self._embedding)
        self._retriever = index.as_retriever(similarity_top_k=LIMIT)

    def ask(self, question: str) -> object:
        """Search."""
        return self._retriever.retrieve(question)


if __name__ == "__main__":
    race(LlamaIndex)
