"""Names of uploaded files are made safe."""

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.chat.upkeep import UploadRefused
from cuttings.chat.upkeep.errors import WrongKind
from cuttings.chat.upkeep.uploads.names import folded, safe_name


@pytest.mark.parametrize("name", ["a.txt", "Press/2021/The Gull, 3 May.html", "статья.md", "é~.PDF", "a b.jsonl"])
def test_a_harmless_name_stays_as_it_is(name: str) -> None:
    assert safe_name(name) == name


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd.txt", "etc/passwd~5f510902.txt"),
        ("/abs/a.txt", "abs/a~4e2027e3.txt"),
        ("C:\\x\\a.txt", "x/a~d2f84ee9.txt"),
        ("\\\\server\\share\\a.md", "server/share/a~"),
        ("a\0.txt", "a_~d4f3dcea.txt"),
        ("CON.txt", "_CON~09c8cc7e.txt"),
        ("nul.md/x.txt", "_nul.md/x~06103f8f.txt"),
        (".hidden.txt", "hidden~42746226.txt"),
        ("a.txt. ", "a~"),
        ("x\u202etxt.md", "x_txt~ed308f63.md"),
        ("a/./b//c.txt", "a/b/c~"),
    ],
)
def test_a_name_that_leads_elsewhere_or_misleads_is_changed_and_marked(given: str, kept: str) -> None:
    assert safe_name(given).startswith(kept)


def test_two_names_that_are_changed_alike_stay_apart() -> None:
    assert safe_name("a?.txt") != safe_name("a*.txt")
    assert safe_name("../a.txt") != safe_name("a.txt")


def test_an_over_long_name_keeps_its_beginning_and_its_kind() -> None:
    name = safe_name("é" * 300 + ".html")
    assert name.startswith("éééé")
    assert name.endswith(".html")
    assert len(name.encode()) < 140
    assert safe_name("/".join("abcdefghijkl") + "/z.txt").count("/") == 8


@pytest.mark.parametrize("name", ["press.zip", "a.tar.gz", "a.TGZ", "x/y.7z"])
def test_an_archive_is_refused_with_what_to_do(name: str) -> None:
    with pytest.raises(WrongKind, match="archives are not opened: unpack it"):
        safe_name(name)


@pytest.mark.parametrize("name", ["a.exe", "a", "a.txt:stream", "a.txt::$DATA", ".txt", "a.html.png"])
def test_an_unknown_kind_is_refused_with_those_that_are_read(name: str) -> None:
    with pytest.raises(WrongKind, match=r"readable are \.atom \.docx \.htm \.html \.jsonl \.md \.pdf"):
        safe_name(name)


@pytest.mark.parametrize("name", ["", "..", "/", "../..", "\\", " "])
def test_no_name_is_no_file(name: str) -> None:
    with pytest.raises(UploadRefused, match="a file needs a name"):
        safe_name(name)


@given(st.text(st.characters(), max_size=40), st.sampled_from(["", "../", "..\\", "/", "C:\\", "a/", "\0", "~$", "."]))
def test_whatever_the_name_the_file_stays_below_the_folder(text: str, before: str) -> None:
    name = safe_name(before + text + "n.txt")
    for path in (PurePosixPath(name), PureWindowsPath(name)):
        assert not path.is_absolute()
        assert not path.drive
        assert ".." not in path.parts
        assert not any(part.startswith(".") for part in path.parts)
    assert (Path("base").resolve() / name).resolve().is_relative_to(Path("base").resolve())
    assert not any(ord(letter) < 32 or letter in '<>:"|?*\\' for letter in name)
    assert safe_name(before + text + "n.txt") == name
    assert name.encode()
    assert folded(name)
