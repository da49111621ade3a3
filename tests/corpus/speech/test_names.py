"""Whose name a speaker gets, and whom a question asks about."""

import pytest

from cuttings.corpus import Document, is_said_by, speaker_of, statements


def speakers(text: str) -> list[str]:
    return [statement.speaker for statement in statements(text)]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("“Yes,” said President Recep Tayyip Erdoğan.", "Recep Tayyip Erdoğan"),
        ("“Yes,” İlham Əliyev said.", "İlham Əliyev"),
        ("“Yes,” Crown Prince Mohammed bin Salman said.", "Mohammed bin Salman"),
        ("“Yes,” said Bashar al-Assad.", "Bashar al-Assad"),
        ("“Yes,” said Commission President Ursula von der Leyen.", "Ursula von der Leyen"),
        ("“Yes,” said Dr. Ann O’Brien-Cox Jr., a surgeon.", "Ann O’Brien-Cox Jr."),
        ("“Yes,” Sen. Jo Holz, R-Ohio, said.", "Jo Holz"),
        ("“Yes,” said the Harbour Herald’s Jo Holz.", "Jo Holz"),
        ("“Yes,” said Harbour Group analyst Jo Holz.", "Jo Holz"),
        ("“Yes,” Ruritanian Foreign Ministry Spokeswoman Jo Holz said.", "Jo Holz"),
        ("“Yes,” Secretary of State Jo Holz said.", "Jo Holz"),
        ("“Yes,” Director of Health Protection Ann Holz said.", "Ann Holz"),
        ("Rain fell on Long Bay, North Bay and Salt Cay, said Jo Holz, the governor.", "Jo Holz"),
        ("“Yes,” Jo Holz, of Albany, Georgia, said.", "Jo Holz"),
        ("“Yes,” the Ministry of Health said.", "Ministry of Health"),
        ("“Yes,” the White House said Monday.", "White House"),
        ("“Yes,” April Holz said in April.", "April Holz"),
    ],
)
def test_titles_are_left_out_and_names_are_whole(sentence: str, name: str) -> None:
    assert speakers(sentence) == [name]


def test_a_bare_surname_is_written_out_as_the_article_first_gives_it() -> None:
    assert speakers("Dmitriy Holz came. Dmitry Holz left. “Rain,” Mr Holz said.") == ["Dmitriy Holz"]


def test_a_surname_of_two_people_is_nobodys_until_one_stands_near() -> None:
    far = "Ann Holz met her brother, Ben Holz. " + "The ships lay in the harbour and waited for the wind. " * 8
    assert speakers(far + "\n\n“Rain,” Holz said.") == []
    assert speakers(far + "Ben Holz looked up.\n\n“Rain,” Holz said.") == ["Ben Holz"]
    assert speakers(far + "\n\n“Rain,” Ben Holz said.") == ["Ben Holz"]


def test_a_name_that_comes_first_is_no_given_name_of_another() -> None:
    assert speakers("Governor Roy Holz came. “Rain,” the sailor's father, Roy, said.") == ["Roy"]


def test_a_word_that_only_begins_the_sentence_is_no_name() -> None:
    assert speakers("Sailors came. Rumours spread and rumours fell. Rumours said that it rained.") == []


def test_a_place_that_two_speak_in_is_nobodys() -> None:
    text = "“Rain,” Ann Bell said. “Sun,” Ben Holz said. The rest was silence."
    document = Document(id="a", text=text)
    assert speaker_of(document, 0, 22) == "Ann Bell"
    assert speaker_of(document, 0, 45) is None
    assert speaker_of(document, 46, len(text)) is None


@pytest.mark.parametrize(
    ("speaker", "asked", "same"),
    [
        ("Maria Zakharova", "Zakharova", True),
        ("Maria Zakharova", "Maria Zakharova", True),
        ("Maria Zakharova", "Ms Zakharova", True),
        ("Maria Zakharova", "ms. zakharova", True),
        ("Zakharova", "Maria Zakharova", False),
        ("Maria Zakharova", "Maria", False),
        ("Maria Zakharova", "Anna Zakharova", False),
        ("Recep Tayyip Erdoğan", "Erdogan", True),
        ("İlham Əliyev", "Ilham Aliyev", True),
        ("White House", "the White House", True),
        ("Justice Department", "Justice Department", True),
        ("Education Department", "Justice Department", False),
        ("Maria Zakharova", "", False),
    ],
)
def test_a_speaker_is_asked_for_by_the_last_of_the_name(speaker: str, asked: str, same: bool) -> None:
    assert is_said_by(speaker, asked) is same
