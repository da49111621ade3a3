import json
import re
from html import unescape

from cuttings.chat import Answer
from cuttings.chat.render.html_answer import answer_html
from cuttings.chat.render.parts.chips import chips_html


def without(page):
    return [json.loads(unescape(found)) for found in re.findall(r'data-without="([^"]*)"', page)]


def test_each_chip_has_a_button_that_asks_without_it(chips):
    page = chips_html(chips)
    assert without(page) == [["outlet:Wire"], ["latest"]]
    assert 'aria-label="Ask without: newest first"' in page
    assert page.count(">×</button>") == 2


def test_a_chip_says_whether_it_hides_other_articles_or_prefers(chips):
    only, prefers = chips_html(chips).split("</li>")[:2]
    assert 'title="Only these articles are searched; read from “according to &quot;Wire&quot;”"' in only
    assert '<span class="only">only</span> <bdi>in &lt;b&gt;Wire' in only
    assert 'title="These articles come first, no other is hidden; read from “latest”"' in prefers
    assert '"only"' not in prefers


def test_a_chip_that_was_left_out_can_be_put_back_and_stays_out_meanwhile(chips):
    page = chips_html(chips[1:], left_out=chips[:1])
    assert without(page) == [["outlet:Wire", "latest"], []]
    assert '<li class="chip out"' in page
    assert 'aria-label="Ask with: in &lt;b&gt;Wire&lt;/b&gt;"' in page


def test_nothing_read_is_nothing_shown():
    assert chips_html(()) == ""


def test_chips_stand_under_the_question_also_when_nothing_was_found(chips):
    page = answer_html(Answer("Q?", "Q?", False, "Not said.", chips=chips))
    assert '</h2><ul class="chips"' in page
    assert "Not in these documents" in page
