"""The benchmark of finding, over three made-up releases: every row with its aim; and its hostile messages."""

import json
from pathlib import Path

import pytest

from tests.benchmark_finding import print_finding
from tests.hostile_messages import hostile_messages
from tests.knowledge.test_evaluation import LINE

RAW = """\
กรมสวนสาธารณะเปิดสวน{name}แห่งใหม่
วันจันทร์ที่ {day} มีนาคม 2566
นายต้นไม้ ร่มรื่น อธิบดีกรมสวนสาธารณะ เป็นประธานในพิธีเปิดสวน{name} ณ ตำบลใบเขียว ปลูกต้นไม้ {count} ต้น
ที่มา : https://news.example.go.th/contents/{day}
"""


@pytest.fixture
def data(tmp_path: Path) -> tuple[Path, Path]:
    texts = [RAW.format(name=name, day=day, count=day * 100) for name, day in (("ดาว", 6), ("เดือน", 13), ("ตะวัน", 20))]
    corpus, gold = tmp_path / "corpus.jsonl", tmp_path / "gold"
    corpus.write_text("".join(json.dumps({"file": f"{n}.txt", "text": t}) + "\n" for n, t in enumerate(texts)), "utf-8")
    (gold / "releases").mkdir(parents=True)
    (gold / "releases" / "6.txt").write_text(texts[0], "utf-8")
    question = {
        **LINE,
        "lang": "th",
        "question": "สวนดาวปลูกต้นไม้กี่ต้น",
        "type": "count",
        "all_of": [["600"]],
        "none_of": [],
    }
    after = {**question, "id": "2", "after": "1", "question": "ใครเป็นประธาน", "type": "chair", "all_of": [["ร่มรื่น"]]}
    source = {"source": ["https://news.example.go.th/contents/6"]}
    lines = [json.dumps({**one, **source}) for one in (question, after)]
    (gold / "questions.jsonl").write_text("\n".join(lines), "utf-8")
    return corpus, gold


def test_every_row_has_its_measure_and_its_aim(data: tuple[Path, Path], capfd: pytest.CaptureFixture[str]) -> None:
    print_finding(*data)
    rows = capfd.readouterr().out.splitlines()
    assert rows[1].split() == ["4", "releases", "measured", "aim"]  # the three, and the one that is changed
    told = "\n".join(rows)
    assert "right release named first, th on th (2)" in told
    assert "wrong, questions held out" in told
    for aim in ("55%", "12%", "75%", "8%", "85%", "10 points", "10 ms", "40 ms", "100", "200 ms", "15 min", "1.5 GiB"):
        assert any(row.endswith(f"= {aim}") for row in rows), aim
    assert sum(row.endswith(("GiB", " s")) for row in rows) == 4


def test_without_the_data_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    print_finding(tmp_path / "corpus.jsonl", tmp_path / "gold")
    assert "left out" in capsys.readouterr().out


def test_there_are_twenty_kinds_of_hostile_message_in_any_length() -> None:
    messages = hostile_messages(1_000)
    assert len(messages) == 20
    assert {len(message) for message in messages.values()} == {1_000}
    assert len(set(messages.values())) == 20
    assert hostile_messages(1_000) == messages
