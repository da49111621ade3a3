import json
from datetime import date

import pytest

from cuttings.corpus import DateOrigin, Problem

PARAGRAPHS = [
    "The old bridge over the river Delta was opened to traffic again on Monday after three years of repairs.",
    "The port authority said that the ferries, which had carried the cars for three years, stopped at once.",
    "Repairs began on 3 March 2021, and the last bolt was set on 12 April 2024, according to the authority.",
]


def page(head="", above="", below="", paragraphs=PARAGRAPHS):
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    article = f"<nav><a href='/'>Home</a></nav><article><h1>Bridge opens</h1>{above}{body}</article>{below}"
    head = f"<title>Bridge opens | River Watch</title>{head}"
    return f"<!DOCTYPE html><html><head>{head}</head><body>{article}</body></html>"


def script(value):
    text = value if isinstance(value, str) else json.dumps(value)
    return f'<script type="application/ld+json">{text}</script>'


ARTICLE = {
    "@type": "NewsArticle",
    "headline": "Bridge over the Delta opens",
    "datePublished": "2024-04-17T13:14:00+04:00",
    "dateModified": "2024-04-19",
    "author": [{"@type": "Person", "name": "Ada Example"}, {"@type": "Person", "name": "Ben Sample"}],
    "publisher": {"@type": "Organization", "name": "River Watch"},
    "url": "https://x.example/1",
}


def test_the_text_keeps_its_paragraphs_apart(read):
    [found] = read("a.html", page(below="<footer><p>Contact</p></footer>"))

    assert [line for line in found.text.split("\n\n") if line in PARAGRAPHS] == PARAGRAPHS
    assert "Contact" not in found.text


@pytest.mark.parametrize(
    "code",
    [
        script(ARTICLE),
        script([{"@type": "WebSite", "name": "x"}, ARTICLE]),
        script({"@graph": [{"@type": "BreadcrumbList", "itemListElement": []}, ARTICLE]}),
        script("{ broken") + script(json.dumps(ARTICLE)[:-1] + ",}"),
        script("<!-- " + json.dumps(ARTICLE | {"@type": ["Article", "NewsArticle"]}) + " -->"),
        script(
            {
                "@graph": [
                    ARTICLE | {"publisher": {"@id": "#us"}},
                    {"@id": "#us", "@type": "Organization", "name": "River Watch"},
                ]
            }
        ),
    ],
    ids=["object", "list", "graph", "beside a broken one", "in a comment", "with references"],
)
def test_json_ld_goes_before_everything(read, code):
    tags = "<meta property='article:published_time' content='2020-01-01'><meta property='og:site_name' content='Other'>"

    [found] = read("a.htm", page(code + tags))

    assert (found.title, found.source) == ("Bridge over the Delta opens", "River Watch")
    assert (found.published, found.published_from) == (date(2024, 4, 17), DateOrigin.JSON_LD)
    assert (found.authors, found.url) == (("Ada Example", "Ben Sample"), "https://x.example/1")


def test_an_organisation_is_no_author(read):
    article = ARTICLE | {"author": {"@type": "NewsMediaOrganization", "name": "River Watch"}}

    assert read("a.html", page(script(article)))[0].authors == ()


@pytest.mark.parametrize(
    "dated",
    [
        "<meta property='article:published_time' content='2024-04-17T09:00:00Z'>",
        "<meta name='citation_publication_date' content='2024/04/17'>",
        "<meta name='DC.date.issued' content='2024-04-17'>",
        "<meta itemprop='datePublished' content='17 April 2024'>",
        "<time itemprop='datePublished' datetime='2024-04-17'>on Wednesday</time>",
        "<time pubdate datetime='2024-04-17T10:00'>on Wednesday</time>",
    ],
)
def test_meta_tags_and_marked_times_give_the_date(read, dated):
    tags = (
        "<meta property='article:modified_time' content='2024-05-01'><meta name='dc.publisher' content='River Watch'>"
    )
    named = "<meta property='og:title' content='Bridge opens | River Watch'><meta name='author' content='Ada Example'>"
    above = "" if dated.startswith("<meta") else dated

    [found] = read("a.html", page(tags + named + ("" if above else dated), above))

    assert (found.published, found.published_from) == (date(2024, 4, 17), DateOrigin.META_TAG)
    assert (found.title, found.source, found.authors) == ("Bridge opens", "River Watch", ("Ada Example",))


def test_what_only_the_text_states_is_found_in_the_text(read):
    footer = "<footer><p>© 2024 River Watch. All rights reserved.</p></footer>"

    [found] = read("a.html", page(above="<div>By Ada Example</div><div>Published: 17 April 2024</div>", below=footer))

    assert (found.title, found.source, found.authors) == ("Bridge opens", "River Watch", ("Ada Example",))
    assert (found.published, found.published_from) == (date(2024, 4, 17), DateOrigin.HEADER_LINE)


@pytest.mark.parametrize(
    "head",
    [
        "",
        script({"@type": "NewsArticle", "dateModified": "2024-04-19"}),
        "<meta http-equiv='last-modified' content='2024-04-19'>",
    ],
)
def test_a_date_that_is_not_stated_is_not_guessed(read, head):
    below = "<footer><time datetime='2024-04-01'>1 April 2024</time><p>Founded on 1 January 1999</p></footer>"

    [found] = read("a.html", page(head, below=below))

    assert (found.published, found.published_from) == (None, DateOrigin.NONE)


@pytest.mark.parametrize("encoding", ["windows-1251", "utf-8", "utf-16"])
def test_the_declared_encoding_is_read(read, encoding):
    russian = [
        "Мост через реку Дельта снова открыт после трёх лет ремонта, сообщило управление порта в понедельник."
    ] * 2
    declared = "<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>"

    [found] = read("a.html", page(declared, paragraphs=russian).encode(encoding))

    assert russian[0] in found.text


def test_a_script_is_not_text_and_escaped_code_is_text(read):
    paragraphs = [
        *PARAGRAPHS,
        "The sign says &lt;script&gt;alert(1)&lt;/script&gt; and nobody in the town knows why it does.",
    ]

    [found] = read("a.html", page(paragraphs=paragraphs, above="<script>alert('run')</script>"))

    assert "The sign says <script>alert(1)</script> and nobody" in found.text
    assert "alert('run')" not in found.text


def test_a_page_of_one_short_line_is_read(read):
    assert read("a.html", "<html><body><p>The bridge is open.</p></body></html>")[0].text == "The bridge is open."


@pytest.mark.parametrize(
    "content", ["", "   ", "<html><body></body></html>", "<html><body><script>1</script></body></html>"]
)
def test_a_page_without_text_is_a_problem(read, content):
    [found] = read("a.html", content)

    assert isinstance(found, Problem)


def test_a_page_nested_without_end_is_read_or_reported(read):
    assert len(read("a.html", "<html><body>" + "<div>" * 20_000 + PARAGRAPHS[0])) == 1
