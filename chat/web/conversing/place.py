"""The conversation's place on the page, and what its question box, examples, chips and thumbs do."""

from collections.abc import Iterator
from typing import Any

import gradio

from ...assistant import Assistant
from ...feedback import Feedback, FeedbackError, opinion_of
from ...incoming import filters_of
from ...render.html_conversations import kept_html, log_html
from ...render.html_page import empty_html, welcome_html
from ..filtering.place import filtering_place
from ..parts import beside, place
from .conversation import read_asked, steps

_SCRIPTS = ("store.js", "turns.js", "asking.js", "verdicts.js", "history.js", "entries.js")
_LONGEST_SENT = 100_000
"""Characters that the box takes; what is too long to be asked is refused with a sentence."""
_SUBMIT = """async (question) => {
  const sent = { question };
  // A question may be quicker than the script of the conversation, which says whether it takes it.
  for (let tries = 0; tries < 200 && !("taken" in sent); tries += 1) {
    document.getElementById("conversation")?.dispatchEvent(new CustomEvent("submitted", { detail: sent }));
    if (!("taken" in sent)) await new Promise((later) => setTimeout(later, 50));
  }
  return sent.taken ? "" : question;
}"""
_ENDED = """(step) => { document.getElementById("conversation").dispatchEvent(
    new CustomEvent("ended", { detail: step?.run })); }"""


def conversing_place(assistant: Assistant, feedback: Feedback | None) -> gradio.HTML:
    """Lay out the conversation with its question box; without `feedback` its answers cannot be judged.

    Gives the place of the invitation that stands there before the first question.
    """

    def who(_: object, request: gradio.Request) -> str:
        return _name(request)

    def keep_verdict(sent: object, request: gradio.Request) -> str:
        """Keep what a reader says; give a sentence when that cannot be."""
        try:
            if feedback:
                feedback.keep(opinion_of(sent, _name(request)))
        except FeedbackError as error:
            return str(error)
        return ""

    log = place(
        "", "conversation", html_template=log_html(verdicts=feedback is not None),
        js_on_load="\n".join(beside(__package__, name) for name in _SCRIPTS), server_functions=[who, keep_verdict],
    )  # fmt: skip
    invitation = place(welcome(assistant), "invitation")
    with gradio.Column(elem_id="asking"):
        place(kept_html(), "kept")
        filters = filtering_place(assistant)
        box = gradio.Textbox(
            label="Question", elem_id="question", lines=1, max_lines=4, autofocus=True, submit_btn="Ask",
            placeholder="Ask these articles…", show_label=False, container=False, max_length=_LONGEST_SENT,
        )  # fmt: skip

    # Gradio names an endpoint for its function, private ones too: `ask` is the name of what others call.
    def typed_or_chosen(event: gradio.EventData, chosen: object) -> Iterator[tuple[dict[str, Any], Any]]:
        asked = read_asked(event.asked, filters_of(chosen))
        for step in steps(assistant, asked):
            yield step, asked.question if asked.typed and "notice" in step else gradio.skip()

    private: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
    box.submit(None, [box], [box], js=_SUBMIT, **private)
    log.ask(typed_or_chosen, [filters], [log, box], **private).then(None, [log], None, js=_ENDED, **private)
    return invitation


def welcome(assistant: Assistant) -> str:
    """Invite a first question, with examples drawn from the collection."""
    return welcome_html(assistant.examples()) if assistant.index.passages else empty_html()


def _name(request: gradio.Request) -> str:
    """Say who is signed in; nobody's name where nobody has to."""
    identity = getattr(request.state, "identity", None)
    return str(identity.name) if identity and identity.kind == "user" else ""
