"""The terms and dates that a release is found by."""

from knowledge.language.words import topic_keys
from knowledge.passages.kept import pieces_of
from knowledge.search.terms import read_words
from tests.knowledge.made_up import release

_TEXT = (
    "ชาวสวนบ้านดงมะไฟร่วมปลูกทุเรียนหมอนทองจำนวน 300 ต้นริมอ่างเก็บน้ำใกล้หมู่บ้าน\n"
    "ทั้งนี้ จะเก็บผลผลิตชุดแรกในวันที่ 12 มีนาคม 2567 และจัดงานชิมฟรีที่ลานหน้าศาลาประชาคม"
)


def test_every_text_of_a_release_is_found() -> None:
    terms = read_words(
        release(
            summary="สรุปเรื่องแพนด้า",
            groups=[{"name": "ชาวประมง"}],
            figures=[{"value": "5 บาท", "of": "ค่าตั๋วรถราง"}],
            statements=[{"kind": "focus", "about": "มะพร้าว", "text": "ปลูกทุเรียน", "items": ["เก็บลำไย"]}],
            text="บรรทัดหนึ่งว่าด้วยสับปะรด",
        )
    ).terms
    for word in ("แพนด้า", "ชาวประมง", "ค่าตั๋วรถราง", "มะพร้าว", "ปลูกทุเรียน", "เก็บลำไย", "สับปะรด", "rain plan"):
        assert set(topic_keys(word)) <= set(terms), word
    assert all(0 < weight <= 1 for weight in terms.values())


def test_a_title_says_more_than_a_detail() -> None:
    terms = read_words(release(title="ทุเรียน", text="สับปะรด")).terms
    assert terms[topic_keys("ทุเรียน")[0]] > terms[topic_keys("สับปะรด")[0]]


def test_a_fact_quoted_from_the_text_raises_its_words_and_no_others() -> None:
    quoted = _TEXT.split("\n")[1]
    said = read_words(release(title="x", text=_TEXT, statements=[{"kind": "said", "text": quoted}])).terms
    plain = read_words(release(title="x", text=_TEXT)).terms
    assert said.keys() == plain.keys()
    for key in topic_keys(quoted):
        assert said[key] > plain[key]
    only_before = set(topic_keys("ปลูกทุเรียนหมอนทองจำนวน300ต้น")) - set(topic_keys(quoted))
    assert only_before
    assert all(said[key] == plain[key] for key in only_before)


def test_a_quotation_that_ends_within_a_clause_is_found_to_its_end() -> None:
    cut = _TEXT[:40]
    terms = read_words(release(title="x", text=_TEXT, statements=[{"kind": "said", "text": cut}])).terms
    assert all(terms[key] > terms[topic_keys("ชิมฟรี")[0]] for key in topic_keys(cut))


def test_days_in_the_facts_and_the_years_of_periods() -> None:
    days = read_words(release(summary="จะเริ่มวันที่ 5 มกราคม 2567")).days
    assert {(2024, 1, 5), (2023, None, None), (2025, None, None)} <= days


def test_days_of_a_quoted_fact_count_and_others_of_the_text_do_not() -> None:
    quoted = _TEXT.split("\n")[1]
    assert (2024, 3, 12) in read_words(release(text=_TEXT, statements=[{"kind": "said", "text": quoted}])).days
    assert (2024, 3, 12) not in read_words(release(text=_TEXT)).days


def test_the_number_of_a_meeting_is_found_by_itself_too() -> None:
    terms = read_words(release(title="ประชุมครั้งที่ 14/2567")).terms
    assert terms["14/2567"] == terms["14"]


def test_the_words_of_a_long_text_are_found_to_its_end() -> None:
    text = "\n".join(f"บรรทัดที่ {number} เล่าเรื่องแม่น้ำและภูเขาในหมู่บ้านของเรา" for number in range(700)) + "\nผีเสื้อราตรี"
    read = read_words(release(text=text))
    assert set(topic_keys("ผีเสื้อราตรี")) <= set(read.terms)
    assert len(read.pieces) == 600


def test_pieces_are_those_of_the_text() -> None:
    told = release(text=_TEXT)
    assert read_words(told).pieces == pieces_of(told)
    assert len(read_words(told).pieces) > 1


def test_lines_hold_the_terms_of_title_event_and_text_in_their_order() -> None:
    told = release(
        title="ปลูกทุเรียน", event={"name": "งานชิมสับปะรด ครั้งที่ 14/2567"}, text="แพนด้ากินมะพร้าว\n\nชาวประมงจับกุ้งมังกร"
    )
    assert read_words(told).lines == tuple(
        topic_keys(line) for line in ("ปลูกทุเรียน", "งานชิมสับปะรด ครั้งที่ 14/2567", "แพนด้ากินมะพร้าว", "ชาวประมงจับกุ้งมังกร")
    )
    assert read_words(release(title="ปลูกทุเรียน", event=None, text="แพนด้า")).lines[:2] == (topic_keys("ปลูกทุเรียน"), ())


def test_where_the_text_is_not_kept_facts_are_lines() -> None:
    told = release(title="ปลูกทุเรียน", event=None, text=None, contacts=[], people=[])
    assert topic_keys("แผนฝน") in read_words(told).lines[2:]
