import hashlib
import os

import pytest

from cuttings.corpus import Problem, content_hash, find_files


def write(path, text="A text."):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def names(inputs):
    return [file.name for file in find_files(inputs)[0]]


def test_files_are_named_by_their_place_below_the_folder(tmp_path):
    write(tmp_path / "2024" / "b.md")
    about = write(tmp_path / "a.txt").stat()

    files, problems = find_files([tmp_path])

    assert [file.name for file in files] == ["2024/b.md", "a.txt"]
    assert (files[1].path, files[1].size, files[1].modified_ns) == (tmp_path / "a.txt", 7, about.st_mtime_ns)
    assert problems == []


def test_a_file_given_by_itself_has_its_own_name(tmp_path):
    assert names([write(tmp_path / "deep" / "a.TXT")]) == ["a.TXT"]


def test_a_file_given_twice_counts_once(tmp_path):
    path = write(tmp_path / "a.txt")
    (tmp_path / "link.txt").symlink_to(path)

    assert names([tmp_path, path, tmp_path / ".." / tmp_path.name]) == ["a.txt"]


def test_the_same_name_in_two_folders_stays_apart(tmp_path):
    for folder in ("north", "south"):
        write(tmp_path / folder / "in" / "a.txt")
    inputs = [tmp_path / "north", tmp_path / "south"]

    assert names(inputs) == ["in/a.txt", "south/in/a.txt"]
    assert names([folder / "in" for folder in inputs]) == ["a.txt", "in/a.txt"]
    assert names([folder / "in" / "a.txt" for folder in inputs]) == ["a.txt", "in/a.txt"]


def test_hidden_files_and_folders_are_passed_over(tmp_path):
    for name in (".git/a.txt", ".cuttings/b.txt", ".c.txt", "~$d.docx", "e.txt"):
        write(tmp_path / name)

    assert find_files([tmp_path])[1] == []
    assert names([tmp_path]) == ["e.txt"]


def test_files_of_other_kinds_are_one_problem_a_folder(tmp_path):
    for name in ("a.png", "in/b.PNG", "c.xlsx", "README"):
        write(tmp_path / name)

    reason = "4 files of other kinds were not read (.png 2, .xlsx 1, no suffix 1)"
    assert find_files([tmp_path]) == ([], [Problem(str(tmp_path), reason)])


def test_a_missing_path_and_a_file_of_another_kind_are_problems(tmp_path):
    picture = write(tmp_path / "a.png")

    assert find_files([tmp_path / "none", picture])[1] == [
        Problem(str(tmp_path / "none"), "there is no such file or folder"),
        Problem(
            str(picture),
            "files of this kind are not read; readable are .atom .docx .htm .html .jsonl .md .pdf .rss .txt .xml",
        ),
    ]


def test_links_that_make_a_loop_do_no_harm(tmp_path):
    write(tmp_path / "in" / "a.txt")
    (tmp_path / "in" / "loop").symlink_to(tmp_path)

    assert names([tmp_path]) == ["in/a.txt"]


def test_a_link_to_nothing_is_a_problem(tmp_path):
    (tmp_path / "a.txt").symlink_to(tmp_path / "none.txt")

    assert find_files([tmp_path]) == ([], [Problem("a.txt", "the file cannot be opened: No such file or directory")])


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.txt")

    assert find_files([tmp_path]) == ([], [Problem("a.txt", "this is not a regular file")])


def test_a_name_that_is_not_unicode_can_be_shown(tmp_path):
    try:
        write(tmp_path / os.fsdecode(b"caf\xe9.txt"))
    except OSError:
        pytest.skip("this file system takes Unicode names alone")

    assert names([tmp_path]) == ["caf\ufffd.txt"]


def test_the_hash_is_that_of_the_bytes(tmp_path):
    path = write(tmp_path / "a.txt")

    assert content_hash(path) == hashlib.sha256(b"A text.").hexdigest()
