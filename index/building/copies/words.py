"""The words that copies are compared by, and what kinds of them there are."""

import re

_WORD = re.compile(
    r"\d+(?:[.,:]\d+)*|[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0eff]|[^\W\d_]+(?:['’][^\W\d_]+)*|[%$£€]"
)
"""A number, a character of a script without spaces, a word, or a sign that makes a number another one."""
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands "
    "million millions billion billions trillion dozen dozens half double twice first second third fourth fifth sixth "
    "seventh eighth ninth tenth monday tuesday wednesday thursday friday saturday sunday january february march april "
    "may june july august september october november december % $ £ € percent".split()
)
_TURNING = frozenset(
    "not no never none nobody nothing neither nor without cannot hardly unlikely deny denies denied denying refuse "
    "refuses refused refusing reject rejects rejected rejecting false will would might could should must if unless "
    "only almost nearly about least most more less fewer over under former deputy vice alleged allegedly reportedly "
    "probably possibly".split()
)
"""Words that turn the sense of the others: negations, what is not yet or not surely so, how much of it."""
_GRAMMAR = frozenset(
    "a an the and or but as at by for from in into of on to with that which who whom whose this these those it its he "
    "she they them him her his their i we you our is are was were be been being has have had do does did there here "
    "then also so while when where after said says say saying told tells tell added adds explained explains".split()
)


def words(text: str) -> list[str]:
    """Give a text's words in order, in lower case, with straight apostrophes."""
    return [word.replace("’", "'") for word in _WORD.findall(text.casefold())]


def is_fixed(word: str) -> bool:
    """Say whether a statement becomes another one without this word: a number, a day, a negation, a doubt."""
    return word[0].isdigit() or word in _NUMBERS or word in _TURNING or word.endswith("n't")


def is_grammar(word: str) -> bool:
    """Say whether a word may be another one in what is still the same statement; who says and who said is the same."""
    return word in _GRAMMAR
