"""Opinions in an SQLite file."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from ..answer import Turn
from ..render.as_json import dumps
from .errors import CannotKeep
from .opinion import Opinion

_VERSION = 1
_TABLE = """CREATE TABLE opinions (
    id TEXT NOT NULL, who TEXT NOT NULL, at TEXT NOT NULL, verdict TEXT NOT NULL, note TEXT NOT NULL,
    question TEXT NOT NULL, search_question TEXT NOT NULL, generation TEXT NOT NULL,
    conversation TEXT NOT NULL, answer TEXT NOT NULL, PRIMARY KEY (id, who)
) WITHOUT ROWID"""
_WAIT = 10.0  # seconds, for another process that writes


class Feedback:
    """The opinions in one file, made when the first is kept; safe to share between threads and processes."""

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)

    def keep(self, opinion: Opinion) -> None:
        """Keep an opinion in the place of an earlier one on the same answer; raises `CannotKeep`.

        One without verdict and note takes back the earlier one.
        """
        whose = (opinion.id, opinion.who)
        with self._opened() as connection, connection:
            connection.execute("BEGIN IMMEDIATE")
            _prepare(connection, self.path)
            connection.execute("DELETE FROM opinions WHERE id = ? AND who = ?", whose)
            if opinion.verdict or opinion.note:
                connection.execute("INSERT INTO opinions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", _row(opinion))

    def opinions(self) -> Iterator[Opinion]:
        """Yield every opinion, oldest first; raises `CannotKeep`."""
        if not self.path.exists():
            return
        with self._opened() as connection:
            _check(connection, self.path)
            query = "SELECT id, who, at, verdict, note, conversation, answer FROM opinions ORDER BY at, id, who"
            rows = connection.execute(query).fetchall() if _version(connection) else []
        yield from (_read(*row) for row in rows)

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        """Open the file for one piece of work: a connection is of one thread, and this is rare and short."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self.path, timeout=_WAIT, isolation_level=None)) as connection:
                connection.execute("PRAGMA journal_mode = WAL")
                yield connection
        except (sqlite3.Error, OSError) as error:
            raise CannotKeep(self.path, str(error)) from error


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _check(connection: sqlite3.Connection, path: Path) -> None:
    if (version := _version(connection)) > _VERSION:
        raise CannotKeep(path, f"it was made by a later version of Cuttings (form {version}, known is {_VERSION})")


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    _check(connection, path)
    if not _version(connection):
        connection.execute(_TABLE)
        connection.execute(f"PRAGMA user_version = {_VERSION}")


def _row(opinion: Opinion) -> tuple[str, ...]:
    said = (opinion.id, opinion.who, opinion.at.isoformat(), opinion.verdict, opinion.note)
    asked = (opinion.question, opinion.search_question, opinion.generation)
    conversation = dumps([asdict(turn) for turn in opinion.conversation])
    return (*map(_stored, (*said, *asked)), conversation, dumps(opinion.answer))


def _stored(text: str) -> str:
    # SQLite keeps UTF-8, which has no halves of surrogate pairs.
    return text.encode("utf-8", "replace").decode("utf-8")


def _read(id_: str, who: str, at: str, verdict: str, note: str, conversation: str, answer: str) -> Opinion:
    turns = tuple(Turn(**turn) for turn in json.loads(conversation))
    return Opinion(id_, turns, json.loads(answer), verdict, note, datetime.fromisoformat(at), who)  # type: ignore[arg-type]
