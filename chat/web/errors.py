"""What can go wrong while serving the chat."""


class CannotListen(OSError):
    """The address for the page cannot be had."""

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
