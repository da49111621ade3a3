"""What the figures are to reach, on two cores without an accelerator."""

_GOALS: dict[tuple[str, int | None], str] = {
    ("times sentence-transformers' default on the same texts", None): "at least 4",
    ("mean cosine to float32", None): "at least .999",
    ("share of the bfloat16 matrix-product rate", None): "at least .6",
    ("one changed file", None): "under 3",
    ("search with the question's embedding, median", 100_000): "under 10",
    ("search with the question's embedding, 95th percentile", 100_000): "under 25",
    ("search with the question's embedding, median", 1_000_000): "under 20 (1,000,000)",
    ("search with the question's embedding, 95th percentile", 1_000_000): "under 50 (1,000,000)",
    ("recall@20 of the dense search against the exact one", 1_000_000): "at least .98",
    ("question to answer, with the reader, median", 100_000): "under 100",
    ("question to answer, without the reader, median", 100_000): "under 40",
    ("a chat after its questions", 100_000): "under 1,000",
    ("a chat after its questions", 1_000_000): "under 2,500 (1,000,000)",
    ("on disk, all parts", 1_000_000): "under 3,072 (1,000,000)",
    ("`cuttings --help`", None): "under 0.3",
    ("`cuttings ask` on the sample dossier", None): "under 3",
    ("building, times the fastest peer", None): "at least 3",
    ("a query, times the fastest peer", None): "at least 1.5",
}


def goal_of(name: str, passages: int | None) -> str:
    """Say what a figure is to reach; empty where nothing was set."""
    return _GOALS.get((name, passages), "")
