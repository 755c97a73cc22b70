"""Who is who across releases, and who held which post when."""

from datetime import date

import pytest

from knowledge.identity.register import Register, build_register
from knowledge.release import Person, Release
from knowledge.values import Text


def release(number: int, day: str, *people: tuple[str, str | None]) -> Release:
    return Release(
        id=f"lantern-{number}",
        source=f"https://lantern.example/{number}",
        publisher=Text(th="สำนักโคม"),
        issued=date.fromisoformat(day),
        title=Text(th="โคมลอย"),
        people=tuple(
            Person(name=Text.model_validate(n), post=Text.model_validate(p) if p else None) for n, p in people
        ),
    )


def register_of(*said: tuple[str, str, str | None]) -> Register:
    """Return the register of releases that give a day, a name and a post each."""
    return build_register(release(number, day, (name, post)) for number, (day, name, post) in enumerate(said))


def names_of(register: Register, name: str) -> set[str]:
    found = register.find(name)
    return set(found.spellings) if found else set()


def people_in(register: Register) -> int:
    return sum(len(part.keys) for part in register.parts)


def test_rank_and_title_do_not_make_another_person() -> None:
    register = register_of(
        ("2021-01-01", "พลเอก สมพร แก้วใส", "รัฐมนตรีว่าการกระทรวงพลังงาน"),
        ("2021-02-01", "นายสมพร แก้วใส", "รองนายกรัฐมนตรี"),
        ("2021-03-01", "สมพร แก้วใส", None),
    )
    assert people_in(register) == 1


def test_a_slip_in_the_surname_is_the_same_person_where_the_post_is() -> None:
    register = register_of(
        ("2021-01-01", "นายสมพร แก้วใสสกุล", "ปลัดกระทรวงพลังงาน"),
        ("2021-01-09", "นายสมพร แก้วใสสกุล", "ปลัดกระทรวงพลังงาน"),
        ("2021-02-01", "นายสมพร แก้วไสสกุล", "ปลัด พน."),
    )
    assert names_of(register, "สมพร แก้วไสสกุล") == {"สมพร แก้วใสสกุล", "สมพร แก้วไสสกุล"}
    assert register.find("สมพร แก้วไสสกุล") == register.find("นายสมพร แก้วใสสกุล")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("นายสมพร แก้วใส", "ปลัดกระทรวงพลังงาน"), ("นายสมพร แก้วศรี", "นายอำเภอแม่โคม")),
        (("นายสมพร แก้วใสสกุล", "รองปลัดกระทรวงพลังงาน"), ("นางสาวสมพร แก้วไสสกุล", "รองปลัดกระทรวงพลังงาน")),
        (("นายธนกร แก้วใสสกุล", "อธิบดีกรมประมง"), ("นายธนากร แก้วใสสกุล", "ปลัดกระทรวงแรงงาน")),
    ],
)
def test_people_of_like_names_stay_two(one: tuple[str, str], other: tuple[str, str]) -> None:
    register = register_of(("2021-01-01", *one), ("2021-02-01", *other))
    assert people_in(register) == 2


def test_both_scripts_are_one_person() -> None:
    register = register_of(
        ("2021-01-01", "พลเอก ประยุทธ์ จันทร์โอชา", "นายกรัฐมนตรี"),
        ("2021-02-01", "Gen. Prayut Chan-o-cha", "Prime Minister"),
    )
    assert people_in(register) == 1
    assert register.find("Prayut Chan-o-cha") == register.find("ประยุทธ์ จันทร์โอชา")


def test_a_post_is_held_from_release_to_release() -> None:
    register = register_of(
        ("2022-03-01", "นายสมพร แก้วใส", "รมว.พลังงาน"),
        ("2023-05-01", "นายสมพร แก้วใส", "รองนายกรัฐมนตรีและรัฐมนตรีว่าการกระทรวงพลังงาน"),
        ("2023-09-01", "นางดารา โคมทอง", "รัฐมนตรีว่าการกระทรวงพลังงาน"),
        ("2023-10-01", "นายสมพร แก้วใส", "อดีตรัฐมนตรีว่าการกระทรวงพลังงาน"),
    )

    def held(first: str, last: str | None = None) -> list[str]:
        end = date.fromisoformat(last) if last else None
        return [who.key for who, _ in register.holders("Minister of Energy", date.fromisoformat(first), end)]

    assert held("2022-03-01") == ["สมพร แก้วใส"]
    assert held("2022-08-15") == ["สมพร แก้วใส"], "between two releases that name him"
    assert held("2023-09-01") == ["ดารา โคมทอง"]
    assert held("2023-01-01", "2023-12-31") == ["สมพร แก้วใส", "ดารา โคมทอง"]
    assert held("2020-01-01") == []
    assert register.latest("รมว.พน.") == date(2023, 9, 1)


def test_the_release_nearest_to_the_day_says_so() -> None:
    register = register_of(
        ("2022-03-01", "นายสมพร แก้วใส", "รมว.พลังงาน"),
        ("2022-03-20", "นายสมพร แก้วใส", "รมว.พลังงาน"),
        ("2022-12-01", "นายสมพร แก้วใส", "รมว.พลังงาน"),
    )
    ((_, tenure),) = register.holders("รมว.พลังงาน", date(2022, 3, 1), date(2022, 3, 31))
    assert tenure.nearest(date(2022, 3, 1), date(2022, 3, 31)) == "lantern-1"
    assert tenure.nearest(date(2022, 11, 1), date(2022, 11, 2)) == "lantern-2"
    assert tenure.nearest(date(2022, 4, 1), date(2022, 4, 1)) == "lantern-1"
    assert (tenure.first, tenure.last) == (date(2022, 3, 1), date(2022, 12, 1))


def test_whom_a_single_release_names_beside_many_is_a_slip() -> None:
    many = [(f"2022-03-{day:02}", "นายสมพร แก้วใส", "รมว.พลังงาน") for day in range(1, 21)]
    register = register_of(*many, ("2022-03-22", "นายจอห์น โคม", "รัฐมนตรีว่าการกระทรวงพลังงาน"))
    assert [who.key for who, _ in register.holders("รมว.พลังงาน", date(2022, 3, 1), date(2022, 3, 31))] == ["สมพร แก้วใส"]


def test_an_empty_register_knows_nobody() -> None:
    register = build_register([])
    assert register.find("สมพร แก้วใส") is None
    assert register.same("สมพร แก้วใส") == ("สมพร แก้วใส",)
    assert register.holders("นายกรัฐมนตรี", date(2022, 1, 1)) == []
    assert register.latest("นายกรัฐมนตรี") is None
