"""Notice where a sentence says the opposite of its evidence, or exchanges who did what to whom."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from functools import cache

from .plain import folded, stems
from .verbatim import is_held, names

_PAIRS = """
rose/fell rise/fall rising/falling increased/decreased increase/decrease grew/shrank grew/fell higher/lower
more/less more/fewer most/least before/after above/below maximum/minimum opened/closed open/closed
won/lost win/lose winner/loser accepted/rejected accept/reject approved/rejected approve/reject supported/opposed
support/oppose backed/opposed allowed/banned allow/ban legal/illegal lawful/unlawful arrived/left
arrive/leave entered/left enter/withdraw entered/withdrew deployed/withdrew began/ended began/stopped started/ended
start/end first/last bought/sold buy/sell attacked/defended attack/defend guilty/innocent convicted/acquitted
alive/dead survived/died north/south east/west northern/southern eastern/western import/export imported/exported
early/late earlier/later older/younger same/different safe/unsafe safe/dangerous possible/impossible
confirmed/denied confirm/deny agreed/refused agreed/disagreed agree/disagree agreed/rejected succeeded/failed
success/failure praised/criticised praised/criticized praised/condemned welcomed/condemned
released/arrested freed/detained male/female men/women man/woman husband/wife son/daughter brother/sister
majority/minority increase/reduce increased/reduced raised/cut raised/lowered public/private stable/unstable true/false
victory/defeat ally/enemy friend/enemy strengthened/weakened improved/worsened gained/lost
built/destroyed remember/forget present/absent included/excluded include/exclude joined/left
"""
_PASSIVE = re.compile(r"\bby\b|\b(?:is|are|was|were|been|being)\s+(?:\w+ly\s+)?(?!\w+ing\b)\w+(?:ed|en|wn|ld|ht)\b")
_WORD = re.compile(r"[^\W_]+(?:[.'-][^\W_]+)*")


def opposite(sentence: str, evidence: str) -> tuple[str, str] | None:
    """Give a word of a plain sentence and the opposite that its evidence has in its place; None without one."""
    held = {key: word for word in _WORD.findall(evidence) for key in stems(word)}
    said = set(stems(sentence))
    for word in _WORD.findall(sentence):
        for key in stems(word):
            against = _opposites().get(key, frozenset()) & held.keys()
            if against and key not in held and not against & said:
                return word, held[min(against)]
    return None


def exchanged(sentence: str, evidence: str, ordinary: Collection[str]) -> str | None:
    """Name somebody whom a plain sentence has before a verb, and its evidence, one sentence, only after it.

    Somebody else must stand before it there. Passive sentences are compared with passive ones only.
    """
    if bool(_PASSIVE.search(sentence)) != bool(_PASSIVE.search(evidence)):
        return None
    claimed, held = _Places(sentence, ordinary), _Places(evidence, ordinary)
    for verb in claimed.words.keys() & held.words.keys():
        doers = {folded(name) for name in held.names_before(verb)}
        done_to = {folded(name) for name in held.names} - doers
        for name in claimed.names_before(verb):
            if doers and not is_held(name, doers) and is_held(name, done_to):
                return name
    return None


class _Places:
    """Where the names of a sentence stand, and its other words."""

    def __init__(self, text: str, ordinary: Collection[str]) -> None:
        self.names = dict.fromkeys(names(text, ordinary), 0)
        self.words: dict[int, int] = {}
        for place, found in enumerate(_WORD.finditer(text)):
            if found[0] in self.names:
                self.names[found[0]] = self.names[found[0]] or place + 1
            else:
                for key in stems(found[0]):
                    self.words.setdefault(key, place + 1)

    def names_before(self, word: int) -> list[str]:
        """Give the names before a word."""
        return [name for name, place in self.names.items() if place < self.words[word]]


@cache
def _opposites() -> Mapping[int, frozenset[int]]:
    found: defaultdict[int, set[int]] = defaultdict(set)
    for pair in _PAIRS.split():
        one, other = ({*stems(word)} for word in pair.split("/"))
        for first in one:
            found[first] |= other
        for second in other:
            found[second] |= one
    return {key: frozenset(others - {key}) for key, others in found.items()}
