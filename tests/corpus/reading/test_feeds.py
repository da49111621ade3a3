from datetime import date

import pytest

from cuttings.corpus import DateOrigin, Document, Problem

CONTENT = "http://purl.org/rss/1.0/modules/content/"
DC = "http://purl.org/dc/elements/1.1/"


def rss(*items, head="", title="The Gull"):
    opening = f'{head}<rss version="2.0" xmlns:content="{CONTENT}" xmlns:dc="{DC}">'
    entries = "".join(f"<item>{item}</item>" for item in items)
    return f"{opening}<channel><title>{title}</title><link>https://gull.example/</link>{entries}</channel></rss>"


def atom(*entries, title="The Gull"):
    inner = "".join(f"<entry>{entry}</entry>" for entry in entries)
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>{title}</title>{inner}</feed>'


def documents(found):
    assert [item for item in found if isinstance(item, Problem)] == []
    return found


def reasons(found):
    return [item.reason for item in found if isinstance(item, Problem)]


def test_an_entry_of_rss_is_a_document(read):
    item = (
        "<title>Harbour closes</title><link>https://gull.example/1</link><guid>g-1</guid><dc:creator>Ada Example"
        "</dc:creator><pubDate>Wed, 17 Apr 2024 01:14:00 +0400</pubDate><description>In short.</description>"
        "<content:encoded><![CDATA[<p>The council voted.</p><p>Nine to two.</p>]]></content:encoded>"
    )

    assert read("feed.xml", rss(item)) == [
        Document(
            id="feed.xml#g-1",
            text="The council voted.\n\nNine to two.",
            title="Harbour closes",
            source="The Gull",
            published=date(2024, 4, 17),
            published_from=DateOrigin.FEED,
            authors=("Ada Example",),
            url="https://gull.example/1",
            path="feed.xml",
        )
    ]


def test_an_entry_of_atom_is_a_document(read):
    entry = (
        '<title>Harbour closes</title><id>tag:gull.example,2024:1</id><link href="https://gull.example/1"/>'
        "<published>2024-04-17T23:59:00+04:00</published><updated>2024-05-01T00:00:00Z</updated>"
        "<author><name>Ada Example</name></author><author><name>Ben Sample</name></author>"
        "<source><title>The Wire</title></source><content type='xhtml'>"
        '<div xmlns="http://www.w3.org/1999/xhtml"><p>The <b>council</b> voted.</p><p>Nine to two.</p></div></content>'
    )

    [found] = documents(read("a.atom", atom(entry)))

    assert (found.id, found.text) == ("a.atom#tag:gull.example,2024:1", "The council voted.\n\nNine to two.")
    assert (found.source, found.published, found.authors) == (
        "The Wire",
        date(2024, 4, 17),
        ("Ada Example", "Ben Sample"),
    )


def test_the_old_forms_are_read(read):
    netscape = '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://netscape.example/rss-0.91.dtd">'
    item = "<item><title>T</title><link>https://o.example/1</link><description>Old words.</description></item>"
    rdf = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
        f' xmlns:dc="{DC}"><channel><title>Old</title></channel>'
        f"{item.replace('</item>', '<dc:date>2004-04-17</dc:date></item>')}</rdf:RDF>"
    )

    [first] = documents(read("a.rss", f'{netscape}<rss version="0.91"><channel>{item}</channel></rss>'))
    [second] = documents(read("b.xml", rdf))

    assert (first.id, first.text, first.published) == ("a.rss#https://o.example/1", "Old words.", None)
    assert (second.text, second.source, second.published) == ("Old words.", "Old", date(2004, 4, 17))


def test_an_entry_keeps_its_id_when_its_text_is_edited(read):
    before, after = (read("f.xml", rss(f"<title>T</title><description>{words}</description>"))[0] for words in "ab")

    assert (before.id, before.text, after.text) == (after.id, "a", "b")


def test_markup_in_titles_and_summaries_becomes_words(read):
    item = (
        "<title>Harbour &lt;i&gt;closes&lt;/i&gt; for A&amp;amp;B</title>"
        "<description>&lt;p&gt;Nine &amp;lt; ten.&lt;/p&gt;&lt;script&gt;run()&lt;/script&gt;</description>"
    )

    [found] = documents(read("f.xml", rss(item, title="The &lt;b&gt;Gull&lt;/b&gt;")))

    assert (found.title, found.text, found.source) == ("Harbour closes for A&B", "Nine < ten.", "The Gull")


