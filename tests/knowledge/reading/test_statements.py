"""Statements: aims, decisions, orders, reasons, ways and sayings, with who they come from."""

from hypothesis import given

from knowledge.reading.mention import Mention
from knowledge.reading.page import Page, plain_letters, read_page
from knowledge.reading.statements import find_statements
from knowledge.release import Statement, StatementKind
from tests.knowledge.any_text import texts

LANTERN_MAYOR = "นายธีรวัฒน์ แสงจันทร์"


def page_of(body: str) -> Page:
    return Page("เทศบาลเมฆแถลงข่าว", None, None, read_page("x\n" + body).language, body, plain_letters(body))


def mentions_in(body: str, *names: str, post: str | None = None) -> list[Mention]:
    """Return mentions of `names` wherever they stand in `body`, the first followed by `post`."""
    found, place = [], 0
    for name in names:
        start = body.index(name, place)
        end = start + len(name)
        post_end = body.index(post, end) + len(post) if post else end
        found.append(Mention(start, end, name, " " in name, post, post_end, "test"))
        place, post = post_end, None
    return found


def statements(body: str, kind: StatementKind, *names: str, post: str | None = None) -> list[Statement]:
    found = find_statements(page_of(body), mentions_in(body, *names, post=post))
    return [one.fact for one in found if one.fact.kind is kind]


def texts_of(body: str, kind: StatementKind) -> list[str]:
    return [next(iter(statement.text.forms().values())) for statement in statements(body, kind)]


def test_an_aim_is_read_with_its_clause() -> None:
    body = "เทศบาลจัดงานโคมลอยริมบึง โดยมีวัตถุประสงค์เพื่ออนุรักษ์การทำโคมกระดาษ"
    assert texts_of(body, StatementKind.OBJECTIVE) == [body]


def test_an_aim_in_a_name_is_none() -> None:
    assert not texts_of("เรือเข้าเทียบที่กองทุนเพื่อให้แสงสว่าง", StatementKind.OBJECTIVE)


def test_a_decision_tells_who_decided() -> None:
    [decision] = statements("ที่ประชุมมีมติเห็นชอบแผนปล่อยโคมปีหน้า", StatementKind.DECISION)
    assert decision.who
    assert decision.who.th == "ที่ประชุม"


def test_what_is_to_be_approved_is_no_decision() -> None:
    assert not texts_of("สำนักงานจะเสนอแผนปล่อยโคมเพื่อขออนุมัติในเดือนหน้า", StatementKind.DECISION)


def test_an_order_tells_who_gave_it() -> None:
    body = f"{LANTERN_MAYOR} นายกเทศมนตรีเมืองเมฆ สั่งการให้ทุกแขวงเก็บโคมที่ตกค้างในบึง"
    [order] = statements(body, StatementKind.ORDER, LANTERN_MAYOR, post="นายกเทศมนตรีเมืองเมฆ")
    assert order.who
    assert order.who.th == LANTERN_MAYOR


def test_a_reason_stands_with_what_it_explains() -> None:
    [reason] = texts_of("งดปล่อยโคมคืนนี้ เนื่องจากลมแรงกว่าปกติ", StatementKind.REASON)
    assert reason == "งดปล่อยโคมคืนนี้ เนื่องจากลมแรงกว่าปกติ"


def test_a_way_of_doing_is_read() -> None:
    assert texts_of("ผู้ที่สนใจสามารถลงทะเบียนได้ที่ศาลาริมบึงทุกวันเสาร์", StatementKind.METHOD)


def test_what_is_said_begins_behind_the_verb() -> None:
    body = f"{LANTERN_MAYOR} กล่าวว่า โคมปีนี้ทำจากกระดาษสาทั้งหมดและย้อมสีจากดอกไม้"
    [said] = statements(body, StatementKind.SAID, LANTERN_MAYOR)
    assert said.text.th == "โคมปีนี้ทำจากกระดาษสาทั้งหมดและย้อมสีจากดอกไม้"
    assert said.who
    assert said.who.th == LANTERN_MAYOR


def test_a_quotation_belongs_to_whom_is_named_behind_it() -> None:
    body = f"{LANTERN_MAYOR} มาถึงบึง\n“โคมทุกดวงต้องเก็บคืนก่อนรุ่งเช้า และห้ามปล่อยใกล้สนามบิน” นายธีรวัฒน์ กล่าว"
    [said] = statements(body, StatementKind.SAID, LANTERN_MAYOR, "นายธีรวัฒน์")
    assert said.text.th == "โคมทุกดวงต้องเก็บคืนก่อนรุ่งเช้า และห้ามปล่อยใกล้สนามบิน"
    assert said.who
    assert said.who.th == LANTERN_MAYOR


