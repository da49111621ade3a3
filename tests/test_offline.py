"""With the network cut, everything works, and nothing tries to reach it."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

# Runs first in a process of its own: whatever looks beyond this machine fails, and is told at the end even if the code
# that tried has swallowed the failure. An audit hook sees every library's calls and cannot be taken off again.
GUARD = """
import atexit, sys

tried = []

def forbid(event, facts):
    if event == "socket.getaddrinfo":
        host = facts[0]
    elif event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        host = facts[1][0] if isinstance(facts[1], tuple) else None  # not a tuple: a socket in the file system
    else:
        return
    name = host.decode() if isinstance(host, bytes) else host
    if name not in (None, "", "localhost", "127.0.0.1", "::1", "0.0.0.0"):
        tried.append(f"{event} {name}")
        raise ConnectionRefusedError("the network is cut")

sys.addaudithook(forbid)
atexit.register(lambda: print("TRIED", tried, file=sys.stderr))
"""

COMMAND = "from cuttings.chat.cli import main; sys.exit(main(sys.argv[1:]))"

PAGE = """
import os, queue, threading, urllib.request
from cuttings.chat import Assistant
from cuttings.chat.web import serve

addresses = queue.Queue()
options = {"port": 0, "ready": addresses.put}
threading.Thread(target=serve, args=(Assistant.open("index"),), kwargs=options, daemon=True).start()
with urllib.request.urlopen(addresses.get(timeout=60)) as answer:
    print(answer.read().decode(), flush=True)
# The server's thread goes on: at an orderly end it would be in the middle of something.
print("TRIED", tried, file=sys.stderr, flush=True)
os._exit(0)
"""


def run(program: str, *words: str, folder: Path) -> str:
    """Run a program with the network cut, and make sure that it has not looked for it."""
    # On a server that builds software, and where they are told so, libraries are quieter than at a user's.
    quiet = ("CI", "HF_HUB_OFFLINE", "http_proxy")
    open_doors = {name: value for name, value in os.environ.items() if name not in quiet}
    open_doors["HOME"] = str(folder)
    ran = subprocess.run(
        [sys.executable, "-c", GUARD + program, *words], cwd=folder, env=open_doors, capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stderr
    assert "TRIED []" in ran.stderr
    return ran.stdout


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an index of the sample dossier, built with the network cut."""
    folder = tmp_path_factory.mktemp("desk")
    assert "14 documents" in run(COMMAND, "build", "--sample", "--index", "index", folder=folder)
    return folder


def test_the_guard_tells_of_who_swallows_a_failure(tmp_path: Path) -> None:
    swallow = "import socket\ntry: socket.create_connection(('example.org', 80))\nexcept OSError: pass"
    with pytest.raises(AssertionError, match=r"example\.org"):
        run(swallow, folder=tmp_path)


def test_a_question_is_answered(desk: Path) -> None:
    told = run(COMMAND, "ask", "When were the peacekeepers withdrawn?", "--index", "index", folder=desk)
    assert re.search("April 2024|June 2024", told)


def test_no_statistics_of_openvino_are_gathered_or_sent(desk: Path) -> None:
    # Its telemetry sends from another process, where the guard does not look, and keeps its counts in ~/intel.
    program = COMMAND.replace("sys.exit(main(sys.argv[1:]))", "main(sys.argv[1:]); print(sorted(sys.modules))")
    told = run(program, "ask", "When were the peacekeepers withdrawn?", "--index", "index", folder=desk)
    assert "'openvino.tools.ovc'" in told
    assert "openvino_telemetry" not in told
    assert not (desk / "intel").exists()


def test_the_page_opens_and_loads_nothing_from_elsewhere(desk: Path) -> None:
    page = run(PAGE, folder=desk)
    assert "Cuttings" in page
    loaded = re.findall(r"<(?:script|link|img|iframe)\b[^>]*?(?:src|href)=[\"'](?:https?:)?//([^\"'/:]+)", page)
    imported = re.findall(r"(?:@import|url\()\s*[\"']?(?:https?:)?//([^\"'/:]+)", page)
    assert {*loaded, *imported} <= {"127.0.0.1"}
