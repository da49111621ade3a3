"""What can go wrong with an engine becomes a sentence that says what to do."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path

import grpc
import pytest
from pymilvus import MilvusClient

from cuttings.index import MilvusAddress, NoIndex, WordEncoder, build, open_index, status
from cuttings.index.milvus import (
    EngineDown,
    EngineInUse,
    EngineSlow,
    ForeignCollection,
    MissingEngine,
    NotAuthorized,
)
from cuttings.index.milvus.engine import connection
from cuttings.index.milvus.engine.connection import Engine, Patience

from .conftest import Archive


def at(port: int, token: str = "") -> MilvusAddress:
    return MilvusAddress.parse(f"milvus://127.0.0.1:{port}/press", token)


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """A server that accepts connections and never says a word."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        yield server


def test_a_port_where_nobody_listens_is_named(listener: socket.socket) -> None:
    port = listener.getsockname()[1]
    listener.close()
    for use in (lambda: open_index(at(port)), lambda: status(at(port)), lambda: build([Path(__file__)], at(port))):
        with pytest.raises(EngineDown, match=f"does not answer at milvus://127.0.0.1:{port}/press"):
            use()


def test_a_server_that_never_answers_is_waited_for_so_long(listener: socket.socket) -> None:
    with pytest.raises(EngineSlow, match=r"did not connect within 0\.5 s"):
        Engine(at(listener.getsockname()[1]), Patience(connecting=0.5))


class Refusing(grpc.GenericRpcHandler):
    """A server that refuses everybody, as one does that asks for a token."""

    def service(self, call: grpc.HandlerCallDetails) -> grpc.RpcMethodHandler:
        def refuse(request: bytes, context: grpc.ServicerContext) -> bytes:
            context.abort(grpc.StatusCode.UNAUTHENTICATED, "auth check failure, please check username and password")

        return grpc.unary_unary_rpc_method_handler(refuse)


def test_a_refused_token_is_said_to_be_refused_and_not_shown() -> None:
    server = grpc.server(ThreadPoolExecutor(2), handlers=[Refusing()])
    port = server.add_insecure_port("127.0.0.1:0")
    server.start()
    try:
        with pytest.raises(NotAuthorized, match="MILVUS_TOKEN") as caught:
            open_index(at(port, "root:hunter2"))
        assert "hunter2" not in str(caught.value)
    finally:
        server.stop(None)


def test_there_is_no_index_before_one_is_built_and_looking_makes_none(archive: Archive) -> None:
    for use in (status, open_index):
        with pytest.raises(NoIndex, match="cuttings build FOLDER --index milvus:"):
            use(archive.address)
    assert not Path(archive.address.uri).exists()


def test_a_collection_of_another_program_is_left_alone(archive: Archive) -> None:
    client = MilvusClient(archive.address.uri)
    client.create_collection(archive.address.collection, dimension=4)
    client.insert(archive.address.collection, [{"id": 1, "vector": [1.0, 0.0, 0.0, 0.0]}])
    archive.put("one", "The ferry sank.")
    for use in (archive.build, archive.open):
        with pytest.raises(ForeignCollection, match="the collection 'cuttings' at milvus:"):
            use()
    assert len(client.query(archive.address.collection, filter="id == 1")) == 1


def test_a_file_that_another_process_has_open_is_said_to_be_in_use(archive: Archive) -> None:
    archive.put("one", "The ferry sank.")
    archive.build()
    program = (
        "import sys; from cuttings.index import status; from cuttings.index.milvus import EngineInUse\n"
        "try: status(sys.argv[1])\nexcept EngineInUse as error: print(error)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program, str(archive.address)], capture_output=True, text=True, check=True
    )
    assert ran.stdout.startswith(f"Milvus Lite cannot open {archive.address}: one process at a time can")
    assert ran.stderr == ""


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes.db").write_text("not a database")
    with pytest.raises(EngineInUse, match="cannot be opened"):
        Engine(MilvusAddress.parse(f"milvus:{tmp_path / 'notes.db'}"))


@pytest.mark.parametrize("library", ["pymilvus", "milvus_lite"])
def test_a_missing_library_is_named_with_what_installs_it(
    library: str, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "find_spec", lambda name: None if name == library else find_spec(name))
    archive.put("one", "The ferry sank.")
    with pytest.raises(MissingEngine, match=r"pip install 'cuttings\[milvus\]'"):
        build([archive.folder], archive.address, encoder=WordEncoder())
