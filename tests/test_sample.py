"""The sample dossier that ships with the package."""

import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
BRIEFS = sorted((ROOT / "corpus" / "sample").glob("*.md"))
PRESS = ROOT / "../shared/press"


def front_matter_and_body(brief: Path) -> tuple[dict[str, object], str]:
    _, front, body = brief.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(front), body.strip()


def runs_of_words(text: str, length: int = 8) -> set[tuple[str, ...]]:
    words = re.findall(r"[\w']+", text.lower().replace("’", "'"))
    return {tuple(words[start : start + length]) for start in range(len(words) - length + 1)}


def test_the_dossier_has_fourteen_briefs_in_the_order_of_their_dates() -> None:
    dates = [front_matter_and_body(brief)[0]["published"] for brief in BRIEFS]
    assert len(dates) == 14
    assert all(earlier <= later for earlier, later in pairwise(dates))  # type: ignore[operator]
    assert (dates[0], dates[-1]) == (date(2020, 11, 10), date(2024, 6, 12))


@pytest.mark.parametrize("brief", BRIEFS, ids=lambda brief: brief.stem)
def test_a_brief_has_a_title_an_outlet_and_the_date_in_its_name(brief: Path) -> None:
    front, _ = front_matter_and_body(brief)
    assert front.keys() == {"title", "source", "published"}
    assert front["title"]
    assert front["source"] in {
        "Anadolu Agency",
        "AzerNews",
        "Caucasus Watch",
        "Cuttings sample dossier",
        "Ukrainska Pravda",
    }
    assert brief.name.startswith(f"{front['published']}-")


@pytest.mark.parametrize("brief", BRIEFS, ids=lambda brief: brief.stem)
def test_a_brief_is_short_and_in_paragraphs(brief: Path) -> None:
    _, body = front_matter_and_body(brief)
    assert 100 <= len(body.split()) <= 220
    assert 4 <= len(body.split("\n\n")) <= 8


@pytest.mark.skipif(not PRESS.is_dir(), reason="the press articles to compare with are not here")
@pytest.mark.parametrize("brief", BRIEFS, ids=lambda brief: brief.stem)
def test_a_brief_says_it_in_our_own_words(brief: Path) -> None:
    theirs = set().union(*(runs_of_words(article.read_text(encoding="utf-8")) for article in PRESS.glob("*.txt")))
    assert runs_of_words(brief.read_text(encoding="utf-8")) & theirs == set()
