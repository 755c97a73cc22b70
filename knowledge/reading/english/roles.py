"""Roles in English releases: what each person who is mentioned did at the event: chaired, attended, spoke, signed."""

import re
from collections.abc import Iterator

from knowledge.language.names import bare_name
from knowledge.reading.english.cues import cue_marks
from knowledge.reading.english.references import find_references
from knowledge.reading.english.sentence_ends import sentences
from knowledge.reading.english.sentence_roles import sentence_roles
from knowledge.reading.english.speech import is_speech
from knowledge.reading.mention import Mention
from knowledge.reading.page import Page
from knowledge.release import Role

Roles = dict[int, list[tuple[Role, str]]]

_ITEM = re.compile(r"\W{0,4}\d{0,2}\W{0,4}(?=\w)")  # what stands before the name in a line of a list: "1) "
_LISTING_LINE = re.compile(
    r"\b(?:attend|participa|present|compris|consist|includ|delegat|represent|panel|namely|join|members|group of)"
    r"[^\n]{0,120}:\s*$",
    re.IGNORECASE,
)
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
        for number in _listed_by_line(page.plain, mentions):
            roles.setdefault(number, []).append((Role.ATTENDEE, "listed_by_line"))
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


def _listed_by_line(plain: str, mentions: list[Mention]) -> Iterator[int]:
    """Yield the mentions that lines name, one each, below a line that says who was there: "Present were:"."""
    starts = {mention.start: number for number, mention in enumerate(mentions)}
    listing, place, post_end = False, 0, 0
    for line in plain.split("\n"):
        item = _ITEM.match(line)
        number = starts.get(place + (item.end() if item else 0))
        if number is not None and listing:
            post_end = mentions[number].post_end
            yield number
        elif place >= post_end or not listing:  # a post may stand on a line of its own
            listing = (listing and line.startswith("(")) or bool(_LISTING_LINE.search(line))
        place += len(line) + 1


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
            yield from sentence_roles(plain, end, here, marks)
