from dataclasses import replace
from datetime import date

from cuttings.chat import Answer, Citation
from cuttings.chat.render.html_answer import answer_html, notice_html, pending_html
from cuttings.chat.render.parts.cards import where_html
from cuttings.chat.render.parts.opening import fingerprint
from cuttings.corpus import DateOrigin, Document, Passage
from cuttings.index import Hit

TEXT = "The bridge opened [1] today.\n\nIt held, said Ada Stone [2]. Nobody fell. <b>Nobody</b>.\n\nThe end."
PAPER = Document(
    "a.md", TEXT, "The <i>bridge</i>", "Lantern & Son", date(2031, 5, 4), DateOrigin.BYLINE, url="https://l.example/1"
)
COPY = Document("b.txt", TEXT, source="Evening <u>Echo</u>")
FIRST = Citation(1, PAPER, 0, 28)
SECOND = Citation(2, PAPER, 30, 58, speaker="Ada <s>Stone</s>", also_in=(COPY, COPY))
END = TEXT.index("\n\nThe end")
HIT = Hit(Passage(PAPER, 0, END), cosine=0.7, keyword=3.0, fused=0.9, rank=1)
ANSWER = Answer(
    question="Did <it> hold?",
    search_question="Did <it> hold?",
    answered=True,
    text=f"{FIRST.quote} [1] {SECOND.quote} [2]",
    short="<held>",
    citations=(FIRST, SECOND),
    passages=(HIT,),
)
NONE = Answer("What?", "What?", False, "These documents do not say.", reason="Nothing is <close>.", passages=(HIT,) * 5)


def test_the_quotes_are_what_the_citations_say():
    assert [FIRST.quote, SECOND.quote] == ["The bridge opened [1] today.", "It held, said Ada Stone [2]."]


def test_markers_are_buttons_that_know_their_quote():
    page = answer_html(ANSWER)
    attributes = f'data-document="a.md" data-start="0" data-end="28" data-print="{fingerprint(FIRST.quote)}"'
    assert f'title="Lantern &amp; Son" {attributes}>1</button>' in page
    assert page.count('class="marker"') == 2


def test_a_number_in_brackets_inside_a_quote_is_the_articles_own():
    said = answer_html(ANSWER).split('<div class="said">')[1].split("</div>")[0]
    assert said.startswith('<p dir="auto">The bridge opened [1] today.<button')
    assert "said Ada Stone [2].<button" in said


def test_a_number_that_no_citation_has_is_text():
    assert "[3]" in answer_html(replace(ANSWER, text="One [3]"))


def test_a_card_shows_the_quote_within_its_paragraph():
    page = answer_html(ANSWER)
    assert '<blockquote dir="auto"><mark>The bridge opened [1] today.</mark></blockquote>' in page
    quoted = "<mark>It held, said Ada Stone [2].</mark> Nobody fell. &lt;b&gt;Nobody&lt;/b&gt;."
    assert f'<blockquote dir="auto">{quoted}</blockquote>' in page


def test_a_quote_outside_every_passage_stands_alone():
    assert '<blockquote dir="auto"><mark>It held, said Ada Stone [2].</mark></blockquote>' in answer_html(
        replace(ANSWER, passages=())
    )


def test_a_card_names_outlet_date_title_speaker_and_copies_escaped():
    page = answer_html(ANSWER)
    assert "<bdi>Lantern &amp; Son</bdi>" in page
    assert '<time datetime="2031-05-04" title="date: from byline">4 May 2031</time>' in page
    assert "The &lt;i&gt;bridge&lt;/i&gt;</button></h3>" in page
    assert '<p class="where spoken"><span class="speaker"><bdi>Ada &lt;s&gt;Stone&lt;/s&gt;</bdi></span>, in ' in page
    assert '"b.txt"><bdi>Evening &lt;u&gt;Echo&lt;/u&gt;</bdi></button></p>' in page


def test_a_document_without_date_outlet_and_title_says_what_it_has():
    bare = Document("notes/x.txt", "Words.")
    assert where_html(bare) == '<p class="where"><span class="undated">no date</span></p>'
    page = answer_html(replace(ANSWER, text="Words. [1]", citations=(Citation(1, bare, 0, 6),)))
    assert ">notes/x.txt</button>" in page


def test_the_question_and_the_short_answer_are_escaped():
    page = answer_html(ANSWER)
    assert '<h2 class="question" tabindex="-1" dir="auto">Did &lt;it&gt; hold?</h2>' in page
    assert '<p class="short" dir="auto">&lt;held&gt;</p>' in page


def test_a_rewritten_question_is_shown():
    assert "searched" not in answer_html(ANSWER)
    page = answer_html(replace(ANSWER, search_question="Did the <bridge> hold?"))
    assert '<p class="searched">Searched for: <bdi>Did the &lt;bridge&gt; hold?</bdi></p>' in page


def test_no_answer_says_so_and_offers_the_three_closest_passages():
    page = answer_html(NONE)
    assert "Not in these documents</p><p>Nothing is &lt;close&gt;.</p>" in page
    assert page.count('class="card"') == 3
    assert "marker" not in page
    assert f'data-start="0" data-end="{END}"' in page


def test_no_answer_without_passages_offers_none():
    assert "Closest" not in answer_html(replace(NONE, passages=()))


def test_what_is_not_an_answer_is_escaped_too():
    assert "&lt;q&gt;</h2>" in pending_html("<q>")
    assert '<p class="notice">&lt;no&gt;</p>' in notice_html("<no>")


def test_nothing_runs_by_attribute():
    paper = replace(PAPER, id='"><img src=x onerror=alert(1)>', source="' onclick='x", url="javascript:alert(1)")
    page = answer_html(replace(ANSWER, citations=(replace(FIRST, document=paper), replace(SECOND, document=paper))))
    assert "<img" not in page
    assert "' onclick" not in page
    assert "href" not in page
