"""Read a list of words that is set with white space between them."""


def words(text: str) -> frozenset[str]:
    """Read the words of a list."""
    return frozenset(text.split())
