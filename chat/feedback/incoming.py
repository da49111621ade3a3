"""Read an opinion that a browser sends, which may be anything."""

import json
from datetime import UTC, datetime
from typing import Any

from ..incoming import turns_of
from .errors import BadOpinion
from .opinion import Opinion, Verdict

_LONGEST_ID = 80
_LONGEST_NOTE = 2_000
_LONGEST_ANSWER = 400_000  # twenty passages of the longest that are indexed are a quarter of it
_TURNS = 20
_VERDICTS: dict[object, Verdict] = {"up": "up", "down": "down", "": ""}


def opinion_of(sent: object, who: str = "") -> Opinion:
    """Read an object with `id`, `verdict`, `note`, `conversation` and `answer`, an answer's JSON as a string.

    Raises `BadOpinion`, whose message is for the reader.
    """
    match sent:
        case {"id": str(id_), "verdict": str(verdict), "note": str(note), "answer": str(answer), **more} if (
            verdict in _VERDICTS and 0 < len(id_) <= _LONGEST_ID
        ):
            if len(note) > _LONGEST_NOTE:
                raise BadOpinion(f"a note has at most {_LONGEST_NOTE:,} characters, and this one {len(note):,}")
            conversation = more.get("conversation")
            turns = turns_of(conversation[-_TURNS:]) if isinstance(conversation, list) else ()
            return Opinion(id_, turns, _answer(answer), _VERDICTS[verdict], note, datetime.now(UTC), who)
    raise BadOpinion("it is not a thumb or a note on an answer")


def _answer(sent: str) -> dict[str, Any]:
    if len(sent) > _LONGEST_ANSWER:
        raise BadOpinion("the answer is too long")
    try:
        answer: dict[str, Any] = json.loads(sent)  # or any other JSON, for all that is known yet
    except (ValueError, RecursionError) as error:
        raise BadOpinion("the answer is not JSON") from error
    match answer:
        case {"question": str(), "text": str(), "answered": bool(), "citations": list()}:
            return answer
    raise BadOpinion("the answer is not one of this chat")
