import re
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

from cuttings.chat.query import Kind
from cuttings.chat.render.html_answer import answer_html
from cuttings.chat.render.parts.plot import plot_html


def dots(page):
    """Give x (per cent) and y (pixels) of each point."""
    return [(float(x), int(y)) for x, y in re.findall(r'class="dot" cx="([\d.]+)%" cy="(\d+)"', page)]


def test_each_quote_is_a_point_that_is_named_and_leads_to_its_line(three):
    page = plot_html(three)
    assert re.findall(r'role="button" tabindex="0" aria-label="([^"]*)" data-point="(\d)"', page) == [
        ("12 September 2022: Fire opened.", "1"),
        ("14 September 2022: A &lt;script&gt;harm()&lt;/script&gt; truce.", "2"),
        ("17 April 2024: They left.", "3"),
    ]
    whole = answer_html(three)
    assert whole.index("<svg") < whole.index('data-line="1"') < whole.index('data-line="3"')


def test_a_point_claims_no_day_that_its_line_does_not(three):
    april = replace(three.citations[2], heading="April 2024", day=date(2024, 4, 1))
    assert 'aria-label="April 2024: They left."' in plot_html(replace(three, citations=(*three.citations[:2], april)))


def test_points_lie_in_order_of_time_and_those_that_would_overlap_are_stacked(three):
    (first, low), (second, high), (third, same) = dots(plot_html(three))
    assert 0 < first < second < third < 100
    assert (high, same) == (low - 18, low)


def test_a_day_with_many_quotes_makes_the_plot_higher(timeline):
    days = [(date(2024, 4, 17), f"Sentence {number}.") for number in range(5)]
    page = plot_html(timeline(*days))
    assert [y for _, y in dots(page)] == [90, 72, 54, 36, 18]
    assert 'height="130"' in page


def test_the_first_words_of_a_long_quote_name_its_point(timeline):
    page = plot_html(timeline(*[(date(2024, 4, 17), "word " * 40 + "end.")] * 3))
    assert f'aria-label="17 April 2024: {"word " * 11}word…"' in page


def test_a_plot_is_well_formed(three):
    assert ElementTree.fromstring(plot_html(three)).tag == "svg"


def test_few_days_and_other_answers_have_no_plot(three):
    two = replace(three, citations=(*three.citations[:2], replace(three.citations[2], day=None)))
    assert plot_html(two) == ""
    assert plot_html(replace(three, kind=Kind.LATEST)) == ""
