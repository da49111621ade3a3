"""Who may have what: users, keys, the tokens of sites, and everybody else."""

import httpx

SITE = "https://gull.example"
PAGES = [
    "/",
    "/config",
    "/assets/a.js",
    "/gradio_api/queue/data",
    "/openapi.json",
    "/article/a.md",
    "/v1/models",
    "/new",
]


def asked(address, path, *, method="GET", **headers):
    answer = httpx.request(method, address + path, headers=headers, verify=False)
    body = answer.json()
    return (answer.status_code, body["error"]["code"]) if "error" in body else (answer.status_code, body["who"])


def with_key(secret, **headers):
    return {"authorization": f"Bearer {secret}", **headers}


def test_without_an_identity_nothing_is_given(guarded, told) -> None:
    for path in PAGES:
        for method in ("GET", "POST", "PUT", "DELETE", "OPTIONS"):
            assert asked(guarded, path, method=method) == (401, "not_signed_in")
    assert httpx.get(guarded).headers["www-authenticate"] == "Bearer"
    assert told.began == ["life"]


def test_everybody_may_ask_whether_it_lives_and_load_the_widget(guarded) -> None:
    for path in ("/healthz", "/widget.js"):
        assert asked(guarded, path) == (200, "visitor 127.0.0.1")
        assert asked(guarded, path, method="POST") == (401, "not_signed_in")


def test_a_signed_in_user_may_have_everything(ilse) -> None:
    for path in PAGES:
        assert ilse.get(path).json() == {"who": "user ilse", "path": path, "length": 0}


def test_a_key_is_for_programs_alone(guarded, key) -> None:
    for path in ("/v1/ask", "/mcp", "/mcp/"):
        assert asked(guarded, path, method="POST", **with_key(key)) == (200, "key newsroom")
    assert asked(guarded, "/openapi.json", **with_key(key)) == (200, "key newsroom")
    assert asked(guarded, "/v1/models", authorization=f"bearer  {key}") == (200, "key newsroom")
    for path in ("/", "/config", "/gradio_api/queue/join", "/article/a.md", "/v1", "/v10/ask", "/mcpx", "/V1/ask"):
        assert asked(guarded, path, **with_key(key)) == (403, "not_allowed")


def test_a_wrong_key_is_told_so(guarded, key) -> None:
    for wrong in (key[:-1], key + "=", "Bearer", "sha256:" + "0" * 64):
        assert asked(guarded, "/v1/ask", **with_key(wrong)) == (401, "invalid_api_key")
    assert asked(guarded, "/v1/ask", authorization=f"Basic {key}") == (401, "not_signed_in")
    assert asked(guarded, f"/v1/ask?key={key}") == (401, "not_signed_in")


def test_a_wrong_key_is_not_made_good_by_a_session(ilse, key) -> None:
    assert ilse.get("/v1/models", headers={"Authorization": "Bearer no"}).json()["error"]["code"] == "invalid_api_key"
    assert ilse.get("/", headers=with_key(key)).json()["error"]["code"] == "not_allowed"


def test_the_token_of_a_site_asks_and_reads_documents_from_its_pages(guarded, token) -> None:
    mine = with_key(token, origin=SITE)
    assert asked(guarded, "/v1/ask", method="POST", **mine) == (200, f"site {SITE}")
    assert asked(guarded, "/v1/documents/a.md", **mine) == (200, f"site {SITE}")
    assert asked(guarded, "/v1/documents", **mine) == (200, f"site {SITE}")  # with the id after a question mark
    for path in ("/v1/search", "/v1/chat/completions", "/mcp", "/gradio_api/queue/join", "/v1/documents/a.md"):
        assert asked(guarded, path, method="POST", **mine) == (403, "not_allowed")
    for path in ("/", "/v1/ask", "/v1/documentsa", "/openapi.json", "/article/a.md"):
        assert asked(guarded, path, **mine) == (403, "not_allowed")


def test_the_token_of_a_site_is_of_no_use_elsewhere(guarded, token) -> None:
    ask = {"path": "/v1/ask", "method": "POST"}
    assert asked(guarded, **ask, **with_key(token)) == (403, "wrong_origin")
    assert asked(guarded, **ask, **with_key(token, origin=guarded)) == (403, "wrong_origin")
    others = [
        "https://evil.example",
        "http://gull.example",
        f"{SITE}:8443",
        "https://a.gull.example",
        f"{SITE}/",
        "null",
    ]
    for origin in others:
        assert asked(guarded, **ask, **with_key(token, origin=origin)) == (403, "cross_origin")


TRICKS = [
    "//v1/ask",
    "/v1/../config",
    "/v1/%2e%2e/config",
    "/v1/%2E%2E%2Fconfig",
    "/v1/..%5c..%5cconfig",
    "/v1/./ask",
    "/v1/documents/../../config",
    "/V1/ask",
    "/v1./ask",
    "/v1;/ask",
    "/%2fv1/ask",
    "/v1%00/ask",
    "/healthz/",
    "/healthz.",
    "/healthz%2f",
    "/healthz;x",
    "/healthz/../config",
    "/HEALTHZ",
    "/widget.js/config",
    "/login/../config",
    "/login/",
    "/Login",
]


def test_no_spelling_of_a_path_opens_another(guarded, told, raw, key) -> None:
    for held in ("", f"Authorization: Bearer {key}\n"):
        request = "GET {} HTTP/1.1\nHost: x\nConnection: close\n" + held + "\n"
        answers = {path: raw(guarded, request.format(path)).split()[1] for path in TRICKS}
        assert {path: status for path, status in answers.items() if status not in ("400", "401", "403")} == {}
    assert told.began == ["life"]


def test_an_encoded_path_is_judged_as_it_is_routed(guarded, key) -> None:
    answer = httpx.get(guarded + "/%761/documents/https%3A%2F%2Fgull.example%2Fa", headers=with_key(key))
    assert answer.json()["path"] == "/v1/documents/https://gull.example/a"


def test_a_method_that_nobody_knows_is_refused(guarded, raw) -> None:
    assert raw(guarded, "TRACE /config HTTP/1.1\nHost: x\nConnection: close\n\n").split()[1] == "401"


def test_without_an_access_file_every_caller_is_a_visitor(serve) -> None:
    address = serve(None, hosts={"127.0.0.1"})
    assert asked(address, "/v1/ask", method="POST", **with_key("not-needed")) == (200, "visitor 127.0.0.1")
    assert asked(address, "/login") == (200, "visitor 127.0.0.1")
    with httpx.Client(base_url=address) as client:
        assert {client.post("/v1/ask").status_code for _ in range(150)} == {200}


def test_under_a_path_of_its_own_the_rules_are_the_same(serve, access, key, sign_in) -> None:
    address = serve(access, root_path="/news")
    assert asked(address, "/v1/ask", **with_key(key)) == (200, "key newsroom")
    assert asked(address, "/healthz") == (200, "visitor 127.0.0.1")
    cookie = next(iter(sign_in(address).cookies.jar))
    assert cookie.path == "/news"
    assert asked(address, "/config", cookie=f"{cookie.name}={cookie.value}") == (200, "user ilse")
    sent = httpx.get(address + "/config", headers={"accept": "text/html"})
    assert sent.headers["location"] == "/news/login?next=/config"
