import os
from datetime import date

import pytest

from cuttings.corpus import DateOrigin, Document, Problem, find_files, read_file

BODY = "The bridge over the river was opened on Monday after three years of repairs, the port authority said."


def test_a_text_is_its_file_front_matter_included(read):
    text = f"---\ntitle: 'Bridge: open'\noutlet: River Watch\ndate: 2024-04-17\nauthor: Ada Example\nurl: https://x.example/1\n---\n\n{BODY}\n"

    assert read("a.md", text) == [
        Document(
            id="a.md",
            text=text,
            title="Bridge: open",
            source="River Watch",
            published=date(2024, 4, 17),
            published_from=DateOrigin.FRONT_MATTER,
            authors=("Ada Example",),
            url="https://x.example/1",
            path="a.md",
        )
    ]


def test_front_matter_gives_an_id_and_several_authors(read):
    fields = "id: bridge-1\nauthors:\n  - Ada Example\n  - Ben Sample\npublished: 17 April 2024\ntitle: null"

    [found] = read("a.txt", f"---\n{fields}\n---\n{BODY}\n")

    assert (found.id, found.path, found.title) == ("bridge-1", "a.txt", "")
    assert found.authors == ("Ada Example", "Ben Sample")
    assert found.published == date(2024, 4, 17)


@pytest.mark.parametrize("broken", ["title: [open", "date: 2024-13-45\n\ttitle: x", "title: a: b: c"])
def test_broken_front_matter_leaves_the_text_readable(read, broken):
    [found] = read("a.md", f"---\n{broken}\n---\n{BODY}\n")

    assert (found.title, found.published) == ("", None)
    assert found.text.endswith(f"{BODY}\n")


def test_a_line_of_dashes_is_not_front_matter(read):
    [found] = read("a.md", f"---\n\n{BODY}\n\n---\n\nMore.\n")

    assert (found.title, found.source) == ("", "")


def test_a_markdown_heading_is_the_title(read):
    assert read("a.md", f"# Bridge open\n\n{BODY}\n")[0].title == "Bridge open"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "the file is empty"),
        (" \n\t\r\n", "the file holds no text, only white space"),
        ("---\ntitle: x\n---\n \n", "there is no text below the front matter"),
        (b"\x00\x01\x02\x03" * 50, "the file is not text"),
    ],
)
def test_a_file_without_text_is_a_problem(read, content, reason):
    assert read("a.txt", content) == [Problem("a.txt", reason)]


def test_a_large_file_is_read_whole(read):
    text = f"{BODY}\n" * 500_000

    [found] = read("a.txt", text)

    assert len(found.text) == len(text) > 50_000_000


def test_a_file_that_is_gone_is_a_problem(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(BODY, encoding="utf-8")
    [file], _ = find_files([path])
    path.unlink()

    assert list(read_file(file)) == [Problem("a.txt", "the file cannot be opened: No such file or directory")]


def test_a_file_that_may_not_be_read_is_a_problem(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(BODY, encoding="utf-8")
    [file], _ = find_files([path])
    path.chmod(0)
    if os.geteuid() == 0:
        os.seteuid(65534)  # the superuser may read everything
    try:
        assert list(read_file(file)) == [Problem("a.txt", "the file cannot be opened: Permission denied")]
    finally:
        if os.getuid() == 0:
            os.seteuid(0)


def test_reading_leaves_the_file_as_it_was(read, tmp_path):
    read("a.txt", BODY)
    before = (tmp_path / "a.txt").stat()
    read_again = list(read_file(find_files([tmp_path])[0][0]))

    after = (tmp_path / "a.txt").stat()
    assert len(read_again) == 1
    assert (after.st_mtime_ns, after.st_size) == (before.st_mtime_ns, before.st_size)
