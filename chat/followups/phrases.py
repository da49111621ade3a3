"""Find the phrases of a short English text that name something, by its function words and capitals alone."""

import re
from dataclasses import dataclass


def lexicon(listed: str) -> frozenset[str]:
    """Make a set of the words of a line."""
    return frozenset(listed.split())


QUESTION_WORDS = lexicon("who whom whose what which when where why how")
AUXILIARIES = lexicon(
    "is are was were be been am do does did has have had can could will would shall should may might must "
    "isn't aren't wasn't weren't don't doesn't didn't hasn't haven't can't couldn't won't wouldn't"
)
PERSONS = lexicon("i you we me us my your our he she him her his hers they them their people")
_BEING = lexicon("is are was were isn't aren't wasn't weren't")
_ARTICLES = lexicon("a an the")
_GLUE = lexicon(
    "this that these those some any each every no not n't it its there here "
    "of in on at to for with by from about into over under between among against during after before since until "
    "through within without near via per as than like and or but so if then because while though although whether "
    "also too only just even still already yet again ever never now today ago else other others another more most "
    "many much few several all both such same very really please s "
    "anyone anybody someone somebody everyone everybody nobody something anything"
)
# Common verbs: they are content, but name nothing.
_VERBS = lexicon(
    "say said says tell told know mean means meant think thought explain give get got go come came make made take took "
    "happen happened begin began start started end ended need want use used work works call called describe show "
    "become became play apply named known going doing being having let leave left live lives stay send sent "
    "withdraw withdrew withdrawn sign signed announce announced claim claimed deny denied visit visited win won"
)
_FUNCTION_WORDS = QUESTION_WORDS | AUXILIARIES | PERSONS | _ARTICLES | _GLUE
_NO_NOUN_AFTER = PERSONS | lexicon("who when where why how it there not to be been being")

