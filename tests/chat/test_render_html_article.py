from datetime import date

from cuttings.chat.render.html_article import article_html, missing_html
from cuttings.corpus import Block, DateOrigin, Document, Kind

TEXT = "Home | News\n\nThe  bridge\n\nBy Ada Stone\n\nIt opened. It held.\n\n<script>alert(1)</script> is text."
PAPER = Document(
    "a.txt",
    TEXT,
    "The bridge",
    "The Lantern",
    date(2031, 5, 4),
    DateOrigin.HEADER_LINE,
    ("Ada <b>Stone</b>",),
    "https://l.example/1",
)
BLOCKS = (
    Block(0, 11, Kind.BOILERPLATE),
    Block(13, 24, Kind.HEADLINE),
    Block(26, 38, Kind.BYLINE),
    Block(40, 59, Kind.BODY),
    Block(61, len(TEXT), Kind.BODY),
)


def test_the_head_names_title_outlet_date_and_its_origin_authors_and_address():
    head = article_html(PAPER, BLOCKS, (40, 50)).split("</header>")[0]
    assert '<h2 dir="auto">The bridge</h2>' in head
    assert "<bdi>The Lantern</bdi>" in head
    assert 'title="date: from header line">4 May 2031<' in head
    assert "By <bdi>Ada &lt;b&gt;Stone&lt;/b&gt;</bdi>" in head
    assert 'href="https://l.example/1"' in head


def test_every_block_is_a_paragraph_of_its_kind():
    page = article_html(PAPER, BLOCKS, None)
    assert '<p class="boilerplate" dir="auto">Home | News</p>' in page
    assert '<p class="byline" dir="auto">By Ada Stone</p>' in page
    assert '<p class="body" dir="auto">&lt;script&gt;alert(1)&lt;/script&gt; is text.</p>' in page


def test_a_headline_that_repeats_the_title_is_told_from_others():
    assert '<p class="headline repeated" dir="auto">The  bridge</p>' in article_html(PAPER, BLOCKS, None)


def test_the_quote_has_a_name_and_takes_the_focus_and_other_quotes_are_marked_lightly():
    page = article_html(PAPER, BLOCKS, (40, 50), [(51, 59), (40, 50)])
    assert (
        '<p class="body" dir="auto"><mark id="quote" class="quote" tabindex="-1">It opened.</mark> '
        '<mark class="also">It held.</mark></p>'
    ) in page


def test_another_quote_never_cuts_into_the_one_that_was_opened():
    page = article_html(PAPER, BLOCKS, (45, 59), [(40, 50)])
    assert 'tabindex="-1">ened. It held.</mark>' in page


def test_a_quote_over_two_paragraphs_has_its_name_once():
    page = article_html(PAPER, BLOCKS, (51, 70))
    assert page.count('id="quote"') == 1
    assert '<mark class="quote">&lt;script&gt;a</mark>' in page


def test_an_article_that_changed_since_says_so_and_marks_nothing():
    page = article_html(PAPER, BLOCKS, None, changed=True)
    assert "has changed since it was quoted" in page
    assert "changed" not in article_html(PAPER, BLOCKS, None)
    assert "<mark" not in page


def test_a_very_long_article_is_shown_around_the_quote():
    text = "\n\n".join(f"Line {number:05d}." for number in range(40_000))
    long = Document("long.txt", text)
    blocks = [Block(start, start + 11, Kind.BODY) for start in range(0, len(text), 13)]
    page = article_html(long, blocks, (260_000, 260_011))
    assert '<mark id="quote" class="quote" tabindex="-1">Line 20000.</mark>' in page
    assert "Line 13000." in page
    assert "Line 00000." not in page
    assert "Line 39999." not in page
    assert "Part of this long article is left out" in page


def test_an_article_that_is_gone_is_said_to_be():
    assert "no longer in the collection" in missing_html()
