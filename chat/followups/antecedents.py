"""Find what a pronoun of a follow-up question stands for, in the question itself or in the turns before it."""

import re
from collections.abc import Sequence

from ..answer import Turn
from .phrases import AUXILIARIES, PERSONS, bare, is_content, lexicon, names, phrases, words

_HE = lexicon("he him his she her hers")
_THEY = lexicon("they them their theirs these those")
_IT = lexicon("it its this that")
_POSSESSIVE = lexicon("his her its their")
_POINTING = lexicon("this that these those")

_DUMMY_IT = re.compile(
    r"\s+(?:true|possible|likely|necessary|normal|legal|illegal|common|important|better|worth|easy|hard|difficult)\s+"
    r"(?:to|that|for|if)\b",
    re.IGNORECASE,
)
_NEW_CLAUSE = re.compile(
    r"[,;:.!?]|\b(?:if|because|after|before|when|while|that|(?:and|but|or)(?=\s+(?:also\s+)?(?:who|what|when|where|why|how"
    r"|is|are|was|were|do|does|did|has|have|will|can)\b))\b",
    re.IGNORECASE,
)
_NO_PERSON = re.compile(
    r"\b(?:Party|Ministry|Council|Court|Bank|University|Agency|Union|Nations?|States?|Republic|Kingdom|Army|Office|"
    r"House|Committee|Commission|Company|Corporation|Inc|Group|League|Cup|Street|City|River|War|Act|Treaty|Agreement|"
    r"Corridor|North|South|East|West|New|Great|United|European)\b"
)
_OFFICE = re.compile(
    r"\b(?:president|minister|chancellor|king|queen|pope|spokes(?:man|woman|person)|secretary|senator|governor|mayor|"
    r"general|ambassador|director|leader|chairman|mr|mrs|ms|dr)$",
    re.IGNORECASE,
)
_SPEAKS = re.compile(r"\s+(?:said|says|say|told|tell|added|noted|stated|stressed|announced|think|claim|mean)\b")
_PLACE = re.compile(r"\b(?:in|at|to|from|into|near|of)\s+(?:the\s+)?$", re.IGNORECASE)


def resolve(question: str, conversation: Sequence[Turn]) -> str:
    """Put a name in the place of each pronoun that stands for something of the turns before."""
    pieces, end, put = [], 0, set[str]()
    for word in words(question):
        name = _meant(question, word, conversation)
        if name and name.removesuffix("'s") not in put:  # "he … his": the first is enough
            put.add(name.removesuffix("'s"))
            pieces += [question[end : word.start()], name]
            end = word.end()
    return "".join([*pieces, question[end:]])


def _meant(question: str, word: re.Match[str], conversation: Sequence[Turn]) -> str | None:
    pronoun = word[0].lower()
    if pronoun == "there":
        place = None if _is_existential(question, word) else _place(conversation)
        return f"in {place}" if place else None
    if pronoun in _HE:
        name = None if _person_before(question, word) else _person(question, conversation)
    elif pronoun in _THEY | _IT and not _explained_here(question, word):
        name = _thing(conversation, plural=pronoun in _THEY)
    else:
        return None
    return f"{name}'s" if name and _is_possessive(question, word) else name


def _is_possessive(question: str, word: re.Match[str]) -> bool:
    """Whether "her" is the one of "her deputy" and not of "ask her"; the others have a form of their own."""
    after = words(question[word.end() :])
    return word[0].lower() in _POSSESSIVE and (word[0].lower() != "her" or (bool(after) and is_content(after[0][0])))


def _person_before(question: str, word: re.Match[str]) -> bool:
    """Whether the question names somebody before "he"; "What did Putin say about him?" means somebody else."""
    before = question[: word.start()]
    if word[0].lower() in ("him", "her") and not _is_possessive(question, word) and not _NEW_CLAUSE.search(before):
        return False
    return any(phrase.capital for phrase in phrases(before))


def _explained_here(question: str, word: re.Match[str]) -> bool:
    """Whether "it", "they", "this" or "that" needs nothing from the turns before."""
    before, after, pronoun = question[: word.start()], question[word.end() :], word[0].lower()
    if pronoun in _POINTING and not _points_alone(before, after):
        return True
    if pronoun == "it" and _DUMMY_IT.match(after):
        return True
    if not before.strip() and "?" not in question:  # a statement: "It is better …", "That is sad."
        return True
    clauses = list(_NEW_CLAUSE.finditer(before))
    if clauses and phrases(before[: clauses[-1].start()]):
        return True
    return pronoun in _POSSESSIVE and _has_subject(before)


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


def _person(question: str, conversation: Sequence[Turn]) -> str | None:
    """Find who was last spoken of: who the question was about, or for "Who …?" who the answer names first."""
    for turn in reversed(conversation):
        asked = turn.search_question or turn.question
        in_question, in_answer = _people(asked)[::-1], _people(turn.answer)
        people = in_question + in_answer
        if asked.lower().lstrip().startswith("who"):
            people = [person for person in in_answer if person not in asked] + in_question
        people += [f"the {p.text}" for p in phrases(asked) if _OFFICE.search(p.text)]
        for person in people:
            if person not in question:
                return person
    return None


def _people(text: str) -> list[str]:
    return [name[0] for name in names(text) if _is_person(text, name.start(), name.end())]


def _is_person(text: str, start: int, end: int) -> bool:
    """Judge a name by the office before it, the verb of speech after it, or else by its two or three words."""
    if _NO_PERSON.search(text, start, end):
        return False
    before = text[:start].rstrip()
    if _OFFICE.search(before) or _SPEAKS.match(text, end) or before.lower() in ("who is", "who was"):
        return True
    parts = text[start:end].split()
    return len(parts) in (2, 3)


def _thing(conversation: Sequence[Turn], *, plural: bool) -> str | None:
    """Find what was last asked about: for "it" a name first, for "they" a plural first."""
    for turn in reversed(conversation):
        asked = turn.search_question or turn.question
        found = [
            phrase for phrase in phrases(asked) if not (phrase.name and _is_person(asked, phrase.start, phrase.end))
        ]
        named = [phrase for phrase in found if phrase.name]
        nouns = [phrase for phrase in found if not phrase.name and phrase.noun and phrase.plural == plural]
        capital = [phrase for phrase in nouns if phrase.capital]
        for things in (nouns, named) if plural else (capital, named, nouns):
            if things:
                return f"the {things[-1].text}" if things[-1].article else things[-1].text
    return None


def _place(conversation: Sequence[Turn]) -> str | None:
    """Find the last name after "in", "at", "to" and the like."""
    for turn in reversed(conversation):
        asked = turn.search_question or turn.question
        places = [p.text for p in phrases(asked) if p.capital and _PLACE.search(asked[: p.start])]
        if places:
            return places[-1]
    return None
