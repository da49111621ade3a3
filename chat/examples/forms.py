"""Turn a sentence of a clear form into the question that it answers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...corpus import Document
from ..followups.phrases import AUXILIARIES, bare, is_content, lexicon
from .names import (
    CALENDAR,
    DAY,
    FULL_NAME,
    MONTH,
    NAME,
    ROLES,
    SAID,
    frequent_names,
    is_name,
    leans,
    person,
    with_article,
)

_NAMES = 5  # of a document
_WORDS = 8  # of a part of a sentence, at most
_DATE = rf"(?:on {MONTH} \d{{1,2}}|on \d{{1,2}} {MONTH}|in {MONTH}|in (?:1\d|20)\d\d|on {DAY})\b"
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+|two|three|four|five|six|seven|eight|nine|ten|(?:hundreds|thousands) of)"

_REPORTED = re.compile(rf"\b(?P<name>{NAME}) (?!told){SAID}\b(?: on {DAY})?(?: that)? (?P<clause>.+)$")
_QUOTED = re.compile(rf"[\"“](?P<clause>[^\"“”]+)[\"”] (?:(?P<name>{NAME}) {SAID}|{SAID} (?P<last>{NAME}))\b")
_TOPIC = re.compile(
    rf"(?:^|\b(?:about|on|against|between|over) )(?P<topic>(?:the )?{NAME})(?P<next>(?: [\w-]+){{0,2}})"
)
_PASSIVE = re.compile(rf"(?P<subject>[^,;:()]+?) (?P<verb>was|were) (?:(?P<rest>[^,;:()]*?) )?{_DATE}")
_ACTIVE = re.compile(rf"(?P<subject>[^,;:()]+?) (?P<verb>[a-z]+) (?:(?P<rest>[^,;:()]*?) )?{_DATE}")
_PARTICIPLE = re.compile(r"(?:\w+ly |first )?(?:\w+ed|born|held|built|sent|shot|won|hit|sold|written|begun|laid)\b")
_COUNT = re.compile(
    rf"(?:(?:more than|at least|nearly|about|some|over|around) )?\b{_NUMBER} "
    r"(?P<noun>(?:[a-z-]+ ){0,2}[a-z]+s|people|men|women|children) (?P<verb>were|are|have been|had been|died|will be) "
    r"(?P<rest>[^,;:.()\"“”]+)",
    re.IGNORECASE,
)
_APPOSITION = re.compile(rf"\b(?P<name>{FULL_NAME}), (?P<role>(?:the|an?) [a-z][^,]+),")
_DEFINITION = re.compile(r"(?:\([^)]*\) )?(?P<verb>is|was|are|were) (?P<rest>(?:an?|the|one of) .+)")

_PAST = {
    "signed": "sign", "announced": "announce", "launched": "launch", "opened": "open", "closed": "close",
    "began": "begin", "started": "start", "ended": "end", "won": "win", "lost": "lose", "died": "die",
    "resigned": "resign", "visited": "visit", "met": "meet", "arrived": "arrive", "left": "leave", "became": "become",
    "joined": "join", "released": "release", "published": "publish", "approved": "approve", "passed": "pass",
    "banned": "ban", "founded": "found", "invaded": "invade", "withdrew": "withdraw", "declared": "declare",
    "rejected": "reject", "adopted": "adopt", "took": "take", "held": "hold", "sent": "send", "bought": "buy",
    "sold": "sell", "built": "build", "received": "receive", "moved": "move", "introduced": "introduce",
}  # fmt: skip
_INTRANSITIVE = lexicon("open close begin start end die resign arrive leave win")
_HEADS = lexicon(
    "agreement bill border bridge case conflict corridor court crisis deal election government law mission operation "
    "peacekeepers plan program programme region republic river road ruling strike summit talks treaty trial troops war"
)


@dataclass(frozen=True, slots=True)
class Question:
    """A question that a document answers, its form, and whom or what it is about."""

    form: str
    text: str
    about: str


def questions(sentence: str, document: Document, *, first: bool) -> Iterator[Question]:
    """Give the questions that a sentence of a document answers; `first` says that it opens the document."""
    sentence = " ".join(sentence.split())
    yield from _said(sentence, document)
    yield from _when(sentence, document)
    yield from _how_many(sentence)
    yield from _who(sentence, document)
    if first:
        yield from _what(sentence, document)


def about(body: str, document: Document) -> Iterator[Question]:
    """Ask about a document's title, where its body uses it as a name, and about the body's most frequent names."""
    names = list(frequent_names(body, document))
    for form, name in [("title", document.title), *(("name", name) for name in names[:_NAMES])]:
        if name in names:
            yield Question(form, f"What is said about {with_article(name, document)}?", name)


def _said(sentence: str, document: Document) -> Iterator[Question]:
    """From `Ada Stone said the Lantern bridge …`: "What did Ada Stone say about the Lantern bridge?"."""
    for found in [*_QUOTED.finditer(sentence), *_REPORTED.finditer(sentence)]:
        speaker = person(found["name"] or found.groupdict().get("last") or "", document)
        for topic in _topics(found["clause"], document):
            if speaker and speaker.split()[-1] not in topic:
                yield Question("said", f"What did {speaker} say about {topic}?", speaker)


def _topics(clause: str, document: Document) -> Iterator[str]:
    for found in _TOPIC.finditer(clause):
        topic, following = found["topic"], found["next"].split()
        head = next((n for n, word in enumerate(following, 1) if bare(word) in _HEADS), 0)
        # In "the Lantern bridge" the name goes on; "the Lantern keepers" is a thing that is not known to be one.
        complete = head or not following or not is_content(following[0])
        if complete and is_name(topic, document):
            yield " ".join([topic, *following[:head]])


def _when(sentence: str, document: Document) -> Iterator[Question]:
    """From `The Lantern bridge was opened on 4 May`: "When was the Lantern bridge opened?"."""
    for pattern, ask in ((_PASSIVE, _passive), (_ACTIVE, _active)):
        found = pattern.match(sentence)
        subject = _inside(found["subject"], document) if found else None
        rest = (found["rest"] or "").split() if found else []
        if found and subject and len(rest) <= _WORDS and not (leans(" ".join(rest)) or AUXILIARIES & set(rest)):
            asked = ask(subject, found["verb"], " ".join(rest))
            if asked:
                yield Question("when", asked, subject)


def _passive(subject: str, verb: str, rest: str) -> str | None:
    return f"When {verb} {subject} {rest}?" if _PARTICIPLE.match(rest) else None


def _active(subject: str, verb: str, rest: str) -> str | None:
    base = _PAST.get(verb)
    if base is None or not (rest or base in _INTRANSITIVE):
        return None
    return f"When did {subject} {base} {rest}".rstrip() + "?"


def _how_many(sentence: str) -> Iterator[Question]:
    """From `At least nine ships were lost in the Lantern Strait`: "How many ships were lost in the Lantern Strait?"."""
    found = _COUNT.match(sentence)
    rest = found["rest"].strip() if found else ""
    name = re.search(NAME, rest)
    if found and name and not (leans(rest) or CALENDAR.search(rest) or len(rest.split()) > _WORDS):
        yield Question("how many", f"How many {found['noun']} {found['verb']} {rest}?", name[0])


def _who(sentence: str, document: Document) -> Iterator[Question]:
    """From `Ada Stone, the chief engineer of the bridge, …`: "Who is Ada Stone?"."""
    for found in _APPOSITION.finditer(sentence):
        name = person(found["name"], document)
        if name and any(bare(word) in ROLES for word in found["role"].split()):
            yield Question("who", f"Who is {name}?", name)


def _what(sentence: str, document: Document) -> Iterator[Question]:
    """From `The Lantern Prize is an award …` in an article of that title: "What is the Lantern Prize?"."""
    title = document.title
    the = "The " if sentence.startswith(f"The {title} ") else ""
    found = _DEFINITION.match(sentence.removeprefix(f"{the}{title} ")) if title else None
    if found and sentence.startswith(f"{the}{title} "):
        is_person = (
            " " in title and not the and any(bare(word.strip(".,")) in ROLES for word in found["rest"].split()[:8])
        )
        yield Question("what", f"{'Who' if is_person else 'What'} {found['verb']} {the.lower()}{title}?", title)


def _inside(subject: str, document: Document) -> str | None:
    """Give a sentence's subject as it stands inside a sentence; None unless it is short, simple and names something."""
    first, *others = subject.split()
    if len(others) > _WORDS or leans(subject) or any(word in AUXILIARIES or word in _PAST for word in others):
        return None
    if first in ("The", "A", "An"):
        return f"{first.lower()} {' '.join(others)}" if any(word[0].isupper() for word in others) else None
    return subject if is_name(first, document) else None
