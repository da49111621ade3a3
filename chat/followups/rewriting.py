"""Make a follow-up question stand alone: rules over its words, no model.

A question that has its own names and content is left as it is: carrying over too much is worse than too little,
because an unrelated question would drag the last one along.
"""

import re
from collections.abc import Sequence

from ..answer import Turn
from .antecedents import resolve
from .phrases import AUXILIARIES, QUESTION_WORDS, bare, content_words, phrases, words

_LONG = 300  # characters: a question of this length has its own content
_FRAGMENT = 3  # content words at most: more of them say enough by themselves
_OPENER = re.compile(r"\s*((?:(?:and|or|but)\b[,\s]*)?)((?:(?:what|how) )?about\b\s*)?", re.IGNORECASE)
_QUESTION_PHRASE = re.compile(
    r"\A\s*(?:who|whom|whose|what|which|when|where|why|how(?: (?:many|much|long|often|far|old))?)\b\s*", re.IGNORECASE
)
_PREPOSITION = re.compile(r"(?:in|on|at|to|for|with|by|from|about|against|during|after|before|since)\b", re.IGNORECASE)
_DEFINITION = re.compile(r"(?:who|what)(?:'s| is| are| was| were| do you mean by)\s+(?!the\b)", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:and|or|but)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:he|she|they|him|them|his|hers?|theirs?)\b", re.IGNORECASE)
_ASKS_FOR_MORE = re.compile(r"\b(?:more|other|others|else|another|examples?|details?)\b", re.IGNORECASE)


def rewrite(question: str, conversation: Sequence[Turn]) -> str:
    """Give a question with what it takes from the turns before it; one that stands alone is given back unchanged."""
    if not conversation or len(question) > _LONG:
        return question
    before = conversation[-1].search_question or conversation[-1].question
    opener = _OPENER.match(question)
    core = question[opener.end() :].strip() if opener else question
    if not content_words(core) and _QUESTION_PHRASE.match(core) and not _has_auxiliary(core):
        return _ask_instead(core, before)
    resolved = resolve(core, conversation)
    if opener and opener[0].strip() and not _is_clause(core) and len(content_words(core)) <= _FRAGMENT:
        return _put_into(resolved, core, before, swaps_subject=not opener[2])
    if resolved != core:
        return resolved
    if _says_too_little(core) or _leans_back(question, core):
        return _with_context(core, before)
    return question


def _leans_back(question: str, core: str) -> bool:
    """Whether a question without a name goes on from the last: "And was anybody hurt?", "How long will they stay?"."""
    content = content_words(core)
    if len(content) > _FRAGMENT or any(word[0].isupper() for word in content):
        return False
    return bool(_JOINED.match(question) or _PRONOUN.search(core))


def _is_clause(text: str) -> bool:
    return _has_auxiliary(text) or bool(_QUESTION_PHRASE.match(text) and len(content_words(text)) > 1)


def _has_auxiliary(text: str) -> bool:
    return any(bare(word[0]) in AUXILIARIES for word in words(text))


def _ask_instead(asked: str, before: str) -> str:
    """Ask "Why?" or "Who else?" of the question before, in the place of its own question word."""
    rest = _QUESTION_PHRASE.sub("", before)
    if rest == before:
        rest = before[:1].lower() + before[1:]
    asked = asked.rstrip("?!. ")
    return f"{asked[:1].upper()}{asked[1:]} {rest}"


def _put_into(fragment: str, core: str, before: str, *, swaps_subject: bool) -> str:
    """Ask the question before about something else: "And Peskov?", "And in Armenia?", "And his deputy?"."""
    fragment = fragment.rstrip("?!. ")
    if not content_words(fragment):
        return before
    old = _counterpart(fragment, core, before, swaps_subject=swaps_subject)
    if old:
        return before.replace(old, fragment.removesuffix("'s") if f"{old}'s" in before else fragment, 1)
    joint = " " if _PREPOSITION.match(fragment) else ", and "
    return f"{before.rstrip('?!. ')}{joint}{fragment}?"


def _counterpart(fragment: str, core: str, before: str, *, swaps_subject: bool) -> str | None:
    """Find what of the question before a fragment takes the place of."""
    found = phrases(before)
    if fragment != core.rstrip("?!. "):  # a pronoun was resolved: "his deputy" takes the place of "he"
        return next((phrase.text for phrase in found if phrase.text in fragment), None)
    preposition = _PREPOSITION.match(fragment)
    if preposition:
        same = re.search(rf"\b{preposition[0]}\s+(?:the\s+)?", before, re.IGNORECASE)
        phrase = next((phrase for phrase in found if same and phrase.start == same.end()), None)
        return before[same.start() : phrase.end] if same and phrase else None
    if not fragment[:1].isupper():
        return None
    names = [phrase for phrase in found if phrase.capital]
    if len(names) > 1:
        names = [name for name in names if name.subject and swaps_subject]
    return re.split("['’]s", names[0].text)[0] if names else None


def _says_too_little(core: str) -> bool:
    """Whether a question has a single plain word to search for, as "Who was the enemy?" and "Any examples?"."""
    content = content_words(core)
    if len(content) != 1 or content[0][0].isupper() or _DEFINITION.match(core):
        return False
    return bool(
        _has_auxiliary(core) or QUESTION_WORDS & {bare(w[0]) for w in words(core)} or _ASKS_FOR_MORE.search(core)
    )


def _with_context(core: str, before: str) -> str:
    known = {bare(word) for word in content_words(core)}
    missing = [p.text for p in phrases(before) if not known >= {bare(word) for word in content_words(p.text)}]
    return f"{core.rstrip('?!. ')} ({', '.join(missing)})?" if missing else core
