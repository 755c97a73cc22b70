"""Roles in Thai releases: what each person who is mentioned did at the event: chaired, attended, spoke, signed."""

import re
from collections.abc import Sequence
from datetime import timedelta
from functools import lru_cache

from knowledge.reading.mention import Mention
from knowledge.reading.page import Page
from knowledge.reading.thai.clause_words import clause_patterns
from knowledge.reading.thai.clauses import begin_clause, take_cue, take_name
from knowledge.reading.thai.cues import HIDDEN, Cue, find_cues
from knowledge.reading.thai.days import Days, find_days
from knowledge.reading.thai.references import Reference, find_references
from knowledge.reading.thai.walk import Walk
from knowledge.release import Role

Token = Reference | Cue | str  # a string is a break, or the speaker's word for himself

_TITLED = re.compile(r'"[^"\n]{1,100}"')  # the name of a project, a slogan: what stands in it did not happen
_BREAKS, _SELVES = "break", "self"  # tokens that are neither references nor cues
_DEED = 90  # letters between a royal name and the verb that tells of presence
_DEEDS = ("presides", "visits", "follows", "brings", "convenes", "heads", "led_by", "joins", "meets", "signs")
_LONG_AGO = timedelta(35)  # before the release came out
_WHEN = re.compile(r"(?:เมื่อ|ระหว่าง|ตั้งแต่)(?:วัน\S{0,12})?(?:ที่)?\s?$")  # stands before a day on which something was done
_WHEN_WITHIN = 24  # letters before a day that tell whether something was done on it
_DONE_WITHIN, _DONE_BEFORE = 200, 60  # letters from a day to what was done on it; and from that to the day
_PRESIDING = ("presides", "instructs")
_FIRM = (*_PRESIDING, "heads", "visits", "brings", "leads", "led_by")  # rules for a chair
_WITH_COMPANY = ("leads", "led_by")  # rules for a chair that company tells
_LISTED = ("list", "company")  # rules for an attendee who came with somebody: "listed_joins" too


def find_roles(page: Page, mentions: list[Mention]) -> dict[int, list[tuple[Role, str]]]:
    """Return the roles of each mention, by its place in `mentions`, each with the name of the rule that found it.

    All roles of a person stand under the first full mention of that person.
    """
    hidden, tokens = role_tokens(page, tuple(mentions))
    walk = Walk(hidden)
    for place, token in tokens:
        if isinstance(token, Reference):
            take_name(walk, token)
        elif isinstance(token, Cue):
            take_cue(walk, token)
        elif token == _BREAKS:
            begin_clause(walk, place, walk.hidden[place - 1] == "\n")
        elif walk.speaker is not None:
            take_name(walk, walk.speaker._replace(start=place, end=place + 2))
    begin_clause(walk, len(walk.hidden), True)
    return {number: list(roles.items()) for number, roles in _consistent(walk.roles).items()}


@lru_cache(maxsize=2)  # asked for the roles and then for the groups of one release
def role_tokens(page: Page, mentions: tuple[Mention, ...]) -> tuple[str, list[tuple[int, Token]]]:
    """Return the text of `page` with its references hidden, and what tells of roles in it, each with its place."""
    references = find_references(page.plain, mentions)
    hidden = _hide(page.plain, references)
    present = [reference for reference in references if _is_present(page.plain, reference)]
    earlier = _earlier(page)
    tokens = ((place, token) for place, _, token in _tokens(hidden, present))
    return hidden, [(place, token) for place, token in tokens if not _is_of(token, earlier, hidden)]


def _earlier(page: Page) -> list[Days]:
    """Return the days of `page` so long ago that what was done then is no part of its event."""
    if page.issued is None:
        return []
    latest = page.issued - _LONG_AGO
    days = (day for day in find_days(page.plain, page.issued) if day.last < latest)
    return [day for day in days if _WHEN.search(page.plain, max(0, day.start - _WHEN_WITHIN), day.start)]


