from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.corpus import paragraphs

WRAPPED = """The last of the four patrol boats cast off at dawn and left
the harbour of Port Selva, watched by several hundred people
on the quay. Nobody waved, and nobody left before the boats
were out of sight.

Relations between the port and the capital remain cold, and a
joint commission is due to meet in April."""


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraphs(text)]


@settings(deadline=None)
@given(st.text())
def test_every_character_that_is_not_white_space_is_in_exactly_one_paragraph(text):
    end = 0
    for start, stop in paragraphs(text):
        assert text[end:start].strip() == ""
        assert text[start:stop].strip() == text[start:stop] != ""
        end = stop
    assert text[end:].strip() == ""


@settings(deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=("Z", "C")), min_size=1), min_size=1))
def test_blank_lines_end_paragraphs(lines):
    assert found("\n \n".join(lines)) == [line.strip() for line in lines]


def test_single_line_ends_end_the_paragraphs_of_a_saved_page():
    lines = [
        "Anna Quill, 17 April 2024, 13:14",
        "Observers leave the lake",
        "The envoy of the lake district. Photo: AFP",
    ]
    assert found("\n".join(lines)) == lines


def test_hard_wrapped_prose_is_one_paragraph():
    assert [text.split()[0] for text in found(WRAPPED)] == ["The", "Relations"]


def test_a_short_line_ends_a_paragraph_of_hard_wrapped_prose():
    text = WRAPPED.replace("were out of sight.\n\n", "were out of sight.\n")
    assert [text.split()[0] for text in found(text)] == ["The", "Relations"]


def test_an_indented_line_and_a_list_mark_begin_a_paragraph_of_hard_wrapped_prose():
    text = WRAPPED.replace("on the quay. Nobody", "  on the quay. Nobody")
    assert len(found(text)) == 3
    text = WRAPPED.replace("the harbour of Port", "- harbour of Port")
    assert len(found(text)) == 3


def test_lists_of_headlines_of_one_width_are_not_joined():
    lines = [
        "Storm closes northern airports again",
        "Mayor of Halden resigns over inquiry",
        "Ferry crews end a strike of four weeks",
    ]
    assert found("\n".join(lines)) == lines


def test_line_ends_of_any_kind_are_line_ends():
    assert found("one\r\n\r\ntwo\u2028three\x0cfour") == ["one", "two", "three", "four"]
