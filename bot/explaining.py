"""Why an answer came out, in lines that a person reads: the object of `knowledge.explaining`, said in phrases."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from bot.terminal import Line
from bot.wording import phrases, say
from knowledge.language.dates import format_day
from knowledge.values import Language

LONGEST_SHOWN = 300  # letters of a draft or a passage
_HEADING = "bold"


def explanation_lines(explanation: Mapping[str, Any], language: Language) -> list[Line]:
    """Return `explanation` as lines in `language`: what was understood, the candidates, what was offered, why this."""
    return [
        *_understood(explanation["understood"], language),
        *_candidates(explanation["candidates"], language),
        *(line for one in explanation["settled"] for line in _settled(one, language)),
        *_decided(explanation["decided"], language),
    ]


def _part(heading: str, lines: Iterable[str]) -> Iterator[Line]:
    yield from (Line(""), Line(heading, _HEADING), *(Line(f"  {line}") for line in lines))


def _number(share: float | None) -> str:
    return "–" if share is None else f"{share:.2f}"


def _cut(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= LONGEST_SHOWN else flat[:LONGEST_SHOWN] + " …"


def _understood(understood: Mapping[str, Any] | None, language: Language) -> Iterator[Line]:
    if understood is not None:
        yield from _part(say(language, "explain_understood"), _parts_understood(understood, language))


def _parts_understood(understood: Mapping[str, Any], language: Language) -> Iterator[str]:
    part = f" ({understood['part']})" if understood["part"] else ""
    yield say(language, "explain_asked", facet=understood["facet"], part=part, answered_in=understood["language"])
    for key in ("polar", "follow_up"):
        if understood[key]:
            yield say(language, f"explain_{key}")
    if understood["topic"]:
        words = ", ".join(f"{one['word']} {_number(one['weight'])}" for one in understood["topic"])
        yield say(language, "explain_topic", words=words)
    for person in understood["people"]:
        names = " / ".join(person["names"])
        likeness = _number(person["likeness"])
        key = f"explain_person_{person['matched']}"
        yield say(language, key, written=person["written"], names=names, likeness=likeness)
    for key in ("organisations", "posts"):
        if understood[key]:
            yield say(language, f"explain_{key}", names=", ".join(understood[key]))
    if understood["dates"]:
        yield say(language, "explain_dates", days=", ".join(map(_day, understood["dates"])))
    for one in understood["mended"]:
        yield say(language, "explain_mended", written=one["from"], meant=", ".join(one["to"]))
    for key in ("unknown", "hints"):
        if understood[key]:
            yield say(language, f"explain_{key}", words=", ".join(understood[key]))


def _day(day: Mapping[str, Any]) -> str:
    given = "-".join(str(day[part]) for part in ("year", "month", "day") if day[part])
    return f"{day['written'].strip()} ({given})"


def _candidates(candidates: Iterable[Mapping[str, Any]], language: Language) -> Iterator[Line]:
    lines = [line for candidate in candidates for line in _candidate(candidate, language)]
    if lines:
        yield from _part(say(language, "explain_candidates"), lines)


def _candidate(candidate: Mapping[str, Any], language: Language) -> Iterator[str]:
    yield say(
        language,
        "explain_candidate",
        score=_number(candidate["score"]),
        id=candidate["id"],
        day=format_day(date.fromisoformat(candidate["issued"]), language),
        title=candidate["title"],
    )
    known = set(phrases().keys("explain_of_"))
    shares = ", ".join(
        f"{say(language, f'explain_of_{of}') if f'explain_of_{of}' in known else of} {share:+.2f}"
        for of, share in candidate["share"].items()
    )
    if shares:
        yield "      " + say(language, "explain_shares", shares=shares)
    if candidate["versions"]:
        yield "      " + say(language, "explain_versions", ids=", ".join(candidate["versions"]))


def _settled(settled: Mapping[str, Any], language: Language) -> Iterator[Line]:
    heading = say(language, "explain_settled", id=settled["release"]["id"])
    lines = [*_draft(settled["draft"], language), *_passages(settled, language)]
    if settled["weighed"] is not None:
        lines.append(say(language, "explain_weighed", chance=_number(settled["weighed"])))
    yield from _part(heading, lines)


def _chance(chance: float | None, language: Language) -> str:
    return "" if chance is None else " " + say(language, "explain_chance", chance=_number(chance))


def _draft(draft: Mapping[str, Any] | None, language: Language) -> Iterator[str]:
    if draft is None:
        yield say(language, "explain_no_draft")
        return
    chance = _chance(draft["chance"], language)
    yield say(language, "explain_draft", chance=chance, text=_cut(draft["text"]))
    for fact in draft["facts"]:
        read = fact["confidence"] is not None
        sure = "checked" if fact["checked"] else "read" if read else "by_hand"
        told = say(language, f"explain_fact_{sure}", confidence=_number(fact["confidence"]))
        yield "    " + say(language, "explain_fact", kind=fact["kind"], says=_cut(fact["says"]), sure=told)


def _passages(settled: Mapping[str, Any], language: Language) -> Iterator[str]:
    if settled["passages"]:
        chance = _chance(settled["passage_chance"], language)
        yield say(language, "explain_passages", chance=chance)
    for number, passage in enumerate(settled["passages"], 1):
        share, text = _number(passage["share"]), _cut(passage["text"])
        yield "    " + say(language, "explain_passage", number=number, share=share, text=text)


def _decided(decided: Mapping[str, Any], language: Language) -> Iterator[Line]:
    lines = []
    if decided["release_by"] is not None:
        values = {key: _number(decided[key]) for key in ("fit", "least")}
        lines.append(say(language, f"explain_by_{decided['release_by']}", **values))
    lines.append(say(language, f"explain_why_{decided['why']}"))
    if decided["confidence"] is not None:
        lines.append(say(language, "explain_confidence", confidence=_number(decided["confidence"])))
    if decided["needed"] is not None:
        lines.append(say(language, "explain_needed", needed=_number(decided["needed"])))
    yield from _part(say(language, "explain_decided"), lines)
