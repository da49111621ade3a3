from hypothesis import given
from hypothesis import strategies as st

from cuttings.index.search.vocabulary import terms, terms_and_pairs


def test_words_of_grammar_are_left_out() -> None:
    assert terms("What was it that they have?") == []
    assert len(terms("the WHO in May")) == 2


def test_a_word_is_found_in_its_other_forms() -> None:
    assert terms("Peacekeeper") == terms("peacekeepers’")
    assert terms("the U.S.") == terms("the US")
    assert terms("Türkiye's") == terms("turkiye")
    assert terms("1.5") != terms("15")


def test_one_thing_written_in_several_ways_is_one_term() -> None:
    assert terms("45%") == terms("45 per cent") == terms("45 percent")
    assert terms("1,100 seats") == terms("1100 seats")
    assert terms("six months") == terms("6 months")


def test_scripts_without_spaces_are_compared_by_character() -> None:
    assert set(terms("平和")) < set(terms("平和維持部隊"))


def test_pairs_reach_across_words_of_grammar() -> None:
    assert terms_and_pairs("the president of Orlu")[1] == terms_and_pairs("President Orlu")[1]
    assert terms_and_pairs("oil crisis")[1] != terms_and_pairs("crisis oil")[1]


@given(st.lists(st.text(alphabet="aé1.,'’-$", max_size=8), max_size=6))
def test_a_text_has_the_terms_of_its_stretches(stretches: list[str]) -> None:
    assert terms(" ".join(stretches)) == [term for stretch in stretches for term in terms(stretch)]
