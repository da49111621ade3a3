"""The chat as a server: its start, its end, and what keeps it from starting."""

import signal
import socket
import subprocess
import sys

import httpx
import pytest

from cuttings.chat.service import CannotListen
from cuttings.chat.web import serve


def test_a_busy_port_is_said_to_be_busy(assistant):
    with socket.create_server(("127.0.0.1", 0)) as busy:
        port = busy.getsockname()[1]
        with pytest.raises(CannotListen, match=f"cannot listen on 127.0.0.1, port {port} .*choose another port"):
            serve(assistant, port=port)


def test_the_error_is_an_os_error_with_its_facts():
    error = CannotListen("127.0.0.1", 80, OSError(13, "Permission denied"))
    assert isinstance(error, OSError)
    assert (error.errno, error.host, error.port) == (13, "127.0.0.1", 80)


def test_an_interrupt_ends_the_chat_quietly_even_while_a_page_is_open(chat_command):
    with subprocess.Popen(chat_command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        address = process.stdout.readline().strip()
        with httpx.stream("GET", f"{address}/gradio_api/heartbeat/somebody", timeout=30) as beats:
            next(beats.iter_lines())
            process.send_signal(signal.SIGINT)
            assert process.wait(30) == 0
        assert process.stderr.read() == ""


def test_the_door_loads_no_gradio_until_it_is_used():
    code = "import sys, cuttings.chat.web; print('gradio' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "False\n"
