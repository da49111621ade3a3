"""The second step of a build: mark and cut what was read, and what the rest of the collection now marks otherwise."""

from collections import defaultdict
from collections.abc import Callable

from ....corpus import CutSettings, repeated
from ...encoders import Encoder
from ...entry import Entry, heading
from ...progress import Report, Stage
from .draft import Draft
from .removal import Removal

_OFTEN = 3  # documents: a paragraph in fewer of them is never looked at as a repetition


def slice_up(
    draft: Draft, first: int, encoder: Encoder, settings: CutSettings, removal: Removal, report: Report | None
) -> range:
    """Give every document that needs them blocks and passages; give these passages' numbers, which begin at `first`.

    Documents that were there before keep theirs, unless a paragraph of theirs has become a repetition or has ceased to
    be one.
    """
    from ....corpus import cut, mark  # what marking goes by is built for the first build that has something to mark

    again = _repetitions(draft)
    numbers = [number for (number,) in draft.rows("SELECT document FROM stale ORDER BY document")]
    stage = Stage("cutting", "documents", len(numbers), report)
    end = first
    for number in numbers:
        removal.take_out_passages(number)
        document = draft.document(number)
        blocks, above = mark(document, again), heading(document)
        passages = cut(document, blocks, settings, fits=_fits(encoder, above))
        spans = [(passage.start, passage.end, Entry(above, passage.text).key) for passage in passages]
        draft.add_passages(number, end, blocks, spans)
        end += len(spans)
        stage.advance()
    return range(first, end)


def _repetitions(draft: Draft) -> frozenset[int]:
    """Find the paragraphs that are boilerplate because they repeat across the collection.

    Documents that hold one of those that were taken for it otherwise in the build before are to be marked again.
    """
    # Ordered as in a first build, so that the documents of one story are found in the same way.
    rows = draft.rows("SELECT number FROM documents ORDER BY file, number")
    order = {number: place for place, (number,) in enumerate(rows)}
    occurrences: defaultdict[int, list[int]] = defaultdict(list)
    for key, document in draft.rows(
        "SELECT key, document FROM paragraphs WHERE key IN "
        "(SELECT key FROM paragraphs GROUP BY key HAVING count(*) >= ?)",
        _OFTEN,
    ):
        occurrences[key].append(order[document])
    found = repeated(occurrences)
    before = {key for (key,) in draft.rows("SELECT key FROM repeated")}
    for key in found ^ before:
        draft.run("INSERT OR IGNORE INTO stale SELECT document FROM paragraphs WHERE key = ?", key)
    draft.run("DELETE FROM repeated")
    for key in found:
        draft.run("INSERT INTO repeated VALUES (?)", key)
    return found


def _fits(encoder: Encoder, above: str) -> Callable[[str], bool]:
    """Say whether the encoder reads a passage whole, together with its heading."""
    return lambda passage: encoder.lengths([Entry(above, passage).text])[0] <= encoder.limit
