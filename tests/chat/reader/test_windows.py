"""What the network is given, counted in tokens."""

from cuttings.chat.reader.windows import PASSAGE, QUESTION, STEP, TITLE, Tokens, framed, tokens, windows
from cuttings.index import model_folder, tokenizer

CLS, SEP = 101, 102


def made(many: int, first: int = 1000) -> Tokens:
    return Tokens(list(range(first, first + many)), [(n, n + 1) for n in range(many)])


def test_question_title_and_passage_are_framed() -> None:
    window = framed([7, 8], [9], made(3), 1, 3)
    assert window.ids == [CLS, 7, 8, SEP, 9, SEP, 1001, 1002, SEP]
    assert window.segments == [0, 0, 0, 0, 0, 0, 1, 1, 1]
    assert window.ids[window.first] == 1001
    assert list(window.offsets) == [(1, 2), (2, 3)]


def test_without_a_title_nothing_stands_for_it() -> None:
    assert framed([7], [], made(1), 0, 1).ids == [CLS, 7, SEP, 1000, SEP]


def test_windows_show_every_token_and_fit_the_model() -> None:
    question, title = list(range(500)), list(range(500))
    for many in (0, 1, PASSAGE, PASSAGE + 1, 1000):
        shown = list(windows(question, title, made(many)))
        assert {place for window in shown for place, _ in window.offsets} == set(range(many))
        assert [window.offsets[0][0] for window in shown if window.offsets] == [
            n * STEP for n in range(len(shown)) if many
        ]
        assert max(len(window.ids) for window in shown) <= 512
    assert QUESTION + TITLE + PASSAGE + 4 <= 512


def test_a_long_questions_beginning_and_end_are_kept() -> None:
    window = framed(list(range(2000, 2300)), [], made(1), 0, 1)
    assert window.first == QUESTION + 2
    assert window.ids[1] == 2000
    assert window.ids[QUESTION] == 2299


def test_tokens_say_where_they_stand() -> None:
    text = "The İzmir harbour"
    (found,) = tokens(tokenizer(model_folder()), [text])
    assert [text[start:end] for start, end in found.offsets][-1] == "harbour"
    assert len(found.ids) == len(found.offsets)
