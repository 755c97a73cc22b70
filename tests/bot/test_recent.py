"""Tests of one module; see its name."""

from bot.recent import Recent


def test_what_was_used_last_is_kept() -> None:
    recent: Recent[str, int] = Recent(2)
    recent.keep("a", 1)
    recent.keep("b", 2)
    assert recent.get("a") == 1
    recent.keep("c", 3)
    assert [key in recent for key in "abc"] == [True, False, True]
    assert recent.get("b") is None
    assert len(recent) == 2


def test_forgotten_entry_is_gone() -> None:
    recent: Recent[str, int] = Recent(2)
    recent.keep("a", 1)
    recent.forget("a")
    recent.forget("a")
    assert "a" not in recent
