"""How far a long piece of work has come, as the terminal shows it."""

import io

import pytest

from cuttings.chat.cli.screen import ProgressLine, plain_line, redrawn_line
from cuttings.chat.render.durations import duration
from cuttings.index import Progress


def embedding(done: int, seconds: float, total: int = 1000) -> Progress:
    return Progress("embedding", done, total, "passages", seconds)


def test_a_line_has_the_count_the_rate_and_the_time_left() -> None:
    assert plain_line(embedding(500, 4.0)) == "embedding: 500/1,000 passages, 125/s, 4 s left"
    assert plain_line(embedding(1, 4.0)) == "embedding: 1/1,000 passages, 0.25/s, 1 h 06 min left"
    assert plain_line(embedding(0, 0.0)) == "embedding: 0/1,000 passages"
    assert plain_line(embedding(1000, 8.0)) == "embedding: 1,000/1,000 passages, 125/s, in 8 s"


def test_a_redrawn_line_has_a_bar() -> None:
    assert redrawn_line(embedding(500, 4.0)).startswith("embedding  [##########..........] 500/1,000")
    assert redrawn_line(embedding(1000, 4.0)).startswith("embedding  [####################]")


@pytest.mark.parametrize(
    ("seconds", "says"), [(0.4, "0 s"), (59.4, "59 s"), (59.6, "1 min 00 s"), (125, "2 min 05 s"), (3780, "1 h 03 min")]
)
def test_a_duration_is_read_at_a_glance(seconds: float, says: str) -> None:
    assert duration(seconds) == says


def test_a_terminal_line_is_redrawn_in_place_and_ended_once() -> None:
    stream = io.StringIO()
    with ProgressLine(stream, width=30) as line:
        for progress in (embedding(0, 0.0), embedding(500, 4.0), embedding(1000, 8.0), embedding(1000, 8.0)):
            line(progress)
    assert stream.getvalue() == (
        "\rembedding  [.................\x1b[K"
        "\rembedding  [##########.......\x1b[K"
        "\rembedding  [#################\x1b[K\n"
    )


def test_an_interrupted_line_is_ended() -> None:
    stream = io.StringIO()
    with ProgressLine(stream, width=80) as line:
        line(embedding(500, 4.0))
    assert stream.getvalue().endswith("left\x1b[K\n")


def test_without_a_terminal_a_line_comes_every_five_seconds_and_at_the_end_of_a_stage() -> None:
    stream = io.StringIO()
    with ProgressLine(stream, width=None) as line:
        line(Progress("reading", 0, 10, "kB", 0.0))
        line(Progress("reading", 10, 10, "kB", 1.0))
        line(Progress("marking", 0, 0, "documents", 0.0))
        for second in range(13):
            line(embedding(10 * second, second, total=120))
    lines = stream.getvalue().splitlines()
    assert [text.split(",")[0] for text in lines] == [
        "reading: 10/10 kB",
        "embedding: 50/120 passages",
        "embedding: 100/120 passages",
        "embedding: 120/120 passages",
    ]
