import io
import zipfile
from xml.sax.saxutils import escape

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cuttings.corpus import Problem

LEAD = "The old bridge was opened to traffic on Monday after three years of repairs, the port authority said."


def made(*paragraphs, title="", table=()):
    document = docx.Document()
    document.core_properties.title = title
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if table:
        rows = document.add_table(len(table), len(table[0])).rows
        for row, cells in zip(rows, table, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_paragraphs_and_rows_come_in_their_order(read):
    content = made("Bridge over the Delta opens", "", "17 April 2024", LEAD, table=[("Year", "Cars"), ("1911", "40")])

    [found] = read("a.docx", content)

    assert found.text.split("\n\n") == [
        "Bridge over the Delta opens",
        "17 April 2024",
        LEAD,
        "Year | Cars",
        "1911 | 40",
    ]
    assert (found.title, found.published.isoformat()) == ("Bridge over the Delta opens", "2024-04-17")
    assert found.authors == ()


def test_the_title_property_is_the_title(read):
    assert read("a.docx", made(LEAD, title="Bridge opens"))[0].title == "Bridge opens"
    assert read("b.docx", made(LEAD, title="Document1.docx"))[0].title == ""


def test_insertions_under_review_are_read_and_deletions_are_not(read):
    content = io.BytesIO(made("The bridge is CHANGE open."))
    changed = io.BytesIO()
    change = (
        '</w:t></w:r><w:ins w:id="1"><w:r><w:t>wide </w:t></w:r></w:ins>'
        '<w:del w:id="2"><w:r><w:delText>half</w:delText></w:r></w:del><w:r><w:t xml:space="preserve">'
    )
    with zipfile.ZipFile(content) as before, zipfile.ZipFile(changed, "w") as after:
        for name in before.namelist():
            after.writestr(name, before.read(name).replace(b"CHANGE ", change.encode()))

    assert read("a.docx", changed.getvalue())[0].text == "The bridge is wide open."


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "the file is empty"),
        (b"no zip at all", "the file is no Word document, or it is damaged"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512),
            "the file is encrypted or in Word's format before 2007: save it as .docx without a password",
        ),
        (made("  "), "the file holds no text, only white space"),
    ],
)
def test_what_is_no_word_document_is_a_problem(read, content, reason):
    assert read("a.docx", content) == [Problem("a.docx", reason)]


def test_a_zip_of_something_else_is_a_problem(read):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("hello.txt", escape("<hello>"))

    assert read("a.docx", buffer.getvalue()) == [Problem("a.docx", "the Word document is damaged")]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(place=st.integers(0, 36_000), junk=st.binary(min_size=1, max_size=40), cut=st.booleans())
def test_damage_anywhere_never_raises(read, place, junk, cut):
    data = made(LEAD)

    assert len(read("a.docx", data[:place] + junk + (b"" if cut else data[place + len(junk) :]))) == 1