def test_a_term_in_quotation_marks_is_not_said() -> None:
    body = "ช่างทำโคม “ดวงดาวประจำหมู่บ้านริมบึงเมฆ” แล้วเผยโฉมในงานวัด"
    assert texts_of(body, StatementKind.SAID) == [body]


def test_who_speaks_on_is_who_spoke() -> None:
    body = f"{LANTERN_MAYOR} กล่าวว่า โคมปีนี้ทำจากกระดาษสา\nและได้กล่าวต่อว่า ปีหน้าจะใช้ใบตองแห้งแทนกระดาษทั้งหมด"
    assert [s.who.th for s in statements(body, StatementKind.SAID, LANTERN_MAYOR) if s.who] == [LANTERN_MAYOR] * 2


def test_numbered_points_become_items() -> None:
    body = "ที่ประชุมเห็นชอบ 3 เรื่อง ดังนี้ 1) เปลี่ยนกระดาษโคม 2) ย้ายบึงปล่อยโคม 3) เพิ่มเรือเก็บโคม"
    [decision] = statements(body, StatementKind.DECISION)
    assert [item.th for item in decision.items] == ["เปลี่ยนกระดาษโคม", "ย้ายบึงปล่อยโคม", "เพิ่มเรือเก็บโคม"]


def test_a_list_of_people_is_no_statement() -> None:
    names = ("นายกล้า ชูโคม", "นางแก้ว จุดไฟ")
    body = f"ผู้เข้าร่วมประชุม ได้แก่ 1) {names[0]} 2) {names[1]}"
    found = find_statements(page_of(body), mentions_in(body, *names))
    assert not [one for one in found if one.fact.items]


def test_the_line_above_names_the_topic() -> None:
    body = "1. เรื่อง แผนโคมลอย\nที่ประชุมมีมติเห็นชอบแผนปล่อยโคมปีหน้าตามที่เทศบาลเสนอ"
    [decision] = statements(body, StatementKind.DECISION)
    assert decision.about
    assert decision.about.th == "แผนโคมลอย"


def test_what_is_told_twice_is_read_once() -> None:
    line = "ที่ประชุมมีมติเห็นชอบแผนปล่อยโคมปีหน้าตามที่เทศบาลเสนอ"
    assert len(texts_of(f"{line}\n{line}", StatementKind.DECISION)) == 1


def test_an_english_sentence_is_read_whole() -> None:
    body = (
        "Rain fell on the lake all day and all night. The cabinet approved the lantern plan for next year. It was dark."
    )
    [decision] = statements(body, StatementKind.DECISION)
    assert decision.text.en == "The cabinet approved the lantern plan for next year."
    assert decision.who
    assert decision.who.en == "The cabinet"


def test_an_english_pronoun_is_whoever_spoke_before() -> None:
    body = "Kamon Lanternman said that the lake was ready. He added that boats would collect every lantern by dawn."
    found = statements(body, StatementKind.SAID, "Kamon Lanternman")
    assert [said.who.en for said in found if said.who] == ["Kamon Lanternman"] * 2


def test_an_english_conclusion_is_read_with_its_reason() -> None:
    body = "The wind over the lake was far too strong for paper. Therefore, no lantern was released that night."
    [reason] = texts_of(body, StatementKind.REASON)
    assert reason == body


def test_what_the_release_tells_by_itself_is_kept_without_a_speaker() -> None:
    body = "โคมลอยดวงแรกของเมืองเมฆทำขึ้นเมื่อร้อยปีก่อนจากกระดาษสาสีขาวทั้งดวง"
    [told] = statements(body, StatementKind.SAID)
    assert told.text.th == body
    assert told.who is None


def test_a_list_of_those_who_came_is_not_told() -> None:
    names = ("นายกล้า ชูโคม", "นางแก้ว จุดไฟ", "นายกบ ริมบึง")
    body = f"แขกของเมืองเมฆที่มาถึงริมบึงในค่ำวันนั้นมี {names[0]} {names[1]} {names[2]} พร้อมครอบครัว"
    assert not statements(body, StatementKind.SAID, *names)


def test_a_long_sentence_is_cut_where_a_phrase_ends() -> None:
    body = "ที่ประชุมมีมติเห็นชอบ" + " แผนปล่อยโคมริมบึงเมฆ" * 60
    [decision, *_] = texts_of(body, StatementKind.DECISION)
    assert len(decision) <= 500
    assert decision.endswith("แผนปล่อยโคมริมบึงเมฆ")


