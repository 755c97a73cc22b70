"""Learning how names are spelt in English, and the file that is written."""

import json
from datetime import date
from pathlib import Path

import pytest
import yaml

from tests import learn_spellings
from tests.learn_spellings import look_at, main, shipped
from tests.spelling_learning import Seen, learn, same_person

DAY = date(2023, 3, 2)
GLOSSED = """\
กรมสวนสาธารณะเปิดสวนดาวแห่งใหม่
วันพฤหัสบดีที่ 2 มีนาคม 2566
นายต้นไม้ ร่มรื่น (Mr. Tonmai Romruen) อธิบดีกรมสวนสาธารณะ เป็นประธานในพิธีเปิดสวนดาว
ที่มา : https://news.example.go.th/contents/2
"""


def _thai(*names: str, pairs: tuple[tuple[str, str], ...] = ()) -> Seen:
    return Seen(DAY, names, (), frozenset(), pairs)


def test_english_in_brackets_behind_a_name_is_a_pair() -> None:
    seen = look_at(json.dumps({"text": GLOSSED}))
    assert seen is not None
    assert seen.pairs == (("ต้นไม้ ร่มรื่น", "Tonmai Romruen"),)


def test_a_name_is_spelt_as_the_english_release_of_the_same_weeks_spells_it() -> None:
    thai = [_thai("ต้นไม้ ร่มรื่น"), _thai("ต้นไม้ ร่มรื่น")]
    english = Seen(DAY, (), ("Tonmai Romreun",), frozenset({"garden"}), ())
    assert learn([*thai, english]) == {"ต้นไม้ ร่มรื่น": "Tonmai Romreun"}
    assert learn([*thai, english._replace(issued=date(2019, 1, 1))]) == {}
    assert learn([*thai, english._replace(words=frozenset({"tonmai"}))]) == {}


def test_two_spellings_of_one_person_are_the_same_and_two_people_are_not() -> None:
    assert same_person("ต้นไม้ ร่มรื่น", "ต้นไม้ ร่มรื้น")
    assert not same_person("ต้นไม้ ร่มรื่น", "ใบไม้ ร่มเย็น")


def test_the_file_is_written_anew_below_its_comment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept, releases = tmp_path / "spellings.yaml", tmp_path / "releases.jsonl"
    kept.write_text("# What this is.\nเก่า แก่: Old\n", "utf-8")
    releases.write_text((json.dumps({"text": GLOSSED}) + "\n") * 2, "utf-8")
    monkeypatch.setattr(learn_spellings, "SPELLINGS", kept)
    monkeypatch.setattr("sys.argv", ["learn_spellings", str(releases)])
    main()
    written = kept.read_text("utf-8")
    assert written.startswith("# What this is.\n")
    learnt = yaml.safe_load(written)
    assert learnt["ต้นไม้ ร่มรื่น"] == "Tonmai Romruen"
    assert "เก่า แก่" not in learnt
    assert {thai for one in shipped() for thai, _ in one.pairs} & learnt.keys()
