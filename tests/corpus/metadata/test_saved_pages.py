from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cuttings.corpus import DateOrigin
from cuttings.corpus.metadata import from_text

LEAD = (
    "The old bridge over the river Delta was opened to traffic again on Monday after three years of repairs, the port"
    " authority said, and ferries stopped at once."
)
REST = (
    'The repairs began on 3 March 2021 and were to take a year. "We ask everyone for patience," the harbour master said'
    " on 30 December 2023.\n\nThe bridge was built in 1911. It carries 12,000 cars a day, the authority's figures show."
)
PAGES = yaml.safe_load(Path(__file__).with_name("saved_pages.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page["layout"])
def test_a_saved_page_gives_what_it_states_and_nothing_else(page):
    stated = from_text(page["text"].replace("LEAD", LEAD).replace("REST", REST))

    assert {
        "title": stated.title,
        "published": stated.published and stated.published.isoformat(),
        "source": stated.source,
        "authors": list(stated.authors),
    } == {
        "title": page["title"],
        "published": page.get("published"),
        "source": page.get("source", ""),
        "authors": page.get("authors", []),
    }


@given(st.text(st.characters() | st.sampled_from("\n. ©@-:|0123456789"), max_size=400))
def test_any_text_states_something_or_nothing(text):
    stated = from_text(text)

    assert stated.title in " ".join(text.split())
    assert (stated.published is None) == (stated.published_from == DateOrigin.NONE)
