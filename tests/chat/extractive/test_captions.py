import pytest

from cuttings.chat.extractive.captions import is_caption


@pytest.mark.parametrize("text", ["Ana Example, mayor of Velmora.", "The harbour of Velmora in winter.", "File photo."])
def test_a_caption_has_no_verb(text: str) -> None:
    assert is_caption(text)


@pytest.mark.parametrize("text", ["The bridge is open.", "Ferries stopped.", "“It’s been closed.”", "She said no."])
def test_a_sentence_has_one(text: str) -> None:
    assert not is_caption(text)
