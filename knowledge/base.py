"""The knowledge base: an immutable snapshot of releases with their indexes, and the one place where it is swapped."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

from knowledge.release import Release
from knowledge.search.index import Index, build_index
from knowledge.sources import load_releases


@dataclass(frozen=True)
class KnowledgeBase:
    """Releases, newest first, and what is needed to find them. Never changed once built: a reload builds another."""

    releases: tuple[Release, ...]
    by_id: Mapping[str, Release]
    index: Index
    loaded: datetime

    @classmethod
    def build(cls, releases: Iterable[Release]) -> "KnowledgeBase":
        """Index `releases`, whose ids must differ."""
        ordered = tuple(sorted(releases, key=lambda release: (release.issued, release.id), reverse=True))
        by_id = MappingProxyType({release.id: release for release in ordered})
        return cls(ordered, by_id, build_index(ordered), datetime.now(UTC))


@dataclass(frozen=True, slots=True)
class Changes:
    """What a reload changed: ids of releases, each tuple in the order of the base that holds them."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]


def changes_between(old: KnowledgeBase, new: KnowledgeBase) -> Changes:
    """Return which releases `new` has more than `old`, has otherwise, and no longer has."""
    return Changes(
        added=tuple(i for i in new.by_id if i not in old.by_id),
        changed=tuple(i for i, release in new.by_id.items() if i in old.by_id and old.by_id[i] != release),
        removed=tuple(i for i in old.by_id if i not in new.by_id),
    )


class Knowledge:
    """The base in use. `base` is one reference: a question under way keeps the one that it took at its start."""

    def __init__(self, paths: Sequence[Path]) -> None:
        """Load `paths`; raises KnowledgeError, with every problem, where one of them cannot be used."""
        self.paths = tuple(paths)
        self.base = KnowledgeBase.build(load_releases(self.paths))

    def reload(self) -> Changes:
        """Build the next base beside the old one and swap it in; on KnowledgeError the old one stays."""
        new = KnowledgeBase.build(load_releases(self.paths))
        changes = changes_between(self.base, new)
        self.base = new
        return changes
