"""Where an index lies."""

from itertools import chain
from pathlib import Path

import pytest

from cuttings.index import MilvusAddress, Part, address_of
from cuttings.index.milvus import BadAddress, BadPart


def test_an_address_names_a_server_and_a_collection() -> None:
    address = address_of("milvus://example.org:19531/press", "root:Milvus")
    assert address == MilvusAddress("http://example.org:19531", "press", "root:Milvus")
    assert str(address) == "milvus://example.org:19531/press"
    assert address.workplace == Path(".cuttings-milvus/example.org-19531/press")


def test_a_server_listens_on_its_usual_port_unless_the_address_says_another() -> None:
    assert str(address_of("milvus://localhost/press")) == "milvus://localhost:19530/press"


def test_an_address_names_a_file_of_milvus_lite() -> None:
    address = address_of("milvus:press/engine.db")
    assert (address.uri, address.is_lite, str(address)) == ("press/engine.db", True, "milvus:press/engine.db")
    assert address.workplace == Path("press/engine.db.building")


def test_what_names_no_engine_is_a_folder() -> None:
    assert address_of("press/.cuttings") == Path("press/.cuttings")


def test_a_token_is_never_shown() -> None:
    address = address_of("milvus://localhost/press", "secret")
    assert "secret" not in f"{address} {address!r}"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("milvus:engine", "ends in .db"),
        ("milvus://localhost", "host and collection are needed"),
        ("milvus:///press", "host and collection are needed"),
        ("milvus://localhost:port/press", "host and collection are needed"),
        ("milvus://localhost/2024-press", "a collection's name has letters, digits and _"),
    ],
)
def test_what_is_no_address_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(BadAddress, match=reason):
        address_of(text)


def test_a_password_in_an_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(BadAddress, match="MILVUS_TOKEN") as caught:
        address_of("milvus://root:hunter2@localhost/press")
    assert "hunter2" not in str(caught.value)


def test_every_file_is_in_one_part() -> None:
    names = [f"2024/article-{number}.txt" for number in range(200)]
    parts = [[name for name in names if Part(number, 3).holds(name)] for number in (1, 2, 3)]
    assert sorted(chain.from_iterable(parts)) == sorted(names)
    assert all(len(part) > 40 for part in parts)


@pytest.mark.parametrize("text", ["", "2", "0/8", "9/8", "1/2000", "a/b", "-1/2", "1/2/3"])
def test_what_is_no_part_is_refused(text: str) -> None:
    with pytest.raises(BadPart):
        Part.parse(text)
