"""What happened: its name, verbatim, and the kind of event that its words make it."""

import re
from functools import cache

from knowledge.language.alternation import alternation
from knowledge.reading.english.places import event_words, trimmed
from knowledge.reading.page import Page

LONGEST_NAME = 160  # letters
_SHORTEST = 12  # letters of a name before its end is looked for
_BARE = ("presided", "attended", "opened")  # cues whose object is the event: "attended the opening of ..."
_MOVES = re.compile(r"visit|travel|arriv|depart|took|paid|pay")
_LEADS = re.compile(r"(?:about |that |the )+")
_GIVEN_AT = re.compile(r"\bat (?:the )?(?=[A-Z\d])")


@cache
def _name_end() -> re.Pattern[str]:
    ends = alternation(event_words()["name_ends"])
    return re.compile(
        rf"[,;\n(](?!\d)|(?<=[a-z\d)\"]{{3}})(?<!Prof)(?<!Assoc)(?<!Capt)\.(?=\s|$)|\s(?:(?:{ends})\b|on (?=\d))"
    )


@cache
def _gathering() -> re.Pattern[str]:
    nouns = alternation(event_words()["gatherings"])
    return re.compile(
        rf"\b(?:the|an?|his|her|The)\s(?P<name>(?:[\w'\"&/().-]{{1,24}}\s){{0,9}}?[\"']?(?:{nouns})\b"
        r"(?:\s(?:of|on|in|to|for|at)\s(?:[\w'-]{1,24}\s?){1,8})?)"
    )


@cache
def _kinds() -> list[tuple[str, re.Pattern[str]]]:
    return [(kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for kind, words in event_words()["kinds"]]


def kind_of_event(text: str) -> str | None:
    """Return the kind of event that the words of `text` tell: "courtesy call", "meeting"; None where they tell none."""
    return next((kind for kind, words in _kinds() if words.search(text)), None)


def gathering_name(page: Page, start: int, end: int) -> str | None:
    """Return the first meeting, visit, fair ... named between `start` and `end`, with what stands around the word."""
    found = _gathering().search(page.plain, start, end)
    return page.body[slice(*trimmed(page.plain, *found.span("name")))] if found else None


def deed_name(page: Page, start: int, after: int, cue: str, end: int) -> str | None:
    """Return what happened, verbatim, where `cue` stands at `start` to `after` of a sentence that ends at `end`.

    It is what was attended or chaired, else the deed itself with whom it was done to; None where nothing is left.
    """
    plain = page.plain
    first = after if cue in _BARE and not _MOVES.match(plain, start, after) else start
    if cue == "said" and (given := _GIVEN_AT.search(plain, after, min(end, after + 140))):
        first = given.end()
    while first < end and plain[first] in " :":
        first += 1
    if plain.startswith(("and ", "via "), first):
        first = start
    if lead := _LEADS.match(plain, first):
        first = lead.end()
    stop = _name_end().search(plain, first + _SHORTEST, end)
    last = min(stop.start() if stop else end, first + LONGEST_NAME)
    return page.body[slice(*trimmed(plain, first, max(first, last)))].strip(" ,.;") or None
