"""YAML with lines: what is read, what is refused, and where."""

import pytest

from knowledge.yaml_lines import UnreadableError, read_document


def test_data_and_lines_of_keys_and_items() -> None:
    document = read_document("a: x\nb:\n  - c: 1\n    d: 2\n  - e\n")
    assert document.data == {"a": "x", "b": [{"c": 1, "d": 2}, "e"]}
    assert document.line_of(("b", 0, "d")) == 4
    assert document.line_of(("b", 1)) == 5
    assert document.line_of(("b", 1, "not there")) == 5
    assert document.line_of(("nowhere",)) == 1


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("13:30", "13:30"),
        ("no", "no"),
        ("Yes", "Yes"),
        ("2021-12-24", "2021-12-24"),
        ("0123", "0123"),
        ("1_000", "1_000"),
        (".inf", ".inf"),
        ("9" * 5000, "9" * 5000),
        ("12", 12),
        ("-1.5", -1.5),
        ("'12'", "12"),
        ("null", None),
        ("~", None),
        ("", None),
        ("true", True),
        ("|\n  12\n", "12\n"),
    ],
)
def test_only_plain_numbers_truth_and_null_are_converted(written: str, read: object) -> None:
    assert read_document(f"key: {written}").data == {"key": read}


def test_a_key_twice_is_told_and_the_first_one_stands() -> None:
    document = read_document("a: 1\nb: {c: 1, c: 2}\na: 3\n")
    assert document.data == {"a": 1, "b": {"c": 1}}
    assert [line for line, _ in document.slips] == [2, 3]
    assert "first on line 1" in document.slips[1][1]


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ("a: 1\nb: *x", 2, "alias"),
        ("a: &x 1", 1, "anchor"),
        ("a: !!python/object:os.system x", 1, "tag"),
        ("? [a]\n: b", 1, "key"),
        ("a: 1\n---\nb: 2", 2, "second document"),
        ("a: 1\nb: [", 2, "not YAML"),
        ("a:\n\tb: 1", 2, "not YAML"),
        ("a: 1\nb: \x1b[31m", 2, "U+001B"),
        ("a: 1\x00", 1, "U+0000"),
        ("[" * 200_000, 1, "16 levels"),
        ("- " * 200_000, 1, "16 levels"),
        ('"' + "x" * 1_000_000, 1, "not YAML"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(text: str, line: int, word: str) -> None:
    with pytest.raises(UnreadableError) as raised:
        read_document(text)
    assert raised.value.line == line
    assert word in raised.value.message
    assert raised.value.message.endswith(".")


def test_a_bomb_is_refused_before_it_unfolds() -> None:
    bomb = 'a0: &a0 ["x", "x"]\n' + "".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 30))
    with pytest.raises(UnreadableError):
        read_document(bomb)


def test_nothing_written_is_no_data() -> None:
    assert read_document("# only a remark\n").data is None
