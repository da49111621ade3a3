import httpx


def test_the_script_is_for_everybody_and_asked_for_again_only_when_it_is_new(site):
    with httpx.Client(base_url=site.service) as http:
        first = http.get("/widget.js", headers={"Origin": "https://elsewhere.example"})
        again = http.get("/widget.js", headers={"If-None-Match": first.headers["etag"]})

    assert first.headers["content-type"] == "text/javascript; charset=utf-8"
    assert first.headers["cross-origin-resource-policy"] == "cross-origin"
    assert "access-control-allow-origin" not in first.headers
    assert (again.status_code, again.content) == (304, b"")


def test_the_script_has_no_lengths_that_the_page_around_decides(site):
    script = httpx.get(f"{site.service}/widget.js").text

    assert "rem" not in {word.strip("0123456789.") for word in script.split() if word[:1].isdigit()}
    assert "eval(" not in script
