"""Cues of events in Thai releases: the words around a day, a venue and a name, compiled from their list."""

import re
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import knowledge.language
from knowledge.language.data import read_data

_NO_EVENT_BEFORE = r"(?<!ผู้)(?<!ห้อง)(?<!หอ)(?<!ที่)(?<!ศูนย์)(?<!ศูนย์การ)(?<!คณะ)"  # "ผู้ตรวจราชการ", "ห้องประชุม"


class Cues(NamedTuple):
    """Patterns over text with Arabic digits and single spaces. `not_the_event` ends where a day's own words begin."""

    not_the_event: re.Pattern[str]
    feasts: re.Pattern[str]
    speaking: re.Pattern[str]
    afterwards: re.Pattern[str]
    holding: re.Pattern[str]
    happened: re.Pattern[str]
    place: re.Pattern[str]
    halls: re.Pattern[str]
    rooms: re.Pattern[str]
    buildings: re.Pattern[str]
    areas: re.Pattern[str]
    serving: re.Pattern[str]
    no_place: re.Pattern[str]
    ends: re.Pattern[str]
    clause: re.Pattern[str]
    province: re.Pattern[str]
    known_place: re.Pattern[str]
    in_area: re.Pattern[str]
    incidents: re.Pattern[str]
    home: re.Pattern[str]
    goes: re.Pattern[str]
    takes_part: re.Pattern[str]
    going: re.Pattern[str]
    names: re.Pattern[str]
    kinds: tuple["EventKind", ...]


class EventKind(NamedTuple):
    """A kind of event.

    `told`: it is one even where somebody only speaks. `of_people`: those met belong to its name. `weak`: any other kind
    that the paragraph names is the event rather than it.
    """

    kind: str
    told: bool
    of_people: bool
    weak: bool


@cache
def cues() -> Cues:
    """Return the cues; the list is read once."""
    loaded: dict[str, Any] = read_data(Path(__file__).parent / "event.yaml")
    kinds = loaded["kinds"]
    places = "|".join(_thai_places())
    return Cues(
        not_the_event=re.compile(rf"(?:{'|'.join(loaded['not_the_event'])})$"),
        feasts=re.compile(rf"(?:{'|'.join(loaded['feasts'])})$"),
        speaking=_any(loaded["speaking"]),
        afterwards=re.compile(loaded["afterwards"]),
        holding=_any(loaded["holding"]),
        happened=re.compile(loaded["happened"]),
        place=_any([*loaded["rooms"], *loaded["buildings"], *loaded["areas"]]),
        halls=re.compile(loaded["halls"]),
        rooms=_any(loaded["rooms"]),
        buildings=_any(loaded["buildings"]),
        areas=_any(loaded["areas"]),
        serving=re.compile(rf"(?:{loaded['serving']})\S{{0,12}} ?$"),
        no_place=re.compile(loaded["no_place"]),
        ends=_any(loaded["ends"]),
        clause=re.compile(rf"[ก-๙]{{0,20}}?{loaded['clause']}"),
        province=re.compile(rf"(?:จังหวัด|จ\.) ?(?:{places})"),
        known_place=re.compile(rf"(?:จังหวัด ?|จ\. ?|ประเทศ ?)?(?:{places})"),
        in_area=re.compile(rf"(?:ใน(?:เขต)?|พื้นที่) ?(?P<area>(?:จังหวัด|จ\.|ประเทศ) ?(?:{places}))"),
        incidents=_any(loaded["incidents"]),
        home=re.compile(loaded["home"]),
        takes_part=re.compile(rf"(?:{loaded['takes_part']}) ?$"),
        goes=_any(loaded["goes"]),
        going=re.compile(f"(?:{'|'.join(loaded['goes'])}){loaded['to_place']}"),
        names=re.compile(
            _NO_EVENT_BEFORE
            + "(?:"
            + "|".join(f"(?P<k{number}>{entry['begins']})" for number, entry in enumerate(kinds))
            + ")"
        ),
        kinds=tuple(
            EventKind(entry["kind"], entry.get("told", True), entry.get("of_people", False), entry.get("weak", False))
            for entry in kinds
        ),
    )


def _thai_places() -> list[str]:
    """Return the Thai names of places, longest first."""
    path = Path(knowledge.language.__file__).parent / "lexicon" / "places.yaml"
    names = {str(name) for forms in read_data(path) for name in forms}
    return sorted((re.escape(name) for name in names if not name.isascii()), key=len, reverse=True)


def _any(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns))
