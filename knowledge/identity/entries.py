"""The entries of one part of the register: its persons, their spellings and posts, in arrays that lie on disk."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import numpy as np

from knowledge.arrays import Array, Arrays, Lists, Strings, place_of
from knowledge.identity.joining import Name, joined, title_of
from knowledge.identity.posts import keys_of_text
from knowledge.language.names import bare_name, name_parts
from knowledge.release import Release
from knowledge.values import Text


class Said(NamedTuple):
    """What a release says of somebody: who, and which post, if any."""

    issued: date
    release: str
    name: Text
    post: Text | None


def said_in(release: Release) -> list[Said]:
    """Return what `release` says of its people."""
    return [Said(release.issued, release.id, person.name, person.post) for person in release.people]


@dataclass(frozen=True, slots=True, eq=False)
class Entries:
    """Persons by number, in the order of their keys: the most frequent bare name of each."""

    keys: Strings
    thai: Strings
    """The most frequent name in Thai, empty where none is known."""
    english: Strings
    spellings: Strings
    """Every bare spelling of everybody, sorted."""
    person_of: Array
    """Spelling -> person, -1 for an English one that several share."""
    spelt: Lists
    """Person -> spellings."""
    posts: Strings
    """Keys of posts, sorted."""
    tenures: Lists
    """Post -> its tenures."""
    holder: Array
    """Tenure -> person."""
    post_thai: Strings
    """Tenure -> the post as last written, empty where it is not in Thai."""
    post_english: Strings
    days: Lists
    """Tenure -> days of the releases that give the post, sorted."""
    said_by: Lists
    """Tenure -> these releases, by their place among `releases`."""
    releases: Strings

    @classmethod
    def of(cls, said: Iterable[Said]) -> "Entries":
        """Return the entries of what releases say, with who is who found out: some 10 seconds for 50,000 releases."""
        by_name: dict[str, list[Said]] = defaultdict(list)
        names: dict[str, Name] = {}
        for one in said:
            bare = bare_name(one.name.th or one.name.within("en"))
            if len(parts := name_parts(bare)) > 1:
                name = names.setdefault(bare, Name(parts))
                name.titles.update(filter(None, [title_of(one.name.th or one.name.within("en"))]))
                name.posts.update([one.post] if one.post else [])
                name.releases.add(one.release)
                by_name[bare].append(one)
        leaders = joined(names)
        together: dict[str, list[str]] = defaultdict(list)
        for bare, leader in leaders.items():
            together[leader].append(bare)
        keys = sorted(together)
        said_of = [[one for bare in together[key] for one in by_name[bare]] for key in keys]
        names_of = [_names(of_one) for of_one in said_of]
        spelt = [
            {*together[key], *(bare_name(form) for counts in forms.values() for form in counts)}
            for key, forms in zip(keys, names_of, strict=True)
        ]
        spellings = sorted({spelling for every in spelt for spelling in every})
        number = {spelling: at for at, spelling in enumerate(spellings)}
        return cls(
            Strings.of(keys),
            Strings.of(_chief(forms["th"]) for forms in names_of),
            Strings.of(_chief(forms["en"]) for forms in names_of),
            Strings.of(spellings),
            _persons(spellings, spelt, leaders, keys),
            Lists.of([sorted(number[spelling] for spelling in every) for every in spelt]),
            *_tenures(said_of),
        )

    def arrays(self) -> Arrays:
        """Return the arrays to save; `Entries.within` takes them."""
        found: Arrays = {}
        for name in _FIELDS:
            one = getattr(self, name)
            found |= one.arrays(f"register.{name}") if isinstance(one, (Strings, Lists)) else {f"register.{name}": one}
        return found

    @classmethod
    def within(cls, arrays: Mapping[str, Array]) -> "Entries":
        """Return the entries that `arrays` hold."""
        return cls(*(_FIELDS[name](arrays, f"register.{name}") for name in _FIELDS))

    def person(self, bare: str) -> int | None:
        """Return the number of the person whom `bare` names, None where nobody, or nobody in particular, is."""
        at = place_of(self.spellings, bare)
        return int(self.person_of[at]) if at is not None and self.person_of[at] >= 0 else None

    def spellings_of(self, person: int) -> list[str]:
        """Return every bare spelling of a person's name."""
        return [self.spellings[at] for at in self.spelt[person].tolist()]

    def tenures_of(self, post: str) -> list[int]:
        """Return the tenures of a post by its key."""
        at = place_of(self.posts, post)
        return self.tenures[at].tolist() if at is not None else []


_FIELDS = {
    **dict.fromkeys(("keys", "thai", "english", "spellings"), Strings.within),
    "person_of": lambda arrays, name: arrays[name],
    "spelt": Lists.within,
    "posts": Strings.within,
    "tenures": Lists.within,
    "holder": lambda arrays, name: arrays[name],
    **dict.fromkeys(("post_thai", "post_english"), Strings.within),
    **dict.fromkeys(("days", "said_by"), Lists.within),
    "releases": Strings.within,
}


def _names(said: Sequence[Said]) -> dict[str, Counter[str]]:
    forms: dict[str, Counter[str]] = {"th": Counter(), "en": Counter()}
    for one in said:
        for language, form in one.name.forms().items():
            forms[language][form] += 1
    return forms


def _chief(counts: Counter[str]) -> str:
    return counts.most_common(1)[0][0] if counts else ""


def _persons(
    spellings: Sequence[str], spelt: Sequence[set[str]], leaders: Mapping[str, str], keys: Sequence[str]
) -> Array:
    """Return the person of every spelling; of one that several share, and nobody is called by alone, none."""
    owners: dict[str, set[int]] = defaultdict(set)
    for person, every in enumerate(spelt):
        for spelling in every:
            owners[spelling].add(person)
    number = {key: at for at, key in enumerate(keys)}
    alone = {spelling: next(iter(persons)) for spelling, persons in owners.items() if len(persons) == 1}
    persons = alone | {bare: number[leader] for bare, leader in leaders.items()}
    return np.array([persons.get(spelling, -1) for spelling in spellings], np.int32)


def _tenures(
    said_of: Sequence[Sequence[Said]],
) -> tuple[Strings, Lists, Array, Strings, Strings, Lists, Lists, Strings]:
    """Return the last fields of the entries: posts, and who held them by which releases."""
    held: dict[tuple[str, int], list[Said]] = {}
    for person, of_one in enumerate(said_of):
        for one in sorted((one for one in of_one if one.post), key=lambda one: (one.issued, one.release)):
            for post in keys_of_text(one.post):
                held.setdefault((post, person), []).append(one)
    order = sorted(held)
    posts = sorted({post for post, _ in order})
    post_number = {post: at for at, post in enumerate(posts)}
    releases = sorted({one.release for entries in held.values() for one in entries})
    number = {release: at for at, release in enumerate(releases)}
    last = [held[tenure][-1].post for tenure in order]
    return (
        Strings.of(posts),
        Lists.grouped(
            np.array([post_number[post] for post, _ in order], np.int32),
            np.arange(len(order), dtype=np.int32),
            len(posts),
        ),
        np.array([person for _, person in order], np.int32),
        Strings.of((post.th if post else None) or "" for post in last),
        Strings.of((post.en if post else None) or "" for post in last),
        Lists.of([[one.issued.toordinal() for one in held[tenure]] for tenure in order]),
        Lists.of([[number[one.release] for one in held[tenure]] for tenure in order]),
        Strings.of(releases),
    )
