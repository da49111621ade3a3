"""Each page is a fictional article as a browser saves it; its lines begin with what they are."""

from pathlib import Path

import pytest

from cuttings.corpus import Document, Kind, mark

PAGES = sorted((Path(__file__).parent / "pages").glob("*/*.txt"))
KINDS = {"b": Kind.BODY, "h": Kind.HEADLINE, "y": Kind.BYLINE, "x": Kind.BOILERPLATE}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_saved_page_is_told_apart_from_its_article(page):
    lines = page.read_text(encoding="utf-8").splitlines()
    expected = [(line[2:], KINDS[line[0]]) for line in lines if line]
    title = next(line for line, kind in expected if kind is Kind.HEADLINE)
    text = "\n".join(line[2:] for line in lines)

    blocks = mark(Document(id=page.stem, text=text, title=title))

    marked = [(text[block.start : block.end], block.kind) for block in blocks]
    assert [line for line, _ in marked] == [line for line, _ in expected]
    assert [pair for pair in marked if pair not in expected] == []
