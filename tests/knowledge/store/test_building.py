"""Bringing a store up to date: what changed is read, nothing else, and nothing that was read is lost."""

from collections.abc import Callable, Generator, Iterable
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import numpy as np
import pytest

from knowledge.dump import dump_release
from knowledge.language.words import topic_keys
from knowledge.problems import KnowledgeError
from knowledge.sources import Place, entries_of
from knowledge.store import building
from knowledge.store.rows import Row, row_of
from tests.knowledge.made_up import CLOUDS_YAML, release
from tests.knowledge.raw_texts import raw_text
from tests.knowledge.store.sources import FOLDER, Opening, line, write

TRUMPET, DRUM = topic_keys("แตรวง")[0], topic_keys("กลองยาว")[0]


def test_what_was_read_is_not_read_again() -> None:
    write("k/a.jsonl", line(1) + line(2))
    write("k/clouds.yaml", CLOUDS_YAML)
    first, second = Opening(), Opening()
    assert first.read == ["k/a.jsonl", "k/a.jsonl", "k/clouds.yaml"]
    assert (first.compiled, second.compiled) == (1, 0)
    assert second.read == []
    assert second.ids == first.ids == {"thaigov-1", "thaigov-2", "moc-1"}
    for identifier in first.ids:
        assert second.knowledge.base.by_id[identifier] == first.knowledge.base.by_id[identifier]


def test_a_file_that_only_looks_new_is_not_read_again() -> None:
    path = write("k/a.jsonl", line(1) + line(2))
    Opening()
    path.rename("k/b.jsonl")
    write("k/c.jsonl", Path("k/b.jsonl").read_text("utf-8"))
    Path("k/b.jsonl").unlink()
    assert Opening().read == []


