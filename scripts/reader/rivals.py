"""Rivals: for a question, the passages that the project's own search finds and that do not answer."""

import re
from collections.abc import Sequence

import numpy as np

from cuttings.index import Encoder
from cuttings.index.entry import Entry
from cuttings.index.search.fusion import fused
from cuttings.index.search.keywords import KeywordSearch, Postings, Tally

from .data import Example

MOST = 4
"""Rivals kept of a question, the likest first."""
_LOOKED_AT = 30


def rivals(examples: Sequence[Example], encoder: Encoder) -> list[list[Example]]:
    """Find for each example the examples whose contexts are likest to its question, each context once.

    A context that holds an answer of the question, wherever it is from, is no rival.
    """
    contexts = {(e.title, e.context): e for e in examples}
    held = list(contexts.values())
    entries = [Entry(e.title, e.context) for e in held]
    words = [_words(e.context) for e in held]
    search = KeywordSearch([Postings.of(entries)], Tally.of(()))
    every = np.arange(len(entries))
    rows = encoder.encode([entry.text for entry in entries])
    asked = encoder.encode([e.question for e in examples])
    found: list[list[Example]] = []
    for example, vector in zip(examples, asked, strict=True):
        scores = fused(rows @ vector, search.scores(example.question, every), search.rarest)
        best = np.argpartition(-scores, min(_LOOKED_AT, len(scores) - 1))[:_LOOKED_AT]
        answers = [_words(example.context[a:b]) for a, b in example.answers]
        order = sorted(best, key=lambda place: -scores[place])
        other = (n for n in order if held[n].context != example.context and not any(a in words[n] for a in answers))
        found.append([held[n] for n, _ in zip(other, range(MOST), strict=False)])
    return found


def _words(text: str) -> str:
    """Give a text's words in lower case, each between spaces, so that whole words are found in whole words."""
    return " ".join(["", *re.findall(r"[^\W_]+", text.casefold()), ""])
