"""Make a follow-up question stand alone: rules over its words, no model.

A question that has its own names and content is left as it is: carrying over too much is worse than too little,
because an unrelated question would drag the last one along.
"""

import re
from collections.abc import Sequence

from ..answer import Turn
from .antecedents import leans_on_before, resolve
from .fragments import QUESTION_PHRASE, ask_instead, has_auxiliary, is_clause, put_into
from .people import people, speaks
from .phrases import bare, content_words, lexicon, phrases, words

_LONG = 300  # characters: a question of this length has its own content
_FRAGMENT = 3  # content words at most: more of them say enough by themselves
_LITTLE = 2  # content words at most, of a question without a name that goes on from the last one
_OPENER = re.compile(r"\s*((?:(?:and|or|but)\b[,\s]*)?)((?:(?:what|how) )?about\b\s*)?", re.IGNORECASE)
_OF_THAT = re.compile(
    r"\s*(when|where|why|how)\s+(?:was|is|did)\s+(?:that|this|it)(?:\s+happen)?\s*\?*\s*\Z", re.IGNORECASE
)
_SAY_THAT = re.compile(r"\bsay\s+(?:that|this|so|it)\s*\?*\s*\Z", re.IGNORECASE)
_ELSE = re.compile(r"(?:who else|how so)\s*\?*\Z", re.IGNORECASE)
_REACTS = re.compile(
    r"\b(?:did|does|do|has|have)\b.*\b(?:say|said|react|reacted|respond|responded|reply|comment|think|agree|deny)"
    r"\s*\?*\s*\Z",
    re.IGNORECASE,
)
_THEN = re.compile(r"(?:what\s+happened\s+)?(?:then|next|after\s+that|afterwards)\s*\?*", re.IGNORECASE)
_DEFINITION = re.compile(r"(?:who|what)(?:'s| is| are| was| were| do you mean by)\s+(?!the\b)", re.IGNORECASE)
_DEFINITE = re.compile(r"(?!.*\b(?:it|and)\b).*\bthe\s", re.IGNORECASE)
_HOW_MANY = re.compile(r"how (?:many|much)\b", re.IGNORECASE)
_TELL = re.compile(r"(?:tell|give|show|explain)\b", re.IGNORECASE)
_COURTESIES = lexicon("thanks thank hello hi bye goodbye ok okay yes great good really well welcome sorry")
_FORMS = lexicon("latest newest news update updates timeline chronology history")
"""What asks for a kind of answer, and names no thing that a follow-up could be about."""


def rewrite(question: str, conversation: Sequence[Turn]) -> str:
    """Give a question with what it takes from the turns before it; one that stands alone is given back unchanged."""
    if not conversation or len(question) > _LONG:
        return question
    alone = _alone(question, conversation)
    return alone[:1].upper() + alone[1:] if question[:1].isupper() else alone


def _alone(question: str, conversation: Sequence[Turn]) -> str:
    last = conversation[-1]
    before = last.search_question or last.question
    opener = _OPENER.match(question)
    core = question[opener.end() :].strip() if opener else question
    of_that = _OF_THAT.match(core)
    asked = of_that[1] if of_that else core
    if _ELSE.match(core) and not before.lower().startswith("who"):
        return _with_context(core, before)
    if not content_words(asked) and QUESTION_PHRASE.match(asked) and not has_auxiliary(asked):
        return ask_instead(asked, before, next(iter(people(last.answer)), None))
    resolved = resolve(core, conversation)
    is_fragment = not is_clause(core) and 0 < len(content_words(core)) <= _FRAGMENT
    if opener and opener[0].strip() and is_fragment:
        return put_into(resolved, core, before, swaps_subject=not opener[2])
    if resolved != core:
        return _with_context(resolved, before) if _SAY_THAT.search(resolved) else resolved
    if _THEN.fullmatch(core):
        return _with_context("What happened next", before)
    if _says_too_little(core) or leans_on_before(core):
        return _with_context(core, before)
    return question


def _says_too_little(core: str) -> bool:
    """Whether a question has too few words to search for, and no name: "Who was the enemy?", "Any casualties?"."""
    content = content_words(core)
    if _REACTS.search(core) and len(content) <= _LITTLE:  # "What did Spain say?"
        return True
    named = any(word[0][0].isupper() for word in words(core)[1:]) or (
        core[:1].isupper() and bool(content) and core.startswith(content[0]) and not _TELL.match(core)
    )
    if named or _DEFINITION.match(core) or _COURTESIES & {bare(w[0]) for w in words(core)}:
        return False
    if not content:
        return is_clause(core)
    if not is_clause(core):
        return len(content) <= _LITTLE
    return len(content) <= (_FRAGMENT if _DEFINITE.match(core) else _LITTLE if _HOW_MANY.match(core) else 1)


def _with_context(core: str, before: str) -> str:
    """Put what was last asked about after a question: its names and nouns."""
    known = {bare(word) for word in content_words(core)} | _FORMS
    found = [p for p in phrases(before) if p.noun and not known >= {bare(word) for word in content_words(p.text)}]
    things = [p for p in found if not speaks(before, p.end)] or found
    missing = [p.text for p in things if p.capital or p.article or p.plural] or [p.text for p in things]
    return f"{core.rstrip('?!. ')} ({', '.join(missing)})?" if missing else core
