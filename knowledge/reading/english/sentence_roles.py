"""The roles that one sentence gives: each cue makes something of the people before it and of those behind it."""

import re
from collections.abc import Iterator

from knowledge.reading.english.cues import Cue, all_cues
from knowledge.reading.english.references import Reference
from knowledge.reading.english.tokens import word_list
from knowledge.release import Role

_CLAUSE = re.compile(r"\b(?:that|which|where|while|whereas|whose|whom|if|because|when)\b|;")
_WHO = re.compile(r"\bwho(?: also| has| had| have| will| is| was)*\s*$")
_NOUNS_BETWEEN = re.compile(r"[.!?]\s")
_COURTESY = re.compile(r"courtesy call|paid a visit|met with|meeting between|discuss")
_OPENING = 1000  # letters of a release that tell what happened; after them "the Minister met" is about other days
_OWN = re.compile(r"\b(?:his|her|their|own) (?:\w+ )?$")  # "disclosed about his meeting with ..."
_GIVES = re.compile("deliver|gave|give|giving")
_AT = re.compile(r"\bat (?:the |an? )?[A-Z\d\"]")
_AFAR = re.compile("video|teleconference|recorded|online|virtual")
_TURN = re.compile(r"\b(?:while|whereas|although|though|but|because|when|whose|after which)\b|\bto [a-z]{3,}\b")
_ENDS_CLAUSE = re.compile(r"\s*(?:[.,;:\"')]|$)")
_TRIP = re.compile("visit|trip|tour|homage|respect")
_BESIDE = 40  # letters between who signs and "signed"
_NEAR = 34  # letters between a cue and a person who is near it


def sentence_roles(
    text: str, last: int, people: list[Reference], marks: list[tuple[int, int, Cue]]
) -> Iterator[tuple[int, Role, str]]:
    """Yield the roles that the `marks` of cues give the `people` of one sentence, which ends at `last` of `text`.

    Each is the number of a mention, the role, and the rule: the cue's name, with "_by_post" for a post alone.
    """
    for place, (start, end, cue) in enumerate(marks):
        after = marks[place + 1][0] if place + 1 < len(marks) else last
        objects = _objects(text, people, cue, end, after)
        if cue.name == "said_by" and not (objects and _ENDS_CLAUSE.match(text, objects[0].end)):
            cue, objects = all_cues()[1]["said"], []
        if cue.near and not objects:
            continue
        if (
            cue.name == "field_visit"
            and not _TRIP.search(text, start, end)
            and any(told.name == "said" for _, _, told in marks[:place])
        ):
            continue  # whoever "has followed up on" a matter was nowhere
        told = max((after for _, after, other in marks[:place] if other.name == "said"), default=0)
        told = 0 if _OWN.search(text, max(0, start - 24), start) else told
        for role in _subject_roles(text, cue, start, end, last):
            doing = _subjects(text, people, start, told if role is Role.ATTENDEE else None)
            if role is Role.CHAIR and cue.name == "led" and _COURTESY.search(text, end, last):
                continue
            if role is Role.SIGNATORY and doing and start - doing[-1].end > _BESIDE:
                continue  # "the Minister ... the agreement signed in May"
            yield from _held(doing, role, "delivered" if role not in cue.subject else cue.name, start)
        for role in cue.object:
            if role is Role.CHAIR and cue.name == "led_by" and _COURTESY.search(text, people[0].start, last):
                continue
            first_alone = role is Role.SPEAKER or cue.name == "led_by"
            yield from _held(objects[:1] if first_alone else objects, role, cue.name, start)


def _held(people: list[Reference], role: Role, rule: str, start: int) -> Iterator[tuple[int, Role, str]]:
    """Yield the role for each of `people` who is somebody; a post alone attends only what the opening tells."""
    for one in people:
        if one.number is not None and (one.named or role is Role.SPEAKER or start < _OPENING):
            yield one.number, role, rule if one.named else f"{rule}_by_post"


def _subject_roles(text: str, cue: Cue, start: int, end: int, last: int) -> tuple[Role, ...]:
    """Return the roles of whoever does what a cue says; a speech held at an event makes its speaker an attendee too."""
    if (
        cue.name == "said"
        and _GIVES.match(text, start)
        and _AT.search(text, end, last)
        and not _AFAR.search(text, start, last)
    ):
        return (*cue.subject, Role.ATTENDEE)
    return cue.subject


def _subjects(text: str, people: list[Reference], start: int, since: int | None) -> list[Reference]:
    """Return who does what the cue at `start` says: the nearest people before it, not those behind "with" or "of".

    With `since`, all people behind that place do it, whoever is with the first of them too.
    """
    before = [one for one in people if one.end <= start]
    if not before:
        return []
    if who := _WHO.search(text, before[-1].end, start):
        return [before[-1]] if not text[before[-1].end : who.start()].strip(" ,") else []
    groups: list[list[Reference]] = []
    for one in before:
        if one.joined and groups:
            groups[-1].append(one)
        else:
            groups.append([one])
    doing: list[Reference] = []
    for group in reversed(groups):
        if group[0].before in word_list("oblique") or group[-1].owner:
            continue
        if since is not None and group[0].start < since:
            break
        if _CLAUSE.search(text, group[-1].end, start) or _NOUNS_BETWEEN.search(text, group[-1].end, start):
            break
        with_others = group[0].before in word_list("listing")
        if since is not None or not with_others:
            doing = [*group, *doing]
        if since is None and not with_others:
            break
    return doing


def _objects(text: str, people: list[Reference], cue: Cue, end: int, after: int) -> list[Reference]:
    """Return who stands behind a cue that ends at `end`, up to the next one at `after`; none where the first is far."""
    behind = [one for one in people if one.start >= end and one.start < max(after, end + 1)]
    if not behind or (cue.near and (behind[0].start - end > _NEAR or "," in text[end : behind[0].start])):
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
