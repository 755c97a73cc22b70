"""Organisations: bodies that a release names, each once, in the fullest form that it is printed in."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from itertools import islice

from knowledge.language.alternation import alternation
from knowledge.language.concepts import read_lexicon
from knowledge.reading.body import Body, body_words
from knowledge.reading.english import bodies as english
from knowledge.reading.found import Found
from knowledge.reading.page import Page
from knowledge.reading.thai import bodies as thai
from knowledge.release import Organisation
from knowledge.values import Language, Text

_BRACKETS = re.compile(r"\(([^()]*)\)")
_MOST_BODIES = 1000  # places
_LEAD = 700  # letters in which a release says who acts
_TOP = 300  # letters in which a release says whose it is
_PART_REACH = 24  # letters before a name in which it stands what the body did


def find_organisations(page: Page) -> list[Found[Organisation]]:
    """Return the organisations of `page`, in the order of the text."""
    bodies = list(islice((thai if page.language == "th" else english).find_bodies(page.plain), _MOST_BODIES))
    return [_found(page, body, places) for body, places in _once(page, bodies)]


def _key(name: str) -> str:
    return re.sub(r"[\s.]|ฯ.*", "", _BRACKETS.sub("", name)).casefold()


@cache
def _official() -> dict[str, str]:
    """Return the official name of each organisation of the lexicon by each other name of it, all as keys."""
    return {
        _key(form): _key(names["th"][0])
        for names in read_lexicon("organisations").values()
        for form in (*names["th"], *names["en"])
    }


def _same(key: str) -> str:
    """Return the key under which all the names of one organisation go."""
    return _official().get(key, key)


def _once(page: Page, bodies: Iterable[Body]) -> list[tuple[Body, list[Body]]]:
    """Return each body once, in its fullest form, with all its places; none that is but another's short form."""
    places: dict[str, list[Body]] = {}
    short_forms: set[str] = set()
    for body in bodies:
        name = page.body[body.start : body.end]
        places.setdefault(_same(_key(name)), []).append(body)
        short_forms.update(_key(form) for form in _BRACKETS.findall(name))
    kept = []
    for key, found in places.items():
        standing = [body for body in found if body.standing in ("free", "post")]
        if not standing or key in short_forms or _shortened(page, key, found, places) or _weak(page, standing):
            continue
        fullest = max(standing, key=lambda body: body.end - body.start)
        free = any(body.standing == "free" for body in standing)
        kept.append((replace(fullest, standing="free" if free else "post"), standing))
    return _without_mere_offices(page, kept)


def _weak(page: Page, places: list[Body]) -> bool:
    """Return whether a name may as well be a common noun: not written twice, and nowhere with its short form."""
    first = page.plain[places[0].start : places[0].end]
    letters = next((least for head, least in body_words(page.language)["weak"].items() if first.startswith(head)), 0)
    if not letters or not places[0].rule.startswith("headed") or len(places) > 1 or "(" in first or "แห่งชาติ" in first:
        return False
    leads = places[0].standing == "free" and (places[0].start < _LEAD or _part(page, places) is not None)
    return not leads or len(first) < letters


def _without_mere_offices(page: Page, kept: list[tuple[Body, list[Body]]]) -> list[tuple[Body, list[Body]]]:
    """Leave the ministries out that are only named for somebody's post, but for the first one at the top."""
    offices = [
        body
        for body, _ in kept
        if body.standing == "post" and page.plain.startswith(tuple(body_words(page.language)["offices"]), body.start)
    ]
    top = min(offices, key=lambda body: body.start, default=None)
    if top and (top.start > _TOP or not page.plain.startswith(body_words(page.language)["offices"][0], top.start)):
        top = None
    return [(body, places) for body, places in kept if body not in offices or body is top]


def _shortened(page: Page, key: str, found: Iterable[Body], places: Iterable[str]) -> bool:
    """Return whether a name is another's, broken off: "the Ministry of Digital Economy" beside the whole name."""
    ministry = key.startswith(("กระทรวง", "ministry"))
    broken = ministry or all("ฯ" in page.body[body.start : body.end] for body in found)
    return broken and any(other != key and other.startswith(key) for other in places)


@cache
def _parts(language: Language) -> tuple[tuple[re.Pattern[str], Text], ...]:
    return tuple(
        (re.compile(rf"(?:{alternation(part['after'])})[ ]?(?:the[ ])?$", re.IGNORECASE), Text(**part["name"]))
        for part in body_words(language)["parts"]
    )


def _part(page: Page, places: Iterable[Body]) -> Text | None:
    """Return what the body did, where the words before one of its places say so."""
    for body in places:
        for pattern, part in _parts(page.language):
            if pattern.search(page.plain, max(0, body.start - _PART_REACH), body.start):
                return part
    return None


def _found(page: Page, body: Body, places: list[Body]) -> Found[Organisation]:
    name = Text.model_validate(" ".join(page.body[body.start : body.end].split()))
    part = _part(page, places)
    rules = {"name": f"{body.rule}_{body.standing}"} | ({"part": "before"} if part else {})
    return Found(Organisation(name=name, part=part), body.start, body.end, rules)
