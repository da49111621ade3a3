"""The pages that the marking was asked to tell apart; they are not part of the repository."""

from pathlib import Path

import pytest

from cuttings.corpus import Document, mark

PRESS = Path(__file__).parents[3] / "../shared/press"

pytestmark = pytest.mark.skipif(not PRESS.is_dir(), reason="the press pages stand beside the repository only")


def marked(name: str, title: str = "") -> dict[str, list[str]]:
    """Give the first words of the paragraphs of each kind."""
    text = (PRESS / f"{name}.txt").read_text(encoding="utf-8")
    found: dict[str, list[str]] = {"body": [], "headline": [], "byline": [], "boilerplate": []}
    for block in mark(Document(id=name, text=text, title=title)):
        found[block.kind].append(" ".join(text[block.start : block.end].split()[:3]))
    return found


def test_a_job_advertisement_and_a_cookie_notice_end_a_page():
    found = marked("azerbaijan-and-russia-discuss-future-of-peacekeepers")
    assert found["boilerplate"] == ["See Also", '"Caucasus Watch" seeks', "Our website uses"]
    assert len(found["body"]) == 8


def test_a_menu_stands_above_and_lists_of_other_headlines_below():
    title = 'Kremlin confirms that Russia is pulling out "peacekeepers" from Nagorno-Karabakh'
    found = marked("kremlin-confirms-pulling-out-peacekeepers", title)
    assert found["headline"] == ["Kremlin confirms that"] * 2
    assert found["byline"] == ["date 2024-04-17 All", "Khrystyna Bondarieva ,"]
    assert len(found["body"]) == 11
    assert found["body"][1:5] == [
        "Dmitry Peskov, the",
        "Source: European Pravda,",
        "Details: Peskov had",
        '"Yes, it is',
    ]
    assert found["body"][-1] == "The unrecognised Nagorno-Karabakh"
    assert len(found["boilerplate"]) == 41


def test_rules_for_comments_are_no_part_of_the_article():
    title = "Moscow to discuss future of Peacekeeping Force with Baku: Russia"
    found = marked("moscow-to-discuss-future-of-peacekeeping-force", title)
    assert found["boilerplate"] == ["| Last update", "WARNING: Comments that"]
    assert found["byline"] == ["Source: Newsroom"]
    assert len(found["headline"]) == 2
    assert len(found["body"]) == 8


def test_a_caption_stays_body_and_a_section_heading_is_headline():
    title = "'Russia to coordinate Karabakh peacekeepers with Azerbaijan'"
    found = marked("russia-to-coordinate-karabakh-peacekeepers", title)
    assert found["boilerplate"] == found["byline"] == []
    assert found["headline"] == ["'Russia to coordinate", "Zangezur corridor, relations"]
    assert found["body"][0] == "Cars pass next"


def test_a_lead_without_a_full_stop_stays_body():
    found = marked("un-peacekeepers-up-to-baku-and-yerevan")
    assert found["byline"] == ["date 2023-01-11 11", "Fatima Hasanova Read"]
    assert found["boilerplate"] == ["---", "Follow us on"]
    assert found["body"][0] == "The sending of"
    assert len(found["body"]) == 7
