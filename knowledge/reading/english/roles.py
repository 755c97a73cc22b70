"""Roles in English releases: what each person who is mentioned did at the event: chaired, attended, spoke, signed."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

from knowledge.language.names import bare_name
from knowledge.reading.english.references import Reference, find_references
from knowledge.reading.english.speech import is_speech
from knowledge.reading.english.tokens import tokenise, word_list
from knowledge.reading.mention import Mention
from knowledge.reading.page import Page
from knowledge.release import Role

Roles = dict[int, list[tuple[Role, str]]]

_CLAUSE = re.compile(r"\b(?:that|which|where|while|whereas|whose|whom|if|because|when|as)\b|;")
_WHO = re.compile(r"\bwho(?: also| has| had| have| will| is| was)*\s*$")
_BROKEN_OFF = re.compile(
    r"(?:,|\b(?:an?|the|of|and|to|by|with|in|on|at|for|from|his|her|their|Government|Royal|who|which|will|is|was))\s?\n$"
)
_LONGEST_SENTENCE = 4000  # letters
_SHORTEST_BROKEN = 60  # letters of a line that is broken off
_NO_END = re.compile(r"\b(?:St|No|Co|Ltd|Inc|vs|Dist|approx|Bros|Mt|Ave|Rd|Nos|cf|etc|i\.e|e\.g)\.$")
_NOUNS_BETWEEN = re.compile(r"[.!?]\s")
_COURTESY = re.compile(r"courtesy call|paid a visit|met with|meeting between|discuss")
_OPENING = 1000  # letters of a release that tell what happened; after them "the Minister met" is about other days
_TURN = re.compile(r"\b(?:while|whereas|although|though|but|because|when|whose|after which)\b")
_ENDS_CLAUSE = re.compile(r"\s*(?:[.,;:\"')]|$)")
_TRIP = re.compile("visit|trip|tour|homage|respect")
_NEAR = 34  # letters between a cue and a person who is near it
_GREETING = re.compile(
    r"^\s*(?:your|his|her|h\.e\.|(?:the )?honou?rable|the right|khun|mr|ms|mrs|dr|dato|prof|president|prime minister)",
    re.IGNORECASE,
)
_GREETINGS_WITHIN = 1200  # letters of a speech
_LONGEST_GREETING = 160
_FROM_AFAR = re.compile(r"\b(?:message|video|pre-?recorded|national address)\b", re.IGNORECASE)
_AT_EVENT = re.compile(
    r"\b(?:at|for|on the occasion|to the|joint press|conference|forum|summit|opening|visit)\b", re.IGNORECASE
)


class Cue(NamedTuple):
    """What a cue makes of who stands before it and after it."""

    name: str
    subject: tuple[Role, ...]
    object: tuple[Role, ...]
    near: bool


@cache
def _cues() -> tuple[re.Pattern[str], dict[str, Cue]]:
    """Return one pattern of all cues, a group each, and the cues by the names of their groups."""
    loaded = yaml.safe_load((Path(__file__).parent / "cues.yaml").read_text("utf-8"))
    cues = {
        entry["name"]: Cue(
            entry["name"],
            tuple(Role(role) for role in entry.get("subject", "").split()),
            tuple(Role(role) for role in entry.get("object", "").split()),
            bool(entry.get("near")),
        )
        for entry in loaded
    }
    # The passive ways, "chaired by", must be tried before the active ones.
    order = sorted(
        loaded,
        key=lambda entry: (
            not entry["name"].endswith("_by"),
            entry["name"] not in ("according", "companions", "listed"),
        ),
    )
    pattern = "|".join(f"(?P<{entry['name']}>{_spaced(entry['words'])})" for entry in order)
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])|(?P<none>(?!))"), cues


def _spaced(words: list[str]) -> str:
    """Return `words` as one expression in which a line may break at every space."""
    return "|".join(words).replace(" ", r"[ \n]")


def find_roles(page: Page, mentions: list[Mention]) -> Roles:
    """Return the roles of each mention, by its place in `mentions`, each with the name of the rule that found it."""
    if not mentions:
        return {}
    roles: Roles = {}
    if is_speech(page):
        _speech_roles(page, mentions, roles)
    else:
        for number, role, rule in _reported(page.plain, mentions):
            if (role, rule) not in roles.setdefault(number, []):
                roles[number].append((role, rule))
    return _without_doubles(mentions, roles)


def _without_doubles(mentions: list[Mention], roles: Roles) -> Roles:
    """Return `roles` without the attendance of those who chaired: a chair attends, of course."""
    chairs = {
        bare_name(mentions[number].name)
        for number, held in roles.items()
        if any(
            role is Role.CHAIR and rule in ("presided", "presided_by", "opened", "field_visit") for role, rule in held
        )
    }
    return {
        number: [
            (role, rule)
            for role, rule in held
            if role is not Role.ATTENDEE or bare_name(mentions[number].name) not in chairs
        ]
        for number, held in roles.items()
    }


def _speech_roles(page: Page, mentions: list[Mention], roles: Roles) -> None:
    """Add the roles of a speech: who gives it speaks and is there, and whoever is greeted is there."""
    at_event = bool(_AT_EVENT.search(page.title)) and not _FROM_AFAR.search(page.title)
    speaker = next((number for number, mention in enumerate(mentions) if _speaks(page, mention)), None)
    if speaker is not None:
        roles[speaker] = [(Role.SPEAKER, "speech")] + [(Role.ATTENDEE, "speech")] * at_event
    host = bare_name(mentions[speaker].name) if speaker is not None else ""
    for number, mention in enumerate(mentions):
        if bare_name(mention.name) != host and 0 < mention.end < _GREETINGS_WITHIN and _is_greeted(page.plain, mention):
            roles.setdefault(number, []).append((Role.ATTENDEE, "greeted"))


def _is_greeted(plain: str, mention: Mention) -> bool:
    """Return whether the line of `mention` greets: "Your Excellency Mr. X," before a speech begins."""
    start = plain.rfind("\n", 0, mention.start) + 1
    end = plain.find("\n", mention.end)
    line = plain[start : end if end >= 0 else len(plain)]
    return len(line) < _LONGEST_GREETING and bool(_GREETING.match(line) or line.rstrip().endswith(","))


def _speaks(page: Page, mention: Mention) -> bool:
    """Return whether `mention` is of who gives the speech: named in its title, or by the lines that repeat it."""
    if mention.start == mention.end:
        return True
    name = bare_name(mention.name)
    return mention.full and name in bare_name(page.title).casefold() and mention.start < _GREETINGS_WITHIN


def cue_marks(plain: str, start: int, end: int) -> list[tuple[int, int, Cue]]:
    """Return the cues between `start` and `end` of `plain` in order, each with where it begins and ends."""
    pattern, cues = _cues()
    return [(found.start(), found.end(), cues[found.lastgroup or ""]) for found in pattern.finditer(plain, start, end)]


def _reported(plain: str, mentions: list[Mention]) -> Iterator[tuple[int, Role, str]]:
    """Yield the roles that a report gives, sentence by sentence: mention, role, rule."""
    references = find_references(plain, mentions)
    place = 0
    for start, end in sentences(plain):
        here = []
        while place < len(references) and references[place].start < end:
            here.append(references[place])
            place += 1
        if any(reference.number is not None for reference in here):
            marks = [
                mark for mark in cue_marks(plain, start, end) if not any(one.start <= mark[0] < one.end for one in here)
            ]
            yield from _sentence_roles(plain, end, here, marks)


def sentences(plain: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence begins and ends; neither a point behind a title nor a line broken off ends one."""
    tokens = tokenise(plain)
    start = 0
    for found in re.finditer(r'l|\.(?=[)"]{0,2}[A-Zatfbopql"(])', tokens.kinds):
        end = tokens.end(found.end())
        if found.group() == "l":
            if _BROKEN_OFF.search(plain, max(start, end - 40), end) and end - start > _SHORTEST_BROKEN:
                continue
        elif not re.match(r'[)"\s]*[A-Z"(]', plain[end : end + 6]) or _NO_END.search(plain, max(start, end - 12), end):
            continue
        yield from _short_pieces(start, end)
        start = end
    yield from _short_pieces(start, len(plain))


