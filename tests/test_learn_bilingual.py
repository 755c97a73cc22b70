"""Learning the English-Thai word list: from brackets, from meanings, and the lines that it is written as."""

import gzip
import json
import sqlite3
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.gloss_learning import Pair, glosses, learn, pairs
from tests.learn_bilingual import Sense, by_wordnet, look_at, main, senses, table, thai_meanings


def test_gloss_is_the_english_in_brackets_with_the_thai_before_it() -> None:
    text = "ลงนามใน 3 ฉบับ ว่าด้วยพลังงานสะอาด (clean energy) และ ASEAN (the bloc) กับสมาคม (ABC)"
    assert list(glosses(text)) == [("ฉบับ ว่าด้วยพลังงานสะอาด", "clean energy")]


@given(st.lists(st.sampled_from(["ปลา", " ", "(", ")", "fish", "FISH", "-", "\n"])).map("".join))
def test_glosses_of_any_text_stand_in_it(text: str) -> None:
    for thai, english in glosses(text):
        assert thai[0] == "ป"
        assert "fish" in english
        assert thai in text.partition(f"({english}")[0]


def test_a_gloss_without_terms_in_both_languages_is_no_pair() -> None:
    (found,) = pairs(Counter({("ปลาทะเล", "fish"): 9, ("ปลา", "of the"): 3}))
    assert found.english == ("fish",)
    assert found.times == 5


def test_the_word_that_stands_behind_every_bracket_is_what_it_means() -> None:
    known = [
        Pair(("ราคา", "ข้าว"), ("rice", "price"), 5),
        Pair(("ส่งออก", "ข้าว"), ("rice", "export"), 5),
        Pair(("ราคา", "ยาง"), ("rubber", "price"), 5),
    ]
    learnt = learn(known)
    assert {english: max(terms, key=lambda term: terms[term]) for english, terms in learnt.items()} == {
        "rice": "ข้าว",
        "price": "ราคา",
        "export": "ส่งออก",
        "rubber": "ยาง",
    }
    assert all(0 < chance < 1 for terms in learnt.values() for chance in terms.values())


def test_what_met_once_is_not_learnt() -> None:
    assert learn([Pair(("ข้าว",), ("rice",), 1)]) == {}
    assert learn([]) == {}


@pytest.fixture
def wordnet(tmp_path: Path) -> Path:
    """Return a folder with a WordNet of three words."""
    (tmp_path / "index.sense").write_text(
        "fish%1:05:00:: 00000001 1 7\nfish%1:13:00:: 00000002 2 0\nwet%5:00:00:damp:00 00000003 1 2\n", "ascii"
    )
    (tmp_path / "index.noun").write_text(
        "  1 This is the licence.\nfish n 2 1 @ 2 1 00000001 00000002\nfish_pond n 1 0 1 0 00000009\n", "ascii"
    )
    (tmp_path / "index.adj").write_text("wet a 1 1 & 1 1 00000003\n", "ascii")
    for name in ("verb", "adv"):
        (tmp_path / f"index.{name}").write_text("", "ascii")
    return tmp_path


def test_meanings_come_with_their_place_and_how_often_texts_have_them(wordnet: Path) -> None:
    assert list(senses(wordnet)) == [
        Sense("fish", "00000001-n", 1, 7),
        Sense("fish", "00000002-n", 2, 0),
        Sense("wet", "00000003-a", 1, 2),
        Sense("wet", "00000003-s", 1, 2),
    ]


def test_thai_words_are_read_by_meaning(tmp_path: Path) -> None:
    database = tmp_path / "thai.db"
    with sqlite3.connect(database) as connection:
        connection.execute("CREATE TABLE word_synset (synsetid TEXT, li TEXT)")
        connection.executemany("INSERT INTO word_synset VALUES (?, ?)", [("1-n", "ปลา"), ("1-n", "มัจฉา")])
    connection.close()
    assert thai_meanings(database) == {"1-n": ["ปลา", "มัจฉา"]}


def test_shares_follow_use_and_place_and_words_of_one_stem_are_one() -> None:
    found = [Sense("bake", "1-v", 1, 2), Sense("bake", "2-v", 2, 1), Sense("baking", "2-v", 1, 0)]
    shares = by_wordnet(found, {"1-v": ["ปลา", "ยาง"], "2-v": ["ข้าว"]}, {"ปลา", "ข้าว"})
    assert shares == {"bake": {"ปลา": 0.75, "ข้าว": 1.0}}


def test_a_line_has_the_surest_of_both_sources_first() -> None:
    by_meaning = {"rice": {"ข้าว": 0.5, "นา": 0.04, "ทุ่ง": 0.3}, "go": {"ไป": 1.0}, "e-mail": {"จดหมาย": 1.0}}
    by_gloss = {"rice": {"ข้าว": 0.6}, "price": {"ราคา": 0.9}}
    known = {"ข้าว", "นา", "ไป", "จดหมาย", "ราคา"}
    assert table(by_meaning, by_gloss, known) == ["price\tราคา=100", "rice\tข้าว=90"]


def test_a_release_gives_its_thai_terms_and_glosses() -> None:
    seen = look_at(json.dumps({"text": "ราคายางพารา (rubber price)\nเพิ่มขึ้น 4% in May"}))
    assert "ราคา" in seen.terms
    assert not any(term.isascii() for term in seen.terms)
    assert seen.glosses == (("ราคายางพารา", "rubber price"),)
    assert look_at('{"text": null}') == (frozenset(), ())


def test_the_file_is_the_same_each_time_it_is_learnt(
    wordnet: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    releases, out = tmp_path / "releases.jsonl", tmp_path / "out.tsv.gz"
    lines = [{"text": f"{thai} ({english})"} for thai, english in (("ราคา", "price"), ("ข้าว", "rice"))] * 3
    releases.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    asked = ["learn", "--wordnet", str(wordnet), "--releases", str(releases), "--out", str(out)]
    monkeypatch.setattr("sys.argv", asked)
    main()
    first = out.read_bytes()
    main()
    head, *rows = gzip.decompress(first).decode().splitlines()
    assert head.startswith("#")
    assert [row.rpartition("=")[0] for row in rows] == ["price\tราคา", "rice\tข้าว"]
    assert out.read_bytes() == first
    assert "2 English terms" in capsys.readouterr().out
