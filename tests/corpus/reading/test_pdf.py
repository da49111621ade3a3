import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cuttings.corpus import Problem

PARAGRAPHS = [
    ["Bridge over the Delta opens after years"],
    ["17 April 2024"],
    [
        "The old bridge was opened to traffic on Mon-",
        "day after three years of repairs, a well-known",
        "engineer said.",
    ],
    [
        "The ferries, with their well-",
        "known whistles, stopped at once, to the joy",
        "of all (not only the crews).",
    ],
]


def test_lines_become_paragraphs_and_divided_words_are_joined(read, pdf):
    [found] = read("a.pdf", pdf(PARAGRAPHS))

    assert found.text.split("\n\n") == [
        "Bridge over the Delta opens after years",
        "17 April 2024",
        "The old bridge was opened to traffic on Monday after three years of repairs, a well-known engineer said.",
        "The ferries, with their well-known whistles, stopped at once, to the joy of all (not only the crews).",
    ]
    assert found.title == "Bridge over the Delta opens after years"
    assert found.published.isoformat() == "2024-04-17"


def test_the_title_property_serves_if_it_is_one_and_the_creation_date_never(read, pdf):
    info = "/Title (Bridge opens) /CreationDate (D:20240502101010Z)"

    [found] = read("a.pdf", pdf(PARAGRAPHS[2:], info))
    [other] = read("b.pdf", pdf(PARAGRAPHS[:1] + PARAGRAPHS[2:], "/Title (Microsoft Word - bridge_v2.doc)"))

    assert (found.title, found.published) == ("Bridge opens", None)
    assert other.title == "Bridge over the Delta opens after years"


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        (lambda data: b"", "the file is empty"),
        (lambda data: b"<html>no PDF</html>", "the file is no PDF, or its beginning is lost"),
        (lambda data: data[:9], "the PDF is damaged"),
        (lambda data: b"%PDF-1.4\n" + bytes(range(256)) * 20, "the PDF is damaged"),
    ],
)
def test_a_broken_pdf_is_a_problem(read, pdf, damage, reason):
    assert read("a.pdf", damage(pdf(PARAGRAPHS))) == [Problem("a.pdf", reason)]


def test_a_pdf_of_pictures_is_a_problem(read, pdf):
    reason = "the PDF has no text, only pictures: it needs text recognition (OCR) first"

    assert read("a.pdf", pdf([])) == [Problem("a.pdf", reason)]


def test_an_encrypted_pdf_is_a_problem(read, pdf):
    lock = f"/Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <{'41' * 32}> /U <{'42' * 32}>"
    trailer = b"/Info 6 0 R /Encrypt 6 0 R /ID [<01> <01>]"

    [found] = read("a.pdf", pdf(PARAGRAPHS, lock).replace(b"/Info 6 0 R", trailer))

    assert found == Problem("a.pdf", "the PDF is encrypted: save it without a password")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(place=st.integers(0, 1600), junk=st.binary(max_size=30), cut=st.booleans())
def test_damage_anywhere_never_raises(read, pdf, place, junk, cut):
    data = pdf(PARAGRAPHS)

    assert len(read("a.pdf", data[:place] + junk + (b"" if cut else data[place + len(junk) :]))) == 1
