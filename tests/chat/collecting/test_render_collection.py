"""The collection as HTML."""

from datetime import UTC, date, datetime
from html import unescape

from cuttings.chat.overview import Overview
from cuttings.chat.render.collection.adding import adding_html, state_html, uploaded_html
from cuttings.chat.render.collection.listing import articles_html, lists, outlets_html, problems_html
from cuttings.chat.render.collection.whole import collection_html
from cuttings.chat.render.durations import duration
from cuttings.chat.upkeep import Limits, RebuildState
from cuttings.chat.web.collecting.wishes import selection_of, start_of
from cuttings.corpus import Problem
from cuttings.index import BuildReport, Counted, Listed, Progress, Selection

MAY = date(2021, 5, 3)
AT = datetime(2021, 5, 4, 12, 30, tzinfo=UTC)


def overview(**facts) -> Overview:
    told = {
        "generation": "000007", "articles": 3, "passages": 5, "outlets": {"Gull": 2}, "first": MAY, "last": MAY,
        "undated": 1, "built": AT, "sources": ("/somewhere/deep/press",), "problems": (),
        "counts": (Counted(None, "", 1), Counted(MAY, "Gull", 2)),
    }  # fmt: skip
    return Overview(**{**told, **facts})


def test_the_facts_lead_to_articles_and_name_folders_without_where_they_lie() -> None:
    shown = collection_html(overview(problems=(Problem("/somewhere/deep/press", "3 files of other kinds"),)))
    assert "<dt>First</dt><dd>3 May 2021</dd>" in shown
    assert '<dt>Undated</dt><dd><button type="button" data-list="{&quot;undated&quot;: true}">1</button></dd>' in shown
    assert ">press</bdi>" in shown
    assert "somewhere" not in shown
    assert "Add articles" not in shown


def test_an_empty_collection_is_shown_too() -> None:
    shown = collection_html(overview(articles=0, outlets={}, first=None, last=None, undated=0, counts=()))
    assert "<dt>Articles</dt><dd>0</dd>" in shown
    assert "Articles over time" not in shown


def test_a_selection_goes_through_the_page_and_comes_back() -> None:
    import json

    for selection in (
        Selection(), Selection(MAY, MAY, ('"><script>', "\ud800")), Selection(other_than=("A", "B")),
        Selection(undated=True), Selection(outlets=("",)),
    ):  # fmt: skip
        wish = json.loads(unescape(lists(selection, 50).split('"', 1)[1][:-1]))
        assert (selection_of(wish), start_of(wish)) == (selection, 50)


def test_articles_are_listed_with_what_removes_uploaded_ones() -> None:
    articles = [Listed("<a>", "", "Gull", MAY, "uploaded/<a>.txt"), Listed("b", "Bridge", "", None, "b.txt")]
    shown = articles_html(articles, Selection(outlets=("Gull",)), 120, start=50, removable={"uploaded/<a>.txt"})
    assert "<bdi>Gull</bdi>" in shown
    assert 'data-document="&lt;a&gt;">&lt;a&gt;</button>' in shown
    assert shown.count("data-remove=") == 1
    assert 'data-remove="&lt;a&gt;.txt"' in shown
    assert "51–100 of 120" in shown
    assert "&quot;start&quot;: 100" in shown
    assert '<span class="undated">no date</span>' in shown


def test_many_outlets_are_folded_and_found_by_a_part_of_their_name() -> None:
    outlets = {f"Outlet {number:04}": 5000 - number for number in range(3000)}
    assert outlets_html(outlets).count("<li>") == 10
    assert "Show all 3,000" in outlets_html(outlets)
    assert outlets_html(outlets, whole=True).count("<li>") == 2000
    assert "And 1,000 more" in outlets_html(outlets, whole=True)
    assert outlets_html(outlets, words="29 OUTLET").count("<li>") == 159
    assert "No outlet of that name." in outlets_html(outlets, words="nothing")


def test_problems_come_in_pages_with_their_lines() -> None:
    problems = [Problem(f"{number}.jsonl", "<broken>", number or None) for number in range(60)]
    assert problems_html(problems).count("<li>") == 50
    assert "59.jsonl, line 59</span>" in problems_html(problems, 50)
    assert "&lt;broken&gt;" in problems_html(problems)


def test_indexing_says_how_far_it_has_come_and_how_it_ended() -> None:
    running = RebuildState(running=True, again=True, progress=Progress("embedding", 500, 1000, "passages", 5.0))
    assert "Embedding: 500 of 1,000 passages, 100 a second, 5 s left. Once more after that" in state_html(running)
    assert "data-busy" in state_html(RebuildState(due=True))
    assert state_html(RebuildState()) == '<p role="status"></p>'
    report = BuildReport(10, 20, 3, 1, 0, 6, 4, (Problem("a", "b"),), 65.0)
    done = state_html(RebuildState(report=report, ended=AT))
    assert "3 added, 1 changed, in 1 min 05 s. 1 could not be read, see below." in done
    assert "data-busy" not in done
    assert "Indexing failed" in state_html(RebuildState(error="<no>", ended=AT, report=report))
    assert "&lt;no&gt;" in state_html(RebuildState(error="<no>"))
    assert "stopped" in state_html(RebuildState(cancelled=True))


def test_uploaded_files_are_listed_in_pages() -> None:
    names = [f"{number}<>.txt" for number in range(70)]
    assert uploaded_html(names).count("<li>") == 50
    assert uploaded_html(names, 50).count("<li>") == 20
    assert uploaded_html(names, 5000).count("<li>") == 50
    assert "0&lt;&gt;.txt" in uploaded_html(names)
    assert uploaded_html([]) == ""


def test_what_may_be_added_is_said() -> None:
    shown = adding_html(RebuildState(), [], Limits())
    assert "each up to 200 MB" in shown
    assert 'accept=".atom,.docx' in shown
    assert [duration(seconds) for seconds in (8, 125, 3780)] == ["8 s", "2 min 05 s", "1 h 03 min"]
