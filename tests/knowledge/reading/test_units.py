"""Units behind a number: those that are known, and nouns that say what is counted."""

import pytest

from knowledge.reading.units import named_unit, open_unit


@pytest.mark.parametrize(
    ("text", "sure", "unit"),
    [
        (" บาทต่อคน", False, "บาทต่อคน"),
        (" จังหวัดฟ้าใส", False, None),  # what the province is called stands behind it
        (" จังหวัดฟ้าใส", True, "จังหวัด"),
        (" ครั้งที่ 3", True, None),
        (" ชั้น 5", True, None),
        (" clouds", True, None),
    ],
)
def test_a_known_unit_counts_where_it_names_and_numbers_nothing(text: str, unit: str | None, *, sure: bool) -> None:
    found = named_unit(text, 0, sure)
    assert found == (unit and (unit, 1 + len(unit)))


@pytest.mark.parametrize(
    ("text", "counted", "unit"),
    [
        (" rain clouds over town", False, "rain clouds"),
        (" rain of May", False, None),
        (" rain of May", True, "rain"),
        (" ก้อนเมฆ", False, None),
        (" และ", True, None),
    ],
)
def test_a_noun_is_a_unit_by_its_plural_or_where_something_is_counted(
    text: str, unit: str | None, *, counted: bool
) -> None:
    found = open_unit(text, 0, counted)
    assert found == (unit and (unit, 1 + len(unit)))
