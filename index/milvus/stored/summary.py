"""What the live builds of all parts say together."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from functools import cached_property

from ....corpus import Problem
from .manifest import Manifest


class Summary:
    """The manifests of a collection's parts, at least one, added up."""

    def __init__(self, manifests: Sequence[Manifest]) -> None:
        self._parts = manifests
        newest = max(manifests, key=lambda manifest: manifest.built)
        self.encoder, self.fingerprint = newest.encoder, newest.fingerprint
        self.engine, self.dimension = newest.engine, newest.dimension
        self.built = datetime.fromisoformat(newest.built)
        self.files = sum(part.files for part in manifests)
        self.documents = sum(part.documents for part in manifests)
        self.passages = sum(part.passages for part in manifests)
        self.undated = sum(part.undated for part in manifests)
        self.counts = sum(part.counts for part in manifests)
        self.generation = f"{sum(part.builds for part in manifests):06}"

    @property
    def mean(self) -> float:
        """The mean number of words of a passage."""
        return sum(part.words for part in self._parts) / max(self.passages, 1)

    @cached_property
    def outlets(self) -> dict[str, int]:
        """Count documents by outlet, most first."""
        added: Counter[str] = Counter()
        for part in self._parts:
            added.update(part.outlets)
        return dict(sorted(added.items(), key=lambda item: (-item[1], item[0])))

    @property
    def first(self) -> date | None:
        """The first publication day."""
        return min((date.fromisoformat(part.first) for part in self._parts if part.first), default=None)

    @property
    def last(self) -> date | None:
        """The last publication day."""
        return max((date.fromisoformat(part.last) for part in self._parts if part.last), default=None)

    @property
    def sources(self) -> tuple[str, ...]:
        """The folders and files that were indexed."""
        return tuple(dict.fromkeys(source for part in self._parts for source in part.sources))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be read."""
        return tuple(dict.fromkeys(problem for part in self._parts for problem in part.problems))

    def sample(self, count: int) -> list[int]:
        """Give the ids of at most `count` passages, evenly spread."""
        known = [number for part in self._parts for number in part.sample]
        return [known[at] for at in sorted({number * len(known) // count for number in range(count)})] if known else []
