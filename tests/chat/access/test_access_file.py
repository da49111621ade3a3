"""The access file: what may stand in it, and who it lets in."""

import re

import pytest

from cuttings.chat.access import Access, BadAccess, BadEntry, Identity, add_line, new_key, new_site, user_line

HASH = "$argon2id$v=19$m=65536,t=3,p=4$c2FsdHNhbHRzYWx0c2E$ZGlnZXN0ZGlnZXN0ZGlnZXN0ZGlnZXN0"


def test_a_user_is_let_in_by_name_and_password_alone() -> None:
    access = Access.parse(user_line("Ilse", "a gull over Velmora"))
    assert access.user("Ilse", "a gull over Velmora") == Identity("user", "Ilse")
    assert access.user("Ilse", "a gull over velmora") is None
    assert access.user("ilse", "a gull over Velmora") is None
    assert access.user("Ilse", "") is None


def test_accents_count_alike_in_whatever_way_a_keyboard_sends_them() -> None:
    access = Access.parse(user_line("Rene\u0301", "cafe\u0301 au lait"))
    assert access.user("Ren\u00e9", "caf\u00e9 au lait") == Identity("user", "Ren\u00e9")


def test_a_key_and_a_token_are_found_by_what_was_given_out_and_not_by_what_is_kept() -> None:
    key, key_line = new_key("archive")
    token, site_line = new_site("https://Gull.example:443")
    access = Access.parse(f"# those who ask\n\n{key_line}\n{site_line}\n")
    assert access.bearer(key) == Identity("key", "archive")
    assert access.bearer(token) == Identity("site", "https://gull.example")
    assert access.origins == {"https://gull.example"}
    for other in ("", key[:-1], key.upper(), key_line.split()[2], key_line.split(":")[1], "ключ"):
        assert access.bearer(other) is None


def test_secrets_are_random_and_of_256_bits() -> None:
    secrets = [new_key("archive")[0] for _ in range(20)]
    assert len(set(secrets)) == 20
    assert all(len(secret) >= 43 for secret in secrets)  # 43 letters of 6 bits


def test_no_line_and_no_access_shows_a_secret() -> None:
    key, line = new_key("archive")
    kept = Access.parse(f"{line}\nuser ilse {HASH}")
    assert key not in line
    assert "argon2" not in repr(kept)
    assert line.split(":")[1] not in repr(kept)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("user ilse hunter2hunter2", "not an argon2id hash: make the line with `cuttings access user NAME`"),
        (f"user ilse {HASH.replace('2id', '2i')}", "not an argon2id hash: make the line"),
        (f"user {'i' * 65} {HASH}", "a name has 1 to 64 letters"),
        ("key archive plain", "not sha256: and 64 hexadecimal digits: make the line with `cuttings access key NAME`"),
        (f"key archive sha256:{'A' * 64}", "not sha256: and 64 hexadecimal digits"),
        (f"site gull.example sha256:{'a' * 64}", "'gull.example' is not an origin"),
        (f"site * sha256:{'a' * 64}", "'*' is not an origin"),
        ("user ilse", "not a line like `user NAME HASH`"),
        (f"admin ilse {HASH}", "not a line like"),
        ("hunter2", "not a line like"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_without_a_password_in_plain(tmp_path, line, problem) -> None:
    file = tmp_path / "access"
    file.write_text(f"# people\n{new_key('good')[1]}\n{line}\n", encoding="utf-8")
    with pytest.raises(BadAccess, match=re.escape(f"{file}, line 3: {problem}")) as raised:
        Access.read(file)
    assert raised.value.line == 3
    assert "hunter2" not in str(raised.value)


def test_a_name_stands_in_a_file_once_and_an_origin_with_several_tokens() -> None:
    with pytest.raises(BadAccess, match="file, line 2: user ilse is there already"):
        Access.parse(f"user ilse {HASH}\nuser ilse {HASH}", where="file")
    (old, old_line), (new, new_line) = new_site("https://gull.example"), new_site("https://gull.example")
    both = Access.parse(f"{old_line}\n{new_line}")
    assert both.bearer(old) == both.bearer(new) == Identity("site", "https://gull.example")


def test_a_file_that_lets_nobody_in_is_none(tmp_path) -> None:
    with pytest.raises(BadAccess, match="missing: no such file: `cuttings access user NAME --file FILE` makes one"):
        Access.read(tmp_path / "missing")
    with pytest.raises(BadAccess, match="no user, key or site is named"):
        Access.parse("# nobody yet\n")
    (tmp_path / "latin").write_bytes(b"# caf\xc3\xa9\n# caf\xe9\n")
    with pytest.raises(BadAccess, match="latin, line 2: the access file is not UTF-8"):
        Access.read(tmp_path / "latin")


@pytest.mark.parametrize("name", ["", "two words", "#ilse", "tab\there", "bell\x07", "i" * 65])
def test_a_name_that_could_not_be_read_back_is_refused(name) -> None:
    with pytest.raises(BadEntry, match="a name has"):
        user_line(name, "a gull over Velmora")
    with pytest.raises(BadEntry, match="a name has"):
        new_key(name)


def test_a_short_password_is_refused() -> None:
    with pytest.raises(BadEntry, match="8 to 1,024 characters"):
        user_line("ilse", "seven77")


def test_lines_are_added_to_a_file_of_its_owners_own(tmp_path) -> None:
    file = tmp_path / "access"
    add_line(file, f"user ilse {HASH}")
    assert file.stat().st_mode & 0o777 == 0o600
    file.write_text(file.read_text(encoding="utf-8").rstrip(), encoding="utf-8")  # an editor left out the line's end
    add_line(file, f"user ana {HASH}")
    assert [user.name for user in Access.read(file).users] == ["ilse", "ana"]
    with pytest.raises(BadAccess, match="user ana is there already"):
        add_line(file, f"user ana {HASH}")
    assert len(file.read_text(encoding="utf-8").splitlines()) == 2
    with pytest.raises(BadAccess, match="cannot be read"):
        add_line(tmp_path, f"user ilse {HASH}")
    with pytest.raises(BadAccess, match="cannot be written"):
        add_line(tmp_path / "no" / "access", f"user ilse {HASH}")
