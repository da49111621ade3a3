import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from cuttings.index import MilvusAddress, Searchable, WordEncoder, build, open_index

WORDS = "harbour bridge mill council strike ferry school market river tower orchard museum".split()
OUTLETS = ["Orlu Post", "Daily Velmo", 'The "Tarsk" Times', ""]
FIRE = (
    "A fire in the old mill of Tarsk killed 12 people on Friday night, the mayor said. Nobody had expected it to "
    "spread so fast, and the brigade from Orlu came too late to save the roof."
)


class Archive:
    """A folder of articles, a file each, and an index of them in a file of Milvus Lite."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "articles"
        self.folder.mkdir()
        self.address = MilvusAddress.parse(f"milvus:{folder / 'engine.db'}")

    def put(self, name: str, text: str, **facts: str) -> None:
        article = {"id": name, "text": text, **facts}
        (self.folder / f"{name}.jsonl").write_text(json.dumps(article), encoding="utf-8")

    def remove(self, name: str) -> None:
        (self.folder / f"{name}.jsonl").unlink()

    def fill(self, count: int) -> None:
        """Write articles of several paragraphs, some without a day or an outlet, and one text in three outlets."""
        for number in range(count):
            words = [WORDS[(number * step + 5 * step) % len(WORDS)] for step in range(1, 8)]
            text = "\n\n".join(
                f"The {word} of town {number} {'opened' if place % 2 else 'closed'} on day {place}, the mayor told "
                f"reporters beside the {words[place - 1]}, and {number + place} people came to see it. " * 6
                for place, word in enumerate(words)
            )
            day = {"published": f"2024-0{1 + number % 9}-1{number % 10}"} if number % 5 else {}
            self.put(f"a{number:02}", text, title=f"News of town {number}", source=OUTLETS[number % 4], **day)
        self.put("wire", FIRE, source="Orlu Post", published="2024-05-03")
        self.put("first", FIRE.replace("said", "told us"), source="Daily Velmo", published="2024-05-01")
        self.put("third", "TARSK — " + FIRE, source="Sundby News", published="2024-05-02")

    def build(self, **how: object) -> object:
        return build([self.folder], self.address, encoder=WordEncoder(), **how)

    def open(self) -> Searchable:
        return open_index(self.address, encoder=WordEncoder()).current()

    def found(self, question: str = "the fire in the mill of Tarsk") -> list[str]:
        return [hit.passage.document.id for hit in self.open().search(question)]


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    archive = Archive(tmp_path_factory.mktemp("filled"))
    archive.fill(24)
    archive.build()
    return archive
