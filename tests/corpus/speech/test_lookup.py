"""Who says what stands at a place of a document."""

from cuttings.corpus import Document, speaker_of, statements_in


def test_a_short_quotation_at_the_beginning_names_who_says_it() -> None:
    text = "“Yes, it is true,” harbour master Ilse Fictive answered, when she was asked about reports from other towns."
    document = Document("d", text)
    assert speaker_of(document, 0, len(text)) == "Ilse Fictive"
    assert [said.speaker for said in statements_in(document, 0, 10)] == ["Ilse Fictive"]
    assert statements_in(document, 30, 60) == ()


def test_a_word_in_quotation_marks_further_on_does_not() -> None:
    text = "The closing of the harbour, which Ilse Fictive called “a disaster”, goes on for the whole of the winter."
    assert speaker_of(Document("d", text), 0, len(text)) is None
