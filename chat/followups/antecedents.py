"""Find what a pronoun of a follow-up question stands for, in the question itself or in the turns before it."""

import re
from collections.abc import Sequence

from ..answer import Turn
from .people import person
from .phrases import AUXILIARIES, PERSONS, bare, is_content, lexicon, phrases, words
from .things import place, thing

_HE = lexicon("he him his she her hers")
_THEY = lexicon("they them their theirs these those")
_IT = lexicon("it its this that")
_POSSESSIVE = lexicon("his her its their")
_POINTING = lexicon("this that these those")

_WHO_DID = re.compile(r"who\s+\w+", re.IGNORECASE)
_IS_SUBJECT = re.compile(
    r"\A\Z|\b(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could)\s+\Z", re.IGNORECASE
)
_HAPPENS = re.compile(r"\s+(?:begin|start|end|happen|occur|last|continue|take\s+place)\b", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:about|on|of)\s+\Z", re.IGNORECASE)
_DUMMY_IT = re.compile(r"\s+\w+\s+(?:to|that|for|if)\b")  # "is it true that", "was it held that"
_IT_MEANS = re.compile(r"\s+(?:mean\s+(?:to|when|if|that)|take\b.*\sto)\b")
_NEW_CLAUSE = re.compile(
    r"[,;:.!?]|\b(?:if|because|after|before|when|while|that|(?:and|but|or)(?=\s+(?:also\s+)?(?:who|what|when|where|why|how"
    r"|is|are|was|were|do|does|did|has|have|will|can)\b))\b",
    re.IGNORECASE,
)


def resolve(question: str, conversation: Sequence[Turn]) -> str:
    """Put a name in the place of each pronoun that stands for something of the turns before."""
    pieces, end, put = [], 0, set[str]()
    for word in words(question):
        name = _meant(question, word, conversation)
        if name and _plain(name) not in put:  # "he … his": the first is enough
            put.add(_plain(name))
            pieces += [question[end : word.start()], name]
            end = word.end()
    return "".join([*pieces, question[end:]])


def _plain(name: str) -> str:
    return name.removesuffix("'s").removesuffix("'")


def _meant(question: str, word: re.Match[str], conversation: Sequence[Turn]) -> str | None:
    pronoun = word[0].lower()
    if pronoun == "there":
        where = None if _is_existential(question, word) else place(conversation)
        return f"in {where}" if where else None
    if pronoun in _HE:
        name = None if _person_before(question, word) else person(question, conversation)
    elif pronoun in _THEY | _IT and not _explained_here(question, word):
        acts = bool(_IS_SUBJECT.search(question, 0, word.start())) and not _HAPPENS.match(question, word.end())
        name = thing(conversation, plural=pronoun in _THEY, acts=acts)
        if not name and _ABOUT.search(question, 0, word.start()):  # "about that": be it one or many
            name = thing(conversation, plural=True)
    else:
        return None
    if name and _is_possessive(question, word):
        return f"{name}'" if pronoun == "their" and name.endswith("s") else f"{name}'s"
    return name


def leans_on_before(question: str) -> bool:
    """Whether a question has a pronoun that stands for nothing in the question itself."""
    return any(
        not (_person_before(question, word) if word[0].lower() in _HE else _explained_here(question, word))
        for word in words(question)
        if word[0].lower() in _HE | _THEY | _IT
    )


def _is_possessive(question: str, word: re.Match[str]) -> bool:
    """Whether "her" is the one of "her deputy" and not of "ask her"; the others have a form of their own."""
    after = words(question[word.end() :])
    return word[0].lower() in _POSSESSIVE and (word[0].lower() != "her" or (bool(after) and is_content(after[0][0])))


def _person_before(question: str, word: re.Match[str]) -> bool:
    """Whether the question names somebody before "he"; "What did Putin say about him?" means somebody else."""
    before = question[: word.start()]
    is_object = word[0].lower() in ("him", "her") and not _is_possessive(question, word)
    if is_object and not _NEW_CLAUSE.search(before):
        return False
    if not is_object and _WHO_DID.match(before) and bare(words(before)[1][0]) not in AUXILIARIES:
        return True  # "Who said that he …?"
    return any(phrase.capital for phrase in phrases(before))


def _explained_here(question: str, word: re.Match[str]) -> bool:
    """Whether "it", "they", "this" or "that" needs nothing from the turns before."""
    before, after, pronoun = question[: word.start()], question[word.end() :], word[0].lower()
    if pronoun in _POINTING and not _points_alone(before, after):
        return True
    if pronoun == "it" and (_IT_MEANS.match(after) or (_is_being(before) and _DUMMY_IT.match(after))):
        return True
    if pronoun in ("they", "their") and any(phrase.plural for phrase in phrases(before)):
        return True
    if not before.strip() and "?" not in question:  # a statement: "It is better …", "That is sad."
        return True
    clauses = list(_NEW_CLAUSE.finditer(before))
    if clauses and phrases(before[: clauses[-1].start()]):
        return True
    return pronoun in _POSSESSIVE and _has_subject(before)


def _is_being(before: str) -> bool:
    return [bare(word[0]) for word in words(before)[-1:]] in (["is"], ["was"])


def _points_alone(before: str, after: str) -> bool:
    """Whether "this" or "that" is a pronoun, and neither an article ("this week") nor a conjunction ("said that")."""
    following, preceding = words(after)[:1], words(before)[-1:]
    if following and (is_content(following[0][0]) or bare(following[0][0]) in PERSONS | {"who", "the"}):
        return False
    return not preceding or not is_content(preceding[0][0])


def _has_subject(before: str) -> bool:
    """Whether a subject stands before "its" or "their", which then mean that subject's."""
    found = [word[0] for word in words(before)]
    verb = next((n for n, word in enumerate(found) if bare(word) in AUXILIARIES), None)
    rest = found if verb is None else found[verb + 1 :]
    content = [word for word in rest if is_content(word)]
    # The first content word is the verb where no auxiliary stands before it, or where "I" or "you" is the subject.
    return len(content) > int(verb is None or bare(rest[0] if rest else "") in PERSONS)


def _is_existential(question: str, word: re.Match[str]) -> bool:
    """Whether "there" is the one of "is there" or "there are", not a place."""
    beside = [bare(w[0]) for w in words(question[: word.start()])[-1:] + words(question[word.end() :])[:1]]
    return not beside or any(w in AUXILIARIES for w in beside)
