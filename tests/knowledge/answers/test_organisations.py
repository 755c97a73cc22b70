"""Which organisations, and what each did."""

import pytest

from knowledge.answers.answer import Outcome
from knowledge.answers.organisations import described
from knowledge.questions.question import Facet
from knowledge.release import Organisation
from tests.knowledge.made_up import CLOUDS, ask, base_of


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("หน่วยงานไหนจัดประชุมแผนโคมปลอดภัย", "กระทรวงโคมลอย"),
        ("Which organisations took part in the lantern safety workshop?", "Thai Lantern Makers Association"),
    ],
)
def test_organisations_of_a_release(text: str, holds: str) -> None:
    answer = ask(text)
    assert (answer.outcome, answer.facet) == (Outcome.ANSWERED, Facet.ORGANISATION)
    assert holds in answer.text


def test_release_without_organisations() -> None:
    answer = ask("หน่วยงานไหนจัดประชุมแผนฝน", base=base_of(CLOUDS))
    assert answer.outcome is Outcome.NOT_STATED


def test_part_stands_behind_the_name() -> None:
    assert described(Organisation.model_validate({"name": "สมาคมร่ม", "part": "ผู้สนับสนุน"}), "th") == "สมาคมร่ม (ผู้สนับสนุน)"
    assert described(Organisation.model_validate("สมาคมร่ม"), "th") == "สมาคมร่ม"