_ATTACHED = re.compile(r"\s+(?:of|in|on|for|between|with|against|to)\s+(?:(?:the|a|an)\s+)?")
_NOUN = re.compile(r"(?:[^s]s|tion|sion|ment|ity|ism|ness|ship|ance|ence|er|or|ing)$")
_OF_A_NATION = re.compile(
    r"(?:ian|ean|ican|ish|ese)$|^(?:French|German|Dutch|Greek|Swiss|Afghan|Czech|Arab|Israeli|Iraqi)$"
)
_NAME = re.compile(r"[A-ZÀ-ÞА-ЯĀ-Ž][\w'’-]*(?: (?:(?:al|bin|da|de|der|di|la|van|von) )*[A-ZÀ-ÞĀ-Ž][\w'’-]*)*")
_WORD = re.compile(r"[^\W_]+(?:[-'’.&][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A run of words, at `start` in a text, that name something together."""

    text: str
    start: int
    capital: bool
    """Whether a word of it has a capital that is not the text's first letter."""
    subject: bool
    """Whether it follows an auxiliary, as in "did *Peskov* say"."""
    noun: bool
    """Whether what stands before it allows a noun."""
    article: bool
    """Whether "the", "a" or "an" stands before it."""
    attached: bool
    """Whether it belongs to the phrase before it: "Spain" in "the observers of Spain"."""
    whole: str
    """It with what follows after "of" and the like: "withdrawal of the Russian peacekeepers"."""

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.start + len(self.text)

    @property
    def name(self) -> bool:
        """Whether it ends as a name does: "the Nobel Prize", but not "the Russian peacekeepers"."""
        return self.capital and self.text.split()[-1][0].isupper()

    @property
    def plural(self) -> bool:
        """Whether it looks like several: "peacekeepers", but not "press", "status" or "news"."""
        return self.text.endswith("s") and not self.text.endswith(("ss", "us", "is", "ws"))


def words(text: str) -> list[re.Match[str]]:
    """Split into words; hyphens, apostrophes and points inside a word are kept."""
    return list(_WORD.finditer(text))


def bare(word: str) -> str:
    """Give a word in lower case without a possessive's ending; "US" and "May" are not the words "us" and "may"."""
    if word == "May" or (word.isupper() and len(word) > 1):
        return word
    return word.lower().replace("’", "'").removesuffix("'s")


def is_content(word: str) -> bool:
    """Whether a word says something of its own, rather than hold a sentence together."""
    return bare(word) not in _FUNCTION_WORDS


def content_words(text: str) -> list[str]:
    """Give the words that are not function words, in order."""
    return [word[0] for word in words(text) if is_content(word[0])]


def names(text: str) -> list[re.Match[str]]:
    """Give the runs of words that have a capital each, a sentence's first word included if it is content."""
    return [found for found in _NAME.finditer(text) if is_content(found[0].split()[0])]


def phrases(text: str) -> list[Phrase]:
    """Give the runs of content words, less common verbs and the verb that ends a run after "did" or "was"."""
    runs: list[tuple[list[str], list[re.Match[str]]]] = []
    run: list[re.Match[str]] = []
    before: list[str] = []  # the words so far, up to the run
    for word in words(text):
        names = is_content(word[0]) and bare(word[0]) not in _VERBS
        if run and (not names or text[run[-1].end() : word.start()].strip(" ") or _verb_follows(before, run, word)):
            runs.append((before, run))
            before = before + [w[0] for w in run]
            names = names and not _verb_follows(before[: -len(run)], run, word)
            run = []
        if names:
            run.append(word)
        else:
            before = [*before, word[0]]
    if run:
        runs.append((before, run))
    after = [following for _, following in runs[1:]] + [[]]
    kept = [
        (before, run if _goes_on(following) else _without_verb(before, run))
        for (before, run), following in zip(runs, after, strict=False)
    ]
    ends = [(run[0].start(), run[-1].end()) for _, run in kept]
    return [_phrase(text, before, run, ends, number) for number, (before, run) in enumerate(kept)]


def _phrase(text: str, before: list[str], run: list[re.Match[str]], ends: list[tuple[int, int]], number: int) -> Phrase:
    start, end = ends[number]
    last = bare(before[-1]) if before else ""
    capital = any(word[0][0].isupper() and word.start() > 0 for word in run)
    predicate = last in _BEING and any(is_content(word) for word in before)  # "popular", in "where tea is popular"
    whole, attached = end, number > 0 and bool(_ATTACHED.fullmatch(text, ends[number - 1][1], start))
    for following, stop in ends[number + 1 :]:
        if not _ATTACHED.fullmatch(text, whole, following):
            break
        whole = stop
    return Phrase(
        text=text[start:end].removesuffix("'s").removesuffix("’s"),
        start=start,
        capital=capital,
        subject=_is_subject(before),
        noun=capital or not (predicate or last in _NO_NOUN_AFTER),
        article=last in _ARTICLES,
        attached=attached,
        whole=text[start:whole].removesuffix("'s").removesuffix("’s"),
    )


def _without_verb(before: list[str], run: list[re.Match[str]]) -> list[re.Match[str]]:
    """Take the verb off a run: "did the observers *arrive*", "was the bridge *opened*"."""
    helper = _helper(before)
    last = run[-1][0]
    if len(run) < 2 or helper not in AUXILIARIES or last[0].isupper():
        return run
    is_verb = last.endswith("ed") if helper in _BEING else not _NOUN.search(last)
    return run[:-1] if is_verb else run


def _goes_on(run: list[re.Match[str]]) -> bool:
    """Whether the verb comes only after a name that follows: "did the old mill in Tarsk *burn*"."""
    return len(run) > 1 and run[0][0][0].isupper() and not run[-1][0][0].isupper()


def _helper(before: list[str]) -> str:
    """Give the word before the subject that a run is or ends: "did" before "*Spain*" and "the king of *Spain*"."""
    rest = [bare(word) for word in before if bare(word) not in _ARTICLES]
    while rest and rest[-1] == "of":
        rest.pop()
        while rest and is_content(rest[-1]) and rest[-1] not in _VERBS:
            rest.pop()
    return rest[-1] if rest else ""


def _is_subject(before: list[str]) -> bool:
    last = [bare(word) for word in before if bare(word) not in _ARTICLES]
    return bool(last) and last[-1] in AUXILIARIES


def _verb_follows(before: list[str], run: list[re.Match[str]], word: re.Match[str]) -> bool:
    """Whether a plain word comes right after a subject's name, as the verb does in "did Russia withdraw"."""
    auxiliary = _helper(before) if before and bare(before[-1]) not in _ARTICLES else ""
    named = run[-1][0][0].isupper() and not word[0][0].isupper()
    return auxiliary in AUXILIARIES - _BEING and named and not _OF_A_NATION.search(run[-1][0])
