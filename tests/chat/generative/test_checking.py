"""The check of a sentence against the sentences of a passage."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.chat.generative.checking import check, held
from cuttings.corpus import sentences

TEXT = """The council of Velmora voted to close the harbour to ferries from 3 November 2021. The vote was nine to two.

“We would rather lose a season than a ship,” said harbour master Ilse Fictive. She has run the harbour since 2015.

Ferry owners said on Tuesday that the closure would cost them 4.2 million crowns, or 40 percent of their income. \
Nobody was hurt in the storm of 1 October. The council did not close the fish market. Mayor Ana Example opened the \
840-metre granite bridge to Sundby in the presence of Orlu Brandt. Three sailors and five fishermen were rescued. \
Brandt denied taking money from the owners. Prices of fish rose by a third. The court did not find Brandt guilty. \
A second ferry may be sold to the United Nations."""


def evidence(text, published=date(2021, 10, 28), number=1):
    return [held(number, text, span, published=published, outlet="The Northern Gull") for span in sentences(text)]


def kept(sentence, text=TEXT, **stated):
    return check(sentence, evidence(text, **stated)).support


@pytest.mark.parametrize(
    "sentence",
    [
        "The council of Velmora voted to close the harbour to ferries from November 3, 2021.",
        "The council voted 9 to 2 to close the harbour.",
        "The harbour will be closed to ferries from 3 November.",
        "The harbour closes to ferries from 2021-11-03.",
        "According to the Northern Gull, the vote was nine to two.",
        "Velmora's harbour will be closed to ferries.",
        "Ferry owners said that the closure would cost 4,200,000 crowns.",
        "The closure would cost ferry owners 40% of their income.",
        "The closure would cost ferry owners forty per cent of their income.",
        "Ilse Fictive has run the harbour since 2015.",
        'Ilse Fictive: "We would rather lose a season than a ship"',
        "No one was hurt in the storm on October 1.",
        "The fish market was not closed by the council.",
        "Ana Example opened a granite bridge of 840 metres to Sundby.",
        "3 sailors and 5 fishermen were rescued.",
        "Brandt denied taking money.",
        "Brandt was not found guilty by the court.",
        "A second ferry may be sold to the UN.",
        "Ferry owners said on 26 October 2021 that the closure would cost 4.2 million crowns.",
    ],
)
def test_a_sentence_that_says_the_same_in_other_forms_is_kept(sentence):
    assert kept(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The council of Velmora voted to close the harbour to ferries from 3 November 2022.",
        "The council of Velmora voted to close the harbour to ferries from 3 October 2021.",
        "The vote was two to ten.",
        "The closure would cost ferry owners 4.2 billion crowns.",
        "The closure would cost ferry owners 40 crowns of their income.",
        "The closure would cost ferry owners $4.2 million.",
        "Ana Example opened the 840-kilometre granite bridge to Sundby.",
        "Five sailors and three fishermen were rescued.",
        "Prices of fish rose by a quarter.",
        "A first ferry may be sold to the United Nations.",
        "Ferry owners said on 27 October 2021 that the closure would cost 4.2 million crowns.",
        "Ilse Fictive has run the harbour since 2016.",
    ],
)
def test_a_changed_number_is_never_supported(sentence):
    assert not kept(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The council of Velmora did not vote to close the harbour to ferries.",
        "The council never voted to close the harbour.",
        "Several people were hurt in the storm of 1 October.",
        "The council closed the fish market.",
        "The council of Velmora closed the market.",
        "Brandt took money from the owners.",
        "Brandt did not deny taking money from the owners.",
        "The court found Brandt guilty.",
        "Prices of fish did not rise by a third.",
        "Prices of fish fell by a third.",
        "The council of Velmora voted to open the harbour to ferries.",
        "A second ferry will be sold to the United Nations.",
        "Ana Example refused to open the granite bridge to Sundby.",
    ],
)
def test_a_changed_negation_is_never_supported(sentence):
    assert not kept(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The council of Sundby voted to close the harbour to ferries.",
        "Orlu Brandt opened the granite bridge to Sundby in the presence of Ana Example.",
        "Ilse Fictive opened the granite bridge to Sundby.",
        "Ana Example has run the harbour since 2015.",
        "Zelensky opened the granite bridge to Sundby.",
        "A second ferry may be sold to NATO.",
        "Аna Example opened the granite bridge to Sundby.",
    ],
)
def test_a_changed_name_is_never_supported(sentence):
    assert not kept(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ilse Fictive said “We would rather lose a season than a boat”.",
        "Ilse Fictive said «rather lose a ship than a season».",
        "Ilse Fictive would ‘lose a season and a ship’.",
        "The council voted to “close the fish market”, the harbour master Ilse Fictive said.",
    ],
)
def test_a_quotation_that_is_not_there_word_for_word_is_never_supported(sentence):
    assert not kept(sentence)


def test_support_is_the_sentence_that_says_so_and_the_one_that_names_whom():
    (first, second) = kept("Ilse Fictive has run the harbour since 2015.")
    assert (first.text[-14:], second.text) == ("Ilse Fictive.", "She has run the harbour since 2015.") or (
        first.text.endswith("Ilse Fictive.") and second.text == "She has run the harbour since 2015."
    )


def test_a_relative_day_counts_from_the_day_of_the_article():
    assert kept(
        "The mill in Tarsk burned down on 3 May 2024.",
        "The mill in Tarsk burned down yesterday.",
        published=date(2024, 5, 4),
    )
    assert not kept(
        "The mill in Tarsk burned down on 3 May 2024.", "The mill in Tarsk burned down yesterday.", published=None
    )


def test_two_passages_may_support_one_sentence_together():
    both = [*evidence("The mill in Tarsk burned down in May."), *evidence("The mill belonged to Ada Brandt.", number=2)]
    support = check("The mill in Tarsk, which belonged to Ada Brandt, burned down in May.", both).support
    assert [one.number for one in support] == [1, 2]


NUMBERS = st.integers(2, 99_999)
NAMES = st.sampled_from("Ada Brandt|Orlu Fictive|Ilse Example|Tarsk|Velmora".split("|"))
DONE = st.sampled_from(["sold", "bought", "counted", "lost", "found", "received"])
THINGS = st.sampled_from(["boats", "houses", "barrels of oil", "tonnes of fish", "old bridges"])
facts = st.tuples(NAMES, DONE, NUMBERS, THINGS)


def said(fact):
    name, done, number, things = fact
    return f"{name} {done} {number:,} {things} in the harbour."


@given(st.lists(facts, min_size=1, max_size=5), facts)
@settings(max_examples=80, deadline=None)
def test_only_what_a_sentence_of_the_passage_says_is_kept(passage, claim):
    passage, claim = [(name, "sold", *rest) for name, _, *rest in passage], (claim[0], "sold", *claim[2:])
    text = " ".join(map(said, passage))
    support = kept(said(claim), text)
    assert bool(support) == (claim in passage)
    for one in support:
        assert text[one.start : one.end] in map(said, passage)


@given(st.lists(facts, min_size=1, max_size=4), st.data())
@settings(max_examples=60, deadline=None)
def test_a_quote_with_one_changed_number_or_negation_is_never_accepted(passage, data):
    name, done, number, things = data.draw(st.sampled_from(passage))
    text = " ".join(map(said, passage))
    other = data.draw(NUMBERS.filter(lambda n: (name, done, n, things) not in passage))
    assert not kept(said((name, done, other, things)), text)
    assert not kept(f"{name} has not {done} {number:,} {things} in the harbour.", text)
    assert not kept(f"{name} never {done} {number} {things} in the harbour.", text)


@given(st.text(max_size=120))
@settings(max_examples=80, deadline=None)
def test_any_sentence_is_judged_and_support_is_of_the_passage(sentence):
    for one in check(sentence, evidence(TEXT)).support:
        assert (one.start, one.end) in sentences(TEXT)
