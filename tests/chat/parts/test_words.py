from datetime import date

from cuttings.chat.render.words import day, differences, read_from, under_headings, where
from cuttings.corpus import Document


def test_a_day_is_written_out():
    assert day(date(2024, 4, 7)) == "7 April 2024"
    assert day(None) == ""


def test_a_line_leaves_out_what_is_not_known():
    paper = Document("a", "", source="The Lantern", published=date(2031, 5, 4))
    assert where(paper, "Ada Stone") == "Ada Stone, in The Lantern, 4 May 2031"
    assert where(paper) == "The Lantern, 4 May 2031"
    assert where(Document("a", ""), "Ada Stone") == "Ada Stone"


def test_filters_say_that_they_hide_and_preferences_do_not(chips):
    assert read_from(chips) == "in <b>Wire</b> (only these articles), newest first"


def test_what_differs_is_listed_by_its_citation(article, answer):
    one, two = article(1, "It holds 40."), article(2, "Not 30.", differs=((0, 3), (4, 6)))
    assert differences(answer(one, two)) == "Words that differ: [2] “Not”, “30”"
    assert differences(answer(one)) == ""


def test_quotes_are_grouped_only_where_they_follow_each_other(article, answer):
    headings = ["", "A", "A", "B", "A"]
    groups = under_headings(answer(*(article(n, "x", heading=heading) for n, heading in enumerate(headings))))
    assert [(heading, [each.number for each in group]) for heading, group in groups] == [
        ("", [0]), ("A", [1, 2]), ("B", [3]), ("A", [4]),
    ]  # fmt: skip
    assert under_headings(answer(article(1, "A: x"))) == []
