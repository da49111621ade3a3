"""Group passages that say the same, and put the origin of each group first."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from .comparing import Likeness

_STANDING = 6
"""Articles of one outlet: a text in more of them is no copy but stands there, as a note on a survey's method does."""
_UNDATED = "9"  # after every ISO day: it cannot be said to be older than another one


@dataclass(frozen=True, slots=True)
class Member:
    """A passage that may belong to a group."""

    number: int
    """The passage's."""
    text: int
    """The hash of its words."""
    document: str
    """Its document's id."""
    start: int
    outlet: str
    published: str | None
    """An ISO day."""
    address: str | None
    """Its article's; documents with the same one are versions of it."""
    length: int
    """Of its document, in characters."""

    @property
    def age(self) -> tuple[str, str, int]:
        """What members are ordered by, the oldest first; does not depend on the order of the build."""
        return self.published or _UNDATED, self.document, self.start

    @property
    def version(self) -> tuple[str, int, str, int]:
        """What the versions of an article are ordered by, the newest last; of one day's the longest: articles grow."""
        return self.published or "", self.length, self.document, self.start


Compare = Callable[[Member, Member], Likeness]


def grouped(members: Iterable[Member], compare: Compare) -> list[list[Member]]:
    """Group members: each says the same as the first of its group, the oldest one, or is an older version of one.

    A passage that an article's newer version has changed goes with what it has become, at the group's end: its numbers
    are no longer what the article says. Every group has two members or more.
    """
    known = sorted(members, key=lambda member: member.age)
    became = _became(known, compare)
    groups: list[list[Member]] = []
    group_of: dict[Member, list[Member]] = {}
    for member in known:
        if member in became:
            continue
        group = next((group for group in groups if compare(group[0], member) is Likeness.SAME), None)
        if group is None:
            groups.append(group := [])
        group.append(member)
        group_of[member] = group
    for member in sorted(became, key=lambda member: member.version, reverse=True):
        group_of[member] = group_of[became[member]]
        group_of[member].append(member)
    return [group for group in groups if len(group) > 1 and not _stands(group)]


def _became(members: Iterable[Member], compare: Compare) -> dict[Member, Member]:
    """Find what passages have become in the newest version of their article that still has them.

    Those of which it says just the same are left out.
    """
    versions: defaultdict[str, list[Member]] = defaultdict(list)
    for member in sorted(members, key=lambda member: member.version):
        if member.address:
            versions[member.address].append(member)
    became: dict[Member, Member] = {}
    for same_article in versions.values():
        for place, member in enumerate(same_article):
            later = (other for other in reversed(same_article[place + 1 :]) if other.document != member.document)
            newest = next((other for other in later if compare(member, other) is not Likeness.APART), None)
            if newest and compare(member, newest) is Likeness.NEAR:
                became[member] = newest
    return became


def _stands(group: Sequence[Member]) -> bool:
    articles = {(member.outlet, member.address or member.document) for member in group if member.outlet}
    return any(count > _STANDING for count in Counter(outlet for outlet, _ in articles).values())
