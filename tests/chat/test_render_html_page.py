from datetime import date

from cuttings.chat.render.html_page import empty_html, masthead_html, welcome_html


def test_the_masthead_counts_articles_and_outlets_and_names_the_period():
    assert "12 articles · 5 outlets · 3 May 2020 – 17 Apr 2024<" in masthead_html(
        12, 5, date(2020, 5, 3), date(2024, 4, 17)
    )


def test_the_masthead_leaves_out_what_is_not_known():
    assert ">1 article</p>" in masthead_html(1, 0, None, None)
    assert ">1,200 articles · 1 outlet · 3 May 2020</p>" in masthead_html(1200, 1, date(2020, 5, 3), date(2020, 5, 3))


def test_examples_are_buttons_that_hold_their_question():
    assert (
        '<button type="button" class="example" dir="auto" data-ask="Who &lt;&quot;x&quot;&gt;?">Who &lt;'
        in welcome_html(['Who <"x">?'])
    )


def test_without_examples_there_is_no_list():
    assert "<ul" not in welcome_html([])


def test_an_empty_collection_says_how_to_fill_it():
    assert "cuttings build FOLDER" in empty_html()
