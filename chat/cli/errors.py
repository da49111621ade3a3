"""What can go wrong on the command line itself."""

from pathlib import Path


class UsageError(Exception):
    """A command was asked for something that it cannot do; the message says what to ask instead."""


class QuestionsError(UsageError):
    """A questions file cannot be read, or a line of it is not a question."""

    def __init__(self, path: Path, reason: str, line: int | None = None) -> None:
        super().__init__(f"{path}{'' if line is None else f', line {line}'}: {reason}")
        self.path = path
        self.reason = reason
        self.line = line
