"""Serve a page whose answers are made by hand, with a filter that can be left out; takes an index's folder."""

import sys
from functools import partial

from cuttings.chat import Answer, Assistant, Citation, Dropped
from cuttings.chat.query import Chip, Kind
from cuttings.chat.render.words import day
from cuttings.chat.web import serve
from cuttings.index import WordEncoder

BEGIN = [
    ("bridge.md", "Mayor Ana"),
    ("bridge.md", "It is 840"),
    ("harbour.md", "The council"),
    ("harbour.md", "The vote"),
]
TIME = Chip("time", "September and October 2021", "in autumn 2021", hides=True)


class StandIn(Assistant):
    """Answers every question with four sentences; with three under its filter. A model wrote one that does not hold."""

    def stream(self, question, *, conversation, without, filters=None):
        citations = []
        for number, (name, words) in enumerate(BEGIN if without else BEGIN[1:], 1):
            document = self.index.document(name)
            start = document.text.index(words)
            end = document.text.index(".", start) + 1
            when = document.published
            citations.append(Citation(number, document, start, end, heading=day(when), day=when))
        text = "\n".join(f"{each.heading}: {each.quote} [{each.number}]" for each in citations)
        chips = () if without else (TIME,)
        yield Answer(
            question, question, True, text, citations=tuple(citations), kind=Kind.TIMELINE, chips=chips,
            model="a model", dropped=(Dropped("The <b>bridge</b> is 40 metres long.", "the number 40 is not there"),),
        )  # fmt: skip


if __name__ == "__main__":
    serve(StandIn.open(sys.argv[1], encoder=WordEncoder(), reader="none"), port=0, ready=partial(print, flush=True))
