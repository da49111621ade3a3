"""State the facts of passages that have come, and forget those that are gone."""

from collections.abc import Iterable
from datetime import date

import numpy as np

from ...search.facts import Facts
from .draft import Draft


def stated(draft: Draft, facts: Facts, added: range, gone: Iterable[range]) -> Facts:
    """Give the facts of all passages, from those of the earlier ones."""
    rows = draft.rows(
        "SELECT d.published, d.source, count(*) FROM passages p JOIN documents d ON d.number = p.document "
        "WHERE p.number >= ? GROUP BY p.document ORDER BY min(p.number)",
        added.start,
    )
    places = {name: place for place, name in enumerate(facts.names)}
    outlets = [places.setdefault(name.casefold(), len(places)) for _, name, _ in rows]
    days = [date.fromisoformat(day).toordinal() if day else 0 for day, _, _ in rows]
    counts = [count for _, _, count in rows]
    living = np.append(facts.living, np.ones(len(added), np.bool_))
    for numbers in gone:
        living[numbers.start : numbers.stop] = False
    return Facts(
        np.append(facts.days, np.repeat(np.array(days, np.int32), counts)),
        np.append(facts.outlets, np.repeat(np.array(outlets, np.int32), counts)),
        living,
        tuple(places),
    )
