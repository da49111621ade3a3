from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.corpus.reading.article import Unreadable
from cuttings.corpus.reading.decoding import decode

WRITTEN = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\t"))
SENTENCES = {
    "cp1251": "Мост через реку открыт в понедельник, сообщило управление порта. Паромы больше не ходят.",
    "koi8_r": "Мост через реку открыт в понедельник, сообщило управление порта. Паромы больше не ходят.",
    "cp1254": "Nehir üzerindeki köprü pazartesi günü açıldı; liman idaresi artık vapur olmayacağını duyurdu.",
    "cp1252": "The “old” bridge – repaired for years – was opened on Monday, as Zoë from the café saw.",
    "cp1253": "Η παλιά γέφυρα άνοιξε τη Δευτέρα, ανακοίνωσε η αρχή του λιμένα. Τα πλοία σταμάτησαν.",
    "utf-16": "Мост через реку открыт в понедельник.",
    "utf-16-le": "The bridge over the river is open.",
    "utf-32": "The bridge over the river is open.",
}


@given(WRITTEN)
def test_utf_8_comes_back_as_it_was(text):
    assert decode(text.encode()) == text


@given(WRITTEN)
def test_a_byte_order_mark_tells_the_encoding_and_is_removed(text):
    for encoding in ("utf-8-sig", "utf-16", "utf-32"):
        assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", SENTENCES)
def test_other_encodings_are_detected(encoding):
    assert decode(SENTENCES[encoding].encode(encoding)) == SENTENCES[encoding]


def test_the_encoding_of_a_large_file_is_told_by_its_few_letters_that_are_not_ascii():
    text = "The bridge is open.\n" * 500_000 + SENTENCES["cp1251"]

    assert decode(text.encode("cp1251")) == text


def test_every_line_ends_in_the_same_way():
    assert decode(b"one\r\ntwo\rthree\nfour") == "one\ntwo\nthree\nfour"


def test_a_declared_encoding_is_used_where_the_bytes_are_not_utf_8():
    assert decode("Köprü açıldı".encode("iso8859_9"), declared="ISO-8859-9") == "Köprü açıldı"
    assert decode("Köprü açıldı".encode(), declared="ISO-8859-9") == "Köprü açıldı"
    assert decode("“Open”".encode("cp1252"), declared="no-such-encoding") == "“Open”"


def test_a_damaged_letter_does_not_spoil_the_others():
    assert decode("Мост открыт".encode()[:-1]) == "Мост откры\ufffd"


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 8, b"text\0\0\0\1\2\3", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(40)]
)
def test_bytes_that_are_no_text_are_refused(data):
    with pytest.raises(Unreadable, match=r"the file is not text|encoding is not known"):
        decode(data)


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data):
    with suppress(Unreadable):
        assert isinstance(decode(data), str)