def test_a_file_that_is_named_otherwise_is_not_looked_at_again(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    path = write("k/a.jsonl", line(1) + line(2))
    write("k/b.txt", "ข่าว")
    Opening("k")
    assert "k/b.txt:1: No line gives the day" in caplog.text
    monkeypatch.setattr(building, "entries_of", None)  # whoever looks now fails
    for name in (str(path.parent.absolute()), "./k", "k/../k"):
        assert Opening(name).ids == {"thaigov-1", "thaigov-2"}


def test_a_problem_names_its_file_as_whoever_asks_does() -> None:
    write("k/a.yaml", CLOUDS_YAML)
    write("k/b.yaml", dump_release(release(title="อื่น")))
    for name in ("k", str(Path("k").absolute())):
        with pytest.raises(KnowledgeError) as failure:
            Opening(name)
        assert str(failure.value).startswith(f"{name}/b.yaml:1: The id 'moc-1' is taken by {name}/a.yaml:1;")


def test_a_link_that_leads_elsewhere_is_read_anew(tmp_path: Path) -> None:
    write("first/a.jsonl", line(1))
    write("second/a.jsonl", line(1) + line(2))
    link = tmp_path / "now"
    link.symlink_to("first")
    assert Opening("now").ids == {"thaigov-1"}
    link.unlink()
    link.symlink_to("second")
    opened = Opening("now")
    assert opened.ids == {"thaigov-1", "thaigov-2"}
    assert len(opened.read) == 1  # what was read by another name stays


def test_of_many_files_the_changed_one_is_read() -> None:
    for number in range(5):
        write(f"k/{number}.txt", raw_text(number))
    Opening()
    write("k/3.txt", raw_text(3) + "\nแก้ไขแล้ว")
    write("k/9.txt", raw_text(9))
    Path("k/0.txt").unlink()
    opened = Opening()
    assert opened.read == ["k/3.txt", "k/9.txt"]
    assert opened.ids == {f"thaigov-{number}" for number in (1, 2, 3, 4, 9)}


def test_a_changed_release_is_found_by_what_it_holds_now() -> None:
    write("k/a.jsonl", line(1, "แตรวง") + line(2))
    first = Opening()
    assert (first.holding(TRUMPET), first.holding(DRUM)) == ({"thaigov-1"}, set())
    write("k/a.jsonl", line(1, "กลองยาว", "นายตะวัน แสงกล้า") + line(2))
    opened = Opening()
    assert opened.read == ["k/a.jsonl"]
    assert (opened.holding(TRUMPET), opened.holding(DRUM)) == (set(), {"thaigov-1"})
    base = opened.knowledge.base
    assert base.by_id["thaigov-1"].people[0].name.th == "นายตะวัน แสงกล้า"
    assert [base.index.identifier(int(one)) for one in np.flatnonzero(base.index.with_person(["ฟ้าใส ลมเย็น"]))] == [
        "thaigov-2"
    ]
    held = base.index.people.register.holders("รัฐมนตรีว่าการกระทรวงศึกษาธิการ", base.by_id["thaigov-1"].issued)
    assert {who.name.th: list(tenure.releases) for who, tenure in held} == {
        "นายตะวัน แสงกล้า": ["thaigov-1"],
        "นายฟ้าใส ลมเย็น": ["thaigov-2"],
    }


def test_a_release_that_was_taken_away_is_found_no_more() -> None:
    write("k/a.jsonl", line(1, "แตรวง") + line(2))
    Opening()
    write("k/a.jsonl", line(2))
    opened = Opening()
    base = opened.knowledge.base
    assert opened.read == []
    assert opened.ids == {"thaigov-2"}
    assert not opened.holding(TRUMPET)
    assert [one.id for one in base.releases] == ["thaigov-2"]
    assert base.index.size == 1
    assert base.index.document("thaigov-1") is None


def test_a_line_put_first_is_all_that_is_read_and_problems_keep_their_lines(caplog: pytest.LogCaptureFixture) -> None:
    path = write("k/a.jsonl", line(1) + '{"text": "ข่าว", "file": "x"}\n' + line(2))
    Opening()
    assert "k/a.jsonl:2: No line gives the day" in caplog.text
    caplog.clear()
    write("k/a.jsonl", line(3) + path.read_text("utf-8"))
    opened = Opening()
    assert opened.read == ["k/a.jsonl"]
    assert opened.ids == {"thaigov-1", "thaigov-2", "thaigov-3"}
    assert "k/a.jsonl:3: No line gives the day" in caplog.text


def test_texts_that_are_named_by_their_line_keep_apart() -> None:
    def nameless(word: str) -> str:
        return line(1, word).replace('"file": "1.txt", ', "").replace("/details/1", "/details/rain")

    write("k/a.jsonl", nameless("แตรวง"))
    Opening()
    write("k/a.jsonl", nameless("กลองยาว") + nameless("แตรวง"))
    opened = Opening()
    assert len(opened.ids) == 2
    assert opened.holding(TRUMPET) != opened.holding(DRUM)


def test_bad_texts_are_spared_and_told_once(caplog: pytest.LogCaptureFixture) -> None:
    write("k/a.txt", raw_text(1))
    write("k/b.txt", "ข่าว")
    write("k/c.txt", raw_text(1) + "\n")
    assert Opening().ids == {"thaigov-1"}
    logged = [record.getMessage() for record in caplog.records]
    assert logged[0].startswith("Left out: k/b.txt:1: No line gives the day")
    assert "'thaigov-1' stands twice; take this one away, or that at k/a.txt:1" in logged[1]
    caplog.clear()
    assert Opening().ids == {"thaigov-1"}
    assert not caplog.records


def test_of_very_many_bad_texts_twenty_are_told(caplog: pytest.LogCaptureFixture) -> None:
    write("k/a.jsonl", line(1) + '{"text": "ข่าว", "file": "x"}\n' * 30)
    Opening()
    assert len(caplog.records) == 21
    assert "10 more texts; see them all by `thalaeng check`" in caplog.records[-1].getMessage()


def test_half_a_letter_in_a_text_spares_the_others() -> None:
    write("k/a.jsonl", line(1) + line(2).replace("ที่ประชุมหารือ", "\\ud800"))
    assert "thaigov-1" in Opening().ids


def test_where_no_text_can_be_read_there_is_no_base() -> None:
    write("k/a.txt", "ข่าว")
    for _ in range(2):
        with pytest.raises(KnowledgeError, match="No line gives the day"):
            Opening()


def test_a_broken_release_keeps_the_base_and_mended_it_is_all_that_is_read() -> None:
    write("k/a.jsonl", line(1))
    write("k/clouds.yaml", CLOUDS_YAML)
    opened = Opening()
    before = opened.knowledge.base
    write("k/clouds.yaml", CLOUDS_YAML.replace("title:", "titel:").replace("chair", "chiar"))
    write("k/b.jsonl", line(2))
    for again in (opened.knowledge.reload, Opening):
        with pytest.raises(KnowledgeError) as failure:
            again()
        assert {str(problem.file) for problem in failure.value.problems} == {"k/clouds.yaml"}
        assert len(failure.value.problems) == 3
    assert opened.knowledge.base is before
    assert before.by_id["moc-1"] == release()
    write("k/clouds.yaml", CLOUDS_YAML)
    assert opened.knowledge.reload().added == ("thaigov-2",)
    assert Opening().read == []


def test_one_id_twice_is_refused_every_time() -> None:
    write("k/a.yaml", CLOUDS_YAML)
    write("k/b.yaml", dump_release(release(title="อื่น")))
    for _ in range(2):
        with pytest.raises(KnowledgeError, match=r"'moc-1' is taken by k/a\.yaml:1"):
            Opening()
    Path("k/b.yaml").unlink()
    assert Opening().ids == {"moc-1"}


def test_an_interruption_keeps_what_was_read() -> None:
    write("k/a.jsonl", "".join(map(line, range(6))))

    class Interrupted(Opening):
        def _step(self, file: Path | None, _consumed: int, _done: int) -> None:
            super()._step(file, _consumed, _done)
            if len(self.read) == 4:
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Interrupted()
    opened = Opening()
    assert len(opened.read) == 2
    assert len(opened.ids) == 6


def test_a_process_that_is_ended_keeps_what_was_read(monkeypatch: pytest.MonkeyPatch) -> None:
    write("k/a.jsonl", "".join(map(line, range(6))))

    def spread(work: Callable[[Place], Row], items: Iterable[Place]) -> Generator[tuple[Place, Row], None, None]:
        for count, item in enumerate(items):
            if count == 4:
                raise BrokenProcessPool
            yield item, work(item)

    with monkeypatch.context() as patched:
        patched.setattr(building, "spread", spread)
        with pytest.raises(KnowledgeError, match="start again to go on"):
            Opening()
    opened = Opening()
    assert len(opened.read) == 2
    assert len(opened.ids) == 6


def test_a_name_that_is_no_text_is_read_as_any_other() -> None:
    write("k/a\udcff.jsonl", line(1))
    assert Opening().ids == {"thaigov-1"}
    assert Opening().read == []


def test_another_version_of_the_reading_reads_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    write("k/a.jsonl", line(1) + line(2))
    first = Opening()
    monkeypatch.setattr("knowledge.store.database.reading_version", lambda: "other")
    monkeypatch.setattr("knowledge.store.segments.reading_version", lambda: "other")
    with pytest.raises(KnowledgeError, match="another version of the program has it now"):
        first.knowledge.reload()
    second = Opening()
    assert len(second.read) == 2
    assert second.compiled == 1
    assert first.knowledge.base.by_id["thaigov-2"].id == "thaigov-2"  # as long as it runs it has what it opened
    assert len(list(FOLDER.glob("segment-*"))) == 1


def test_a_release_without_a_text_has_no_pieces() -> None:
    path = write("k/clouds.yaml", CLOUDS_YAML)
    (entry,) = entries_of(path)
    row = row_of(Place(path, entry))
    assert (row.identifier, row.raw, row.line, row.problems, row.pieces) == ("moc-1", False, 1, (), b"")
