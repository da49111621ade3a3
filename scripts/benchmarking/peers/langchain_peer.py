"""LangChain: the FAISS vector store with `HuggingFaceEmbeddings`."""

from collections.abc import Sequence
from typing import Any

from .race import LIMIT, race


class LangChain:
    """Keeps texts in a dictionary and vectors in FAISS."""

    def __init__(self, model: str) -> None:
        from langchain_community.vectorstores import FAISS
        from langchain_huggingface import HuggingFaceEmbeddings

        self._store_of = FAISS
        self._embeddings = HuggingFaceEmbeddings(model_name=model, model_kwargs={"device": "cpu"})

    def build(self, texts: Sequence[str], vectors: Any) -> None:  # noqa: ANN401
        """Make a store of them."""
        if vectors is None:
            self._store = self._store_of.from_texts(list(texts), self._embeddings)
        else:
            pairs = list(zip(texts, vectors.tolist(), strict=True))
            self._store = self._store_of.from_embeddings(pairs, self._embeddings)

    def ask(self, question: str) -> object:
        """Search."""
        return self._store.similarity_search_with_score(question, k=LIMIT)


if __name__ == "__main__":
    race(LangChain)
