"""Posts beside names: where they begin, how far they reach, whose they are."""

import pytest

from tests.knowledge.reading.thai.naming import mentions_of, post_of, posts_of

NAME = "นายปลายฟ้า แสนเดือน"


@pytest.mark.parametrize(
    "post",
    [
        "รัฐมนตรีว่าการกระทรวงยุติธรรม", "อดีตรองอธิบดีกรมเมฆ", "รมว.เมฆ", "ปลัดกระทรวงฯ", "ผู้ว่าราชการจังหวัดเมฆ",
        "รองนายกรัฐมนตรีและรัฐมนตรีว่าการกระทรวงกลาโหม", "รองนายกรัฐมนตรี และรัฐมนตรีว่าการกระทรวงกลาโหม",
        "รองเลขาธิการกรมเมฆฝ่ายการเมือง ปฏิบัติหน้าที่โฆษกกรมเมฆ", "รองอธิบดี รักษาราชการแทนอธิบดีกรมเมฆ",
        "ปลัดกระทรวงแรงงาน ในฐานะประธานคณะกรรมการเมฆ", "รัฐมนตรีว่าการกระทรวงแรงงาน (รมว.รง.)", "สมาชิกสภาเมฆ เขต 1",
        "กรรมการผู้จัดการ บริษัท เมฆทอง จำกัด (มหาชน)", "กรรมการผู้จัดการ ธนาคารเมฆ", "รองปลัดกระทรวง อว.", "ที่ปรึกษาเจ้าคณะภาค 18",
        "รัฐมนตรีว่าการกระทรวงการอุดมศึกษา วิทยาศาสตร์ วิจัยและนวัตกรรม", "หัวหน้ากลุ่ม ด้านเมฆ", "นายกเหล่ากาชาดจังหวัดเมฆ",
        "เอกอัครราชทูตเมฆประจำประเทศไทย", "รัฐมนตรีว่าการกระทรวงเมฆ หมอก และการเกษตร", "ประธานคณะกรรมาธิการเมฆ วุฒิสภา",
        "องคมนตรี", "รองผู้อำนวยการ สำนักเมฆ กรมเมฆ", "นายแพทย์เชี่ยวชาญ กรมเมฆ", "นรม.",
    ],
)  # fmt: skip
def test_a_post_is_read_whole(post: str) -> None:
    assert post_of(f"{NAME} {post} กล่าวว่า ฝนจะตก") == post


@pytest.mark.parametrize(
    "behind",
    [
        " กล่าวว่า", "กล่าวว่า", " ประธานในพิธี", " ประธานเปิดงาน",
        " เป็นประธานในพิธี", "เป็นประธานในพิธี", " ลงพื้นที่", " พร้อมด้วยคณะ", "พร้อมคณะ", " และคณะ",
        " หัวหน้าส่วนราชการ", " ผู้บริหาร และเจ้าหน้าที่",
        " ผู้แทนจากธนาคาร", " และผู้แทนจากธนาคาร", " ได้มอบหมายให้", " ณ หอประชุม",
        " ในโอกาสเข้ารับตำแหน่ง", " มอบนโยบาย", ", นางดวงเดือน",
        " นายเมฆา หมอกเหนือ ครู", " และนายเมฆา หมอกเหนือ", "\nวันต่อมา", " ว่า",
    ],
)  # fmt: skip
def test_a_post_ends_before_what_is_done_and_who_is_next(behind: str) -> None:
    assert post_of(f"{NAME} รองอธิบดีกรมเมฆ{behind}") == "รองอธิบดีกรมเมฆ"


def test_the_name_of_a_company_ends_with_its_form() -> None:
    post = "ผู้จัดการใหญ่ บริษัท เมฆทอง จำกัด"
    assert post_of(f"{NAME} {post} เปิดเผยว่า บริษัท เมฆทอง จำกัด ปลูกต้นไม้") == post


