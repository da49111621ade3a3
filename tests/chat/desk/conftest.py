"""A dossier of fictional articles on a tunnel, and how questions are put to it."""

from collections.abc import Callable

import pytest

from cuttings.chat import Asked, Query
from cuttings.chat.query import Kind
from cuttings.index import Filters, Index, WordEncoder, build

ARTICLES = {
    "start": (
        "The Northern Gull",
        "2021-03-02",
        "Work on the Orlu tunnel began on 1 March 2021. It is to be eight kilometres long.\n\n"
        "The Orlu tunnel will open on 5 June 2023, the ministry said. But nobody in Orlu believed in the tunnel.",
    ),
    "flood": (
        "Harbour Post",
        "2021-09-10",
        "Water flooded the Orlu tunnel on Wednesday and work in the tunnel stopped. Eleven workers were rescued.\n\n"
        "“The tunnel in Orlu is not safe and costs 40 million crowns,” engineer Ilse Fictive said.",
    ),
    "reprint": (
        "The Southern Gull",
        "2021-09-11",
        "From our partners.\n\nWater flooded the Orlu tunnel on Wednesday and work in the tunnel stopped. "
        "Eleven workers were rescued.\n\nThe council of Tarsk meets again in the old theatre next to the market.",
    ),
    "delay": (
        "The Northern Gull",
        "2022-05-20",
        "Minister Ana Example stopped the Orlu tunnel last month over its price.\n\n"
        "“The tunnel in Orlu is safe and costs 30 million crowns,” Ana Example said. He was not asked about Orlu.",
    ),
    "mill": (
        "Harbour Post",
        "2022-02-03",
        "“The mill of Nordhavn is a mill of songs and the best mill of all,” singer Otto Example said.\n\n"
        "“Repairs of the mill of Nordhavn would take five years,” Ana Example said.\n\n"
        "“Nobody in Nordhavn wants to buy that mill from us,” Ana Example said.\n\n"
        "“The mill of Nordhavn grinds no corn,” Ilse Fictive said.",
    ),
    "undated": ("Harbour Post", "", "Trains passed the Orlu tunnel for the first time and work in the tunnel ended."),
    "bakery": ("Harbour Post", "2022-02-02", "The bakery of Sundby sold its last loaf to a passing sailor on a bike."),
}
ARTICLE = """---
title: {name}
source: {outlet}
{published}---

{text}
"""


@pytest.fixture(scope="session")
def tunnel(tmp_path_factory: pytest.TempPathFactory) -> Index:
    """Give an index of the articles."""
    folder = tmp_path_factory.mktemp("tunnel")
    for name, (outlet, day, text) in ARTICLES.items():
        published = f"published: {day}\n" if day else ""
        article = ARTICLE.format(name=name, outlet=outlet, published=published, text=text)
        (folder / f"{name}.md").write_text(article, encoding="utf-8")
    build([folder], folder / "index", encoder=WordEncoder())
    return Index.open(folder / "index", encoder=WordEncoder())


@pytest.fixture(scope="session")
def ask(tunnel: Index) -> Callable[..., Query]:
    """Make a query of a question."""

    def asked(question: str, kind: Kind, *, filters: Filters | None = None, sides: tuple[str, ...] = ()) -> Query:
        weights = tunnel.weights(question)
        return Query(question, question, Asked.ANY, weights, kind=kind, filters=filters or Filters(), sides=sides)

    return asked
