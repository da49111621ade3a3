"""Make two-turn conversations of single questions: pairs about one article, and pairs that have nothing in common."""

import random
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

from cuttings.chat import Turn
from cuttings.chat.followups.phrases import is_content
from cuttings.corpus import sentences

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_PRONOUN = re.compile(r"\b(?:he|his|him|she|hers?|it|its|they|them|their)\b", re.IGNORECASE)
_OPENING = re.compile(r"(?:in|of|for|from|by|to|at|on|during)\s+(?:the\s+)?$", re.IGNORECASE)
_CASES = {
    "he": ("he", "him", "his"),
    "she": ("she", "her", "her"),
    "it": ("it", "it", "its"),
    "they": ("they", "them", "their"),
}
_BEING = frozenset("is are was were".split())
_AUXILIARIES = _BEING | frozenset("do does did has have had can could will would".split())
_ARTICLE = re.compile(r"\b(?:the|a|an)\s+$", re.IGNORECASE)
_NEXT = re.compile(r"[^A-Z]*?(?:\. )?\b(he|she|it|they|He|She|It|They)\b")  # no other name before it
_TRIES = 40  # first questions tried for a second one
_NEAR = 80  # characters after a name in which a pronoun is counted for it


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the paragraph that answers it."""

    question: str
    article: str
    gold: str
    """The paragraph's id."""
    answer: str
    """The sentence of it that holds the answer."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two questions one after the other."""

    kind: str
    """"pronoun", "dropped" or "unrelated"."""
    first: Asked
    second: Asked
    followup: str
    """What is asked in place of the second question."""

    @property
    def half(self) -> int:
        """Which half it belongs to, 0 or 1; an article's pairs belong to one."""
        return crc32(self.second.article.encode()) % 2

    @property
    def turn(self) -> Turn:
        """What stands before the second question in the conversation."""
        return Turn(self.first.question, self.first.question, f"{self.first.answer} [1]")


def read_asked(questions: Sequence[Mapping[str, object]], documents: Mapping[str, Mapping[str, str]]) -> list[Asked]:
    """Put each question of the wiki set beside the sentence of its paragraph that answers it."""
    found = []
    for line in questions:
        (gold,), answer = line["gold"], line["answers"][0]  # type: ignore[misc, index]
        text = documents[gold]["text"]
        sentence = next((text[start:end] for start, end in sentences(text) if answer in text[start:end]), answer)
        found.append(Asked(str(line["question"]).strip(), documents[gold]["title"], gold, sentence))
    return found


def followup_pairs(asked: Sequence[Asked], texts: Mapping[str, str], count: int, seed: int) -> list[Pair]:
    """Draw pairs whose second question names what the first names too, at most `count` of each kind.

    `texts` is an article's whole text by its title. The longest run of words that both questions have is their common
    name, if it has a capital or is the article's title, and is all of what the second question names there. For
    "pronoun" it becomes the pronoun that follows it most often in the article; for "dropped" it is left out where it
    ends the question after a preposition. A question that has a pronoun already is passed over.
    """
    draw = random.Random(seed)  # noqa: S311 - not for secrets
    seconds = draw.sample(asked, len(asked))
    found: dict[str, list[Pair]] = {"pronoun": [], "dropped": []}
    for second in seconds:
        others = [one for one in asked if one.article == second.article and one.question != second.question]
        made: dict[str, Pair] = {}
        for first in draw.sample(others, min(_TRIES, len(others))):
            for kind, followup in _followups(first, second, texts[second.article]):
                made.setdefault(kind, Pair(kind, first, second, followup))
        for kind, pair in made.items():
            found[kind].append(pair)
    return [pair for pairs in found.values() for pair in pairs[:count]]


def unrelated_pairs(asked: Sequence[Asked], count: int, seed: int) -> list[Pair]:
    """Draw questions about two articles, the second unchanged."""
    draw = random.Random(seed)  # noqa: S311 - not for secrets
    couples = (draw.sample(asked, 2) for _ in range(10 * count))
    pairs = [Pair("unrelated", a, b, b.question) for a, b in couples if a.article != b.article]
    return pairs[:count]


def _followups(first: Asked, second: Asked, text: str) -> Iterator[tuple[str, str]]:
    span = _common_name(first.question, second.question, second.article)
    if not span or _PRONOUN.search(second.question):
        return
    before, name, after = second.question[: span[0]], second.question[span[0] : span[1]], second.question[span[1] :]
    opening = _OPENING.search(before)
    if opening and not _WORD.search(after):
        yield "dropped", f"{before[: opening.start()].rstrip()}?"
    subject, thing, possessive = _CASES[_pronoun(name.removesuffix("'s"), text)]
    before = _ARTICLE.sub("", before)
    if name.endswith("'s"):
        form = possessive
    else:
        last = (_WORD.findall(before) or ["is"])[-1]
        form = subject if last.lower() in _AUXILIARIES else thing
    yield "pronoun", before + form + after


def _common_name(first: str, second: str, article: str) -> tuple[int, int] | None:
    """Find the longest run of words of the second question that the first and a name have."""
    known = f" {_plain(first)} "
    title = set(_plain(article).split())
    found = list(_WORD.finditer(second))
    best: tuple[int, int] | None = None
    for begin in range(len(found)):
        for end in range(begin, min(begin + 6, len(found))):
            start, stop = found[begin].start(), found[end].end()
            run = second[start:stop]
            words = _WORD.findall(run)
            named = any(w[0].isupper() for w in words[begin == 0 :]) or title <= set(_plain(run).split())
            longer = not best or stop - start > best[1] - best[0]
            if longer and named and f" {_plain(run)} " in known and _is_whole(second, start, stop):
                best = start, stop
    return best


def _is_whole(question: str, start: int, end: int) -> bool:
    """Whether a run of content words is all that is named there: "Huguenot" is not, in "the Huguenot refugees"."""
    name, before = _WORD.findall(question[start:end]), _WORD.findall(_ARTICLE.sub("", question[:start]))
    after = _WORD.search(question[end:])
    helped = bool(before) and before[-1].lower() in _AUXILIARIES - _BEING  # "did the Normans fight": a verb follows
    verb_follows = helped and not (after and after[0][0].isupper())
    closed = not after or bool(question[end : end + after.start()].strip()) or not is_content(after[0])
    own = name[-1].endswith("'s") or closed or verb_follows
    return own and is_content(name[0]) and is_content(name[-1]) and not (before and is_content(before[-1]))


def _plain(text: str) -> str:
    return " ".join(word.lower().removesuffix("'s").removesuffix("’s") for word in _WORD.findall(text))


def _pronoun(name: str, text: str) -> str:
    """Find which of "he", "she", "it", "they" follows a name most often; a person's only if it is most of them."""
    after = (text[place.end() : place.end() + _NEAR] for place in re.finditer(re.escape(name), text, re.IGNORECASE))
    met = Counter(found[1].lower() for near in after if (found := _NEXT.match(near)))
    most, times = met.most_common(1)[0] if met else ("it", 0)
    return most if most in ("it", "they") or 2 * times > met.total() else "it"
