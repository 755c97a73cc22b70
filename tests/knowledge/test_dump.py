"""What is dumped reads well, and loads as what it was."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.settings import SHIPPED_RELEASES
from knowledge.dump import dump_json_line, dump_release
from knowledge.release import ContactKind, Release, Role, StatementKind
from knowledge.sources import read_sources
from knowledge.validation import read_release
from knowledge.yaml_lines import read_document
from tests.knowledge.made_up import release

# Whatever a release may hold: any script, quotes, marks that mean something to YAML, odd spaces and line ends.
words = st.text(
    st.one_of(
        st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff"),
        st.sampled_from("\n\t :#-?[]{}&*!|>'\"%@`,ก่ำ\u2028\u200b"),
    ),
    min_size=1,
    max_size=150,
).filter(lambda text: text.strip() != "")
texts = st.one_of(words, st.fixed_dictionaries({"th": words, "en": words}), st.fixed_dictionaries({"en": words}))
odd_words = st.sampled_from(["no", "true", "null", "~", "12", "1.5", "13:30", "2021-12-24", "0x1f", "1e5", "=", "<<"])
years = st.integers(2443, 2743)
facts: dict[str, Any] = {"evidence": st.none() | words, "checked": st.booleans()}


def part(**keys: Any) -> st.SearchStrategy[list[dict[str, Any]]]:  # noqa: ANN401 - strategies of any type
    return st.lists(st.fixed_dictionaries({**keys, **facts}), max_size=2)


releases = st.fixed_dictionaries(
    {
        "id": st.from_regex(r"[a-z0-9][a-z0-9._-]{0,20}", fullmatch=True),
        "source": st.just("https://news.example.go.th/1"),
        "publisher": texts,
        "issued": st.dates(date(1900, 1, 1), date(2200, 12, 31)),
        "title": texts | odd_words,
        "event": st.none()
        | st.fixed_dictionaries(
            {
                "kind": st.none() | odd_words,
                "dates": st.lists(st.dates(date(1900, 1, 1), date(2200, 12, 31)), max_size=2).map(sorted),
            }
        ),
        "people": part(
            name=texts, other_names=st.lists(words | odd_words, max_size=3), roles=st.lists(st.sampled_from(Role))
        ),
        "groups": part(name=texts, roles=st.lists(st.sampled_from(Role), max_size=1)),
        "organisations": part(name=texts),
        "periods": st.lists(
            st.tuples(years, years).map(lambda p: {"of": "x", "from": min(p), "to": max(p)}), max_size=2
        ),
        "figures": part(value=texts, of=texts, number=st.none() | st.floats(allow_nan=False, allow_infinity=False)),
        "contacts": part(kind=st.sampled_from(ContactKind), value=words | odd_words),
        "statements": part(kind=st.sampled_from(StatementKind), text=texts, items=st.lists(texts, max_size=2)),
        "text": st.none() | words,
    }
).map(Release.model_validate)


def loaded(text: str) -> Release:
    document = read_document(text)
    result, problems = read_release(document.data, Path("dumped.yaml"), document.line_of)
    assert problems == []
    assert result is not None
    return result


@settings(max_examples=150, deadline=None)
@given(releases)
def test_loading_what_was_dumped_gives_the_same(original: Release) -> None:
    assert loaded(dump_release(original)) == original
    line = dump_json_line(original)
    assert "\n" not in line
    assert read_release(json.loads(line), Path("r.jsonl"), lambda _: 1) == (original, [])


def test_what_ships_comes_back_the_same() -> None:
    for original in read_sources([SHIPPED_RELEASES])[0]:
        assert loaded(dump_release(original)) == original


def test_the_yaml_is_made_for_reading() -> None:
    text = dump_release(release(text="ย่อหน้าแรก\n\nย่อหน้าที่สอง", summary="long words " * 30))
    assert "publisher: {th: กระทรวงเมฆ, en: Ministry of Clouds}\n" in text
    assert "issued: 2023-03-02\n" in text
    assert "roles: [chair, speaker]\n  checked: true\n" in text
    assert "text: |-\n  ย่อหน้าแรก\n\n  ย่อหน้าที่สอง\n" in text
    assert "summary: >-\n" in text
    assert "null" not in text
    assert [line.split(":")[0] for line in text.splitlines() if line[:1].isalpha()] == [
        "id", "source", "publisher", "issued", "title", "summary", "event", "people", "periods", "contacts", "text",
    ]  # fmt: skip
    assert max(map(len, text.splitlines())) <= 125


@pytest.mark.parametrize("number", [22_500_000.0, 0.1, 1e300, -3.0])
def test_numbers_keep_their_value(number: float) -> None:
    original = release(figures=[{"value": "x", "of": "y", "number": number}])
    assert loaded(dump_release(original)) == original
