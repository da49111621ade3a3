"""Compare what a sentence denies, or says with certainty, with what its evidence does."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .plain import stems

_WORD = re.compile(r"[^\W_]+(?:['.-][^\W_]+)*|[,;:()]|--?(?=\s)")
_NEGATORS = frozenset(
    """not no never none nobody nothing neither nor without cannot denied denies deny denying refused refuses refuse
    refusing rejected rejects reject rejecting declined declines decline failed fails fail failing lacked lacks lack
    lacking unable unlikely hardly barely rarely seldom nowhere stopped prevented prevents prevent avoided avoids avoid
    unwilling impossible aint non ruled""".split()
)
_BACKWARDS = frozenset("false untrue baseless unfounded fake hoax lie lies wrong incorrect debunked disproved".split())
_NOT_NEGATING = re.compile(
    r"\b(?:not only|not just|not least|no doubt|no later than|no fewer than|no less than)\b|\bno\.\s?(?=\d)",
    re.IGNORECASE,
)
_NOT_ONLY = re.compile(r"(?:\bnot|n't) (?:only|just|merely|simply)\b", re.IGNORECASE)
_ONLY = re.compile(r"(?<!not )(?<!n't )\b(?:only|just|merely|simply)\b", re.IGNORECASE)
_HEDGES = frozenset(
    """may might could allegedly alleged alleges reportedly possibly perhaps probably likely threatened threatens
    threatening expected expects planned plans planning proposed proposes considering would should hopes hoped wants
    wanted tried attempted rumours rumors rumoured rumored supposedly potentially""".split()
)
_CONDITIONS = frozenset({"if", "unless"})
_BOUNDARIES = frozenset(", ; : ( ) - -- but while although though because whereas however".split())
_PASSED_OVER = frozenset("yet even ever been be being to have has had any the a an".split())


@dataclass(frozen=True, slots=True)
class Scope:
    """What a word that denies or weakens reaches over, as stems; the first is what it bears on."""

    bears_on: int
    terms: frozenset[int]

    def matches(self, other: "Scope") -> bool:
        """Say whether two words deny the same."""
        shared = len(self.terms & other.terms)
        return self.bears_on == other.bears_on or 2 * shared >= min(len(self.terms), len(other.terms))

    def reaches(self, said: frozenset[int]) -> bool:
        """Say whether what is denied is what is said."""
        return self.bears_on in said or 2 * len(self.terms & said) > len(self.terms)


def denial(sentence: str, evidence: Sequence[str]) -> str | None:
    """Say how a plain sentence and its evidence, plain sentences, differ in what they deny; None when they agree."""
    claimed = list(_negated(sentence))
    held = [list(_negated(text)) for text in evidence]
    if _unmatched(claimed, [scope for scopes in held for scope in scopes]):
        return "it denies what {passage} does not deny"
    if _more_than(sentence) != any(map(_more_than, evidence)) and _ONLY.search(" ".join([sentence, *evidence])):
        return "{passage} does not limit it as it does"
    said = frozenset(stems(sentence))
    if any(scope.reaches(said) for scopes in held for scope in _unmatched(scopes, claimed)):
        return "{passage} denies what it says"
    return None


def doubt(sentence: str, evidence: Sequence[str]) -> str | None:
    """Say that evidence only holds possible or expected what a plain sentence says outright; None when it does not."""
    if any(word in _HEDGES | _CONDITIONS for word in _words(sentence)):
        return None
    said = frozenset(stems(sentence))
    weakened = (scope for text in evidence for scope in _scopes(text, _HEDGES, _CONDITIONS))
    return "{passage} says it with less certainty" if any(scope.reaches(said) for scope in weakened) else None


def _more_than(text: str) -> bool:
    return _NOT_ONLY.search(text) is not None


def _unmatched(scopes: Sequence[Scope], others: Sequence[Scope]) -> list[Scope]:
    """Give the scopes that none of the others matches, each of which matches one at most."""
    left, free = [], list(others)
    for scope in scopes:
        same = sorted((o for o in free if scope.matches(o)), key=lambda other: other.bears_on != scope.bears_on)
        if same:
            free.remove(same[0])
        else:
            left.append(scope)
    return left


def _negated(text: str) -> Iterator[Scope]:
    return _scopes(_NOT_NEGATING.sub(" ", text), _NEGATORS, _BACKWARDS)


def _scopes(text: str, forwards: frozenset[str], around: frozenset[str]) -> Iterator[Scope]:
    """Find what each cue reaches over: to the end of its clause, or the whole sentence."""
    words = _words(text)
    for place, word in enumerate(words):
        if word in forwards or (forwards is _NEGATORS and word.endswith("n't")):
            after = _clause(words[place + 1 :])
            yield from _scope(after if any(map(stems, after)) else words[:place])
        elif word in around:
            yield from _scope([*words[:place], *words[place + 1 :]])


def _scope(words: Sequence[str]) -> Iterator[Scope]:
    keys = [(word, key) for word in words for key in stems(word)]
    bearing = [key for word, key in keys if word not in _PASSED_OVER and not word.endswith("ly")]
    if keys:
        yield Scope((bearing or [keys[0][1]])[0], frozenset(key for _, key in keys))


def _clause(words: Sequence[str]) -> list[str]:
    clause: list[str] = []
    for word in words:
        if word in _BOUNDARIES and clause:
            break
        clause.append(word)
    return clause


def _words(text: str) -> list[str]:
    # "May" is a month more often than a doubt
    return [word if word == "May" else word.lower() for word in _WORD.findall(text)]
