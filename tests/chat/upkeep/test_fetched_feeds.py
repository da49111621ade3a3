import gzip
import json
import threading
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from cuttings.chat.upkeep.feeds import feeds_folder, gather
from cuttings.corpus import DateOrigin
from cuttings.index import WordEncoder, build, open_index, status


class Server(ThreadingHTTPServer):
    """Answers with what the test puts into `pages`, and remembers what it was asked."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.pages, self.asked = {}, []
        self.address = f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
        code, headers, body = self.server.pages.get(self.path, (404, {}, b"<html>Not here</html>"))
        if headers.get("ETag") and self.headers.get("If-None-Match") == headers["ETag"]:
            code, body = 304, b""
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        with suppress(OSError):  # the other end may have had enough
            self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture
def server():
    with Server() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def index(tmp_path):
    return tmp_path / ".cuttings"


def item(number, words="voted", link=True):
    address = f"<link>/news/{number}</link>" if link else ""
    day = f"<pubDate>Wed, {10 + number} Apr 2024 13:14:00 GMT</pubDate>"
    return (
        f"<item><guid isPermaLink='false'>g{number}</guid><title>Item {number}</title>{address}{day}"
        f"<description>The council of Velmora {words} on item {number}.</description></item>"
    )


def feed(*items):
    return f'<rss version="2.0"><channel><title>The Gull</title>{"".join(items)}</channel></rss>'.encode()


def gathered(index, *inputs):
    return gather([str(each) for each in inputs], feeds_folder(index))


def built(index, found):
    build(found.inputs, index, encoder=WordEncoder())
    return open_index(index, encoder=WordEncoder()).current()


def test_a_feed_from_the_web_is_indexed_beside_a_folder(server, index, tmp_path):
    server.pages["/feed.xml"] = (200, {}, feed(item(1), item(2)))
    (tmp_path / "a.md").write_text("A note on the granite quay.", encoding="utf-8")

    found = gathered(index, tmp_path / "a.md", f"{server.address}/feed.xml")

    assert found.problems == ()
    assert found.inputs[0] == tmp_path / "a.md"
    assert found.inputs[1].parent == tmp_path / ".cuttings-feeds"
    index = built(index, found)
    document = index.search("council item 2")[0].passage.document
    assert document.id == f"{found.inputs[1].stem}#g2"
    assert (document.title, document.source, str(document.published)) == ("Item 2", "The Gull", "2024-04-12")
    assert (document.published_from, document.url) == (DateOrigin.FEED, f"{server.address}/news/2")
    assert index.document("a.md").text == "A note on the granite quay."


def test_entries_that_left_the_feed_stay_and_edited_ones_are_replaced(server, index):
    url = f"{server.address}/feed.xml"
    server.pages["/feed.xml"] = (200, {}, feed(item(1), item(2)))
    gathered(index, url)
    server.pages["/feed.xml"] = (200, {}, feed(item(3), item(2, "voted again")))

    [path] = gathered(index, url).inputs

    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert [line["id"].partition("#")[2] for line in lines] == ["g1", "g2", "g3"]
    assert lines[1]["text"] == "The council of Velmora voted again on item 2."


def test_the_server_is_asked_for_what_is_new_alone(server, index):
    url = f"{server.address}/feed.xml"
    marks = {"ETag": '"v1"', "Last-Modified": "Wed, 17 Apr 2024 13:14:00 GMT"}
    server.pages["/feed.xml"] = (200, marks, feed(item(1)))

    first, second = gathered(index, url), gathered(index, url)

    assert first == second
    [(_, plain), (_, conditional)] = server.asked
    assert "if-none-match" not in plain
    assert (conditional["if-none-match"], conditional["if-modified-since"]) == ('"v1"', marks["Last-Modified"])
    first.inputs[0].unlink()
    assert gathered(index, url).inputs[0].exists()
    assert "if-none-match" not in server.asked[-1][1]


def test_a_build_of_what_was_built_before_fetches_its_feeds_again(server, index):
    server.pages["/feed.xml"] = (200, {}, feed(item(1)))
    built(index, gathered(index, f"{server.address}/feed.xml"))
    server.pages["/feed.xml"] = (200, {}, feed(item(2)))

    built(index, gathered(index, *status(index).sources))

    assert status(index).documents == 2


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ((500, {}, b""), "the server answered 500 (Internal Server Error)"),
        ((200, {}, b"<!DOCTYPE html><html><body>Log in</body></html>"), "no RSS or Atom feed"),
        ((200, {"Content-Encoding": "br"}, b"\x00\x01"), "packed in a way that is not understood"),
        ((200, {"Content-Encoding": "gzip"}, gzip.compress(bytes(40_000_000))), "larger than 32 MB"),
        ((302, {"Location": "file:///etc/hostname"}, b""), "'file:///etc/hostname' is not allowed"),
        (
            (302, {"Location": "ftp://127.0.0.1/feed"}, b""),
            "sends on to ftp://127.0.0.1/feed, where it is not followed",
        ),
        ((302, {"Location": "/feed.xml"}, b""), "redirect"),
    ],
    ids="failing page packed bomb file ftp loop".split(),
)
def test_what_was_fetched_before_stays_when_a_feed_fails(server, index, page, reason):
    url = f"{server.address}/feed.xml"
    server.pages["/feed.xml"] = (200, {}, feed(item(1)))
    [path] = gathered(index, url).inputs
    before = path.read_bytes()
    server.pages["/feed.xml"] = page

    found = gathered(index, url)

    [problem] = found.problems
    assert (problem.path, found.inputs, path.read_bytes()) == (url, (path,), before)
    assert reason in problem.reason


def test_a_feed_without_end_is_given_up(server, index):
    server.pages["/feed.xml"] = (200, {}, feed(item(1)) + b" " * 40_000_000)

    assert "larger than 32 MB" in gathered(index, f"{server.address}/feed.xml").problems[0].reason


def test_a_feed_that_was_never_reached_is_told_and_tried_again(server, index, tmp_path):
    (tmp_path / "a.md").write_text("A note.", encoding="utf-8")

    found = gathered(index, tmp_path / "a.md", f"{server.address}/late.xml")

    assert "the server answered 404" in found.problems[0].reason
    built(index, found)
    server.pages["/late.xml"] = (200, {}, feed(item(1)))
    built(index, gathered(index, *status(index).sources))
    assert status(index).documents == 2


def test_a_server_that_is_gone_is_a_problem(index):
    assert "Connection refused" in gathered(index, "http://127.0.0.1:9/feed.xml").problems[0].reason


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://ada:secret@127.0.0.1/feed", "an address with a name and a password in it is not used"),
        ("http:///feed", "an address begins with http:// or https:// and a host"),
        ("http://[::1/feed", "Invalid IPv6 URL"),
        ("http://127.0.0.1:port/feed", "Port could not be cast to integer value as 'port'"),
    ],
)
def test_an_address_that_is_none_is_a_problem_and_not_kept(index, url, reason):
    found = gathered(index, url)

    assert found.inputs == ()
    assert reason in found.problems[0].reason
    assert "secret" not in str(found.problems[0])
    assert not feeds_folder(index).exists()


def test_a_redirection_is_followed_and_links_are_below_where_it_leads(server, index):
    server.pages["/old.xml"] = (301, {"Location": "/new/feed.xml"}, b"")
    packed = gzip.compress(feed(item(1).replace("/news/1", "1.html")))
    server.pages["/new/feed.xml"] = (200, {"Content-Encoding": "gzip"}, packed)

    [path] = gathered(index, f"{server.address}/old.xml").inputs

    assert json.loads(path.read_text(encoding="utf-8"))["url"] == f"{server.address}/new/1.html"


def test_an_address_in_other_letters_is_asked_for_in_ascii(server, index):
    server.pages["/%D0%BB%D0%B5%D0%BD%D1%82%D0%B0?q=%C3%A9"] = (200, {}, feed(item(1)))

    assert gathered(index, f"{server.address}/лента?q=é").problems == ()


def test_an_entry_without_text_is_told_and_a_damaged_line_is_kept(server, index):
    url = f"{server.address}/feed.xml"
    server.pages["/feed.xml"] = (200, {}, feed(item(1), "<item><title>Bare</title></item>"))
    found = gathered(index, url)
    path = found.inputs[0]
    path.write_text(path.read_text(encoding="utf-8") + '{"id": "half', encoding="utf-8")
    server.pages["/feed.xml"] = (200, {}, feed(item(2)))

    gathered(index, url)

    assert [problem.reason for problem in found.problems] == ["entry 2 has no text: Bare"]
    assert path.read_text(encoding="utf-8").splitlines()[1] == '{"id": "half'


def test_files_that_are_no_feeds_of_ours_are_given_back_as_they_are(server, index, tmp_path):
    folder = feeds_folder(index)
    folder.mkdir()
    (folder / "mine.jsonl").write_text('{"text": "A note."}', encoding="utf-8")
    (folder / "mine.json").write_text(json.dumps({"url": f"{server.address}/feed.xml"}), encoding="utf-8")
    given = (tmp_path / "articles", folder / "mine.jsonl", Path("feed.xml"))

    assert gathered(index, *given) == type(gathered(index))(given, ())
    assert server.asked == []
