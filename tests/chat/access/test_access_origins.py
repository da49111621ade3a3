"""From where: hosts, other websites, and the headers that every answer has."""

import httpx

SITE = "https://gull.example"
LISTED = "https://desk.example"
OTHER = "https://evil.example"
POLICY = "content-security-policy"
LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


def with_key(secret, **headers):
    return {"authorization": f"Bearer {secret}", **headers}


def test_a_chat_for_this_computer_answers_by_its_names(serve, raw) -> None:
    address = serve(None, hosts=LOCAL)
    for host in ("localhost", "LocalHost:7860", "127.0.0.1:1", "[::1]:7860", "[::1]"):
        answer = raw(address, f"GET /healthz HTTP/1.1\nHost: {host}\nConnection: close\n\n")
        assert answer.startswith("HTTP/1.1 200 ")


REBOUND = {
    "evil.example": 403,
    "evil.example:7860": 403,
    "localhost.evil.example": 403,
    "127.0.0.1.evil.example": 403,
    "localhost.": 403,
    "192.168.1.4": 403,
    "127.0.0.1@evil.example": 400,
    "localhost, evil.example": 400,
    "localhost/": 400,
    "": 400,
}


def test_a_name_that_was_made_to_point_here_is_refused(serve, raw, told) -> None:
    address = serve(None, hosts=LOCAL)
    for path in ("/", "/v1/ask", "/healthz", "/widget.js", "http://localhost/"):
        request = f"GET {path} HTTP/1.1\nHost: {{}}\nConnection: close\n\n"
        assert {host: int(raw(address, request.format(host)).split()[1]) for host in REBOUND} == REBOUND
    assert told.began == ["life"]


def test_a_request_says_once_whom_it_calls_and_who_calls(serve, access, raw, key) -> None:
    address = serve(access)
    twice = ["Host: x\nHost: y", "Host: x\nOrigin: https://a.example\nOrigin: https://b.example", ""]
    twice.append(f"Host: x\nAuthorization: Bearer {key}\nAuthorization: Bearer no")
    for headers in twice:
        answer = raw(address, f"GET /v1/models HTTP/1.1\nConnection: close\n{headers}\n\n".replace("\n\n\n", "\n\n"))
        assert int(answer.split()[1]) == 400


def test_without_access_control_no_other_website_may_ask(serve, told) -> None:
    address = serve(None, hosts=LOCAL)
    for headers in ({"origin": OTHER}, {"origin": "null"}, {"origin": "http://localhost:1"}, {"origin": "file://"}):
        for method in ("GET", "POST", "OPTIONS"):
            answer = httpx.request(method, address + "/v1/ask", headers=headers, verify=False)
            assert answer.status_code == 403
            assert "access-control-allow-origin" not in answer.headers
    for site in ("cross-site", "same-site"):
        assert httpx.post(address + "/v1/ask", headers={"sec-fetch-site": site}).status_code == 403
        assert httpx.get(address, headers={"sec-fetch-site": site}).status_code == 200  # a link
    assert httpx.post(address + "/v1/ask", headers={"origin": address}).status_code == 200
    assert httpx.get(address, headers={"sec-fetch-site": "none"}).status_code == 200


def preflight(address, origin, path="/v1/ask", method="POST", headers="authorization,content-type"):
    asking = {"origin": origin, "access-control-request-method": method, "access-control-request-headers": headers}
    return httpx.options(address + path, headers=asking, verify=False)


def test_a_listed_origin_may_call_with_a_key_and_a_site_with_its_token(serve, access, key, token) -> None:
    address = serve(access, origins=[LISTED])
    for origin, secret in ((LISTED, key), (SITE, token)):
        first = preflight(address, origin)
        assert first.status_code == 200
        assert first.headers["access-control-allow-origin"] == origin
        assert "access-control-allow-credentials" not in first.headers
        answer = httpx.post(address + "/v1/ask", headers=with_key(secret, origin=origin))
        assert answer.status_code == 200
        assert answer.headers["access-control-allow-origin"] == origin
        assert answer.headers["vary"] == "Origin"
    refused = httpx.post(address + "/v1/ask", headers=with_key("no", origin=LISTED))
    assert refused.status_code == 401
    assert refused.headers["access-control-allow-origin"] == LISTED  # its script may read why


