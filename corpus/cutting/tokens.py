"""Count the tokens that budgets are stated in: tiktoken's cl100k_base, built from the vocabulary in this package."""

import base64
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from .. import data

if TYPE_CHECKING:
    import tiktoken

_VOCABULARY = "cl100k_base.tiktoken"

# How cl100k_base takes a text apart before it merges bytes. Like the numbers below, this defines the encoding.
_PATTERN = "|".join(
    (
        r"'(?i:[sdmt]|ll|ve|re)",
        r"[^\r\n\p{L}\p{N}]?+\p{L}++",
        r"\p{N}{1,3}+",
        r" ?[^\s\p{L}\p{N}]++[\r\n]*+",
        r"\s++$",
        r"\s*[\r\n]",
        r"\s+(?!\S)",
        r"\s",
    )
)
_SPECIAL = {
    "<|endoftext|>": 100257,
    "<|fim_prefix|>": 100258,
    "<|fim_middle|>": 100259,
    "<|fim_suffix|>": 100260,
    "<|endofprompt|>": 100276,
}


def count_tokens(text: str) -> int:
    """Count the cl100k_base tokens of a text; the names of special tokens count as the characters they are."""
    return len(_encoding().encode(text, disallowed_special=()))


@cache
def _encoding() -> "tiktoken.Encoding":
    """Build the encoding without tiktoken's own loader, which would download the vocabulary."""
    import tiktoken

    lines = (files(data) / _VOCABULARY).read_bytes().splitlines()
    ranks = {base64.b64decode(token): int(rank) for token, rank in (line.split() for line in lines)}
    return tiktoken.Encoding(name="cl100k_base", pat_str=_PATTERN, mergeable_ranks=ranks, special_tokens=_SPECIAL)
