"""Recognise what surrounds an article by its neighbours: menus above it, lists of other headlines in and below it."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from ..document import Kind
from .cues import is_author, is_list_heading, is_menu_entry, is_origin, is_pointer, is_topics_heading
from .shape import Paragraph

_CLOCK = re.compile(r"(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)$")
_HEAD = 150
"""Paragraphs above the headline that may be a menu."""
_FOLLOWERS = 15
"""Headlines that may follow the heading of a list inside an article."""
_LONGEST_ORIGIN = 14
_LONGEST_LIST_HEADING = 6
_LONGEST_TOPIC = 4
_ORIGIN_REACH = 2
"""Sentences of the article before which its date and its authors stand."""

Kinds = list[Kind | None]
Paragraphs = Sequence[Paragraph]


def mark_head(paragraphs: Paragraphs, kinds: Kinds) -> None:
    """Mark what stands above the headline, unless a sentence of an article is among it."""
    top = next((place for place, kind in enumerate(kinds[:_HEAD]) if kind is Kind.HEADLINE), 0)
    if not any(_is_article(paragraph, kind) for paragraph, kind in zip(paragraphs[:top], kinds, strict=False)):
        _fill(kinds, range(top), Kind.BOILERPLATE)


def mark_origins(paragraphs: Paragraphs, kinds: Kinds) -> None:
    """Mark lines that state the date, the authors or the source: around the headline and under the last sentence."""
    articles = [place for place, paragraph in enumerate(paragraphs) if _is_article(paragraph, kinds[place])]
    first = articles[:_ORIGIN_REACH][-1] if articles else 0
    last = articles[-1] if articles else len(paragraphs)
    titled = False
    for place in (*range(first), *range(last + 1, len(paragraphs))):
        paragraph = paragraphs[place]
        titled = titled or kinds[place] is Kind.HEADLINE
        if kinds[place] is not None or paragraph.words > _LONGEST_ORIGIN or paragraph.is_sentence:
            continue
        if is_origin(paragraph.text) or (titled and place < first and is_author(paragraph.text)):
            kinds[place] = Kind.BYLINE


def mark_menus(paragraphs: Paragraphs, kinds: Kinds) -> None:
    """Mark runs of short lines of which many are entries of menus."""
    for run in _runs([_is_short(paragraph, kind) for paragraph, kind in zip(paragraphs, kinds, strict=True)]):
        entries = sum(is_menu_entry(paragraphs[place].text) for place in run)
        announced = run[0] > 0 and paragraphs[run[0] - 1].text.endswith(":")
        if len(run) >= 3 and entries >= max(2, 0.4 * len(run)) and not announced:
            _fill(kinds, run, Kind.BOILERPLATE)


def mark_feeds(paragraphs: Paragraphs, kinds: Kinds) -> None:
    """Mark feeds of news: times of day that run backwards, each with a headline."""
    feed: list[int] = []
    latest = 24 * 60
    for place, paragraph in enumerate(paragraphs[:-1]):
        clock = _CLOCK.match(paragraph.text)
        after = paragraphs[place + 1]
        if clock and not after.stopped and after.words >= 3:
            time = int(clock["hour"]) * 60 + int(clock["minute"])
            if not (feed and feed[-1] == place - 1 and time <= latest):
                _close_feed(kinds, feed)
                feed = []
            feed += [place, place + 1]
            latest = time
    _close_feed(kinds, feed)


def _close_feed(kinds: Kinds, feed: Sequence[int]) -> None:
    if len(feed) >= 6:
        _fill(kinds, feed, Kind.BOILERPLATE)


def mark_lists(paragraphs: Paragraphs, kinds: Kinds) -> None:
    """Mark the headings of lists of other articles or of topics, and what is listed under them."""
    for place, paragraph in enumerate(paragraphs):
        if paragraph.words > _LONGEST_LIST_HEADING or paragraph.is_sentence:
            continue
        is_list = is_list_heading(paragraph.text)
        if is_list or is_pointer(paragraph.text):
            listed = list(_items(paragraphs, kinds, place + 1, _is_listed))
        elif is_topics_heading(paragraph.text):
            listed = list(_items(paragraphs, kinds, place + 1, _is_topic))
        else:
            continue
        if len(listed) >= (2 if is_pointer(paragraph.text) and not is_list else 1):
            _fill(kinds, [place, *listed], Kind.BOILERPLATE)


def _items(paragraphs: Paragraphs, kinds: Kinds, start: int, is_item: Callable[[Paragraph], bool]) -> Iterator[int]:
    """Yield the places of a list's items: all until the first paragraph that is none."""
    for place in range(start, min(start + _FOLLOWERS, len(paragraphs))):
        item = kinds[place] is Kind.BOILERPLATE or (kinds[place] is None and is_item(paragraphs[place]))
        if not item or (place > start and _heads_text(paragraphs, place)):
            return
        yield place


def _heads_text(paragraphs: Paragraphs, place: int) -> bool:
    """Say whether a question is answered by the paragraph under it, and so is no headline of another article."""
    below = paragraphs[place + 1 : place + 2]
    return paragraphs[place].stopped and any(paragraph.is_sentence for paragraph in below)


def _is_listed(paragraph: Paragraph) -> bool:
    """Say whether a paragraph may be an item of a list of other articles."""
    return paragraph.is_headline_like and (not paragraph.stopped or paragraph.text[-1] == "?")


def _is_topic(paragraph: Paragraph) -> bool:
    """Say whether a paragraph may be an item of a list of topics."""
    return paragraph.words <= _LONGEST_TOPIC and not paragraph.stopped


def mark_tail(paragraphs: Paragraphs, kinds: Kinds) -> None:
    """Mark all that follows the first notice under the article's last sentence, when a list of articles is there."""
    articles = [place for place, paragraph in enumerate(paragraphs) if _is_article(paragraph, kinds[place])]
    if not articles:
        return
    tail = range(articles[-1] + 1, len(paragraphs))
    notices = [place for place in tail if kinds[place] is Kind.BOILERPLATE]
    listed = any(is_list_heading(paragraphs[place].text) or _CLOCK.match(paragraphs[place].text) for place in notices)
    rest = [place for place in tail if notices and place > notices[0]]
    items = sum(paragraphs[place].is_item and not _CLOCK.match(paragraphs[place].text) for place in rest)
    if listed and items <= 0.2 * len(rest):
        _fill(kinds, rest, Kind.BOILERPLATE)


def _is_article(paragraph: Paragraph, kind: Kind | None) -> bool:
    return kind is None and paragraph.is_sentence


def _is_short(paragraph: Paragraph, kind: Kind | None) -> bool:
    return kind in (None, Kind.BOILERPLATE) and paragraph.words <= 4 and not paragraph.stopped


def _runs(flags: Sequence[bool]) -> Iterator[list[int]]:
    """Yield the places of each unbroken run of true flags."""
    for flag, run in groupby(range(len(flags)), key=flags.__getitem__):
        if flag:
            yield list(run)


def _fill(kinds: Kinds, places: Sequence[int] | range, kind: Kind) -> None:
    """Mark places that are not marked yet."""
    for place in places:
        kinds[place] = kinds[place] or kind
