"""What keyword search compares: words in lower case, without accents, stemmed; and pairs that follow each other."""

import hashlib
import re
import threading
import unicodedata
from collections.abc import Collection, Mapping
from functools import lru_cache
from itertools import chain, pairwise

MIX = 0x9E3779B97F4A7C15
"""What the key of a word is multiplied with, in 64 bits, before the key of the next is added for that of the pair."""

_WORD = re.compile(r"\b[Pp]er cent\b|[^\W_]+(?:[.'’][^\W_]+|(?<=\d),(?=\d)\d+)*|[%$£€]")
_AROUND = 0.4  # what a question's word counts that stands around a text and not in it
_NO_SPACES = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0eff]")  # Japanese, Chinese, Thai, Lao
# Words of English grammar: nearly every passage has them, so that they tell nothing and cost the most to look up.
_GRAMMAR = frozenset(
    "a about an and are as at be been but by can could did do does for from had has have he her his how if in into is "
    "it its not of on or our over said say says she should so than that the their them then there these they this "
    "those to under was we were what when where which who whom whose why will with would you your".split()
)
_VERBS = (
    "become became|begin began begun|break broke broken|bring brought|build built|buy bought|choose chose chosen|"
    "fall fell fallen|fight fought|find found|flee fled|fly flew flown|get got|give gave given|go went gone|hold held|"
    "keep kept|lead led|lose lost|make made|meet met|pay paid|rise rose risen|seek sought|sell sold|send sent|"
    "shoot shot|speak spoke spoken|spend spent|steal stole stolen|strike struck|take took taken|"
    "teach taught|think thought|win won|write wrote written"
)
_SAME = {
    **dict.fromkeys(("%", "percentage", "per cent", "pct"), "percent"),
    "$": "dollar",
    "£": "pound",
    "€": "euro",
    **{word: str(number) for number, word in enumerate("one two three four five six seven eight nine ten".split(), 1)},
    **{form: forms.split()[0] for forms in _VERBS.split("|") for form in forms.split()[1:]},
}
"""Words that press text writes in several ways, and the one that stands for all."""

_thread = threading.local()  # a stemmer of PyStemmer must not be shared between threads


def terms(text: str) -> list[int]:
    """Give each word's 64-bit key, in order, words of grammar left out; scripts without spaces give one a character.

    Keys rather than strings, so that a vocabulary is a sorted array and needs no dictionary in memory.
    """
    if "er cent" in text:  # the only words with a space between them
        return [key for word in _WORD.findall(text) for key in _keys(word)]
    return list(chain.from_iterable(map(_keys_of, text.split())))


def terms_and_pairs(text: str) -> tuple[list[int], list[int]]:
    """Give a text's terms, and a key for each two that follow each other, be it with words of grammar between them."""
    keys = terms(text)
    return keys, [_pair(first, second) for first, second in pairwise(keys)]


def _pair(first: int, second: int) -> int:
    """Mix two keys into one of 64 bits; their order matters. The same on every machine, as hash() need not be."""
    mixed = (first * MIX + second) & 0xFFFFFFFFFFFFFFFF
    return mixed - (1 << 64) if mixed >> 63 else mixed


@lru_cache(maxsize=300_000)
def _keys_of(stretch: str) -> tuple[int, ...]:
    """Give the keys of the words in a stretch of text without spaces: the same stretches come again and again."""
    return tuple(key for word in _WORD.findall(stretch) for key in _keys(word))


@lru_cache(maxsize=100_000)
def _keys(word: str) -> tuple[int, ...]:
    plain = _plain(word)
    if plain in _GRAMMAR and not (word.isupper() and len(word) > 1):  # WHO is not "who"
        return ()
    plain = _SAME.get(plain, plain)
    if _NO_SPACES.search(plain):
        return tuple(_key(character) for character in plain)
    return (_key(_stem(plain)),)


def _plain(word: str) -> str:
    """Fold case; drop accents, the possessive, and dots and commas except the decimal point ("U.S." is "us")."""
    folded = word.casefold()
    if not folded.isascii():
        folded = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    bare = folded.replace("’", "'").removesuffix("'s").replace(",", "")
    return bare.replace("'", "") if bare[:1].isdigit() else bare.replace("'", "").replace(".", "")


def _stem(word: str) -> str:
    if not hasattr(_thread, "stemmer"):
        from Stemmer import Stemmer

        _thread.stemmer = Stemmer("english", 0)  # no cache of its own: keys are kept here
    return str(_thread.stemmer.stemWord(word))


def _key(word: str) -> int:
    digest = hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little", signed=True)


def share(weights: Mapping[int, float], held: Collection[int], around: Collection[int] = ()) -> float:
    """Give the weighed share of a question's terms that a text holds, in [0, 1]; terms only around it count in part."""
    total = sum(weights.values())
    found = sum(w * (1.0 if key in held else _AROUND if key in around else 0.0) for key, w in weights.items())
    return found / total if total else 0.0
