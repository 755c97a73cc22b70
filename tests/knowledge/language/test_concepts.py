"""Concepts, and the lexicon that they are read from."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings

from knowledge.language.concepts import find_concepts, official_name, read_lexicon, synonyms
from knowledge.language.text import squeeze
from knowledge.language.words import comparable
from knowledge.values import LANGUAGES
from tests.knowledge.any_text import texts

KINDS = {"organisations": "org", "posts": "post"}
PARTED = ("รอง ผอ.",)  # an abbreviation with a space in it is read by its last part
LEXICON = (
    "organisations",
    "places",
    "posts",
    "slips",
    "stopwords",
    "synonyms",
    "titles",
    "romanising",
    "body_names",
    "post_names",
)


def keys(text: str) -> list[str]:
    return [mention.key for mention in find_concepts(comparable(text))]


def forms_of(file: str) -> Iterator[tuple[str, str]]:
    for key, languages in read_lexicon(file).items():
        for forms in languages.values():
            for form in forms:
                if form not in PARTED:
                    yield f"{KINDS[file]}:{key}", form


@pytest.mark.parametrize("file", KINDS)
def test_every_form_is_found_as_what_it_names(file: str) -> None:
    missed = {form: keys(form) for key, form in forms_of(file) if keys(form) != [key]}
    assert missed == {}


@pytest.mark.parametrize("file", KINDS)
def test_every_form_is_found_in_a_sentence(file: str) -> None:
    missed = [form for key, form in forms_of(file) if key not in keys(f"(1) {form}, 2566")]
    assert missed == []


def test_no_form_names_two_things() -> None:
    named: dict[str, str] = {}
    for file in KINDS:
        for key, form in forms_of(file):
            assert named.setdefault(comparable(form), key) == key, form


@pytest.mark.parametrize("file", KINDS)
def test_every_entry_has_an_official_name_in_both_languages(file: str) -> None:
    for key in read_lexicon(file):
        for language in LANGUAGES:
            assert keys(official_name(f"{KINDS[file]}:{key}", language)) == [f"{KINDS[file]}:{key}"]


@pytest.mark.parametrize("file", LEXICON)
def test_yaml_reads_every_value_as_a_string(file: str) -> None:
    """Unquoted, YAML takes "no" and "off" for truth values and "13:30" for a number."""
    waiting = [read_lexicon(file)]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting += [*value.keys(), *value.values()]
        elif isinstance(value, list):
            waiting += value
        else:
            assert isinstance(value, str), value
            assert value.strip() or not value, value


def test_no_word_has_two_meanings() -> None:
    meant: dict[str, str] = {}
    for forms in read_lexicon("synonyms"):
        for form in forms:
            assert meant.setdefault(comparable(form), forms[0]) == forms[0], form


def test_synonyms_agree_with_themselves() -> None:
    table = synonyms()
    for forms in read_lexicon("synonyms"):
        assert table[comparable(forms[0])] == f"word:{forms[0]}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("รมว.ดีอีเอส", ["post:minister", "org:mdes"]),
        ("รมช.ศธ.", ["post:deputy_minister", "org:moe"]),
        ("ปลัดกระทรวงศึกษาธิการ", ["post:permanent_secretary", "org:moe"]),
        ("รองนายกรัฐมนตรี", ["post:deputy_prime_minister"]),
        ("รัฐมนตรีช่วยว่าการกระทรวงมหาดไทย", ["post:deputy_minister", "org:moi"]),
        ("Deputy Minister of Finance", ["post:deputy_minister"]),
        ("the Ministry of Energy and the Cabinet", ["org:moen", "org:cabinet"]),
        ("Department of Rural Roads", ["org:drr"]),
        ("Rural Roads Department", ["org:drr"]),
        ("the Fisheries Dept", ["org:fisheries"]),
        ("แบงก์อาคารสงเคราะห์", ["org:ghb"]),
        ("กระทรวงโคมลอย", []),
        ("unified command", []),  # no "UN"
        ("ministerial", []),
        ("", []),
    ],
)
def test_the_longest_name_counts(text: str, expected: list[str]) -> None:
    found = [key for key in keys(text) if key in expected or not expected]
    assert found == expected


def test_an_abbreviation_is_read_only_where_it_stands_apart() -> None:
    assert keys("ข่าวของ ศธ. วันนี้") == ["org:moe"]
    assert keys("ยศธรรม") == []
    assert keys("มทนา") == []


@settings(max_examples=150, deadline=None)
@given(texts)
def test_mentions_lie_in_order_within_the_text(text: str) -> None:
    plain = comparable(text)
    end = 0
    for mention in find_concepts(plain):
        assert end <= mention.start < mention.end <= len(plain)
        assert squeeze(plain[mention.start : mention.end]).replace(".", "") == mention.form.replace(".", "")
        end = mention.end


@pytest.mark.parametrize(
    ("text", "key"), [("ททท.", "org:tat"), ("ททท", "org:tat"), ("ร.ฟ.ท.", "org:srt"), ("รฟท.", "org:srt")]
)
def test_an_abbreviation_is_read_with_any_full_stops(text: str, key: str) -> None:
    assert keys(text) == [key]


@pytest.mark.parametrize("text", ["จนท.", "นทท.", "คกก.", "5 กก."])
def test_an_abbreviation_of_a_plain_word_names_no_body(text: str) -> None:
    assert keys(text) == []
