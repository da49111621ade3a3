"""Find what repeats across a collection because every page of an outlet carries it."""

import re
from collections import Counter
from collections.abc import Container, Iterable, Mapping
from hashlib import blake2b
from itertools import pairwise

from ..document import Document
from ..layout import paragraphs
from .shape import Paragraph, look

# The lowest bits of a key say what repetition of its paragraph proves.
_CONTENT, _LINE, _SITE = 0, 1, 2
_CLASS_BITS = 3
_NEEDED = {_LINE: 5, _SITE: 3}
"""Independent documents in which a paragraph of each class is boilerplate; content never is."""
_MOST_RETELLINGS = 20
"""A paragraph in more documents than this says nothing about which of them tell one story."""
_SAME_STORY = 0.3
"""Documents that share this part of the shorter one's paragraphs are one story, told again or updated."""
_LONGEST_REPEAT = 80
"""Words; what is longer is content, however often it is told."""
_SPEAKS = re.compile(r"\b(?:you|your|yours|us|our|ours|we)\b")
_OF_THE_SITE = re.compile(
    r"newsletter|subscri|sign(?:ed|ing)? up|follow|journalis|podcast|\bapps?\b|inbox|e-?mail|download|click|\blisten\b"
    r"|\bwatch\b|\bjoin\b|\bhere\b|\blinks?\b|\bread\b|delivered|advert|comments?\b|visit|website|\bsite\b|privacy"
)
_PAGE_HINTS = ("this ", "content", "independently", "grant", "updated", "contributed", "http", "www.", " is a")
"""Words of which one must occur for the forms below: a quick test."""
_OF_THE_PAGE = re.compile(
    r"\bthis (?:article|story|report|transcript|column|content|page|compilation)\b|\bcontent partner\b"
    r"|\bproduced independently\b|\bby a grant\b|\b(?:story|article|report) (?:and headline )?(?:has|have) been updated"
    r"|\bcontributed to this\b|https?://|\bwww\."
    r"|\bis an? (?:\w+ ){0,6}(?:reporter|editor|correspondent|journalist|producer|columnist|contributor)\b"
)


def paragraph_keys(document: Document) -> tuple[int, ...]:
    """Compute one key a paragraph, in order: a signed number of 64 bits that is equal for equal words."""
    return tuple(key(look(document.text, start, end)) for start, end in paragraphs(document.text))


def key(paragraph: Paragraph) -> int:
    """Compute a paragraph's key: a hash of its words in lower case, and in its lowest bits what repetition proves."""
    digest = blake2b(paragraph.plain.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True) & ~_CLASS_BITS | _class(paragraph)


def is_repeated(paragraph: Paragraph, repeated: Container[int]) -> bool:
    """Say whether a paragraph is among those that were found to repeat."""
    return _class(paragraph) != _CONTENT and key(paragraph) in repeated


def repeated(occurrences: Mapping[int, Iterable[int]]) -> frozenset[int]:
    """Choose the keys that repeat as boilerplate does.

    `occurrences` gives for each key the numbers of the documents that hold it. Documents that share much of their text
    (a wire story in several outlets, the versions of one article) count once. A sentence that speaks of the story never
    counts: background is told again in article after article.
    """
    stories = _stories(occurrences)
    return frozenset(
        key
        for key, documents in occurrences.items()
        if (needed := _NEEDED.get(key & _CLASS_BITS))
        and len({stories.get(document, document) for document in documents}) >= needed
    )


def _class(paragraph: Paragraph) -> int:
    if "“" in paragraph.text or not 4 <= paragraph.words <= _LONGEST_REPEAT:
        return _CONTENT
    text = paragraph.text.casefold()
    if any(hint in text for hint in _PAGE_HINTS) and _OF_THE_PAGE.search(text):
        return _SITE
    if _SPEAKS.search(text) and _OF_THE_SITE.search(text):
        return _SITE
    return _LINE if paragraph.is_headline_like and ":" not in text and not text.endswith("?") else _CONTENT


def _stories(occurrences: Mapping[int, Iterable[int]]) -> dict[int, int]:
    """Map each document that is told more than once to one document of its story."""
    sizes: Counter[int] = Counter()
    shared: Counter[tuple[int, int]] = Counter()
    told = (set(documents) for key, documents in occurrences.items() if key & _CLASS_BITS == _CONTENT)
    for documents in map(sorted, told):
        sizes.update(documents)
        if 2 <= len(documents) <= _MOST_RETELLINGS:
            # Each with the next and with the first: linear, and enough for texts that share many paragraphs.
            shared.update({*pairwise(documents), *((documents[0], other) for other in documents[1:])})
    root: dict[int, int] = {}
    for (one, other), count in shared.items():
        if count >= max(2, _SAME_STORY * min(sizes[one], sizes[other])):
            root[_root(root, other)] = _root(root, one)
    return {document: _root(root, document) for document in list(root)}


def _root(root: dict[int, int], document: int) -> int:
    while root.get(document, document) != document:
        document = root[document]
    return document
