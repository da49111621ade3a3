"""Where a server listens."""

import socket


class CannotListen(OSError):
    """An address cannot be had."""

    def __init__(self, host: str, port: int, cause: OSError) -> None:
        super().__init__(
            cause.errno,
            f"the chat cannot listen on {host}, port {port} ({cause.strerror or cause}): "
            "stop what is using it, or choose another port",
        )
        self.host = host
        self.port = port

    def __str__(self) -> str:
        return str(self.strerror)


def listen(host: str, port: int) -> socket.socket:
    """Listen on an address, port 0 for a free one; raises `CannotListen`."""
    try:
        listening = socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        raise CannotListen(host, port, error) from error
    # A reply is sent as a head and a body: without this the body waits 40 ms until the head is acknowledged.
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listening


def address_at(listening: socket.socket) -> str:
    """Give the address to open in a browser of this computer."""
    host, port = listening.getsockname()[:2]
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 (read, not bound)
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
