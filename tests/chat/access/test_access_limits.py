"""How often and how much: rates, bodies, uploads, and answers that take their time."""

import socket
import threading
import time
from urllib.parse import urlsplit

import httpx
import pytest

from cuttings.chat.access import BadRate, Guard

MIB = 1 << 20


def pieces(size, piece=65536):
    """A body in pieces, whose length is not announced."""
    for start in range(0, size, piece):
        yield b"x" * min(piece, size - start)


def with_key(secret):
    return {"authorization": f"Bearer {secret}"}


def test_a_key_that_asks_too_often_has_to_wait_and_then_may_go_on(serve, access, key) -> None:
    address = serve(access, rate="3/second")
    with httpx.Client(base_url=address, headers=with_key(key)) as client:
        assert [client.post("/v1/ask").status_code for _ in range(3)] == [200] * 3
        held = client.post("/v1/search")
        assert held.status_code == 429
        assert held.headers["retry-after"] == "1"
        assert held.json()["error"]["type"] == "rate_limit_error"
        assert held.json()["error"]["code"] == "rate_limit_exceeded"
        assert client.get("/v1/documents/a.md").status_code == 200  # reading is not asking
        time.sleep(1.05)
        assert client.post("/v1/ask").status_code == 200


def test_the_rate_of_one_is_not_that_of_another(serve, access, key, token, sign_in) -> None:
    address = serve(access, rate="1/minute")
    ilse, ana = sign_in(address, "ilse"), sign_in(address, "ana")
    here = {"origin": address}
    callers = [
        lambda: ilse.post("/gradio_api/queue/join", headers=here),
        lambda: ana.post("/gradio_api/queue/join", headers=here),
        lambda: httpx.post(address + "/v1/ask", headers=with_key(key)),
        lambda: httpx.post(address + "/v1/ask", headers={**with_key(token), "origin": "https://gull.example"}),
    ]
    assert [call().status_code for call in callers] == [200] * 4
    assert [call().status_code for call in callers] == [429] * 4
    again = sign_in(address, "ilse")  # a new session is no new identity
    assert again.post("/v1/ask", headers=here).status_code == 429


def test_a_wrong_request_counts_for_nobody(serve, access, key) -> None:
    address = serve(access, rate="1/minute")
    for _ in range(3):
        assert httpx.post(address + "/v1/ask", headers=with_key("no")).status_code == 401
        assert httpx.post(address + "/config", headers=with_key(key)).status_code == 403
    assert httpx.post(address + "/v1/ask", headers=with_key(key)).status_code == 200


def test_with_access_control_120_questions_a_minute_are_answered(guarded, key) -> None:
    with httpx.Client(base_url=guarded, headers=with_key(key)) as client:
        assert [client.post("/v1/ask").status_code for _ in range(121)] == [200] * 120 + [429]


def test_a_body_of_one_mebibyte_is_taken_and_no_more(guarded, key) -> None:
    for content in (b"x" * MIB, pieces(MIB)):
        answer = httpx.post(guarded + "/v1/ask", headers=with_key(key), content=content)
        assert answer.json()["length"] == MIB
    for content in (b"x" * (MIB + 1), pieces(MIB + 1), pieces(30 * MIB)):
        answer = httpx.post(guarded + "/v1/ask", headers=with_key(key), content=content)
        assert answer.status_code == 413
        assert answer.json()["error"]["code"] == "request_too_large"
        assert "1,048,576 bytes" in answer.json()["error"]["message"]


@pytest.mark.parametrize("length", ["3000000000", "9" * 18, "1048577"])
def test_a_length_that_is_announced_is_refused_before_anything_comes(serve, raw, told, length) -> None:
    address = serve(None)
    head = f"POST /v1/ask HTTP/1.1\nHost: x\nConnection: close\nContent-Length: {length}\n\n"
    assert " 413 " in raw(address, head).split("\r\n")[0] + " "
    assert told.began == ["life"]


def test_a_body_that_grows_is_refused_while_it_comes(serve, told) -> None:
    where = urlsplit(serve(None, body=1000))
    with socket.create_connection((where.hostname, where.port), timeout=5) as connection:
        connection.sendall(b"POST /v1/ask HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
        connection.sendall(b"3e8\r\n" + b"x" * 1000 + b"\r\n1\r\nx\r\n")  # and does not end
        assert connection.recv(65536).startswith(b"HTTP/1.1 413 ")


def test_two_ways_to_say_where_a_body_ends_are_refused(serve, raw) -> None:
    address = serve(None)
    head = "POST /v1/ask HTTP/1.1\nHost: x\nConnection: close\n"
    twice = raw(address, head + "Content-Length: 4\nContent-Length: 5\n\nxxxx")
    assert " 400 " in twice.split("\r\n")[0]


def test_uploads_are_off_unless_they_are_turned_on(serve) -> None:
    address = serve(None)
    for path in ("/uploads", "/uploads/", "/uplo%61ds", "/gradio_api/upload", "/gradio_api/uplo%61d"):
        answer = httpx.post(address + path, content=b"x")
        assert answer.status_code == 403
        assert answer.json()["error"]["code"] == "uploads_off"


def test_uploads_have_a_limit_of_their_own_and_are_no_questions(serve, access, sign_in) -> None:
    address = serve(access, upload=3 * MIB, rate="1/minute")
    ilse = sign_in(address)
    here = {"origin": address}
    for _ in range(3):
        taken = ilse.post("/uploads", content=pieces(3 * MIB), headers=here)
        assert taken.json()["length"] == 3 * MIB
    assert ilse.post("/uploads", content=pieces(3 * MIB + 1), headers=here).status_code == 413
    assert ilse.post("/v1/ask", content=b"x" * (MIB + 1), headers=here).status_code == 413
    assert httpx.post(address + "/uploads", content=b"x").status_code == 401


def test_an_answer_streams_through(guarded, key, told) -> None:
    with httpx.stream("GET", guarded + "/v1/pieces", headers=with_key(key)) as answer:
        coming = answer.iter_text()
        assert next(coming) == "first "
        told.go_on.set()
        assert "".join(coming) == "last"


def test_when_a_client_leaves_the_application_is_told(guarded, key, told) -> None:
    with httpx.stream("GET", guarded + "/v1/endless", headers=with_key(key)) as answer:
        assert next(answer.iter_text()) == "more "
    assert told.gone.wait(5)


def test_many_ask_at_once_and_each_is_answered_as_themselves(serve, access, key, sign_in) -> None:
    address = serve(access, rate="1000/minute")
    clients = [sign_in(address, "ilse"), sign_in(address, "ana")]
    seen: list[tuple[str, str]] = []

    def ask(client: httpx.Client, name: str) -> None:
        seen.extend((name, client.post("/v1/ask", headers={"origin": address}).json()["who"]) for _ in range(20))

    threads = [
        threading.Thread(target=ask, args=(client, name))
        for client, name in zip(clients * 3, ["ilse", "ana"] * 3, strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(seen) == [("ana", "user ana")] * 60 + [("ilse", "user ilse")] * 60


@pytest.mark.parametrize("rate", ["often", "0/minute", "ten/minute", "10/fortnight", "-1/minute"])
def test_a_rate_that_cannot_be_read_is_told(access, rate) -> None:
    with pytest.raises(BadRate, match=f"'{rate}' is not a rate: write it like 120/minute"):
        Guard(None, access, hosts=None, rate=rate)
