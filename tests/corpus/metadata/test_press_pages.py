from datetime import date
from pathlib import Path

import pytest

from cuttings.corpus import DateOrigin, find_files, read_file

PRESS = Path(__file__).parents[3] / "../shared/press"
STATED = {
    "azerbaijan-and-russia": ("Azerbaijan and Russia Discuss Future", "Caucasus Watch", None, ()),
    "kremlin-confirms": (
        "Kremlin confirms that Russia",
        "Ukrainska Pravda",
        date(2024, 4, 17),
        ("Khrystyna Bondarieva", "Anastasia Protz"),
    ),
    "moscow-to-discuss": ("Moscow to discuss future", "", None, ()),
    "russia-to-coordinate": ("'Russia to coordinate Karabakh", "", None, ()),
    "un-peacekeepers": ("The sending of UN peacekeepers", "AzerNews", date(2023, 1, 11), ("Fatima Hasanova",)),
}


@pytest.mark.skipif(not PRESS.is_dir(), reason="the five press pages are not beside this repository")
@pytest.mark.parametrize("name", STATED)
def test_a_real_page_gives_what_it_states(name):
    title, source, published, authors = STATED[name]
    [file] = [file for file in find_files([PRESS])[0] if file.name.startswith(name)]

    [found] = read_file(file)

    assert found.title.startswith(title)
    assert (found.source, found.published, found.authors) == (source, published, authors)
    assert found.published_from == (DateOrigin.HEADER_LINE if published else DateOrigin.NONE)
