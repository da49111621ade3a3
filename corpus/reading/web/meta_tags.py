"""Take what a page's meta tags and marked-up elements state about its article."""

from datetime import date
from typing import TYPE_CHECKING

from ...document import DateOrigin
from ...metadata import Stated, as_date, as_names

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TITLES = ("og:title", "citation_title", "dc.title", "dcterms.title", "parsely-title", "twitter:title", "headline")
_SOURCES = (
    "og:site_name",
    "citation_journal_title",
    "dc.publisher",
    "dcterms.publisher",
    "publisher",
    "application-name",
)
_DATES = (
    *(
        "article:published_time",
        "og:article:published_time",
        "og:published_time",
        "datepublished",
        "citation_publication_date",
    ),
    *(
        "citation_online_date",
        "citation_date",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date.created",
        "dcterms.created",
    ),
    *(
        "dc.date",
        "dcterms.date",
        "parsely-pub-date",
        "sailthru.date",
        "publish_date",
        "publish-date",
        "publication_date",
    ),
    *("publication-date", "pubdate", "published_at", "date"),
)
"""Never one of modification, such as `article:modified_time`."""
_AUTHORS = ("article:author", "author", "citation_author", "dc.creator", "dcterms.creator", "parsely-author", "byl")
_URLS = ("og:url", "citation_abstract_html_url", "parsely-link")


def from_meta_tags(tree: "HtmlElement") -> Stated:
    """Take title, outlet, date, authors and address from the tags that usually hold them, the surest first."""
    tags = _tags(tree)
    source = _first(tags, _SOURCES)
    published = next(filter(None, (as_date(value) for key in _DATES for value in tags.get(key, ()))), None)
    published = published or _marked_date(tree)
    named = (value for key in _AUTHORS for value in tags.get(key, ()) if "://" not in value and value != source)
    authors = list(named) or [
        element.text_content() for element in tree.xpath("//*[@rel='author' or @itemprop='author']")
    ]
    return Stated(
        title=_without_site(_first(tags, _TITLES) or _heading(tree) or _title_tag(tree), source),
        source=source,
        published=published,
        published_from=DateOrigin.META_TAG if published else DateOrigin.NONE,
        authors=as_names(authors if len(authors) > 1 else next(iter(authors), None)),
        url=_first(tags, _URLS) or next(iter(tree.xpath("//link[@rel='canonical']/@href")), None),
    )


def _tags(tree: "HtmlElement") -> dict[str, list[str]]:
    tags: dict[str, list[str]] = {}
    for tag in tree.iter("meta"):
        key = tag.get("property") or tag.get("name") or tag.get("itemprop")
        if key and (content := " ".join(tag.get("content", "").split())):
            tags.setdefault(key.lower(), []).append(content)
    return tags


def _first(tags: dict[str, list[str]], keys: tuple[str, ...]) -> str:
    return next((tags[key][0] for key in keys if key in tags), "")


def _marked_date(tree: "HtmlElement") -> date | None:
    """Find an element that is marked as the date of publication; other dates on the page may be anything."""
    for element in tree.xpath("//*[@itemprop='datePublished'] | //time[@pubdate]"):
        value = element.get("datetime") or element.get("content") or element.text_content()
        if found := as_date(" ".join(value.split())):
            return found
    return None


def _heading(tree: "HtmlElement") -> str:
    headings = {" ".join(heading.text_content().split()) for heading in tree.iter("h1")} - {""}
    return headings.pop() if len(headings) == 1 else ""


def _title_tag(tree: "HtmlElement") -> str:
    return next((" ".join(title.text_content().split()) for title in tree.iter("title")), "")


def _without_site(title: str, source: str) -> str:
    """Cut the outlet's name behind a headline, as in "Headline | Name"."""
    head, sign, site = next(
        (parts for mark in (" | ", " - ", " – ", " — ") if (parts := title.rpartition(mark))[0]), ("", "", "")
    )
    return head if sign and source and site.casefold() == source.casefold() else title
