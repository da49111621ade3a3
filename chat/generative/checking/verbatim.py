"""What must stand in the evidence as it is: the names of a sentence, and what it puts in quotation marks."""

import re
from collections.abc import Collection, Iterator, Sequence

from .plain import folded

_WORD = re.compile(r"[^\W_]+(?:[.'&-][^\W_]+)*\.?")
_SENTENCE_START = re.compile(r"(?:^|[.!?:]\s|[\"(]\s?)[\s\"'(\[-]*$")
_DEMONYM = re.compile(r"n|an|ian|i|s|ns|ans|ians|is|ese|ish")
_SHORTEST = 4
_MINOR = frozenset("of the and for in on to de la le du al von van der".split())
_OPENERS = frozenset(
    """a about above according across additionally after afterwards again against ahead all almost along already also
    although amid among an and another any anyone anything approximately are around as at authorities because before
    behind below besides between both but by can citing concerning could critics crowds days despite did do does
    down due during each earlier either elsewhere even eventually every everyone everything experts few fewer
    finally first following for forces former fourth from further furthermore given had half has have he hence her
    here his hours how however hundreds i if in including indeed initially instead is it its just last late later
    lawmakers leaders least less like local many may meanwhile members might millions ministers months more moreover
    most much must near nearly negotiations neither never nevertheless new next no nobody none nonetheless nor not
    nothing now numerous of off officials on once one only opponents or organisers organizers other others our out
    outside over overall owners parliament part people police previously prior protesters rather recently reporters
    residents roughly several she should similarly since so soldiers some soon still subsequently such supporters
    talks ten than that the their them then there thereafter these they third this those though thousands three
    through throughout thus to today together tomorrow troops two under unlike until up upon various voters was we
    were what when where whereas whether which while who whom whose why will with within without witnesses would
    years yes yesterday yet you""".split()
)
_DOUBLE = re.compile(r'"([^"]*)"')
_SINGLE = re.compile(r"(?<!\w)'([^']+(?:(?<=\w)'(?=\w)[^']*)*)'(?!\w)")
_STOPS = " ,.;:!?…-"


def names(sentence: str, ordinary: Collection[str]) -> Iterator[str]:
    """Yield the words of a sentence that are names or parts of names, as they are written.

    The word that opens a sentence is one unless it is a word that opens sentences or that passages write small.
    """
    for match in _WORD.finditer(sentence):
        word = match[0].rstrip(".") if not match[0].isupper() else match[0]
        name = folded(word)
        if not word[0].isupper() or not name or name in _MINOR:
            continue
        opens = _SENTENCE_START.search(sentence[: match.start()]) is not None
        if opens and (name in _OPENERS or name in ordinary) and not (word.isupper() and len(name) > 1):
            continue
        if name != "i":
            yield word


def known_names(text: str) -> set[str]:
    """Give the words of a text that it writes with a capital or all small, folded, and the initials of its names."""
    words = [match[0] for match in _WORD.finditer(text)]
    held = {folded(word) for word in words}
    for word in words:
        held.update(folded(part) for part in re.split(r"[-&]", word))
    return held | set(_initials(words))


def small_words(text: str) -> set[str]:
    """Give the words that a text writes without a capital, folded."""
    return {folded(match[0]) for match in _WORD.finditer(text) if match[0].islower()}


def is_held(name: str, held: Collection[str]) -> bool:
    """Say whether a name is among words, be it as the people of a country or with a hyphen between its parts."""
    word = folded(name)
    if word in held or any(_same_people(word, other) for other in held):
        return True
    parts = [folded(part) for part in re.split(r"[-&]", name)]
    return len(parts) > 1 and all(not part or part in held for part in parts)


def _same_people(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST or short[:_SHORTEST] != long[:_SHORTEST]:
        return False
    stem = short if long.startswith(short) else short[:-1]
    return long.startswith(stem) and long != short and _DEMONYM.fullmatch(long[len(stem) :]) is not None


def _initials(words: list[str]) -> Iterator[str]:
    """Yield the initials of each run of capitalised words: "un" for "United Nations"."""
    run: list[str] = []
    for word in [*words, ""]:
        if word[:1].isupper():
            run.append(folded(word)[:1])
        elif word not in _MINOR or not run:
            for start in range(len(run)):
                yield from ("".join(run[start:end]) for end in range(start + 2, len(run) + 1))
            run = []


def unknown_quotation(sentence: str, evidence: Sequence[str]) -> str | None:
    """Name a quotation of a plain sentence that none of its evidence, plain texts, holds word for word.

    One that goes on before or after the sentence reaches from its start or to its end.
    """
    texts = [_compared(text) for text in evidence]
    unknown = [_unheld(closed, texts) for closed in _closed(sentence)]
    return None if None in unknown else unknown[0]


def _unheld(sentence: str, texts: Sequence[str]) -> str | None:
    for quotation in _quotations(sentence):
        words = _compared(quotation).strip(_STOPS)
        pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
        if not words or not any(pattern.search(text) for text in texts):
            return quotation
    return None


def _closed(sentence: str) -> tuple[str, ...]:
    return (f'{sentence}"', f'"{sentence}') if sentence.count('"') % 2 else (sentence,)


def _quotations(sentence: str) -> Iterator[str]:
    yield from (match[1] for match in _DOUBLE.finditer(sentence))
    yield from (match[1] for match in _SINGLE.finditer(_DOUBLE.sub(" ", sentence)))


def _compared(text: str) -> str:
    return " ".join(text.replace("...", "…").split())