def _short_pieces(start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield `start` to `end` in pieces no longer than any sentence is, so that a text without points stays cheap."""
    for place in range(start, end, _LONGEST_SENTENCE):
        yield place, min(end, place + _LONGEST_SENTENCE)


def _sentence_roles(
    text: str, last: int, people: list[Reference], marks: list[tuple[int, int, Cue]]
) -> Iterator[tuple[int, Role, str]]:
    for place, (start, end, cue) in enumerate(marks):
        after = marks[place + 1][0] if place + 1 < len(marks) else last
        objects = _objects(text, people, cue, end, after)
        if cue.name == "said_by" and not (objects and _ENDS_CLAUSE.match(text, objects[0].end)):
            cue, objects = _cues()[1]["said"], []
        if cue.near and not objects:
            continue
        if (
            cue.name == "field_visit"
            and not _TRIP.search(text, start, end)
            and any(told.name == "said" for _, _, told in marks[:place])
        ):
            continue  # whoever "has followed up on" a matter was nowhere
        for role in cue.subject:
            for one in _subjects(text, people, start):
                if one.number is not None and (one.named or role is Role.SPEAKER or start < _OPENING):
                    yield one.number, role, cue.name if one.named else f"{cue.name}_by_post"
        for role in cue.object:
            if role is Role.CHAIR and cue.name == "led_by" and _COURTESY.search(text, people[0].start, last):
                continue
            for one in objects[: 1 if role is Role.SPEAKER or cue.name == "led_by" else None]:
                if one.number is not None and (one.named or role is Role.SPEAKER or start < _OPENING):
                    yield one.number, role, cue.name if one.named else f"{cue.name}_by_post"


def _subjects(text: str, people: list[Reference], start: int) -> list[Reference]:
    """Return who does what the cue at `start` says: the nearest people before it, not those behind "with" or "of"."""
    before = [one for one in people if one.end <= start]
    if not before:
        return []
    if _WHO.search(text, before[-1].end, start):
        return [before[-1]]
    groups: list[list[Reference]] = []
    for one in before:
        if one.joined and groups:
            groups[-1].append(one)
        else:
            groups.append([one])
    for group in reversed(groups):
        head = group[0]
        if head.before in word_list("oblique") or group[-1].owner:
            continue
        if _CLAUSE.search(text, group[-1].end, start) or _NOUNS_BETWEEN.search(text, group[-1].end, start):
            return []
        return group
    return []


def _objects(text: str, people: list[Reference], cue: Cue, end: int, after: int) -> list[Reference]:
    """Return who stands behind a cue that ends at `end`, up to the next one at `after`; none where the first is far."""
    behind = [one for one in people if one.start >= end and one.start < max(after, end + 1)]
    if not behind or (cue.near and behind[0].start - end > _NEAR):
        return []
    kept: list[Reference] = []
    for one in behind:
        if (
            one.owner
            or one.before == "from"
            or (kept and not one.joined and one.before in ("of", "from", "for", "by", "to", "under", "that"))
        ):
            continue
        if kept and _TURN.search(text, kept[-1].end, one.start):
            break
        kept.append(one)
    return kept