def _is_of(token: Token, earlier: Sequence[Days], hidden: str) -> bool:
    """Return whether `token` tells what was done on one of the days `earlier`, which stands in the same line."""
    if not isinstance(token, Cue) or token.kind not in _DEEDS:
        return False
    for day in earlier:
        if 0 <= token.start - day.end <= _DONE_WITHIN and "\n" not in hidden[day.end : token.start]:
            return True
        if 0 <= day.start - token.end <= _DONE_BEFORE and not {"\n", HIDDEN} & set(hidden[token.end : day.start]):
            return True
    return False


def _is_present(text: str, reference: Reference) -> bool:
    """Return whether `reference` may be to somebody at the event: feasts and monuments name kings who are not there."""
    patterns = clause_patterns()
    if not patterns.royal.match(text, reference.start):
        return True
    return patterns.royal_deed.search(text, reference.end, reference.end + _DEED) is not None


def _consistent(found: dict[int, dict[Role, str]]) -> dict[int, dict[Role, str]]:
    """Return `found` without what contradicts the rest: who presides leaves to others to attend, and to attend only."""
    chairs = {number: roles[Role.CHAIR] for number, roles in found.items() if Role.CHAIR in roles}
    consistent: dict[int, dict[Role, str]] = {}
    for number, roles in sorted(found.items()):
        others = [rule for one, rule in chairs.items() if one != number]
        consistent[number] = _without_contradiction(roles, others)
    return consistent


def _without_contradiction(roles: dict[Role, str], others: list[str]) -> dict[Role, str]:
    """Return the `roles` of one person, beside whom those who chair by the rules `others` stand.

    Whoever chairs is no attendee beside, except at the head of a delegation; whoever is listed as taking part, or calls
    on somebody, led no visit; and a visit of which somebody only spoke counts where nobody else led anything.
    """
    chair, attendee = roles.get(Role.CHAIR, ""), roles.get(Role.ATTENDEE, "")
    drop: Role | None = None
    if chair.startswith("told_") and any(rule.startswith(_FIRM) for rule in others):
        drop = Role.CHAIR
    elif chair.startswith(_WITH_COMPANY) and any(rule.startswith(_PRESIDING) for rule in others):
        roles, drop = roles | {Role.ATTENDEE: attendee or "company"}, Role.CHAIR
    elif chair and attendee and (not chair.startswith("heads") or attendee.endswith("_by_post")):
        listed = attendee.startswith(_LISTED) and not chair.startswith(_PRESIDING)
        calls = "brings" in chair and attendee.startswith("meets")
        drop = Role.CHAIR if listed or calls else Role.ATTENDEE
    return {role: rule for role, rule in roles.items() if role != drop}


def _hide(text: str, references: Sequence[Reference]) -> str:
    """Return `text` with the letters of `references` and of titles in quotes hidden; as long as before."""
    parts, place = [], 0
    for reference in references:
        parts += [text[place : reference.start], HIDDEN * (reference.end - reference.start)]
        place = reference.end
    hidden = "".join([*parts, text[place:]])
    return _TITLED.sub(lambda found: found.group() if HIDDEN in found.group() else "_" * len(found.group()), hidden)


def _tokens(hidden: str, references: Sequence[Reference]) -> list[tuple[int, int, Token]]:
    """Return what matters to the walk, in the order of the text; a break comes before what begins with it."""
    tokens: list[tuple[int, int, Token]] = [
        (found.end(), 0, _BREAKS) for found in clause_patterns().openers.finditer(hidden)
    ]
    tokens += [(found.start(), 1, _SELVES) for found in clause_patterns().selves.finditer(hidden)]
    tokens += [(cue.start, 2, cue) for cue in find_cues(hidden)]
    tokens += [(reference.start, 3, reference) for reference in references]
    return sorted(tokens, key=lambda token: token[:2])
