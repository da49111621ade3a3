"""Signing in and out, by people and by those who are not."""

import time
from urllib.parse import parse_qs, urlsplit

import httpx
from argon2 import PasswordHasher

from cuttings.chat.access import Access

PASSWORD = "a gull over Velmora"
WRONG = "The name or the password is not right."


def enter(address, name="ilse", password=PASSWORD, *, after="/", **headers):
    headers = {"origin": address, **headers}
    return httpx.post(
        address + "/login", data={"name": name, "password": password, "next": after}, headers=headers, verify=False
    )


def test_a_browser_is_sent_to_the_login_page_and_back_to_where_it_was_going(guarded) -> None:
    with httpx.Client(base_url=guarded, headers={"accept": "text/html,*/*"}) as browser:
        sent = browser.get("/article/a%20b.md?start=3&end=9")
        assert sent.status_code == 303
        assert sent.headers["location"].startswith("/login?next=")
        page = browser.get(sent.headers["location"])
        assert page.status_code == 200
        after = parse_qs(urlsplit(sent.headers["location"]).query)["next"][0]
        assert f'name="next" value="{after.replace("&", "&amp;")}"' in page.text
        form = {"name": "ilse", "password": PASSWORD, "next": after}
        entered = browser.post("/login", data=form, headers={"origin": guarded})
        assert entered.status_code == 303
        assert browser.get(entered.headers["location"]).json()["path"] == "/article/a b.md"
        assert browser.get("/login").headers["location"] == "/"


def test_only_a_browser_that_asks_for_a_page_is_sent_to_the_login_page(guarded) -> None:
    for accept in ("application/json", "*/*", "text/event-stream"):
        assert httpx.get(guarded, headers={"accept": accept}).status_code == 401
    assert httpx.post(guarded, headers={"accept": "text/html"}).status_code == 401


def test_the_cookie_is_kept_from_scripts_and_other_sites(guarded) -> None:
    cookie = enter(guarded).headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    assert "path=/;" in cookie
    assert "secure" not in cookie
    secure = enter(guarded, **{"x-forwarded-proto": "https", "origin": guarded.replace("http", "https")})
    assert "; secure" in secure.headers["set-cookie"].lower()


def test_a_wrong_name_and_a_wrong_password_are_told_alike(guarded) -> None:
    unknown, wrong = enter(guarded, "nobody", PASSWORD), enter(guarded, "ilse", "not it at all")
    assert (unknown.status_code, wrong.status_code) == (401, 401)
    assert unknown.text.replace("nobody", "ilse") == wrong.text
    assert f'role="alert">{WRONG}' in wrong.text
    assert "set-cookie" not in unknown.headers
    assert "set-cookie" not in wrong.headers


def test_an_unknown_name_takes_as_much_work_as_a_wrong_password() -> None:
    access = Access.parse(f"user ilse {PasswordHasher(memory_cost=8192).hash(PASSWORD)}")

    def work(name):
        began = time.process_time()
        assert access.user(name, "not it at all") is None
        return time.process_time() - began

    ratio = min(work("nobody") for _ in range(3)) / min(work("ilse") for _ in range(3))
    assert 0.3 < ratio < 3


def test_what_was_typed_is_shown_and_never_run(guarded) -> None:
    page = enter(guarded, '"><script>harm()</script>', after='/"><script>harm()</script>').text
    assert "<script" not in page
    assert 'value="&quot;&gt;&lt;script&gt;harm()&lt;/script&gt;"' in page


ELSEWHERE = [
    "//evil.example",
    "///evil.example",
    "\\\\evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "\t//evil.example",
    "https://evil.example",
    "https:evil.example",
    "javascript:harm()",
    "evil.example",
    "/a\\b",
    "/a\r\nset-cookie: x=y",
    "/login?next=/login",
    "/logout",
    "",
]


def test_signing_in_leads_to_no_other_host(serve, access) -> None:
    address = serve(access, tries="100/minute")
    for after in ELSEWHERE:
        assert enter(address, after=after).headers["location"] == "/"
        page = httpx.get(address + "/login", params={"next": after}, verify=False)
        assert 'name="next" value="/"' in page.text


