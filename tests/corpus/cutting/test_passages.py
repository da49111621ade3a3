import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.corpus import Block, CutSettings, Document, Kind, Passage, count_tokens, cut, mark, paragraphs

SMALL = CutSettings(target=24, minimum=24, tail=6)
SENTENCE = "The last of the four patrol boats left the harbour at dawn."  # 13 tokens


def passages(text: str, settings: CutSettings = SMALL, **options) -> list[Passage]:
    document = Document(id="x", text=text)
    blocks = [Block(start, end, Kind.BODY) for start, end in paragraphs(text)]
    return cut(document, blocks, settings, **options)


def texts(text: str, settings: CutSettings = SMALL, **options) -> list[str]:
    return [passage.text for passage in passages(text, settings, **options)]


@settings(deadline=None)
@given(st.text() | st.text(st.sampled_from("ab .\n字é\u0301\U0001f468\u200d"), max_size=400))
def test_each_body_character_is_in_exactly_one_passage_within_the_budget(text):
    end = 0
    for passage in passages(text):
        assert text[end : passage.start].strip() == ""
        assert passage.text == passage.text.strip() != ""
        assert count_tokens(passage.text) <= SMALL.most
        end = passage.end
    assert text[end:].strip() == ""


@settings(deadline=None)
@given(st.text(), st.integers(1, 40))
def test_a_passage_that_does_not_fit_is_split_until_it_does(text, width):
    found = passages(text, fits=lambda part: len(part) <= width)
    assert all(len(passage.text) <= width for passage in found)
    assert "".join("".join(passage.text.split()) for passage in found) == "".join(text.split())


def test_short_paragraphs_join_up_to_the_target():
    text = "\n\n".join(f"Line {number} is short." for number in range(8))  # 6 tokens each
    assert [passage.count("short") for passage in texts(text)] == [4, 4]


def test_a_passage_of_the_minimum_takes_no_further_paragraph():
    text = "\n\n".join(f"Line {number} is short." for number in range(4))
    assert [passage.count("short") for passage in texts(text, CutSettings(24, 6, 6))] == [1, 1, 1, 1]


def test_a_long_paragraph_is_split_evenly_at_sentence_ends():
    assert [count_tokens(passage) for passage in texts(" ".join([SENTENCE] * 4))] == [13] * 4
    assert [passage.count("boats") for passage in texts(" ".join([SENTENCE] * 5), CutSettings(60, 60, 6))] == [3, 2]


def test_a_short_tail_joins_the_passage_before_it():
    assert texts(f"{SENTENCE} They wave.\n\n{SENTENCE[:30]}\n\nSo it was.")[-1].endswith("So it was.")


def test_an_endless_sentence_is_cut_at_words_and_an_endless_word_anywhere():
    words = texts("lake " * 100)
    assert set(" ".join(words).split()) == {"lake"}
    assert "".join(texts("字" * 200)) == "字" * 200
    assert len(texts("字" * 200)) > 5


def test_an_accent_stays_with_its_letter():
    parts = texts("e\u0301" * 200)
    assert not any(part.startswith("\u0301") for part in parts)


def test_a_passage_never_reaches_across_a_block_of_another_kind():
    text = "One.\n\nAdvertisement\n\nTwo.\n\nThree."
    document = Document(id="x", text=text)
    found = cut(document, mark(document), SMALL)
    assert [passage.text for passage in found] == ["One.", "Two.\n\nThree."]


def test_headlines_are_cut_only_when_there_is_no_body():
    headline, body = Block(0, 8, Kind.HEADLINE), Block(9, 14, Kind.BODY)
    document = Document(id="x", text="Headline\nBody.")
    assert [passage.text for passage in cut(document, [headline, body], SMALL)] == ["Body."]
    assert [passage.text for passage in cut(document, [headline], SMALL)] == ["Headline"]
    assert cut(document, [Block(0, 8, Kind.BOILERPLATE)], SMALL) == []


def test_settings_that_contradict_each_other_are_refused():
    with pytest.raises(ValueError, match="tail <= minimum <= target"):
        CutSettings(target=10, minimum=20, tail=5)
