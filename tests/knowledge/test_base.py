"""The knowledge base: newest first, never changed, swapped as a whole."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from knowledge.base import Changes, Knowledge, KnowledgeBase, changes_between
from knowledge.dump import dump_release
from knowledge.problems import KnowledgeError
from knowledge.release import Release
from tests.knowledge.made_up import base_of, release


def write(folder: Path, *releases: Release) -> Path:
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for one in releases:
        (folder / f"{one.id}.yaml").write_text(dump_release(one), "utf-8")
    return folder


def ids(releases: Sequence[Release]) -> list[str]:
    return [one.id for one in releases]


def test_newest_first() -> None:
    base = KnowledgeBase.build(
        [
            release(id="a", issued="2023-01-01"),
            release(id="b", issued="2024-01-01"),
            release(id="c", issued="2022-01-01"),
        ]
    )
    assert ids(base.releases) == ["b", "a", "c"]
    assert list(base.by_id) == ["b", "a", "c"]
    assert base.by_id["c"].id == "c"
    assert base.index.size == 3


def test_order_does_not_depend_on_the_order_of_the_sources() -> None:
    one, other = release(id="a"), release(id="b")
    assert ids(KnowledgeBase.build([one, other]).releases) == ids(KnowledgeBase.build([other, one]).releases)


def test_base_of_nothing() -> None:
    assert list(base_of().releases) == []


def test_base_is_never_changed() -> None:
    base = KnowledgeBase.build([release()])
    with pytest.raises(TypeError):
        base.by_id["x"] = release()  # type: ignore[index]  # what is tested
    with pytest.raises(AttributeError):
        base.releases = base.releases  # type: ignore[misc]  # what is tested


def test_changes() -> None:
    old = KnowledgeBase.build([release(id="same"), release(id="gone"), release(id="other")])
    new = KnowledgeBase.build([release(id="same"), release(id="other", title="อื่น"), release(id="new")])
    assert changes_between(old, new) == Changes(added=("new",), changed=("other",), removed=("gone",))
    assert changes_between(old, old) == Changes((), (), ())


def test_reload_swaps_the_base_and_says_what_changed(tmp_path: Path) -> None:
    folder = write(tmp_path / "releases", release(id="a"), release(id="b"))
    knowledge = Knowledge([folder])
    before = knowledge.base
    write(folder, release(id="a", title="อื่น"), release(id="c"))
    assert knowledge.reload() == Changes(added=("c",), changed=("a",), removed=("b",))
    assert set(knowledge.base.by_id) == {"a", "c"}
    assert set(before.by_id) == {"a", "b"}
    assert knowledge.reload() == Changes((), (), ())
    assert knowledge.base.loaded >= before.loaded


def test_reload_of_broken_data_keeps_the_old_base(tmp_path: Path) -> None:
    folder = write(tmp_path / "releases", release(id="a"))
    knowledge = Knowledge([folder])
    before = knowledge.base
    (folder / "broken.yaml").write_text("id: b\nissued: 2564-12-24\n", "utf-8")
    with pytest.raises(KnowledgeError) as failure:
        knowledge.reload()
    assert knowledge.base is before
    assert all(problem.file.name == "broken.yaml" for problem in failure.value.problems)


def test_one_id_twice_is_refused(tmp_path: Path) -> None:
    folder = write(tmp_path / "releases", release(id="a"))
    (folder / "twin.yaml").write_text(dump_release(release(id="a")), "utf-8")
    with pytest.raises(KnowledgeError, match="taken"):
        Knowledge([folder])


def test_missing_path_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="nothing to read"):
        Knowledge([tmp_path / "nowhere"])


def test_each_base_is_prepared_before_it_comes_into_use(tmp_path: Path) -> None:
    folder = write(tmp_path / "releases", release(id="a"))
    prepared: list[KnowledgeBase] = []
    knowledge = Knowledge([folder], prepare=prepared.append)
    first = knowledge.base
    assert prepared == [first]
    write(folder, release(id="b"))
    knowledge.reload()
    assert prepared == [first, knowledge.base]


def test_a_base_that_cannot_be_prepared_does_not_come_into_use(tmp_path: Path) -> None:
    folder = write(tmp_path / "releases", release(id="a"))

    def refuse(base: KnowledgeBase) -> None:
        if len(base.releases) > 1:
            raise RuntimeError("too many")

    knowledge = Knowledge([folder], prepare=refuse)
    before = knowledge.base
    write(folder, release(id="a"), release(id="b"))
    with pytest.raises(RuntimeError):
        knowledge.reload()
    assert knowledge.base is before
