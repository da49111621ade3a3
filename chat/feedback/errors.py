"""What can go wrong with what readers say."""

from pathlib import Path


class FeedbackError(Exception):
    """What a reader said was not kept, or what was kept cannot be read."""


class BadOpinion(FeedbackError):
    """What a browser sent is no opinion on an answer."""

    def __init__(self, problem: str) -> None:
        super().__init__(f"This could not be kept: {problem}.")
        self.problem = problem


class CannotKeep(FeedbackError):
    """The file cannot be read or written."""

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(f"The readers' opinions in {path} cannot be read or written: {problem}.")
        self.path = path
        self.problem = problem
