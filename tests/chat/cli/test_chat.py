"""`cuttings chat`, as its own process."""

import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable
from pathlib import Path

from cuttings.index import status

Run = Callable[..., subprocess.CompletedProcess[str]]


def test_without_an_index_the_chat_opens_over_the_sample_dossier(tmp_path: Path) -> None:
    command = [str(Path(sys.executable).with_name("cuttings")), "chat", "--port", "0"]
    process = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    announced = process.stdout.readline()
    try:
        assert announced.startswith("The chat is at http://127.0.0.1:")
        address = announced.split()[4]
        assert urllib.request.urlopen(address, timeout=60).status == 200
        assert status(tmp_path / ".cuttings").outlets["AzerNews"] == 2
    finally:
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 0
    assert errors.startswith("There is no index in .cuttings yet: indexing the sample dossier.")
    assert "Traceback" not in errors


def test_a_busy_port_is_one_line_that_names_the_flag(run: Run, index: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as busy:
        port = busy.getsockname()[1]
        done = run("chat", "--port", str(port))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"cuttings: the chat cannot listen on 127.0.0.1, port {port} (Address already in use")
    assert done.stderr.endswith("choose another port with --port\n")
