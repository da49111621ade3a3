"""Articles: the real ones, then made ones whose sentences are drawn and mixed from them."""

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from importlib.resources import files
from pathlib import Path

from cuttings.corpus import CutSettings, Document, Passage, cut, find_files, mark, read_file, sentences

SAMPLE = Path(str(files("cuttings.corpus.sample")))

_SHORTEST, _LONGEST = 430, 900  # characters of a made paragraph: within them it becomes one passage of its own
_PARAGRAPHS = 12  # of a made article
_MIXED_FROM = 2000  # real articles whose sentences are drawn


def real_documents(paths: Sequence[Path]) -> Iterator[Document]:
    """Read the articles of files and folders, the sample dossier without any."""
    for file in find_files(list(paths) or [SAMPLE])[0]:
        for document in read_file(file):
            if isinstance(document, Document):
                yield document


def passages_of(document: Document) -> list[Passage]:
    """Cut one article as a build does, except for what only the whole collection tells."""
    return cut(document, mark(document), CutSettings())


@dataclass
class Supply:
    """Articles without end: all the real ones, then made ones, the same in every run."""

    real: Sequence[Document]
    _cut: dict[str, list[Passage]] = field(default_factory=dict)

    def articles(self) -> Iterator[tuple[Document, int]]:
        """Yield articles, each with the number of its passages; a made one has one a paragraph."""
        for document in self.real:
            yield document, len(self.passages(document))
        number = 0
        while True:
            yield self.made(number), _PARAGRAPHS
            number += 1

    def passages(self, document: Document) -> list[Passage]:
        """Cut a real article, once."""
        if document.id not in self._cut:
            self._cut[document.id] = passages_of(document)
        return self._cut[document.id]

    def made(self, number: int, kind: str = "made") -> Document:
        """Mix an article: sentences of real ones in random order, under the title, outlet and day of one of them."""
        chance = random.Random(f"{kind} {number}")  # noqa: S311 - not for secrets
        text = "\n\n".join(self._paragraph(chance) for _ in range(_PARAGRAPHS))
        name = f"{kind}-{number:07}"
        return replace(chance.choice(self.real), id=name, text=text, url=None, path=f"{name}.jsonl")

    def _paragraph(self, chance: random.Random) -> str:
        drawn: list[str] = []
        while sum(map(len, drawn)) < _SHORTEST:
            drawn.append(chance.choice(self.sentences))
        wanted = chance.randint(_SHORTEST, _LONGEST)
        while sum(map(len, drawn)) < wanted and sum(map(len, drawn)) + 150 < _LONGEST:
            drawn.append(chance.choice(self.sentences))
        return " ".join(drawn)

    @cached_property
    def sentences(self) -> list[str]:
        """The sentences that are drawn from."""
        found = []
        for document in self.real[:_MIXED_FROM]:
            for passage in self.passages(document):
                text = passage.text
                found += [" ".join(text[start:end].split()) for start, end in sentences(text)]
        return [sentence for sentence in found if len(sentence) < _SHORTEST]


def json_line(document: Document) -> str:
    """Write an article as a line of a `.jsonl` file."""
    fields = {
        "id": document.id,
        "title": document.title,
        "source": document.source,
        "published": document.published.isoformat() if document.published else None,
        "authors": document.authors,
        "url": document.url,
        "text": document.text,
    }
    return json.dumps(fields, ensure_ascii=False) + "\n"
