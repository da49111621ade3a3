"""Questions that readers judged, for `ask --questions` and the scoring of its answers."""

from collections.abc import Iterator
from typing import Any

from ..render.as_json import question_id
from .kept import Feedback
from .opinion import Opinion


def export(feedback: Feedback) -> Iterator[dict[str, Any]]:
    """Yield a line for each question that was judged, with the answers that readers found good.

    Each has `id`, `question` or, for a follow-up, `turns`, and `answers`: of each answer with a thumb up its short
    form, or its quotes where it has none. `in_corpus` is false where readers agreed that the articles do not answer;
    `up` and `down` count the thumbs, `notes` are what they wrote. The same question asked again is one line.
    """
    asked: dict[tuple[str, ...], list[Opinion]] = {}
    for opinion in feedback.opinions():
        asked.setdefault((*(turn.question for turn in opinion.conversation), opinion.question), []).append(opinion)
    for turns, opinions in asked.items():
        yield _line(turns, opinions)


def _line(turns: tuple[str, ...], opinions: list[Opinion]) -> dict[str, Any]:
    good = [opinion.answer for opinion in opinions if opinion.verdict == "up"]
    answers = dict.fromkeys(words for answer in good for words in _answers(answer))
    return {
        "id": question_id("\n".join(turns)),
        **({"turns": list(turns)} if len(turns) > 1 else {"question": turns[0]}),
        "answers": list(answers),
        "in_corpus": bool(answers) or not good,
        "up": len(good),
        "down": sum(opinion.verdict == "down" for opinion in opinions),
        "notes": [opinion.note for opinion in opinions if opinion.note],
    }


def _answers(answer: Any) -> list[str]:  # noqa: ANN401 (JSON)
    if not answer["answered"]:
        return []
    if isinstance(answer.get("short"), str) and answer["short"].strip():
        return [answer["short"]]
    quotes = (citation.get("quote") for citation in answer["citations"] if isinstance(citation, dict))
    return [quote for quote in quotes if isinstance(quote, str) and quote.strip()]
