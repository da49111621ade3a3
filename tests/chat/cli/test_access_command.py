"""`cuttings access`, and the servers that its file opens and closes."""

import re
import signal
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

Run = Callable[..., subprocess.CompletedProcess[str]]


@contextmanager
def served(*words: str) -> Iterator[str]:
    """Run a server on a free port, and give its address."""
    command = [sys.executable, "-c", "import sys; from cuttings.chat.cli import main; sys.exit(main())", *words]
    with subprocess.Popen([*command, "--port", "0"], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        announced = process.stdout.readline()
        try:
            yield announced.split()[4]
        finally:
            process.send_signal(signal.SIGINT)
        assert process.wait(60) == 0


def test_a_key_is_shown_once_and_opens_the_service(run: Run, index: Path, tmp_path: Path) -> None:
    file = tmp_path / "press.access"
    made = run("access", "key", "newsroom", "--file", str(file))
    assert made.returncode == 0, made.stderr
    secret = re.search("ck_[A-Za-z0-9_-]{43}", made.stdout)
    assert secret
    assert re.fullmatch(r"key newsroom sha256:[0-9a-f]{64}\n", file.read_text())
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with served("serve", "--index", str(index), "--access", str(file)) as address:
        body = {"question": "Who opened the Lantern bridge?"}
        refused = httpx.post(f"{address}/v1/ask", json=body)
        assert (refused.status_code, refused.json()["error"]["code"]) == (401, "not_signed_in")
        headers = {"Authorization": f"Bearer {secret[0]}"}
        answer = httpx.post(f"{address}/v1/ask", json=body, headers=headers, timeout=60).json()
        assert answer["passages"][0]["text"].startswith("The Lantern bridge opened on Sunday")


def test_a_users_password_is_kept_as_a_hash(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "press.access"
    made = run("access", "user", "anna", "--file", str(file), typed="granite bridge 840\n")
    assert (made.returncode, made.stdout) == (0, "")
    assert file.read_text().startswith("user anna $argon2id$")
    again = run("access", "user", "anna", "--file", str(file), typed="granite bridge 840\n")
    assert again.returncode == 2
    assert "anna" in again.stderr


def test_a_short_password_and_a_wrong_origin_are_explained(run: Run) -> None:
    short = run("access", "user", "anna", typed="abc\n")
    assert (short.returncode, short.stdout) == (2, "")
    assert "choose another" in short.stderr
    wrong = run("access", "site", "news.example/page")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "is not an origin" in wrong.stderr


def test_nothing_is_served_to_other_computers_unless_it_is_said_who_may(run: Run, index: Path) -> None:
    for command in ("chat", "serve"):
        refused = run(command, "--index", str(index), "--host", "0.0.0.0", "--port", "0")
        assert (refused.returncode, refused.stdout) == (2, "")
        assert "--access FILE" in refused.stderr
        assert "--open" in refused.stderr
