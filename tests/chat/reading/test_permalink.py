from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from cuttings.chat.render.parts.opening import fingerprint, permalink


def test_a_permanent_link_names_article_place_and_words():
    assert permalink("press/harbour.md", 12, 30, "closes for winter.") == (
        f"/article/press/harbour.md?print={fingerprint('closes for winter.')}#12-30"
    )


@pytest.mark.parametrize("name", ["a b", "50%.md", "what?#now", "статья/é.md", "a..b", "/etc/x", "a//b", "a&b=c+d"])
def test_an_id_of_any_characters_comes_back_from_its_link(name):
    address = urlsplit(permalink(name, 0, 1, "x"))
    assert unquote(address.path.removeprefix("/article/")) == name
    assert address.fragment == "0-1"


@pytest.mark.parametrize("name", ["../x.md", "a/./b", "..", "a\\..\\b", "a\ud800"])
def test_an_id_that_no_path_can_carry_goes_into_the_query(name):
    address = urlsplit(permalink(name, 0, 1, "x"))
    assert address.path == "/article/"
    query = parse_qs(address.query, errors="surrogatepass")
    assert query == {"id": [name], "print": [fingerprint("x")]}
