"""The people of a base: who is meant by a name in a question, in either script, whole or in part, well spelt or not."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from knowledge.identity.register import Register, build_register
from knowledge.language.names import bare_name, likeness, name_parts, sound
from knowledge.language.text import cuts_cluster, squeeze
from knowledge.language.words import Term
from knowledge.release import Person, Release
from knowledge.values import script_of

_SURE = 0.84  # likeness (0 to 1) from which a single word is taken for a name
_HEARD = 0.87  # the same for Thai words put together, which may mean something by themselves
_SHORTEST_SOUND = {"th": 3, "en": 4}  # consonants that such words must sound, by the script of the name
_SUPPORTED = 0.7  # the same where the next word is like the surname
_MOST_WORDS_OF_A_NAME = 4
_MANY = 1000  # releases
_SHORTEST_SLIP = 5  # letters: a shorter Thai name is too like other words to be guessed from a slip


@dataclass(frozen=True, slots=True)
class NameFound:
    """A person mentioned in a text: `keys` are the people it may be, `start` to `end` where the name stands."""

    keys: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class People:
    """Names of everybody in a base. A key is the name without titles, Thai where it is known in Thai."""

    parts: Mapping[str, Mapping[str, int]]
    """Name part -> key -> which part of the name it is: 0 the first."""
    sounds: Mapping[str, tuple[str, ...]]
    """Sound -> the name parts that sound so."""
    releases: Mapping[str, frozenset[str]]
    """Key -> ids of the releases that have the person."""
    register: Register
    """Who is who across the releases."""


def person_key(person: Person) -> str:
    """Return what identifies `person` across releases: the name without titles, Thai first."""
    return bare_name(person.name.th or person.name.within("en"))


def names_of(person: Person) -> tuple[str, ...]:
    """Return every spelling of the name that the release has."""
    return (*person.name.forms().values(), *person.other_names)


def index_people(releases: Iterable[Release]) -> People:
    """Return the people of `releases`."""
    releases = list(releases)
    parts: dict[str, dict[str, int]] = defaultdict(dict)
    where: dict[str, set[str]] = defaultdict(set)
    for release in releases:
        for person in release.people:
            key = person_key(person)
            where[key].add(release.id)
            for name in names_of(person):
                for place, part in enumerate(name_parts(name)):
                    parts[part].setdefault(key, place)
    sounds: dict[str, list[str]] = defaultdict(list)
    for part in parts:
        if len(sound(part)) > 1:
            sounds[sound(part)].append(part)
    register = build_register(releases)
    if len(releases) > _MANY:
        len(register.by_post)  # sorted out now, not when the first question waits for it
    return People(
        dict(parts),
        {heard: tuple(same) for heard, same in sounds.items()},
        {key: frozenset(ids) for key, ids in where.items()},
        register,
    )


def _with_other_spellings(keys: tuple[str, ...], people: People) -> tuple[str, ...]:
    """Return `keys` with those under which other releases have the same persons, spelt otherwise, behind them."""
    same = (other for key in keys for other in people.register.same(key))
    return tuple(dict.fromkeys((*keys, *(key for key in same if key in people.releases))))


def _written(text: str, people: People, words: Sequence[Term]) -> list[tuple[str, int, int]]:
    """Return the name parts that stand in `text` as they are: Thai ones anywhere, Latin ones as whole words."""
    found = [(word.key, word.start, word.end) for word in words if text[word.start : word.end] in people.parts]
    found = [(text[start:end], start, end) for _, start, end in found]
    for part in people.parts:
        if script_of(part) == "th" and len(part) > 2:
            start = text.find(squeeze(part))
            while start >= 0:
                end = start + len(squeeze(part))
                if not cuts_cluster(text, start) and not cuts_cluster(text, end):
                    found.append((part, start, end))
                start = text.find(squeeze(part), end)
    longest = sorted(set(found), key=lambda hit: hit[1] - hit[2])
    kept: list[tuple[str, int, int]] = []
    for hit in longest:
        if not any(hit[1] < other[2] and other[1] < hit[2] for other in kept):
            kept.append(hit)
    return kept


def _latin_by_ear(
    text: str, people: People, words: Sequence[Term], known: frozenset[str]
) -> Iterator[tuple[str, int, int]]:
    """Yield name parts that Latin words of `text` sound or look like, where the words mean nothing else (`known`)."""
    for word in words:
        written = text[word.start : word.end]
        if not written.isascii() or not written.isalpha() or len(written) < 4 or word.key in known:
            continue
        best = max(people.parts, key=lambda part: likeness(written, part), default=None)
        if best is not None and likeness(written, best) >= _SUPPORTED:
            yield best, word.start, word.end


def _thai_by_ear(
    text: str, people: People, words: Sequence[Term], known: frozenset[str]
) -> Iterator[tuple[str, int, int]]:
    """Yield name parts that neighbouring Thai words of `text`, put together, sound like: "ไชยวุฒิ" for "ชัยวุฒิ"."""
    for first in range(len(words)):
        for last in range(first, min(first + _MOST_WORDS_OF_A_NAME, len(words))):
            start, end = words[first].start, words[last].end
            written = text[start:end]
            if ":" in words[last].key or script_of(written) == "en" or " " in written:
                break
            if len(written) < _SHORTEST_SLIP or any(word.key in known for word in words[first : last + 1]):
                continue
            for part in people.sounds.get(sound(written), ()):
                if likeness(written, part) >= _HEARD and len(sound(written)) >= _SHORTEST_SOUND[script_of(part)]:
                    yield part, start, end


def _slipped(text: str, people: People, free: Sequence[tuple[int, int]]) -> list[tuple[str, int, int]]:
    """Return Thai name parts that stand in the `free` stretches of `text` with a letter wrong or missing."""
    found = []
    for start, end in free:
        stretch = text[start:end]
        for part in people.parts:
            if script_of(part) != "th" or len(part) < _SHORTEST_SLIP or len(stretch) < len(part) - 1:
                continue
            hit = fuzz.partial_ratio_alignment(part, stretch, score_cutoff=100 * _SURE)
            if hit is not None and likeness(part, stretch[hit.dest_start : hit.dest_end]) >= _SURE:
                found.append((part, start + hit.dest_start, start + hit.dest_end))
    return found


def find_people(
    text: str, people: People, words: Sequence[Term], known: frozenset[str], free: Sequence[tuple[int, int]]
) -> tuple[NameFound, ...]:
    """Return the people whom squeezed, normalised `text` mentions.

    `words` are its terms, `known` words that are no slips of a name, `free` the stretches that nothing else explains.
    """
    exact = _written(text, people, words)
    taken = [(start, end) for _, start, end in exact]
    heard = [
        hit
        for by_ear in (_latin_by_ear, _thai_by_ear)
        for hit in by_ear(text, people, words, known)
        if not any(hit[1] < end and start < hit[2] for start, end in taken)
    ]
    slipped = [] if heard else _slipped(text, people, free)
    exact = [hit for hit in exact if not any(slip[1] <= hit[1] and hit[2] < slip[2] for slip in slipped)]
    hits = exact + heard + slipped
    votes: dict[str, set[int]] = defaultdict(set)
    for number, (part, _, _) in enumerate(hits):
        for key in people.parts[part]:
            votes[key].add(number)
    found = []
    while votes:
        most = max(len(numbers) for numbers in votes.values())
        best = tuple(sorted(key for key, numbers in votes.items() if len(numbers) == most))
        used = votes[best[0]]
        best = tuple(key for key in best if votes[key] == used)
        spans = [hits[number][1:] for number in used]
        sure = most > 1 or all(
            hits[n] in exact or likeness(text[hits[n][1] : hits[n][2]], hits[n][0]) >= _SURE for n in used
        )
        if sure:
            best = _with_other_spellings(best, people)
            found.append(NameFound(best, min(start for start, _ in spans), max(end for _, end in spans)))
        votes = {key: numbers - used for key, numbers in votes.items() if numbers - used}
    return tuple(sorted(found, key=lambda name: name.start))
