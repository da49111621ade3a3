"""The words that keyword search compares: lower case, without accents, stemmed."""

import hashlib
import re
import threading
import unicodedata
from functools import lru_cache

_thread = threading.local()  # a stemmer of PyStemmer must not be shared between threads
_WORD = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0eff]")


def terms(text: str) -> list[int]:
    """Give each word's 64-bit key, in order; texts in scripts without spaces give a key a character.

    Keys rather than strings, so that a vocabulary is a sorted array and needs no dictionary in memory.
    """
    return [key for word in _WORD.findall(text) for key in _keys(word)]


@lru_cache(maxsize=200_000)
def _keys(word: str) -> tuple[int, ...]:
    plain = _plain(word)
    if _CJK.search(plain):
        return tuple(_key(character) for character in plain)
    return (_key(_stem(plain)),)


def _plain(word: str) -> str:
    """Fold case and drop accents and dots ("U.S." is "us"), the possessive too."""
    folded = unicodedata.normalize("NFKD", word.casefold())
    bare = "".join(c for c in folded if not unicodedata.combining(c)).replace("’", "'")
    return bare.removesuffix("'s").replace(".", "" if not bare[0].isdigit() else ".").replace("'", "")


def _stem(word: str) -> str:
    if not hasattr(_thread, "stemmer"):
        from Stemmer import Stemmer

        _thread.stemmer = Stemmer("english")
    return str(_thread.stemmer.stemWord(word))


def _key(word: str) -> int:
    return int.from_bytes(
        hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little", signed=True
    )
