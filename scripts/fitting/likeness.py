"""The evidence of judging without a reader, for its confidence."""

from dataclasses import astuple, fields
from pathlib import Path

import numpy as np

from cuttings.chat.extractive.likeness.confidence import Evidence, evidence
from cuttings.chat.extractive.likeness.sentence import read_sentences
from cuttings.chat.finding import find
from cuttings.index import Index

from .fits import Rows
from .questions import query_of, read_lines


def gather_likeness(index: Index, path: Path, every: int = 1) -> Rows:
    """Ask the questions of a file; the evidence of each, shape (questions, weights)."""
    rows = []
    for line in read_lines(path, every):
        query = query_of(index, line)
        read = read_sentences(query, find(index, query, query.filters), index.encoder)
        rows.append(astuple(evidence(read)) if read else (0.0,) * len(fields(Evidence)))
    return np.array(rows)
