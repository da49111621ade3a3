"""Files that were uploaded: whole or not there, and nowhere else."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from cuttings.chat.upkeep import Kept, Limits, NotUploaded, Shelf, UploadRefused
from cuttings.chat.upkeep.errors import NoRoom, TooLarge
from cuttings.corpus import find_files


def upload(
    shelf: Shelf, name: str, content: Iterable[bytes] | bytes = b"The ferry is late.", size: int | None = None
) -> Kept:
    parts = [content[:3], content[3:]] if isinstance(content, bytes) else content
    with shelf.begin(name, len(content) if isinstance(content, bytes) else size or 0) as arrival:
        for part in parts:
            arrival.take(part)
        return arrival.finish()


def broken(begin: bytes) -> Iterator[bytes]:
    yield begin
    raise ConnectionError


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_file_is_kept_in_a_folder_that_says_where_it_came_from(tmp_path: Path) -> None:
    assert upload(Shelf(tmp_path / "s"), "press/a.txt") == Kept("press/a.txt", again=False)
    assert [file.name for file in find_files([tmp_path / "s"])[0]] == ["uploaded/press/a.txt"]


def test_the_same_name_again_is_a_new_version(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    upload(shelf, "a.txt")
    assert upload(shelf, "a.txt", b"The ferry is on time.") == Kept("a.txt", again=True)
    assert files_in(tmp_path) == {"uploaded/a.txt": b"The ferry is on time."}


def test_a_name_that_differs_in_capitals_alone_is_another_file_each_time(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    upload(shelf, "a.txt")
    other = upload(shelf, "A.txt", b"other")
    assert (other.name.startswith("A~"), other.again) == (True, False)
    assert upload(Shelf(tmp_path), "A.txt", b"newer") == Kept(other.name, again=True)
    assert files_in(tmp_path) == {"uploaded/a.txt": b"The ferry is late.", f"uploaded/{other.name}": b"newer"}


def test_a_cancelled_upload_leaves_nothing_and_the_earlier_version(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, Limits(total=60))
    upload(shelf, "a.txt")
    for _ in range(5):  # the room it took is free again
        with pytest.raises(ConnectionError):
            upload(shelf, "a.txt", broken(b"The f"), size=40)
    assert files_in(tmp_path) == {"uploaded/a.txt": b"The ferry is late."}


def test_an_upload_that_is_not_whole_or_more_than_announced_is_refused(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    with pytest.raises(UploadRefused, match="broke off"):
        upload(shelf, "a.txt", [b"123"], size=10)
    with pytest.raises(UploadRefused, match="more came than was announced"):
        upload(shelf, "a.txt", [b"12", b"3"], size=2)
    assert files_in(tmp_path) == {}


def test_a_file_that_is_too_large_or_empty_is_refused_before_it_comes(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "s")
    with pytest.raises(TooLarge, match=r"a.txt: the file has 2,000 MB, and the most that is taken is 200 MB"):
        shelf.begin("a.txt", 2_000_000_000)
    with pytest.raises(UploadRefused, match="the file is empty"):
        shelf.begin("a.txt", 0)
    with pytest.raises(NoRoom, match="the disk is nearly full"):
        Shelf(tmp_path / "s", Limits(spare=1 << 60)).begin("a.txt", 1)
    assert not (tmp_path / "s").exists()


def test_files_that_come_together_must_fit_together(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, Limits(total=50))
    with shelf.begin("a.txt", 30), pytest.raises(NoRoom, match="all uploads together may have"):
        shelf.begin("b.txt", 30)
    upload(shelf, "a.txt", b"a" * 30)
    shelf.remove("a.txt")
    upload(shelf, "b.txt", b"b" * 30)
    with pytest.raises(NoRoom):
        Shelf(tmp_path, Limits(total=50)).begin("c.txt", 30)


def test_links_are_never_followed(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "a.txt").write_bytes(b"mine")
    shelf = Shelf(tmp_path / "s")
    upload(shelf, "b.txt")
    (tmp_path / "s" / "uploaded" / "link").symlink_to(own)
    (tmp_path / "s" / "uploaded" / "one.txt").symlink_to(own / "a.txt")
    for name in ("link/a.txt", "link/new.txt", "one.txt", "link"):
        with pytest.raises(UploadRefused):
            upload(shelf, name)
        with pytest.raises(NotUploaded):
            shelf.remove(name)
    assert list(Shelf(tmp_path / "s").files()) == ["b.txt"]
    assert files_in(own) == {"a.txt": b"mine"}


def test_a_folder_in_the_way_of_a_file_is_told(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    upload(shelf, "x.txt/a.txt")
    upload(shelf, "y.txt")
    for name in ("x.txt", "y.txt/a.txt"):
        with pytest.raises(UploadRefused, match="is in the way"):
            upload(shelf, name)


def test_only_what_was_uploaded_can_be_removed(tmp_path: Path) -> None:
    (tmp_path / "own.txt").write_bytes(b"mine")
    shelf = Shelf(tmp_path / "s")
    upload(shelf, "press/a.txt")
    for name in ("../../own.txt", str(tmp_path / "own.txt"), "own.txt", "press", "", "press/../press/a.txt"):
        with pytest.raises(NotUploaded, match="did not come by upload"):
            shelf.remove(name)
    shelf.remove("press/a.txt")
    assert "press/a.txt" not in shelf
    assert [path.name for path in (tmp_path / "s" / "uploaded").iterdir()] == []
    assert (tmp_path / "own.txt").read_bytes() == b"mine"


def test_what_a_died_upload_left_is_removed_after_a_day(tmp_path: Path) -> None:
    old, new = tmp_path / ".arriving" / "old", tmp_path / ".arriving" / "new"
    old.parent.mkdir()
    old.write_bytes(b"x")
    new.write_bytes(b"x")
    os.utime(old, (0, 0))
    Shelf(tmp_path)
    assert (old.exists(), new.exists()) == (False, True)
