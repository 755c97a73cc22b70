"""Whom an answer speaks of, so that "her post?" can be asked next."""

from knowledge.answers.draft import Draft
from knowledge.answers.leaning import spoken_of
from knowledge.release import Release
from tests.knowledge.made_up import LANTERNS, release

PEOPLE = [
    {"name": {"th": "นายก้าน ใบบัว", "en": "Kan Baibua"}},
    {"name": {"th": "นางสาวดาว ทองอ่อน", "en": "Dao Thong-on"}},
]


def _spoken_of(text: str, people: tuple[str, ...] = ()) -> tuple[str, ...]:
    return spoken_of(Draft(text, (text,), people), release(people=PEOPLE))


def test_those_whom_the_facts_name_are_spoken_of() -> None:
    assert _spoken_of("นางสาวดาว ทองอ่อน กล่าวต้อนรับ", ("ก้าน ใบบัว",)) == ("ก้าน ใบบัว",)


def test_of_a_quotation_those_whom_it_names_are_spoken_of_in_its_order() -> None:
    assert _spoken_of("โดยมี น.ส.ดาว  ทองอ่อน และนายก้าน ใบบัว ร่วมงาน") == ("ดาว ทองอ่อน", "ก้าน ใบบัว")
    assert _spoken_of("It was opened by Ms. Dao Thong-on.") == ("ดาว ทองอ่อน",)


def test_a_quotation_that_names_nobody_speaks_of_nobody() -> None:
    assert _spoken_of("งบประมาณ 5 ล้านบาท") == ()
    assert spoken_of(Draft("", ()), Release.model_validate(LANTERNS)) == ()
