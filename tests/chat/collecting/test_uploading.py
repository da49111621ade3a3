"""Files that come over HTTP, friendly and hostile."""

import contextlib
import socket
import time
from pathlib import Path
from urllib.parse import quote, urlsplit

import fastapi
import httpx
import pytest
from starlette.testclient import TestClient

from cuttings.chat.upkeep import Limits, Upkeep
from cuttings.chat.web.collecting.uploading import uploading
from cuttings.index import status

TEXT = b"The granite bridge of Velmora is 840 metres long."


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    app = fastapi.FastAPI()
    upkeep = Upkeep(tmp_path / "index", limits=Limits(file=1_000_000, total=3_000_000, spare=0), calm=60)
    app.include_router(uploading(upkeep))
    return TestClient(app)


def kept(folder: Path) -> dict[str, bytes]:
    uploads = folder / "index" / "uploads"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in uploads.rglob("*") if path.is_file()}


def put(client: TestClient, name: str, content: bytes = TEXT) -> httpx.Response:
    return client.put(f"/uploads?name={quote(name, safe='')}", content=content)


def test_a_file_is_taken_and_again_as_a_new_version(client: TestClient, tmp_path: Path) -> None:
    assert put(client, "press/bridge.txt").json() == {"name": "press/bridge.txt", "again": False}
    assert put(client, "press/bridge.txt", b"longer").json() == {"name": "press/bridge.txt", "again": True}
    assert kept(tmp_path) == {"index/uploads/uploaded/press/bridge.txt": b"longer"}


HOSTILE = [
    "../../../escaped.txt", "..\\..\\escaped.txt", "/escaped.txt", "C:\\escaped.txt", "a/../../../escaped.txt",
    "%2e%2e/escaped.txt", "....//....//escaped.txt", ".arriving/escaped.txt", "../generations/000001/escaped.txt",
    "esc\0aped.txt", "con.txt", "e" * 3000 + ".txt", "\u202etxt.escaped.md", "~/escaped.txt", "file:///escaped.txt",
    "\ud800.txt".encode("utf-8", "surrogatepass").decode("latin-1"), "\r\nSet-Cookie: x=1.txt",
    "<script>alert(1)</script>.txt",
]  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_leads_nowhere_else(client: TestClient, tmp_path: Path, name: str) -> None:
    answer = put(client, name)
    assert answer.status_code == 200
    assert list(kept(tmp_path)) == [f"index/uploads/uploaded/{answer.json()['name']}"]
    assert not [path for path in tmp_path.parent.rglob("escaped*") if "uploaded" not in path.parts]


@pytest.mark.parametrize(
    ("name", "content", "status", "code", "sentence"),
    [
        ("a.zip", TEXT, 415, "wrong_kind", "a.zip: archives are not opened: unpack it"),
        ("a.tar.gz", TEXT, 415, "wrong_kind", "archives are not opened"),
        ("a.exe", TEXT, 415, "wrong_kind", "readable are .atom .docx"),
        ("a.txt", b"", 400, "upload_refused", "a.txt: the file is empty"),
        ("", TEXT, 400, "upload_refused", "a file needs a name"),
        ("a.txt", b"x" * 1_000_001, 413, "too_large", "the most that is taken is 1.0 MB"),
    ],
)
def test_what_is_not_taken_is_told(
    client: TestClient, tmp_path: Path, name: str, content: bytes, status: int, code: str, sentence: str
) -> None:
    answer = put(client, name, content)
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
    assert sentence in answer.json()["error"]["message"]
    assert kept(tmp_path) == {}


def test_all_uploads_together_have_a_limit(client: TestClient) -> None:
    for number in range(3):
        assert put(client, f"{number}.txt", b"x" * 1_000_000).status_code == 200
    assert put(client, "3.txt", b"x").status_code == 507
    assert put(client, "2.txt", b"y" * 1_000_000).status_code == 507  # both versions are there for a moment


def test_a_file_of_unknown_size_and_other_methods_are_refused(client: TestClient, tmp_path: Path) -> None:
    assert client.put("/uploads?name=a.txt", content=iter([b"x"])).status_code == 411
    assert client.post("/uploads?name=a.txt", content=b"x").status_code == 405
    assert kept(tmp_path) == {}


def connected(address: str) -> socket.socket:
    at = urlsplit(address)
    return socket.create_connection((str(at.hostname), at.port or 80), timeout=10)


def test_two_gigabytes_are_refused_before_they_are_sent(taking) -> None:
    before = taking.kept()
    with contextlib.closing(connected(taking.address)) as line:
        line.sendall(b"PUT /uploads?name=a.txt HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2000000000\r\n\r\nThe")
        answer = b"".join(iter(lambda: line.recv(4096), b""))  # and then it hangs up
    assert answer.startswith(b"HTTP/1.1 413 ")
    assert b"the file has 2,000 MB, and the most that is taken is 1.0 MB" in answer
    assert taking.kept() == before


def test_an_upload_that_breaks_off_leaves_nothing(taking) -> None:
    before, generation = taking.kept().keys(), status(taking.index).generation
    with contextlib.closing(connected(taking.address)) as line:
        line.sendall(b"PUT /uploads?name=a.txt HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900000\r\n\r\n")
        line.sendall(b"x" * 300_000)
        until = time.monotonic() + 10
        while taking.kept().keys() == before:
            assert time.monotonic() < until
            time.sleep(0.02)
        assert {name.split("/")[0] for name in taking.kept().keys() - before} == {".arriving"}
    while taking.kept().keys() != before:
        assert time.monotonic() < until
        time.sleep(0.02)
    assert status(taking.index).generation == generation


def test_the_pages_own_functions_take_no_hostile_wish(taking) -> None:
    held = {path.name: path.read_bytes() for path in taking.articles.iterdir()}
    config = httpx.get(f"{taking.address}config").json()
    number = next(each["id"] for each in config["components"] if each["props"].get("elem_id") == "holdings")

    def call(function: str, wish: object) -> httpx.Response:
        body = {"data": wish, "component_id": number, "fn_name": function, "session_hash": "s"}
        return httpx.post(f"{taking.address}gradio_api/component_server", json=body, timeout=20)

    for name in ("../../articles/harbour.md", str(taking.articles / "harbour.md"), "", "\0", 5, None, ["a"]):
        assert "did not come by upload" in call("remove", {"name": name}).json()
    for wish in (
        {"since": "never"},
        {"start": -5, "outlets": "x"},
        {"start": 10**30},
        {"outlets": [None, 1], "until": 3},
    ):
        assert "</h3>" in call("articles", wish).json()
    assert call("check", {"files": [{"name": "../a.txt", "size": 3}, {"name": "a.zip", "size": 3}, 7]}).json() == [
        "", "a.zip: archives are not opened: unpack it, then upload the folder or its files", "",
    ]  # fmt: skip
    assert {path.name: path.read_bytes() for path in taking.articles.iterdir()} == held


def test_without_upkeep_there_is_neither_route_nor_function(chat) -> None:
    assert httpx.put(f"{chat}/uploads?name=a.txt", content=TEXT).json()["error"]["code"] == "uploads_off"
    config = httpx.get(f"{chat}/config").json()
    place = next(each for each in config["components"] if each["props"].get("elem_id") == "holdings")
    assert sorted(place["props"]["server_fns"]) == ["articles", "collection", "outlets", "problems"]
