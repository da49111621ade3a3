"""Copies: found when building, one hit when searching."""

import json
import random
from datetime import date
from pathlib import Path

import pytest

from cuttings.index import Filters, Hit, Index, WordEncoder, build

FIRE = (
    "A fire in the old mill of Tarsk killed 12 people on Friday night, the mayor said. Nobody had expected it to "
    "spread so fast, and the brigade from Orlu came too late to save the roof."
)
MORE = FIRE.replace("12 people", "14 people")


class Archive:
    """A file of articles that is changed and indexed again and again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._articles: dict[str, dict[str, str]] = {}

    def put(self, name: str, text: str, **facts: str) -> None:
        self._articles[name] = {"id": name, "text": text, **facts}

    def remove(self, name: str) -> None:
        del self._articles[name]

    def build(self, index: str = "index") -> None:
        for file in self._folder.glob("*.jsonl"):
            if file.stem not in self._articles:
                file.unlink()
        for name, article in self._articles.items():  # a file each, so that a build keeps those that are as they were
            (self._folder / f"{name}.jsonl").write_text(json.dumps(article), encoding="utf-8")
        build([self._folder], self._folder.parent / index, encoder=WordEncoder())

    def search(self, question: str, index: str = "index", **how: object) -> list[Hit]:
        with Index.open(self._folder.parent / index, encoder=WordEncoder()) as opened:
            return opened.search(question, **how)

    def found(self, question: str = "the fire in the mill of Tarsk", index: str = "index", **how: object) -> list[str]:
        """Give the ids of each hit and its copies, as "lead copy copy"."""
        return [" ".join((hit.passage.document.id, *ids(hit))) for hit in self.search(question, index, **how)]


def ids(hit: Hit) -> list[str]:
    return [copy.document.id for copy in hit.copies]


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    (tmp_path / "articles").mkdir()
    return Archive(tmp_path / "articles")


@pytest.fixture
def wire(archive: Archive) -> Archive:
    """A report in three outlets; the oldest is not the first of the build."""
    archive.put("a", FIRE, source="Orlu Post", published="2024-05-03")
    archive.put("b", FIRE.replace("said", "told us"), source="Tarsk Times", published="2024-05-01")
    archive.put("c", "TARSK — " + FIRE, source="Daily Velmo", published="2024-05-02")
    return archive


def test_a_report_in_three_outlets_is_one_hit_of_the_oldest(wire: Archive) -> None:
    wire.build()
    assert wire.found() == ["b c a"]
    (hit,) = wire.search("fire in the mill")
    assert [copy.text[:6] for copy in hit.copies] == ["TARSK ", "A fire"]


def test_a_hit_fits_as_well_as_its_best_copy(wire: Archive) -> None:
    wire.build()
    (best,) = wire.search("fire Daily Velmo", filters=Filters(outlets=frozenset({"Daily Velmo"})))
    (hit,) = wire.search("fire Daily Velmo")
    assert (best.passage.document.id, hit.passage.document.id) == ("c", "b")
    assert (hit.cosine, hit.keyword) == pytest.approx((best.cosine, best.keyword))


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        ("12 people", "14 people"),
        ("Friday", "Monday"),
        ("Nobody had", "Everybody had"),
        ("the mayor said", "the mayor denied"),
        ("killed 12", "killed nearly 12"),
        ("mill of Tarsk", "mill of Velmo"),
        ("came too late", "did not come too late"),
        ("brigade from Orlu", "brigade from Orlunia"),
    ],
)
def test_what_differs_in_a_word_that_matters_is_no_copy_in_another_outlet(
    archive: Archive, said: str, instead: str
) -> None:
    archive.put("a", FIRE, source="Orlu Post", published="2024-05-01", url="https://post.example/fire")
    archive.put("b", FIRE.replace(said, instead), source="Tarsk Times", published="2024-05-02")
    archive.build()
    assert sorted(archive.found()) == ["a", "b"]


def test_words_that_have_changed_places_are_no_copy(archive: Archive) -> None:
    text = "The talks in Velmo failed after a week because Orlu had accused Tarsk of moving soldiers to the river."
    archive.put("a", text)
    archive.put("b", text.replace("Orlu had accused Tarsk", "Tarsk had accused Orlu"))
    archive.build()
    assert sorted(archive.found("talks")) == ["a", "b"]


def test_an_older_version_of_an_article_is_folded_under_the_newest(archive: Archive) -> None:
    archive.put(
        "v1", FIRE, source="Orlu Post", published="2024-05-01", url="http://www.post.example/fire/?utm_source=x"
    )
    archive.put("v2", MORE, source="Orlu Post", published="2024-05-02", url="https://post.example/fire#top")
    archive.put("other", MORE, source="Orlu Post", published="2024-05-03", url="https://post.example/fire-2")
    archive.build()
    assert archive.found() == ["v2 v1 other"]
    assert archive.found(filters=Filters(until=date(2024, 5, 1))) == ["v1"]


def test_a_version_does_not_take_its_copies_in_other_outlets_with_it(archive: Archive) -> None:
    archive.put("v1", FIRE, source="Orlu Post", published="2024-05-01", url="https://post.example/fire")
    archive.put("v2", MORE, source="Orlu Post", published="2024-05-02", url="https://post.example/fire")
    archive.put("b", FIRE, source="Tarsk Times", published="2024-05-03")
    archive.build()
    assert sorted(archive.found()) == ["b", "v2 v1"]


def test_a_filter_that_excludes_the_origin_finds_the_copies(wire: Archive) -> None:
    wire.build()
    assert wire.found(filters=Filters(since=date(2024, 5, 2))) == ["c a"]
    assert wire.found(filters=Filters(outlets=frozenset({"Orlu Post"}))) == ["a"]


def test_the_next_oldest_becomes_the_origin_when_the_origin_is_removed(wire: Archive) -> None:
    wire.build()
    wire.remove("b")
    wire.build()
    assert wire.found() == ["c a"]


def test_an_undated_copy_is_never_the_origin(archive: Archive) -> None:
    archive.put("a", FIRE, source="Orlu Post")
    archive.put("b", FIRE, source="Tarsk Times", published="2024-05-01")
    archive.put("c", FIRE, source="Daily Velmo")
    archive.build()
    assert archive.found() == ["b a c"]


def test_as_many_different_hits_as_asked_for_come_back(wire: Archive) -> None:
    wire.put("d", "Another fire, in the harbour of Velmo, was put out within the hour by two boats from the pier.")
    wire.build()
    assert sorted(wire.found("fire", limit=2)) == ["b c a", "d"]


def test_short_and_standing_texts_are_no_copies(archive: Archive) -> None:
    note = "The survey asked adults by telephone in both official languages, and its margin of error was not given."
    for number in range(8):
        archive.put(f"short{number}", "Nobody was hurt in the fire.", source="Orlu Post")
        archive.put(f"note{number}", note, source="Orlu Post", url=f"https://post.example/{number}")
    archive.build()
    assert not any(hit.copies for hit in archive.search("fire") + archive.search("survey"))


def test_copies_in_scripts_without_spaces_are_found(archive: Archive) -> None:
    text = "市長は金曜日の夜、古い製粉所で火事があり、十二人が死亡したと述べた。"
    archive.put("a", text, published="2024-05-01")
    archive.put("b", text, published="2024-05-02")
    archive.put("c", text.replace("十二人", "十四人"), published="2024-05-03")
    archive.build()
    assert sorted(archive.found("火事")) == ["a b", "c"]


def test_step_by_step_builds_find_the_copies_that_one_build_finds(archive: Archive) -> None:
    chance = random.Random(20240417)
    texts = [FIRE, MORE, "TARSK — " + FIRE, FIRE.replace("said", "told us"), FIRE.replace("Tarsk", "Velmo"), MORE * 2]
    for step in range(12):
        for _ in range(3):
            name = f"d{chance.randrange(15)}"
            day = {"published": f"2024-05-{chance.randrange(1, 9):02}"} if chance.random() < 0.8 else {}
            outlet, url = f"Outlet {chance.randrange(4)}", f"https://outlet.example/{chance.randrange(3)}"
            archive.put(name, chance.choice(texts), source=outlet, url=url, **day)
        archive.build("steps")
        archive.build(f"once{step}")
        assert sorted(archive.found(index="steps")) == sorted(archive.found(index=f"once{step}"))
