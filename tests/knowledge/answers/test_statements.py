"""What was aimed at, focused on, decided and said; why and how."""

import pytest

from knowledge.answers.answer import Outcome
from knowledge.answers.statements import described
from knowledge.release import Statement
from tests.knowledge.made_up import CLOUDS, ask, base_of, chat


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("ประชุมแผนโคมปลอดภัยจัดเพื่ออะไร", "กำหนดมาตรฐานการปล่อยโคม"),
        ("What was the purpose of the lantern safety workshop?", "set the standards for releasing lanterns"),
        ("แผนโคมปลอดภัยเน้นเรื่องอะไรบ้าง", "กระดาษที่ย่อยสลาย"),
        ("What does the lantern safety plan focus on?", "paper that decays"),
        ("ดาราพรกล่าวว่าอะไร", "ประเพณีกับความปลอดภัย"),
        ("What did Daraporn say?", "Tradition and safety"),
        ("What did Daraporn Saengchan say?", "Tradition and safety"),
        ("Why was the honey trade agreement needed?", "smuggled syrup"),
        ("How is each jar sealed under the honey trade agreement?", "numbered tag"),
    ],
)
def test_statements_asked_plainly(text: str, holds: str) -> None:
    answer = ask(text)
    assert answer.outcome is Outcome.ANSWERED
    assert holds in answer.text
    assert len(answer.text) <= 700
    assert answer.evidence


def test_points_are_told_where_the_text_does_not() -> None:
    points = {"kind": "focus", "text": "เน้นสองเรื่อง", "items": ["ไส้โคม", "กระดาษสา"]}
    assert described(Statement.model_validate(points), "th") == "เน้นสองเรื่อง\n– ไส้โคม\n– กระดาษสา"
    told = {"kind": "focus", "text": "เน้นไส้โคมและกระดาษสา", "items": ["ไส้โคม", "กระดาษสา"]}
    assert described(Statement.model_validate(told), "th") == "เน้นไส้โคมและกระดาษสา"


@pytest.mark.parametrize("text", ["แผนฝนมีวัตถุประสงค์อะไร", "What was decided on the rain plan?", "แผนฝนมีขึ้นเพราะอะไร"])
def test_what_no_statement_says_is_not_stated(text: str) -> None:
    answer = ask(text, base=base_of(CLOUDS))
    assert answer.outcome is Outcome.NOT_STATED
    assert answer.releases[0].id == "moc-1"


def test_evidence_is_the_sentence_where_it_is_kept() -> None:
    sentence = "รัฐมนตรีกล่าวว่า แผนฝนมีไว้เพื่อให้ฟ้าโปร่ง"
    statement = {"kind": "objective", "text": "เพื่อให้ฟ้าโปร่ง", "evidence": sentence}
    answer = ask("แผนฝนมีวัตถุประสงค์อะไร", base=base_of({**CLOUDS, "statements": [statement]}))
    assert answer.text == "เพื่อให้ฟ้าโปร่ง"
    assert [evidence.quote for evidence in answer.evidence] == [sentence]


def test_follow_up_on_what_was_stressed() -> None:
    assert "กระดาษที่ย่อยสลาย" in chat("ประชุมแผนโคมปลอดภัยมีใครเข้าร่วมบ้าง", "แล้วเน้นเรื่องอะไร").text
