"""Which outlets and people a question names as its sources."""

from datetime import date

import pytest

from cuttings.chat.understanding import Collection, understand

ON = date(2024, 4, 17)
SOURCES = {
    "According to Caucasus Watch, how long will they stay?": "Caucasus Watch",
    "what did caucasus watch report about the corridor?": "Caucasus Watch",
    "What did they ask in Hurriyet's report?": "Hürriyet Daily News",
    "What does the BBC say about Karabakh?": "BBC News",
    "What stands in the Guardian about Karabakh?": "The Guardian",
    "Show me what CNN reported": "cnn.com",
    "What did Ukrainska Pravda write?": "Ukrainska Pravda",
}
NO_SOURCES = (
    "Who owns the BBC?",
    "Who leads CNN?",
    "Which play was banned by the BBC?",
    "Who is the guardian of the bridge?",
)
SPEAKERS = {
    "What did Zakharova say about France?": ("Zakharova",),
    "According to Peskov, who decides?": ("Peskov",),
    "What are Zakharova's comments on Armenia?": ("Zakharova",),
    "What did Foreign Ministry spokeswoman Maria Zakharova say?": ("Maria Zakharova",),
    "What did Peskov and Zakharova say about the peacekeepers?": ("Peskov", "Zakharova"),
    "Who is Peskov?": (),
    "What did they say?": (),
    "How many are there, according to the Bureau of Numbers?": (),
    "According to the FAA, how many hours are required?": (),
    "What does the BBC say about Peskov?": (),
}


@pytest.mark.parametrize("question", SOURCES)
def test_an_outlet_that_is_named_as_a_source_filters(question: str, collection: Collection) -> None:
    read = understand(question, ON, collection)
    assert read.filters.outlets == {SOURCES[question]}
    chip = next(chip for chip in read.chips if chip.hides)
    assert (chip.id, chip.label) == (f"outlet:{SOURCES[question]}", f"in {SOURCES[question]}")
    assert chip.words in question


@pytest.mark.parametrize("question", NO_SOURCES)
def test_an_outlet_that_is_the_subject_does_not_filter(question: str, collection: Collection) -> None:
    assert not understand(question, ON, collection).filters


def test_an_outlet_that_is_not_there_is_a_problem(collection: Collection) -> None:
    read = understand("According to the Daily Example, who resigned?", ON, collection)
    assert read.problem == (
        "No article here is from the Daily Example; "
        "there are articles from Caucasus Watch, Ukrainska Pravda and AzerNews."
    )
    assert "Guardian" in str(understand("What is in Guardiana's report?", ON, collection).problem)


def test_a_person_is_never_a_missing_outlet(collection: Collection) -> None:
    assert understand("Who decides, according to Peskov?", ON, collection).problem is None


@pytest.mark.parametrize("question", SPEAKERS)
def test_a_person_whose_words_are_asked_for_is_preferred(question: str, collection: Collection) -> None:
    read = understand(question, ON, collection)
    assert read.speakers == SPEAKERS[question]
    spoken = [chip for chip in read.chips if chip.id.startswith("speaker")]
    assert [(chip.label, chip.hides) for chip in spoken] == [(f"said by {name}", False) for name in read.speakers]
