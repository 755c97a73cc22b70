"""The register of persons: who stands behind the names of many releases, and who held which post on which day."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from knowledge.identity.joining import Name, joined, title_of
from knowledge.identity.posts import keys_of_post, keys_of_text
from knowledge.language.names import bare_name, name_parts
from knowledge.release import Person, Release
from knowledge.values import Text

_FEW, _SURE = (
    0.1,
    5,
)  # whom this share of the chief holder's releases name, or less, is named by a slip; from so many on


@dataclass(frozen=True, slots=True)
class Tenure:
    """A post with the days on which releases give it to somebody: the first and the last, and each release's."""

    post: Text
    days: tuple[date, ...]
    releases: tuple[str, ...]

    @property
    def first(self) -> date:
        """The day of the first release that gives the post."""
        return self.days[0]

    @property
    def last(self) -> date:
        """The day of the last one."""
        return self.days[-1]

    def within(self, first: date, last: date) -> int:
        """Return how many releases from `first` to `last` give the post."""
        return sum(first <= day <= last for day in self.days)

    def nearest(self, first: date, last: date) -> str:
        """Return the id of the release whose day is the last one in `first` to `last`, or else the nearest to them."""
        inside = [number for number, day in enumerate(self.days) if first <= day <= last]
        if inside:
            return self.releases[inside[-1]]
        at = min(bisect_left(self.days, first), len(self.days) - 1)
        before = max(0, at - 1)
        nearer = before if abs(self.days[before] - first) < abs(self.days[at] - last) else at
        return self.releases[nearer]


@dataclass(frozen=True)
class Identity:
    """A person: the most frequent name in each language, every spelling, and what posts which releases give."""

    key: str
    name: Text
    spellings: frozenset[str]
    said: tuple[tuple[date, str, Text], ...]
    """Day and id of a release, and the post that it gives, in the order of time."""

    @cached_property
    def tenures(self) -> Mapping[str, Tenure]:
        """The posts held, by key of a single post."""
        days: dict[str, list[tuple[date, str, Text]]] = defaultdict(list)
        for entry in self.said:
            for post in keys_of_text(entry[2]):
                days[post].append(entry)
        return {
            post: Tenure(entries[-1][2], tuple(day for day, *_ in entries), tuple(release for _, release, _ in entries))
            for post, entries in days.items()
        }


@dataclass(frozen=True)
class Register:
    """The people of many releases. Their posts are sorted out once they are asked for."""

    people: Mapping[str, Identity]
    """Key (the most frequent bare name) -> person."""
    keys: Mapping[str, str]
    """Bare name, any spelling -> key."""

    @cached_property
    def by_post(self) -> Mapping[str, tuple[str, ...]]:
        """Key of a post -> keys of whoever held it."""
        found: dict[str, list[str]] = defaultdict(list)
        for key, identity in self.people.items():
            for post in identity.tenures:
                found[post].append(key)
        return {post: tuple(keys) for post, keys in found.items()}

    def find(self, name: str) -> Identity | None:
        """Return the person of a name, titled or not, in either script; None where nobody is known by it."""
        key = self.keys.get(bare_name(name))
        return self.people[key] if key is not None else None

    def same(self, bare: str) -> tuple[str, ...]:
        """Return every spelling, bare, of the person whom `bare` names, itself where the register lacks it."""
        key = self.keys.get(bare)
        return (bare,) if key is None else tuple(sorted(self.people[key].spellings, key=lambda name: name != bare))

    def holders(self, post: str, first: date, last: date | None = None) -> list[tuple[Identity, Tenure]]:
        """Return who held `post` (Thai or English, one post) from `first` to `last`, in the order of time.

        They are those to whom a release of these days gives the post; where none does, those whom earlier and later
        ones give it. Whom hardly a release gives it, where others have many, is left out: a slip, mostly.
        """
        last = last or first
        keys = keys_of_post(post)
        if len(keys) != 1:
            return []
        held = [(self.people[key], self.people[key].tenures[keys[0]]) for key in self.by_post.get(keys[0], ())]
        found = [entry for entry in held if entry[1].within(first, last)]
        most = max((len(tenure.days) for _, tenure in found), default=0)
        found = [entry for entry in found if len(entry[1].days) > _FEW * most or most < _SURE]
        if not found:
            found = [entry for entry in held if entry[1].first <= first and last <= entry[1].last]
        return sorted(found, key=lambda entry: entry[1].first)

    def latest(self, post: str) -> date | None:
        """Return the day of the last release that gives `post` to anybody, None where none does."""
        keys = keys_of_post(post)
        held = self.by_post.get(keys[0], ()) if len(keys) == 1 else ()
        return max((self.people[key].tenures[keys[0]].last for key in held), default=None)


def build_register(releases: Iterable[Release]) -> Register:
    """Return the register of `releases`. Its cost grows with the names in them: some 10 seconds for 50,000 releases."""
    names: dict[str, Name] = {}
    said: dict[str, list[tuple[date, str, Person]]] = defaultdict(list)
    for release in releases:
        for person in release.people:
            bare = bare_name(person.name.th or person.name.within("en"))
            if len(parts := name_parts(bare)) > 1:
                name = names.setdefault(bare, Name(parts))
                name.titles.update(filter(None, [title_of(person.name.th or person.name.within("en"))]))
                name.posts.update([person.post] if person.post else [])
                name.releases.add(release.id)
                said[bare].append((release.issued, release.id, person))
    leaders = joined(names)
    together: dict[str, list[str]] = defaultdict(list)
    for bare, leader in leaders.items():
        together[leader].append(bare)
    people = {
        key: _identity(key, spellings, [entry for spelling in spellings for entry in said[spelling]])
        for key, spellings in together.items()
    }
    return Register(people, _keys(people, leaders))


def _keys(people: Mapping[str, Identity], leaders: Mapping[str, str]) -> dict[str, str]:
    """Return the key of every spelling; of an English one that several people share, none."""
    owners: dict[str, set[str]] = defaultdict(set)
    for key, identity in people.items():
        for spelling in identity.spellings:
            owners[spelling].add(key)
    return {name: next(iter(keys)) for name, keys in owners.items() if len(keys) == 1} | dict(leaders)


def _identity(key: str, spellings: Sequence[str], said: list[tuple[date, str, Person]]) -> Identity:
    forms: dict[str, Counter[str]] = {"th": Counter(), "en": Counter()}
    for *_, person in said:
        for language, form in person.name.forms().items():
            forms[language][form] += 1
    name = Text(**{language: counts.most_common(1)[0][0] for language, counts in forms.items() if counts})
    written = {bare_name(form) for counts in forms.values() for form in counts}
    posts = [(issued, release, person.post) for issued, release, person in said if person.post]
    return Identity(key, name, frozenset({*spellings, *written}), tuple(sorted(posts, key=lambda entry: entry[:2])))