def test_what_is_glued_to_a_whole_name_is_no_post() -> None:
    assert post_of(f"{NAME} นายกรัฐมนตรีพอใจผลงาน") == "นายกรัฐมนตรี"
    assert post_of(f"{NAME} ปลัดกระทรวงมหาดไทยคาดการณ์ ฝน") == "ปลัดกระทรวงมหาดไทย"


def test_a_whole_name_goes_on_with_a_country() -> None:
    assert post_of(f"{NAME} รัฐมนตรีว่าการกระทรวงกลาโหมกัมพูชา เข้าร่วม") == "รัฐมนตรีว่าการกระทรวงกลาโหมกัมพูชา"


@pytest.mark.parametrize("lead", [" ", " ตำแหน่ง", " ในฐานะ", ", ", "\n", " อายุ 40 ปี "])
def test_a_post_may_stand_behind_a_word_for_it(lead: str) -> None:
    assert post_of(f"{NAME}{lead}ผู้อำนวยการสำนักเมฆ เข้าร่วม") == "ผู้อำนวยการสำนักเมฆ"


def test_people_without_names_are_no_post() -> None:
    assert post_of(f"{NAME} หัวหน้าส่วนราชการ และประชาชน ร่วมพิธี") is None
    assert post_of(f"{NAME} เจ้าหน้าที่ที่เกี่ยวข้อง ร่วมพิธี") is None


def test_a_row_of_posts_without_names_is_not_of_the_person_before() -> None:
    row = f"{NAME} ปลัดกระทรวงแรงงาน ปลัดกระทรวงกลาโหม ปลัดกระทรวงคมนาคม เข้าร่วม"
    assert post_of(row) == "ปลัดกระทรวงแรงงาน"


def test_a_row_of_organisations_is_not_of_the_post_before() -> None:
    row = f"{NAME} ผู้อำนวยการสำนักเมฆ กรมเมฆ กรมฝน กรมลม เข้าร่วม"
    assert post_of(row) == "ผู้อำนวยการสำนักเมฆ กรมเมฆ"


def test_a_word_of_respect_is_no_part_of_a_post() -> None:
    assert post_of(f"นโยบายของท่านนายกรัฐมนตรี {NAME}") == "นายกรัฐมนตรี"


@pytest.mark.parametrize("text", ["รมว.เมฆ {}", "มอบให้รมว.เมฆ ({}) ดูแล", "เข้าพบ รมว.เมฆ {} เมื่อวานนี้"])
def test_a_post_may_stand_in_front(text: str) -> None:
    (mention,) = mentions_of(text.format(NAME))
    assert (mention.post, mention.post_rule) == ("รมว.เมฆ", "in front")


def test_the_post_in_front_is_of_the_person_before_where_one_is() -> None:
    assert posts_of("นายเมฆา หมอกเหนือ อธิบดีกรมเมฆ นายปลายฟ้า แสนเดือน เข้าร่วม") == ["อธิบดีกรมเมฆ", None]


def test_a_row_of_names_shares_a_post_that_several_hold() -> None:
    row = "โดยมี นายเมฆา หมอกเหนือ และนายปลายฟ้า แสนเดือน รองอธิบดีกรมเมฆ เข้าร่วม"
    assert posts_of(row) == ["รองอธิบดีกรมเมฆ"] * 2


def test_a_row_of_names_shares_no_post_that_one_holds() -> None:
    assert posts_of("โดยมี นายเมฆา หมอกเหนือ และนายปลายฟ้า แสนเดือน อธิบดีกรมเมฆ เข้าร่วม") == [None, "อธิบดีกรมเมฆ"]


def test_a_post_may_be_in_latin_letters() -> None:
    assert post_of("พบ Mr. Alfa Muna, Senior Vice President เมื่อวานนี้") == "Senior Vice President"
    assert post_of(f"{NAME} Chief Operating Officer บริษัท เมฆทอง จำกัด กล่าว").startswith("Chief Operating Officer")  # type: ignore[union-attr]
