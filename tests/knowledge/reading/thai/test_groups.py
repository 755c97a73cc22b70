"""Groups in Thai releases: people without names in the lists of those who took part."""

from hypothesis import given

from knowledge.reading.groups import find_groups
from knowledge.reading.page import read_page
from tests.knowledge.any_text import texts
from tests.knowledge.reading.thai.marked import marked

HEAD = "[นายธีรวัฒน์ แสงจันทร์; ปลัดกระทรวงโคมลอย]"
GUEST = "[นางดาราพร เมฆขาว; อธิบดีกรมหมอก]"


def groups(text: str) -> list[tuple[str, int | None]]:
    return [(found.fact.name.within("th"), found.fact.count) for found in find_groups(*marked(text))]


def test_the_tail_of_a_list_of_names() -> None:
    assert groups(f"{HEAD} เป็นประธาน โดยมี {GUEST} หัวหน้าส่วนราชการ และครูในจังหวัดสายรุ้ง เข้าร่วม") == [
        ("หัวหน้าส่วนราชการ", None),
        ("ครูในจังหวัดสายรุ้ง", None),
    ]


def test_groups_with_a_slash_between_are_one_and_a_verb_is_left_out() -> None:
    text = f"{HEAD} เป็นประธาน โดยมี {GUEST} ผู้แทน/ตัวแทนจากโรงโคม และข้าราชการในพื้นที่ร่วม เข้าร่วม"
    assert groups(text) == [("ผู้แทน/ตัวแทนจากโรงโคม", None), ("ข้าราชการในพื้นที่", None)]


def test_a_list_without_names() -> None:
    assert groups(f"{HEAD} เป็นประธาน โดยมีผู้แทนจากหน่วยงานที่เกี่ยวข้อง เข้าร่วมประชุม") == [("ผู้แทนจากหน่วยงานที่เกี่ยวข้อง", None)]


def test_the_number_of_people_is_read() -> None:
    assert groups(f"{HEAD} เป็นประธาน โดยมี {GUEST} และประชาชนกว่า 1,500 คน เข้าร่วม") == [("ประชาชน", 1500)]


def test_company_that_comes_along() -> None:
    assert groups(f"{HEAD} พร้อมด้วย {GUEST} และคณะผู้บริหาร ลงพื้นที่ดูโคม") == [("คณะผู้บริหาร", None)]


def test_a_group_ends_before_the_place() -> None:
    assert groups(f"{HEAD} เป็นประธาน โดยมี {GUEST} และเจ้าหน้าที่ ณ ลานโคม เข้าร่วม") == [("เจ้าหน้าที่", None)]


def test_people_of_whom_only_is_spoken_are_no_group() -> None:
    assert groups(f"{HEAD} กล่าวว่า โคมช่วยประชาชน 500 คน ให้มีรายได้ โดยมีเป้าหมายช่วยเกษตรกร") == []


def test_a_group_is_given_once_and_where_it_stands() -> None:
    text = f"{HEAD} เป็นประธาน โดยมี {GUEST} และประชาชน เข้าร่วม จากนั้น {HEAD} พร้อมด้วย {GUEST} และประชาชน ลงพื้นที่"
    page, mentions = marked(text)
    found = find_groups(page, mentions)
    assert [page.body[one.start : one.end] for one in found] == ["ประชาชน"]
    assert found[0].rules == {"name": "listed_joins"}


@given(texts)
def test_any_text_is_read(text: str) -> None:
    assert isinstance(find_groups(read_page(text), []), list)
