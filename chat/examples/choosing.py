"""Choose example questions from a sample of an index's articles."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice, zip_longest

from ...corpus import Document, Kind, sentences
from ...index import Searchable
from .forms import Question, about, questions

_DOCUMENTS = 60
_SENTENCES = 30  # of a document
_LONGEST = 90  # characters of a question
_LONGEST_TEXT = 200_000  # characters: looking through a book would take longer than it is worth
_WORDS = 8  # of a question that is precise
_FORMS = ("said", "when", "how many", "who", "what", "title", "name")
# Pieces of quotations, brackets and figures, which a rule cut in the wrong place.
_UNFIT = re.compile(r"[\"“”()\[\]…|<>]|\d[-–]\d|['’]s\?|['’]\?|\.\.|\b(?:1\d|20)\d\d\b|ing\?")


def examples(index: Searchable, count: int = 4) -> tuple[str, ...]:
    """Give at most `count` questions that the index's articles answer, of different forms as far as that goes.

    The same index gives the same questions. They come from single sentences of a clear form, or else ask about names.
    """
    sample = {passage.document.id: passage.document for passage in index.spread(_DOCUMENTS)}
    return tuple(question.text for question in choose(_found(index, sample.values()), count))


def choose(found: Iterable[Question], count: int) -> list[Question]:
    """Choose the most spoken-of of each form in turn, nobody and nothing twice."""
    fitting = [question for question in found if len(question.text) <= _LONGEST and not _UNFIT.search(question.text)]
    often = Counter(question.about for question in fitting)
    place = {about: number for number, (about, _) in enumerate(often.most_common())}
    forms = [[question for question in fitting if question.form == form] for form in _FORMS]
    ranked = [sorted(form, key=lambda question: (_is_vague(question), place[question.about])) for form in forms]
    chosen: dict[str, Question] = {}
    for question in (question for row in zip_longest(*ranked) for question in row if question):
        if len(chosen) < count:
            chosen.setdefault(question.about, question)
    return list(chosen.values())


def _is_vague(question: Question) -> bool:
    """Whether a question of what somebody said is about little: "France", and not "the Lantern bridge"."""
    return question.form == "said" and len(question.text.split()) < _WORDS


def _found(index: Searchable, documents: Iterable[Document]) -> Iterator[Question]:
    for document in documents:
        text = document.text
        if len(text) > _LONGEST_TEXT:
            continue
        body = [block for block in index.blocks(document.id) if block.kind is Kind.BODY]
        spans = (span for block in body for span in sentences(text, block.start, block.end))
        for number, (start, end) in enumerate(islice(spans, _SENTENCES)):
            yield from questions(text[start:end], document, first=number == 0)
        yield from about(" ".join(text[block.start : block.end] for block in body), document)
