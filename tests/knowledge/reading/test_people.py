"""People of a release: each once, with the fullest post and every role."""

from typing import Any

import pytest

from knowledge.reading import people
from knowledge.reading.found import Found
from knowledge.reading.page import Page
from knowledge.reading.thai.mentions import find_mentions
from knowledge.release import Person, Role

_Roles = dict[int, list[tuple[Role, str]]]


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Any:  # noqa: ANN401 - a function
    """Return what reads the people of a body, with the roles that the test gives by the place of the mention."""

    def reading(body: str, roles: _Roles | None = None) -> list[Found[Person]]:
        monkeypatch.setattr(people, "find_roles", lambda page, mentions: roles or {})
        page = Page("ข่าว", None, None, "th", body, body)
        return people.find_people(page, find_mentions(page))

    return reading


def test_a_person_stands_once_with_the_fullest_post(read: Any) -> None:  # noqa: ANN401
    (found,) = read("นายปลายฟ้า แสนเดือน รองปลัด กล่าว\nนายปลายฟ้า แสนเดือน รองปลัดกระทรวงกลาโหม กล่าว\nนายปลายฟ้า กล่าว")
    assert found.fact.name.th == "นายปลายฟ้า แสนเดือน"
    assert found.fact.post.th == "รองปลัดกระทรวงกลาโหม"


def test_another_post_later_does_not_replace_the_first(read: Any) -> None:  # noqa: ANN401
    (found,) = read("นายปลายฟ้า แสนเดือน รมว.เมฆ กล่าว\nนายปลายฟ้า แสนเดือน ประธานคณะกรรมการฝนหลวงแห่งชาติ กล่าว")
    assert found.fact.post.th == "รมว.เมฆ"


def test_roles_of_all_mentions_are_united_in_the_order_of_the_schema(read: Any) -> None:  # noqa: ANN401
    body = "นายปลายฟ้า แสนเดือน เดินทาง\nนายปลายฟ้า กล่าว"
    (found,) = read(body, {0: [(Role.SPEAKER, "said"), (Role.MENTIONED, "none")], 1: [(Role.CHAIR, "chaired")]})
    assert found.fact.roles == (Role.CHAIR, Role.SPEAKER)
    assert found.rules["roles"] == "said"


def test_who_has_no_role_is_mentioned(read: Any) -> None:  # noqa: ANN401
    (found,) = read("ตามแนวทางของนายปลายฟ้า แสนเดือน")
    assert found.fact.roles == (Role.MENTIONED,)
    assert found.rules == {"name": "titled", "post": "none", "roles": "none"}


def test_the_usual_spelling_is_the_name_and_the_slip_another(read: Any) -> None:  # noqa: ANN401
    (found,) = read("นายปลายฟ้า แสนเดิอน เดินทาง\nนายปลายฟ้า แสนเดือน กล่าว\nนายปลายฟ้า แสนเดือน ย้ำ")
    assert found.fact.name.th == "นายปลายฟ้า แสนเดือน"
    assert found.fact.other_names == ("นายปลายฟ้า แสนเดิอน",)


def test_the_name_in_the_other_script_is_another_name(read: Any) -> None:  # noqa: ANN401
    (found,) = read("นายอัลฟา มูนา (Mr. Alfa Muna) ทูตเมฆ เข้าพบ")
    assert found.fact.other_names == ("Mr. Alfa Muna",)


def test_the_place_shown_is_where_the_role_stands(read: Any) -> None:  # noqa: ANN401
    body = "ตามแนวทางของนายปลายฟ้า แสนเดือน\nนายปลายฟ้า แสนเดือน อธิบดีกรมเมฆ เป็นประธาน"
    (found,) = read(body, {1: [(Role.CHAIR, "chaired")]})
    assert body[found.start : found.end] == "นายปลายฟ้า แสนเดือน อธิบดีกรมเมฆ"