def test_a_statement_begins_with_its_subject() -> None:
    body = "เทศบาลเมฆร่วมกับชมรมคนทำโคมและโรงเรียนริมบึง จัดอบรมการทำโคมกระดาษ และแจกกระดาษสา เพื่อให้เด็กทำโคมเองได้"
    assert texts_of(body, StatementKind.OBJECTIVE) == [body]


def test_who_told_of_an_aim_is_no_part_of_it() -> None:
    body = f"{LANTERN_MAYOR} กล่าวว่า การทำโคมครั้งนี้มีวัตถุประสงค์เพื่อให้เด็กรู้จักกระดาษสา"
    assert texts_of(body, StatementKind.OBJECTIVE) == ["การทำโคมครั้งนี้มีวัตถุประสงค์เพื่อให้เด็กรู้จักกระดาษสา"]


def test_half_a_sentence_is_no_statement() -> None:
    body = "มีคนมาดูโคมเต็มริมบึงตั้งแต่บ่ายจนค่ำ\nซึ่งได้รับความเสียหายหนัก เนื่องจากลมแรงกว่าปกติ"
    assert not texts_of(body, StatementKind.REASON)


def test_one_sentence_shows_one_thing() -> None:
    body = "ที่ประชุมมีมติเห็นชอบแผนปล่อยโคมปีหน้า เพื่อให้เด็กได้ร่วมปล่อยโคม"
    assert texts_of(body, StatementKind.DECISION) == [body]
    assert not texts_of(body, StatementKind.OBJECTIVE)


def test_the_nearest_body_gave_the_order() -> None:
    body = f"{LANTERN_MAYOR} เปิดเผยว่า รัฐบาลได้สั่งการให้ทุกแขวงเก็บโคมที่ตกค้างในบึง"
    [order] = statements(body, StatementKind.ORDER, LANTERN_MAYOR)
    assert order.who
    assert order.who.th == "รัฐบาล"


def test_a_line_that_repeats_the_title_states_nothing() -> None:
    body = "เทศบาลเมฆแถลงข่าว มีมติเห็นชอบ\nริมบึงมีคนมาดูโคมมากมายตั้งแต่บ่าย"
    assert not texts_of(body, StatementKind.DECISION)


def test_a_quotation_ends_a_statement_that_begins_in_it() -> None:
    quote = "ปีหน้าจะใช้ใบตองแห้งทำโคมทั้งหมดตั้งแต่ต้นปี เพราะกระดาษสามีราคาสูงขึ้นทุกเดือน"
    assert texts_of(f"“{quote}” {LANTERN_MAYOR} กล่าว", StatementKind.REASON) == [quote]


def test_broken_lines_are_read_as_one_sentence() -> None:
    lines = [
        "เทศบาลเมฆจะงดปล่อยโคมทุกดวงในคืนนี้และคืนพรุ่งนี้ทั้งเมือง",
        "เนื่องจากลมเหนือบึงแรงกว่าปกติมากและยังไม่มีทีท่าว่าจะสงบลง",
        "คนทำโคมทุกคนเก็บโคมเข้าโรงเรือนก่อนเที่ยงคืนด้วยความระวัง",
        "และนำเรือทุกลำขึ้นจากบึงไปไว้ที่ศาลาริมน้ำจนกว่าลมจะสงบลง",
    ]
    [reason] = texts_of("\n".join(lines), StatementKind.REASON)
    assert reason.startswith(" ".join(lines[:2]))


def test_an_event_told_again_states_nothing() -> None:
    body = f"ริมบึงมีคนมาก\n{LANTERN_MAYOR} เป็นประธานเปิดงานโคมลอยริมบึงเมฆท่ามกลางผู้คนมากมาย"
    assert not texts_of(body, StatementKind.SAID)


def test_a_list_of_no_ways_is_what_the_release_tells() -> None:
    body = "กระดาษที่ใช้ทำโคมของเมืองเมฆมีหลายชนิด ดังนี้ 1) กระดาษสา 2) กระดาษแก้ว 3) ใบตองแห้ง"
    assert not statements(body, StatementKind.METHOD)
    [told] = [one for one in statements(body, StatementKind.SAID) if one.items]
    assert [item.th for item in told.items] == ["กระดาษสา", "กระดาษแก้ว", "ใบตองแห้ง"]


@given(texts)
def test_any_text_is_read_without_error(text: str) -> None:
    page = read_page("ข่าวโคมลอย\n" + text)
    for found in find_statements(page, []):
        assert 0 <= found.start < found.end <= len(page.body)
