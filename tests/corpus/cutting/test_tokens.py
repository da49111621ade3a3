from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.corpus import count_tokens


def test_tokens_are_those_of_cl100k_base():
    # The examples of OpenAI's cookbook.
    assert count_tokens("") == 0
    assert count_tokens("hello world") == 2
    assert count_tokens("tiktoken is great!") == 6
    assert count_tokens("antidisestablishmentarianism") == 6
    assert count_tokens("2 + 2 = 4") == 7
    assert count_tokens("お誕生日おめでとう") == 9


def test_names_of_special_tokens_are_plain_text():
    assert count_tokens("<|endoftext|>") == 7


@settings(deadline=None)
@given(st.text())
def test_no_text_has_more_tokens_than_bytes(text):
    assert count_tokens(text) <= len(text.encode("utf-8", "replace")) * 3


def test_a_lone_surrogate_can_be_counted():
    assert count_tokens("lake \ud800") > 1
