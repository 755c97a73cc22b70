"""At hand: what is made of a release is made once, and not of another that looks the same."""

from knowledge.passages.at_hand import at_hand
from knowledge.release import Release
from tests.knowledge.made_up import release


def test_what_is_made_of_a_release_is_made_once() -> None:
    asked: list[Release] = []

    @at_hand
    def number(told: Release) -> int:
        asked.append(told)
        return len(asked)

    told, alike = release(), release()
    assert [number(told), number(told), number(alike), number(told)] == [1, 1, 2, 1]
    assert all(one is other for one, other in zip(asked, (told, alike), strict=True))


def test_little_is_held() -> None:
    made = at_hand(lambda told: [told.id])
    first = release()
    held = made(first)
    assert made(first) is held
    for _ in range(100):
        made(release())
    assert made(first) is not held
    assert made(first) == held