def test_signing_in_from_a_page_of_another_website_is_refused(guarded) -> None:
    other = "https://evil.example"
    for headers in ({"origin": other}, {"origin": "null"}, {"origin": other, "sec-fetch-site": "cross-site"}):
        answer = enter(guarded, **headers)
        assert (answer.status_code, answer.json()["error"]["code"]) == (403, "cross_origin")
        assert "set-cookie" not in answer.headers
    silent = httpx.post(guarded + "/login", data={"name": "ilse", "password": PASSWORD})
    assert silent.status_code == 403
    assert (
        enter(guarded, **{"origin": "https://behind.proxy.example", "sec-fetch-site": "same-origin"}).status_code == 303
    )


def test_signing_out_ends_the_session_and_not_the_cookie_alone(ilse, guarded) -> None:
    held = dict(ilse.cookies)
    assert ilse.get("/").status_code == 200
    left = ilse.post("/logout", headers={"origin": guarded})
    assert (left.status_code, left.headers["location"]) == (303, "/login")
    assert not ilse.cookies
    assert httpx.get(guarded, cookies=held).status_code == 401


def test_signing_out_is_not_done_by_a_link_or_another_website(ilse) -> None:
    assert ilse.get("/logout").status_code == 405
    assert ilse.post("/logout", headers={"origin": "https://evil.example"}).status_code == 403
    assert ilse.get("/").json()["who"] == "user ilse"


def test_signing_in_again_gives_a_new_session_and_ends_the_one_before(ilse, guarded) -> None:
    before = dict(ilse.cookies)
    ilse.post("/login", data={"name": "ana", "password": PASSWORD}, headers={"origin": guarded})
    assert ilse.get("/").json()["who"] == "user ana"
    assert httpx.get(guarded, cookies=before).status_code == 401


def test_another_chats_cookie_and_made_up_ones_are_of_no_use(serve, access, sign_in, guarded) -> None:
    other = sign_in(serve(access))
    name, value = next(iter(sign_in(guarded).cookies.items()))
    session = next(iter(other.cookies.values()))
    for cookie in (session, "", value[:-1], value + "x", "ilse", "x" * 4000):
        assert httpx.get(guarded, cookies={name: cookie}, verify=False).status_code == 401


def test_a_session_ends_by_the_clock(serve, access, sign_in, clock) -> None:
    address = serve(access, clock=clock)
    client = sign_in(address)
    clock.now += 12 * 3600 - 1
    assert client.get("/").status_code == 200
    clock.now += 12 * 3600
    assert client.get("/").status_code == 401


def test_what_changes_something_needs_the_servers_own_page(ilse, guarded) -> None:
    other = {"origin": "https://evil.example"}
    for headers in ({}, other, {"origin": "null"}, {"sec-fetch-site": "cross-site"}, {"sec-fetch-site": "same-site"}):
        for method in ("POST", "PUT", "DELETE"):
            answer = ilse.request(method, "/v1/ask", headers=headers)
            assert (answer.status_code, answer.json()["error"]["code"]) == (403, "cross_origin")
    for headers in ({"origin": guarded}, {"sec-fetch-site": "same-origin"}):
        assert ilse.post("/v1/ask", headers=headers).json()["who"] == "user ilse"
    assert ilse.get("/", headers={"sec-fetch-site": "cross-site"}).status_code == 200  # a link in a mail


def test_too_many_tries_have_to_wait_and_then_may_go_on(serve, access) -> None:
    address = serve(access, tries="3/second")
    for _ in range(3):
        assert enter(address, password="not it at all").status_code == 401
    held = enter(address)  # the right password is not even looked at
    assert held.status_code == 429
    assert held.headers["retry-after"] == "1"
    assert "Wait 1 seconds" in held.text
    assert enter(address, "ana").status_code == 303  # somebody else may
    time.sleep(1.05)
    assert enter(address).status_code == 303


def test_somebody_who_tries_many_names_has_to_wait_too(guarded) -> None:
    answers = [enter(guarded, f"name{number}").status_code for number in range(31)]
    assert answers == [401] * 30 + [429]


def test_a_form_that_is_too_large_or_none_is_refused(guarded) -> None:
    assert enter(guarded, password="x" * 9000).status_code == 413
    for body in (b"\xff\xfe", b"name=ilse", b"[1, 2]", b"&" * 500, b""):
        assert (
            httpx.post(guarded + "/login", content=body, headers={"origin": guarded}, verify=False).status_code == 401
        )
