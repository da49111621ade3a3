"""What a language model wrote, as HTML: that it did, and which of its sentences were left out."""

from ...answer import Answer, Dropped
from ..html import text
from ..words import left_out, written_by


def written_html(answer: Answer) -> str:
    """Show which model wrote an answer, and folded what it wrote that does not hold; mostly nothing."""
    by = f'<p class="note written">{text(written_by(answer))}</p>' if answer.model else ""
    if not answer.dropped:
        return by
    count = len(answer.dropped)
    summary = f"Left out of what the model wrote: {count} sentence{'s' if count > 1 else ''}"
    items = "".join(map(_dropped, answer.dropped))
    return f'{by}<details class="note dropped"><summary>{summary}</summary><ul>{items}</ul></details>'


def _dropped(dropped: Dropped) -> str:
    return f'<li><q dir="auto">{text(dropped.sentence)}</q> {text(left_out(dropped))}.</li>'
