"""Hosts and origins: what is this computer, what is a website, who may be served where."""

import pytest

from cuttings.chat.access import BadOrigin, Exposed, check_exposure, origin_of, passing_hosts

HERE = ["127.0.0.1", "127.3.2.1", "localhost", "LOCALHOST", "::1", "[::1]", "::ffff:127.0.0.1"]
BEYOND = ["0.0.0.0", "::", "192.168.1.4", "2001:db8::1", "chat.example", "localhost.evil.example", "", "0", "127.1"]


@pytest.mark.parametrize("host", HERE)
def test_this_computer_may_be_served_without_access_control(host) -> None:
    check_exposure(host, None, open_to_all=False)


@pytest.mark.parametrize("host", BEYOND)
def test_beyond_this_computer_somebody_must_say_who_may_come(host, access) -> None:
    with pytest.raises(Exposed, match=r"--access FILE.*--open if everybody may") as raised:
        check_exposure(host, None, open_to_all=False)
    assert raised.value.host == host
    check_exposure(host, access, open_to_all=False)
    check_exposure(host, None, open_to_all=True)


def test_a_chat_without_access_control_answers_to_names_of_this_computer_alone(access) -> None:
    assert passing_hosts("127.0.0.5", None, open_to_all=False) == {"localhost", "127.0.0.1", "::1", "127.0.0.5"}
    assert passing_hosts("127.0.0.1", access, open_to_all=False) is None
    assert passing_hosts("127.0.0.1", None, open_to_all=True) is None
    assert passing_hosts("0.0.0.0", access, open_to_all=False) is None


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("https://News.Example", "https://news.example"),
        ("http://localhost:8080", "http://localhost:8080"),
        ("https://news.example:443", "https://news.example"),
        ("http://news.example:443", "http://news.example:443"),
        ("https://münchen.example", "https://xn--mnchen-3ya.example"),
        ("http://[::1]:80", "http://[::1]"),
    ],
)
def test_an_origin_is_written_as_browsers_send_it(text, origin) -> None:
    assert origin_of(text) == origin


@pytest.mark.parametrize(
    "text",
    [
        "https://news.example/",
        "https://news.example/page",
        "https://news.example?",
        "https://news.example#top",
        "https://ilse@news.example",
        "https://news.example:port",
        "https://news.example:99999",
        "https://news..example",
        "https://news example",
        "https://news.example\n",
        "https://*.example",
        "https://",
        "news.example",
        "file:///page.html",
        "null",
        "*",
        "",
    ],
)
def test_what_is_no_origin_is_refused(text) -> None:
    with pytest.raises(BadOrigin, match="is not an origin: write it like"):
        origin_of(text)
