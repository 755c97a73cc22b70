"""What comes nearest to what a release does not state."""

import pytest

from knowledge.answers.nearest import nearest
from knowledge.release import Release
from tests.knowledge.made_up import LANTERNS, base, parsed, release


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("What time did the lantern safety workshop start?", "12 November 2024"),
        ("การประชุมแผนโคมปลอดภัยเริ่มกี่โมง", "12 พฤศจิกายน 2567"),
        ("Who signed at the lantern safety workshop?", "Daraporn"),
        ("ใครลงนามในการประชุมแผนโคมปลอดภัย", "ดาราพร"),
    ],
)
def test_something_of_the_same_kind(text: str, holds: str) -> None:
    assert holds in nearest(parsed(text), Release.model_validate(LANTERNS), base().index)


def test_what_comes_nearest_is_short() -> None:
    long = release(summary="โคม " * 1000, people=[], figures=[], periods=[])
    for text in ("งบประมาณเท่าไหร่", "where?", "ใครเข้าร่วม", "ทำไม", "which years?"):
        assert 0 < len(nearest(parsed(text), long, base().index)) <= 700