def test_an_origin_that_is_not_listed_may_not_call_even_with_a_key(serve, access, key) -> None:
    address = serve(access, origins=[LISTED])
    for origin in (
        OTHER,
        "null",
        f"{LISTED}:8443",
        f"{LISTED}.evil.example",
        "http://desk.example",
        "https://DESK.example",
    ):
        first = preflight(address, origin)
        assert first.status_code == 400
        assert "access-control-allow-origin" not in first.headers
        answer = httpx.post(address + "/v1/ask", headers=with_key(key, origin=origin), verify=False)
        assert answer.status_code == 403
        assert "access-control-allow-origin" not in answer.headers


def test_an_empty_list_means_nobody(serve) -> None:
    address = serve(None, hosts=LOCAL)
    for origin in (OTHER, SITE, address):
        assert "access-control-allow-origin" not in preflight(address, origin).headers
    assert preflight(address, OTHER).status_code == 400


def test_what_the_application_says_of_other_origins_is_dropped(guarded, key) -> None:
    for headers in (with_key(key), with_key(key, origin=guarded)):
        assert "access-control-allow-origin" not in httpx.get(guarded + "/v1/models", headers=headers).headers


def test_a_listed_origin_cannot_use_a_session(serve, access, sign_in) -> None:
    ilse = sign_in(serve(access, origins=[LISTED]))
    assert ilse.post("/v1/ask", headers={"origin": LISTED}).status_code == 403
    read = ilse.get("/v1/models", headers={"origin": LISTED})
    assert "access-control-allow-credentials" not in read.headers  # so no browser shows it to the script


def test_every_answer_is_kept_from_other_websites(guarded) -> None:
    for path in ("/", "/login", "/healthz", "/v1/ask", "/nothing"):
        headers = httpx.get(guarded + path, headers={"accept": "text/html"}, verify=False).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert headers["cache-control"] == ("no-store" if path == "/login" else "private")
        assert ("frame-ancestors 'none'" if path == "/login" else "frame-ancestors 'self'") in headers[POLICY]
        assert "http" not in headers[POLICY]
        assert "*" not in headers[POLICY]


def test_a_script_for_other_websites_may_be_loaded_by_them(guarded) -> None:
    answer = httpx.get(guarded + "/widget.js", headers={"sec-fetch-site": "cross-site", "origin": OTHER})
    assert answer.status_code == 200
    assert answer.headers["cross-origin-resource-policy"] == "cross-origin"


def test_a_stricter_policy_of_the_application_stays(guarded, ilse) -> None:
    policies = ilse.get("/policy").headers.get_list("content-security-policy")
    assert policies == ["default-src 'none'", "frame-ancestors 'self'"]


UPGRADE = (
    "GET {path} HTTP/1.1\nHost: {host}\nConnection: Upgrade\nUpgrade: websocket\nSec-WebSocket-Version: 13\n"
    "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\n{more}\n"
)


def test_a_websocket_needs_an_identity_and_this_servers_page(guarded, ilse, raw) -> None:
    host = guarded.removeprefix("http://")
    cookie = "Cookie: " + "; ".join(f"{name}={value}" for name, value in ilse.cookies.items()) + "\n"

    def status(more):
        return raw(guarded, UPGRADE.format(path="/call", host=host, more=more)).split()[1]

    assert status(f"{cookie}Origin: {guarded}\n") == "101"
    assert status(f"Origin: {guarded}\n") == "403"
    assert status(cookie) == "403"
    assert status(f"{cookie}Origin: {OTHER}\n") == "403"


def test_a_websocket_of_an_open_chat_needs_its_name(serve, raw) -> None:
    address = serve(None, hosts=LOCAL)

    def status(host, more=""):
        return raw(address, UPGRADE.format(path="/call", host=host, more=more)).split()[1]

    assert status("localhost") == "101"
    assert status("localhost", f"Origin: {OTHER}\n") == "403"
    assert status("evil.example") == "403"
