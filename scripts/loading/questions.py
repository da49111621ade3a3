"""What is asked: the questions of a file, or some that are drawn from the articles."""

import json
from pathlib import Path

from .people import Person

_SEED = "What happened?"
_WORDS = 8  # of a passage, in a question drawn from it
_DRAWN = 100  # passages of one search


def draw(person: Person, count: int) -> list[str]:
    """Draw different questions from what searches find, each search for the words of the last one's passages."""
    drawn: dict[str, None] = {}
    wanted, asked = [_SEED], set[str]()
    while wanted and len(drawn) < count:
        words = wanted.pop(0)
        asked.add(words)
        for passage in person.post("/v1/search", {"question": words, "limit": _DRAWN})["passages"]:
            about = " ".join(passage["text"].split()[:_WORDS])
            drawn[f"What is said of “{about}”?"] = None
            wanted += [about] if about not in asked else []
    return list(drawn)[:count]


def read_questions(path: Path) -> list[str]:
    """Read a question a line: text, or JSON with "question" or "turns"; raises ValueError with the line's number."""
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    return [_question(line.strip(), number) for number, line in lines if line.strip()]


def _question(line: str, number: int) -> str:
    if not line.startswith("{"):
        return line
    try:
        fields = json.loads(line)
        return str(fields["question"] if "question" in fields else fields["turns"][-1])
    except (ValueError, KeyError, IndexError, TypeError) as error:
        raise ValueError(f'line {number} is no JSON with "question" or "turns"') from error
