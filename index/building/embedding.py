"""The third step of a build: a vector for each text that has none yet goes to the journal."""

from ..encoders import Encoder
from ..progress import Report, Stage
from ..store import Journal
from .documents import Draft
from .earlier import Earlier

_WINDOW = 4096  # texts that are sorted by length together, so that a batch holds little padding
_STEP = 256  # texts between two reports of progress; what a kill can cost


def embed(
    draft: Draft, numbers: range, journal: Journal, encoder: Encoder, earlier: Earlier | None, report: Report | None
) -> int:
    """Put the vectors of passages into the journal; count those that had to be computed.

    Those of texts that `earlier` holds are taken from there; it must be of the same encoder.
    """
    for start in range(0, len(numbers), _WINDOW):
        _look_up(draft, numbers[start : start + _WINDOW], journal, earlier)
    wanted = draft.count("wanted")
    stage = Stage("embedding", "passages", wanted, report)
    last = -1
    query = "SELECT number, key FROM wanted WHERE number > ? ORDER BY number LIMIT ?"
    while window := draft.rows(query, last, _WINDOW):
        last = window[-1][0]
        entries = draft.entries([number for number, _ in window])
        texts = sorted(((key, entry.text) for (_, key), entry in zip(window, entries, strict=True)), key=_length)
        for start in range(0, len(texts), _STEP):
            part = texts[start : start + _STEP]
            journal.append([key for key, _ in part], encoder.encode([text for _, text in part]))
            stage.advance(len(part))
    return wanted


def _length(text: tuple[bytes, str]) -> int:
    return len(text[1])


def _look_up(draft: Draft, numbers: range, journal: Journal, earlier: Earlier | None) -> None:
    """Take over the vectors that `earlier` holds, and note the passages whose texts are to be embedded."""
    lacking = {key: number for number, key in reversed(draft.keys(numbers)) if key not in journal}
    if earlier:
        keys, rows = earlier.vectors(list(lacking))
        journal.append(keys, rows)
    for key, number in lacking.items():
        if key not in journal:
            draft.run("INSERT OR IGNORE INTO wanted VALUES (?, ?)", number, key)
