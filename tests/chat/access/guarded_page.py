"""Serve the chat's page behind the guard; takes an index's folder and an access file, and prints the address."""

import socket
import sys

import fastapi
import uvicorn

from cuttings.chat import Assistant
from cuttings.chat.access import Access, Guard
from cuttings.chat.web import mount
from cuttings.index import WordEncoder

if __name__ == "__main__":
    assistant = Assistant.open(sys.argv[1], encoder=WordEncoder(), reader="none")
    page = mount(fastapi.FastAPI(openapi_url=None), assistant, "/")
    listening = socket.create_server(("127.0.0.1", 0))
    sys.stdout.write(f"http://127.0.0.1:{listening.getsockname()[1]}\n")
    sys.stdout.flush()
    config = uvicorn.Config(
        Guard(page, Access.read(sys.argv[2]), hosts=None), log_level="warning", timeout_graceful_shutdown=1
    )
    uvicorn.Server(config).run(sockets=[listening])
