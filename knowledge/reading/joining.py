"""Joining: which mentions of a release name the same person, over titles, short forms and slips of spelling."""

import re
from dataclasses import dataclass, field

from rapidfuzz.distance import Levenshtein

from knowledge.language.names import likeness, name_parts, sound
from knowledge.language.text import normalise
from knowledge.reading.mention import Mention

_MOST = 300  # people whose spellings are compared: a longer list is no release
_WHOLE = 20  # letters of a name that is within a longer one but for a title
_SLIP = 0.8  # likeness of one part of a name (0 to 1) where the other part is the same: a slip of the pen
_SLIPS = 0.87  # likeness of each part where none is the same
_SOUND = 0.75  # likeness by sound of two names in two scripts, from so many consonants on
_CONSONANTS = 4
_SHORT_SLIP = 0.85  # likeness of a short mention to a part of the full name


@dataclass(eq=False, slots=True)
class Joined:
    """One person: the places of the mentions (in the list of all mentions) in the order of the text."""

    places: list[int] = field(default_factory=list)
    spellings: list[tuple[str, ...]] = field(default_factory=list)  # the parts of each full name, no title


def parts_of(mention: Mention) -> tuple[str, ...]:
    """Return the parts of a mention's name without titles, normalised: first name, surname."""
    if mention.bare_at:
        bare = normalise(mention.name[mention.bare_at :]).rstrip("ฯ.")
        return tuple(part for part in re.split(r"\s+", bare) if part)
    return name_parts(mention.name)


def join_mentions(mentions: list[Mention]) -> list[Joined]:
    """Return the people whom `mentions` name, in the order of their first mention; short ones without a full are out.

    Full names are joined first, so that a short mention also finds a full name that stands behind it.
    """
    parts = [parts_of(mention) for mention in mentions]
    people: list[Joined] = []
    by_letters: dict[str, Joined] = {}
    for place, mention in enumerate(mentions):
        if mention.full and parts[place]:
            _person_of(parts[place], people, by_letters).places.append(place)
    named = {place: person for person in people for place in person.places}
    latest: dict[Joined, int] = {}
    alike: dict[str, list[Joined]] = {}
    for place, mention in enumerate(mentions):
        person = named.get(place)
        if person is None and not mention.full and parts[place]:
            first = parts[place][0]
            if first not in alike:
                alike[first] = _of_first_name(first, people)
            person = max(alike[first], key=lambda one: latest.get(one, -1), default=None)  # the last named before
            if person is not None:
                person.places.append(place)
        if person is not None:
            latest[person] = place
    for person in people:
        person.places.sort()
    return sorted(people, key=lambda person: person.places[0])


def _person_of(parts: tuple[str, ...], people: list[Joined], by_letters: dict[str, Joined]) -> Joined:
    """Return who is named by `parts`: of the same letters, or else of a like spelling, or else somebody new."""
    letters = "".join(parts)
    if letters not in by_letters:
        near = people if len(people) <= _MOST else []
        alike = (one for one in near if any(same_name(parts, spelling) for spelling in one.spellings))
        person = next(alike, None)
        if person is None:
            person = Joined()
            people.append(person)
        person.spellings.append(parts)
        by_letters[letters] = person
    return by_letters[letters]


def same_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether two full names, as parts, are one name but for a slip, a missing space or a second surname."""
    shorter, longer = sorted(("".join(one), "".join(other)), key=len)
    if shorter == longer or (len(shorter) >= _WHOLE and longer.endswith(shorter)):
        return True
    if min(len(one), len(other)) < 2:
        if len(one) == len(other):
            return likeness(one[0], other[0]) > _SLIPS
        alone, parts = sorted((one, other), key=len)
        return alone[0] == parts[0] or (alone[0].isascii() and alone[0] in parts)
    if one[0].isascii() != other[0].isascii():
        return _sound_alike(one, other)
    first, last = likeness(one[0], other[0]), likeness(one[1], other[1])
    if first == 1.0 or last == 1.0:
        return min(first, last) >= _SLIP
    return min(first, last) >= _SLIPS


def _sound_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether two names in two scripts sound alike as wholes: single parts are too short to be compared."""
    heard, also = "".join(map(sound, one)), "".join(map(sound, other))
    long_enough = min(len(heard), len(also)) >= _CONSONANTS and len(one) == len(other)
    return long_enough and Levenshtein.normalized_similarity(heard, also) >= _SOUND


def _of_first_name(first: str, people: list[Joined]) -> list[Joined]:
    """Return the people whose first name is `first`, or nearly; a Latin one may be any part of theirs."""
    for least in (1.0, _SHORT_SLIP):
        alike = [person for person in people[:_MOST] if _has_part(person, first, least)]
        if alike:
            return alike
    return []


def _has_part(person: Joined, name: str, least: float) -> bool:
    return any(
        likeness(part, name) >= least
        for spelling in person.spellings
        for part in (spelling if name.isascii() else spelling[:1])
    )