def test_a_long_content_loses_the_furniture_around_it_and_a_relative_link_becomes_whole(read):
    story = "".join(f"<p>The council of Velmora met for the {n}th time and spoke of the harbour.</p>" for n in range(9))
    body = f"{story}<footer><p>Share this</p></footer>"
    item = f"<link>/harbour</link><content:encoded><![CDATA[{body}]]></content:encoded>"

    [found] = documents(read("f.xml", rss(item)))

    assert found.text.count("\n\n") == 8
    assert "Share this" not in found.text
    assert found.url == "https://gull.example/harbour"


@pytest.mark.parametrize(
    ("stated", "authors"),
    [
        ("<author>ben@gull.example (Ben Sample)</author>", ("Ben Sample",)),
        ("<author>ben@gull.example</author>", ()),
        ("<dc:creator>Ada Example</dc:creator><dc:creator>Ben Sample</dc:creator>", ("Ada Example", "Ben Sample")),
    ],
)
def test_authors_are_names(read, stated, authors):
    assert read("f.xml", rss(f"<description>Words.</description>{stated}"))[0].authors == authors


@pytest.mark.parametrize("stated", ["", "<pubDate>yesterday</pubDate>", "<pubDate>Wed, 17 Apr 2999</pubDate>"])
def test_a_date_that_is_not_stated_is_not_guessed(read, stated):
    [found] = read("f.xml", rss(f"<description>Words.</description>{stated}"))

    assert (found.published, found.published_from) == (None, DateOrigin.NONE)


def test_an_entry_without_text_is_a_problem_and_the_others_are_read(read):
    found = read("f.xml", rss("<title>Bare</title>", "<description>Words.</description>", "<category>x</category>"))

    assert reasons(found) == ["entry 1 has no text: Bare", "entry 3 has no text: it has no title either"]
    assert [item.text for item in found if isinstance(item, Document)] == ["Words."]


def test_a_feed_that_was_cut_off_is_read_as_far_as_it_goes_and_told(read):
    head = '<?xml version="1.0"?>\n<!-- made by hand\n-->'
    whole = rss("<description>One.</description>", "<description>Two.</description>", head=head)

    found = read("f.xml", whole[: whole.index("Two.")])

    assert found[0].text == "One."
    assert "the feed's XML is broken (no element found, line 3)" in reasons(found)[-1]


def test_an_undeclared_entity_of_html_is_no_fault(read):
    [found] = documents(read("f.xml", rss("<description>Nine&nbsp;to two &mdash; at last.</description>")))

    assert found.text == "Nine\xa0to two — at last."


@pytest.mark.parametrize("encoding", ["windows-1251", "utf-8", "utf-16"])
def test_the_encoding_is_told_from_the_bytes_and_the_declaration(read, encoding):
    head = '<?xml version="1.0" encoding="windows-1251"?>'
    words = "Мост через реку снова открыт после трёх лет ремонта."

    [found] = documents(read("f.xml", rss(f"<description>{words}</description>", head=head).encode(encoding)))

    assert found.text == words


BOMB = '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (
            rss("<description>&b;</description>", head=BOMB),
            "declares entities of its own, which are not expanded: a, b",
        ),
        (rss("<description>&x;</description>", head=OUTSIDE), "declares entities of its own"),
        (rss("<description>&b;</description>", head=f"<!-- <a> --><!DOCTYPE r>{BOMB}"), "declares its type twice"),
        ("<urlset><url>https://gull.example/</url></urlset>", "no RSS or Atom feed: other XML is not read"),
        ("<!DOCTYPE html><html><body><p>A page.</p></body></html>", "no RSS or Atom feed"),
        ("Just words.", "no RSS or Atom feed"),
        (rss(), "the feed has no entry"),
        ("", "the file is empty"),
        (bytes(range(256)) * 8, "encoding is not known"),
    ],
    ids="bomb outside twice sitemap page words entryless empty binary".split(),
)
def test_what_is_no_feed_is_a_problem_with_its_reason(read, content, reason):
    [found] = read("f.xml", content)

    assert isinstance(found, Problem)
    assert reason in found.reason


def test_an_entity_that_html_has_may_be_declared(read):
    head = '<!DOCTYPE rss [<!ENTITY nbsp "&#160;">]>'

    assert documents(read("f.xml", rss("<description>Nine&nbsp;to two.</description>", head=head)))[0].text


def test_a_feed_of_a_hundred_megabytes_is_refused_without_reading_it(tmp_path, read):
    with (tmp_path / "f.xml").open("wb") as file:
        file.truncate(100_000_000)
    from cuttings.corpus import find_files, read_file

    [file] = find_files([tmp_path])[0]

    assert reasons(read_file(file)) == ["the feed is larger than 32 MB: make several of it"]


def test_a_name_without_end_costs_no_time(read):
    [found] = documents(read("f.xml", rss(f"<description>Words.</description><author>{'a' * 500_000}</author>")))

    assert found.text == "Words."
