"""Whether a question is one across releases, and which: a count, a list, the latest; the ways of asking are data."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import NamedTuple

from knowledge.language.text import THAI
from knowledge.language.words import Term
from knowledge.questions.cues import pattern_of
from knowledge.questions.facets import read_ways
from knowledge.questions.question import Across, Facet, Question, Topic, Unit
from knowledge.release import Role

PRESENT = (Role.CHAIR, Role.ATTENDEE, Role.SPEAKER, Role.SIGNATORY)
_MOST_LEFT_OF_EVENT = 2
_GAP = r".{0,16}?"
_MOST_LEFT = 4  # words of a topic: who says more speaks of one release
_KIND_BEHIND = {True: 12, False: 2}  # letters between "how many" and the kind of event that is counted: English, Thai
_NO_VOWEL_BEFORE = "(?<![เแโใไ])"  # "กี่" does not stand in "เกี่ยว"
_ASKING = re.compile(
    rf"ใคร|ที่ไหน|เมื่อไหร่|เมื่อไร|เท่าไหร่|เท่าไร|{_NO_VOWEL_BEFORE}กี่|ทำไม|อย่างไร|ยังไง|วันไหน|ปีไหน|คืออะไร"
    r"|\b(?:who|when|where|why|how|whose|whom|which|what)\b"
)
_PLURAL = re.compile(r"บ้าง|ทั้งหมด|รายชื่อ|กี่แผน|แผน ?กี่|\b(?:plans|strategies|roadmaps)\b")
_TO_PLACE = re.compile(
    r"(?:\b(?:in|at|to|around|visit|visits|visited|visiting|toured|inspected)(?: the)?(?: province of)? ?"
    r"|ไป(?:ที่)?|ที่|ใน|เยือน|พื้นที่|จังหวัด|จ\.|ถึง|เยี่ยม|มา|ตรวจ|ตรวจราชการ|เมือง|ประเทศ) ?$"
)


@dataclass(frozen=True, slots=True)
class _Found:
    """The words of one list in a text: where they begin and end."""

    spans: tuple[tuple[int, int], ...]

    def __bool__(self) -> bool:
        return bool(self.spans)


_Cues = Callable[[str], _Found]
"""Tells of each list where its words stand in a text."""


def _pattern(written: str) -> str:
    start = "^" if written.startswith("^") else _NO_VOWEL_BEFORE if re.match("[ก-ฮ]", written) else ""
    return start + _GAP.join(map(pattern_of, written.removeprefix("^").split("..")))


class _Word(NamedTuple):
    """A word of a list: its first letters, without which a text does not have it, and its pattern."""

    letters: str
    pattern: re.Pattern[str]


def _words(written: Iterable[object]) -> tuple[_Word, ...]:
    parts = [(str(one).lstrip("^").split("..")[0].removesuffix("_"), _pattern(str(one))) for one in written]
    return tuple(_Word(letters, re.compile(pattern)) for letters, pattern in parts)


@cache
def _lists() -> dict[str, tuple[_Word, ...]]:
    ways = read_ways("across")
    lists = {name: _words(written) for name, written in ways.items() if name != "kinds"}
    return lists | {f"kind:{kind}": _words(written) for kind, written in ways["kinds"].items()}


def _find(name: str, text: str) -> _Found:
    """Return where words of the list `name` stand in `text`; an English one is taken to its end."""
    spans = []
    for word in _lists()[name]:
        if word.letters not in text:
            continue
        for found in word.pattern.finditer(text):
            end = found.end()
            while end < len(text) and text[end - 1].isascii() and text[end].isascii() and text[end].isalpha():
                end += 1
            spans.append((found.start(), end))
    return _Found(tuple(sorted(spans)))


@cache
def _pages() -> dict[str, int]:
    steps = (("more", 1), ("back", -1))
    return {re.sub(r"\s+", "", str(word)): step for name, step in steps for word in read_ways("across")[name]}


def page_asked(text: str) -> int:
    """Return 1 where read `text` asks for the next page of a list, -1 for the one before, 0 for anything else."""
    return _pages().get(re.sub(r"[\s.!?]+", "", text), 0)


def read_across(question: Question, plain: str, words: Sequence[Term]) -> Across | None:
    """Return what `question`, whose read text is `plain`, asks of all releases; None where it is about one.

    `words` are the terms of its topic, slips mended.
    """
    cues: _Cues = cache(partial(_find, text=plain))  # most questions are told by a few lists to ask nothing of the kind
    asked = _kind_of(question, plain, cues)
    if asked is None:
        return None
    across, asking = asked
    if question.polar and not cues("listed"):
        return None
    outside = [found for found in _ASKING.finditer(plain) if not _within(found.span(), asking)]
    if outside:
        return None
    topic, places = _topic(question, plain, words, cues, across.unit is Unit.EVENT)
    if len(topic) > (_MOST_LEFT_OF_EVENT if across.unit is Unit.EVENT else _MOST_LEFT):
        return None
    named = question.people or question.organisations or topic or places or question.dates or question.posts
    if not named and across.unit is Unit.RELEASE and not across.newest:
        return None
    return _narrowed(across, question, plain, topic, places)


def _within(span: tuple[int, int], spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in spans)


def _kind_of(question: Question, plain: str, cues: _Cues) -> tuple[Across, list[tuple[int, int]]] | None:
    """Return what is asked of all releases, and where the words stand that ask it; None where nothing is."""
    years_only = question.dates and not any(mention.month for mention in question.dates)
    if cues("plans") and cues("covering") and cues("several") and years_only and not question.people:
        across = Across(Unit.PLAN, counted=bool(cues("how_many")))
        return (across, [*cues("several").spans]) if _PLURAL.search(plain) else None
    roles, anywhere = _roles(cues), bool(cues("naming"))
    about_people = bool(question.people or question.posts or question.about_person)
    if cues("counted_releases"):
        across = Across(Unit.RELEASE, counted=True, anywhere=anywhere or bool(question.people))
        return across, [*cues("counted_releases").spans]
    if about_people and cues("often"):
        roles = roles or (tuple(Role) if anywhere else ())
        return Across(Unit.EVENT, counted=True, roles=roles, kinds=_kinds(plain, cues, None)), [*cues("often").spans]
    if about_people and roles and cues("how_many") and (kinds := _kinds(plain, cues, cues("how_many"))):
        return Across(Unit.EVENT, counted=True, roles=roles, kinds=kinds), [*cues("how_many").spans]
    if cues("announced") and cues("announcing") and question.organisations and question.dates and not about_people:
        return Across(Unit.RELEASE), [*cues("announced").spans]
    if cues("newest"):
        return Across(Unit.RELEASE, newest=True), [*cues("newest").spans, *_what(plain)]
    if cues("listed"):
        return Across(Unit.RELEASE, anywhere=anywhere or bool(question.people)), [*cues("listed").spans, *_what(plain)]
    if question.facet in (Facet.LATEST, Facet.BY_DATE, Facet.BY_MINISTRY):
        return Across(Unit.RELEASE, newest=question.facet is Facet.LATEST), [*_what(plain)]
    return None


def _what(plain: str) -> list[tuple[int, int]]:
    """Return where "what" stands: it asks for the releases themselves."""
    return [found.span() for found in re.finditer(r"\b(?:what|which)\b", plain)]


def _roles(cues: _Cues) -> tuple[Role, ...]:
    single = tuple(role for role in (Role.CHAIR, Role.SPEAKER, Role.SIGNATORY) if cues(role.value))
    return single or (PRESENT if cues("present") else ())


def _kinds(plain: str, cues: _Cues, behind: _Found | None) -> tuple[str, ...]:
    """Return the kinds of event that are counted: named right behind "how many", or where that is None, anywhere."""
    kinds: dict[str, tuple[int, int]] = {}
    for name in filter(lambda name: name.startswith("kind:"), _lists()):
        for start, end in cues(name).spans:
            if behind is None or any(
                0 <= start - asked[1] <= _KIND_BEHIND[plain[start].isascii()] for asked in behind.spans
            ):
                kind = name.removeprefix("kind:")
                kinds[kind] = max(kinds.get(kind, (0, 0)), (start, end), key=lambda span: span[1] - span[0])
    widest = max((end - start for start, end in kinds.values()), default=0)
    return tuple(kind for kind, (start, end) in kinds.items() if end - start == widest)


def _topic(
    question: Question, plain: str, words: Sequence[Term], cues: _Cues, of_event: bool
) -> tuple[Topic, tuple[str, ...]]:
    """Return the words that no list explains, each with how it stands in the text, and the places gone to."""
    spans = [span for name in _lists() for span in cues(name).spans]
    topical = {*question.words, *question.hints}
    free = [word for word in words if word.key in topical and not _within((word.start, word.end), spans)]
    places = [word for word in free if word.key.startswith("place:") and _TO_PLACE.search(plain[: word.start])]
    left = [
        word
        for word in free
        if word not in places
        and not word.key.startswith("org:")
        and not (of_event and word.key.startswith("post:"))
        and not re.fullmatch(f"[{THAI}]|[a-z]", word.key)
    ]
    return _put_together(left, plain), tuple(dict.fromkeys(word.key for word in places))


def _put_together(words: Sequence[Term], plain: str) -> Topic:
    """Return the words of a topic; Thai ones that are written together, as the names of things are, as one."""
    topic: list[tuple[list[Term], str]] = []
    for word in words:
        said = plain[word.start : word.end]
        if topic and not said.isascii() and topic[-1][0][-1].end == word.start:
            topic[-1] = ([*topic[-1][0], word], topic[-1][1] + said)
        else:
            topic.append(([word], said))
    return tuple(dict.fromkeys((tuple(word.key for word in together), said) for together, said in topic))


def _narrowed(across: Across, question: Question, plain: str, topic: Topic, places: tuple[str, ...]) -> Across:
    roles = across.roles or (PRESENT if across.unit is Unit.EVENT else ())
    between = _between(question, plain)
    if across.unit is Unit.PLAN and between != "to":
        between = ""  # a plan "until 2570" is one whose years enclose it
    gone_to = places if across.unit is Unit.EVENT else ()
    named = () if gone_to else tuple(((key,), key.removeprefix("place:")) for key in places)
    return Across(
        across.unit, across.counted, across.newest, across.anywhere, roles, across.kinds, (*topic, *named), gone_to,
        between, bool(_find("fiscal", plain)),
    )  # fmt: skip


def _between(question: Question, plain: str) -> str:
    """Return what binds the dates of the question: from the first "to" the last, "since" or "until" the only one."""
    dates = question.dates
    if len(dates) > 1:
        joint = plain[dates[0].end : dates[1].start].strip()
        return "to" if any(joint == word.letters for word in _lists()["to"]) else ""
    if dates:
        before = re.sub(r" ?(?:ปี|เดือน|วันที่|the year)? ?$", "", plain[max(0, dates[0].start - 20) : dates[0].start])
        for name in ("since", "until", "after", "before"):
            if any(end == len(before) for _, end in _find(name, before).spans):
                return name
    return ""
