"""Sessions: they begin, are used, and end by themselves."""

from cuttings.chat.access.sessions import IDLE, LONGEST, Sessions


def test_a_session_is_its_users_until_it_ends(clock) -> None:
    sessions = Sessions(clock=clock)
    first, second = sessions.begin("ilse"), sessions.begin("ana")
    assert (sessions.user(first), sessions.user(second)) == ("ilse", "ana")
    sessions.end(first)
    assert (sessions.user(first), sessions.user(second)) == (None, "ana")
    assert sessions.user("") is None
    assert len(first) >= 43
    assert first != second


def test_a_session_that_nobody_uses_ends_after_twelve_hours(clock) -> None:
    sessions = Sessions(clock=clock)
    session = sessions.begin("ilse")
    clock.now += IDLE - 1
    assert sessions.user(session) == "ilse"
    clock.now += IDLE - 1
    assert sessions.user(session) == "ilse"
    clock.now += IDLE
    assert sessions.user(session) is None
    assert IDLE == 12 * 3600


def test_a_session_in_use_ends_after_seven_days(clock) -> None:
    sessions = Sessions(clock=clock)
    session = sessions.begin("ilse")
    for _ in range(14 - 1):
        clock.now += IDLE - 1
        assert sessions.user(session) == "ilse"
    clock.now += LONGEST - 13 * (IDLE - 1)
    assert sessions.user(session) is None


def test_of_too_many_sessions_the_users_own_longest_unused_one_ends(clock) -> None:
    sessions = Sessions(clock=clock, most=2)
    others = sessions.begin("ana")
    kept = []
    for _ in range(3):
        clock.now += 1
        kept.append(sessions.begin("ilse"))
    assert [sessions.user(session) for session in kept] == [None, "ilse", "ilse"]
    assert sessions.user(others) == "ana"
