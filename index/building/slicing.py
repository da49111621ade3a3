"""The second step of a build: mark and cut what was read, and what the rest of the collection now marks otherwise."""

from collections import defaultdict
from collections.abc import Callable

from ...corpus import CutSettings, Document, cut, mark, repeated
from ..encoders import Encoder
from ..entry import Entry, heading
from ..progress import Report, Stage
from ..store.catalogue import document_of
from .draft import Draft

_OFTEN = 3  # documents: a paragraph in fewer of them is never looked at as a repetition


def slice_up(draft: Draft, encoder: Encoder, settings: CutSettings, *, anew: bool, report: Report | None) -> None:
    """Give every document its blocks and passages.

    Documents that were kept keep theirs, unless a paragraph of theirs has become a repetition or has ceased to be one,
    or `anew` says that passages are cut otherwise than before.
    """
    again = _repetitions(draft)
    if anew:
        draft.run("INSERT OR IGNORE INTO stale SELECT number FROM documents")
    else:
        draft.run(
            "INSERT OR IGNORE INTO stale SELECT document FROM paragraphs WHERE key IN ("
            "SELECT key FROM repeated WHERE key NOT IN (SELECT key FROM earlier.repeated) UNION "
            "SELECT key FROM earlier.repeated WHERE key NOT IN (SELECT key FROM repeated))"
        )
        _keep_passages(draft)
    numbers = [row[0] for row in draft.rows("SELECT document FROM stale ORDER BY document")]
    stage = Stage("cutting", "documents", len(numbers), report)
    for number in numbers:
        (row,) = draft.rows(
            "SELECT id, text, title, source, published, published_from, authors, url, path FROM documents "
            "WHERE number = ?",
            number,
        )
        _slice(draft, number, document_of(row), again, encoder, settings)
        stage.advance()


def _repetitions(draft: Draft) -> frozenset[int]:
    """Find the paragraphs that are boilerplate because they repeat across the collection, and note them."""
    occurrences: defaultdict[int, list[int]] = defaultdict(list)
    for key, document in draft.rows(
        "SELECT key, document FROM paragraphs WHERE key IN "
        "(SELECT key FROM paragraphs GROUP BY key HAVING count(*) >= ?) ORDER BY document",
        _OFTEN,
    ):
        occurrences[key].append(document)
    found = repeated(occurrences)
    for key in found:
        draft.run("INSERT INTO repeated VALUES (?)", key)
    return found


def _keep_passages(draft: Draft) -> None:
    """Take over the passages of documents that are not stale, numbered anew without gaps."""
    draft.run(
        "INSERT INTO passages SELECT row_number() OVER (ORDER BY new.number, p.number) - 1, new.number, "
        "p.start, p.end, p.key FROM earlier.passages p JOIN earlier.documents old ON old.number = p.document "
        "JOIN documents new ON new.id = old.id WHERE new.number NOT IN (SELECT document FROM stale)"
    )


def _slice(
    draft: Draft, number: int, document: Document, again: frozenset[int], encoder: Encoder, settings: CutSettings
) -> None:
    blocks = mark(document, again)
    above = heading(document)
    passages = cut(document, blocks, settings, fits=_fits(encoder, above))
    draft.add_passages(number, blocks, ((p.start, p.end, Entry(above, p.text)) for p in passages))


def _fits(encoder: Encoder, above: str) -> Callable[[str], bool]:
    """Say whether the encoder reads a passage whole, together with its heading."""
    return lambda passage: encoder.lengths([Entry(above, passage).text])[0] <= encoder.limit
