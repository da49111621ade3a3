"""txtai: an `Embeddings` database with content."""

from collections.abc import Sequence
from typing import Any

from .race import LIMIT, race


class Txtai:
    """Keeps texts in SQLite and vectors in FAISS, as it does by default."""

    def __init__(self, model: str) -> None:
        from txtai import Embeddings

        self._make = Embeddings
        self._model = model

    def build(self, texts: Sequence[str], vectors: Any) -> None:  # noqa: ANN401
        """Index them; given vectors come through txtai's `transform`, which also embeds the questions."""
        if vectors is None:
            self._embeddings = self._make(path=self._model, content=True)
        else:
            self._embeddings = self._make(method="external", transform=self._transform(texts, vectors), content=True)
        self._embeddings.index(texts)

    def ask(self, question: str) -> object:
        """Search."""
        return self._embeddings.search(question, LIMIT)

    def _transform(self, texts: Sequence[str], vectors: Any) -> Any:  # noqa: ANN401
        import numpy as np
        from sentence_transformers import SentenceTransformer

        model = SentenceTransformer(self._model, device="cpu")
        known = dict(zip(texts, vectors, strict=True))

        def rows(inputs: Sequence[str]) -> Any:  # noqa: ANN401
            if all(text in known for text in inputs):
                return np.array([known[text] for text in inputs])
            return model.encode(inputs, normalize_embeddings=True)

        return rows


if __name__ == "__main__":
    race(Txtai)
