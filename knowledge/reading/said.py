"""What people said: reported, quoted, or printed as a whole."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from knowledge.language.alternation import alternation
from knowledge.reading.cues import Cue, cue_words
from knowledge.reading.english.speech import is_speech
from knowledge.reading.page import Page
from knowledge.reading.speakers import Speakers, person_before, subject_before
from knowledge.reading.statement_draft import StatementDraft
from knowledge.reading.stretches import finish, hangs_on, is_heading, line_end, line_start, pieces, quote_end
from knowledge.release import StatementKind
from knowledge.values import Language

_QUOTE_REACH = 130  # letters between the end of a quotation and the verb that says whose it is
_SHORTEST_QUOTE, _LONGEST_QUOTE = 30, 4000
_PRONOUN_REACH = 40
_SHORTEST_PARAGRAPH = 80  # letters of a speech: a shorter line greets somebody
_MOST_PARAGRAPHS = 40
_SCRIPT, _SCRIPT_LINE = 3000, 115  # letters of a text that are looked at, letters of a line of a script
_SHORTEST_TOLD = 50  # letters of what the release itself tells
MANY = 3  # people: a stretch that names so many lists them


def printed_speech(speakers: Speakers, starts: Sequence[int]) -> Iterator[StatementDraft]:
    """Yield the paragraphs of a release that prints an English speech itself; whom it names first gave it."""
    page = speakers.page
    if page.language != "en" or not is_speech(page):
        return
    who = next((mention.name for mention in speakers.mentions if mention.full), None)
    start = 0
    for line in page.plain.split("\n")[:_MOST_PARAGRAPHS]:
        if len(line) >= _SHORTEST_PARAGRAPH:
            for first, end in pieces(page.plain, starts, start, start + len(line), 2):
                yield _draft("speech", 5, first, end, who)
        start += len(line) + 1


def told_besides(
    speakers: Speakers, starts: Sequence[int], stated: Iterable[tuple[int, int]]
) -> Iterator[StatementDraft]:
    """Yield what the release itself tells where none of the `stated` stretches stands; who attended is none of it.

    The sentences begin at `starts`.
    """
    page, spans = speakers.page, list(stated)
    plain = page.plain
    if broken_off(plain):
        return
    opening = line_end(plain, 0) if plain.count("\n", 0, _SCRIPT) >= MANY else 0  # it sums up what follows
    for first, last in pairwise([*(start for start in starts if start >= opening), len(plain)]):
        for start, end in pieces(plain, starts, first, last, 1):
            held = sum(max(0, min(end, to) - max(start, at)) for at, to in spans)
            people = bisect_left(speakers.places, end) - bisect_left(speakers.places, start)
            own = plain[start:end].strip()
            if (
                len(own) >= _SHORTEST_TOLD
                and held * 2 < end - start
                and people < MANY
                and not hangs_on(plain, start)
                and not _no_telling(page.language).search(own)
                and not _OFFICE.match(own)
                and not is_heading(page, start)
            ):
                yield _draft("told", 1, start, end, None)


def broken_off(plain: str) -> bool:
    """Return whether the lines of a text break off inside sentences, as those of a script that is read aloud do."""
    lines = [len(line) for line in plain[:_SCRIPT].split("\n") if len(line) > _SHORTEST_TOLD // 2]
    return len(lines) > MANY and sum(length < _SCRIPT_LINE for length in lines) > 0.7 * len(lines)


# An office by itself, as it stands below a release.
_OFFICE = re.compile(r"(?:สำนัก|กอง|กลุ่ม|ฝ่าย|ศูนย์)(?!.{0,300}(?:ได้|จะ|มี|เป็น|ให้|ต้อง|คือ|พบ|ยัง|ออก|ประกาศ|จัด))")


@cache
def _no_telling(language: Language) -> re.Pattern[str]:
    """Return the pattern of stretches that tell nothing by themselves: an event retold, a caption, an address."""
    words, leads = (alternation(cue_words(language)[key]) for key in ("no_telling", "such_as"))
    opening = r"^\(?(?:[-–•#*]|\d|วันนี้|วันที่|ในวัน|เมื่อวันที่|เมื่อเวลา|[^ ]+ : )"
    return re.compile(rf"{opening}|{words}|https?:|www\.|@|(?:{leads})$")


def what_is_said(
    speakers: Speakers, starts: Sequence[int], cue: Cue, sentence: tuple[int, int], speaking: str | None
) -> Iterator[StatementDraft]:
    """Yield what the verb `cue` of a `sentence` says that somebody said; `speaking` spoke last before it."""
    if speakers.page.language == "en":
        yield from _reported(speakers, cue, sentence, speaking)
    else:
        yield from _told(speakers, starts, cue, speaking)


def _draft(rule: str, weight: int, start: int, end: int, who: str | None, about: str | None = None) -> StatementDraft:
    return StatementDraft(StatementKind.SAID, rule, weight, start, start, end, who, about)


def _reported(
    speakers: Speakers, cue: Cue, sentence: tuple[int, int], speaking: str | None
) -> Iterator[StatementDraft]:
    """Yield the English sentence that reports what somebody said; none where it does not tell who."""
    first, plain = sentence[0], speakers.page.plain
    who = person_before(speakers, first, cue.start)
    if who is None and by_pronoun(plain[max(first, cue.start - _PRONOUN_REACH) : cue.start]):
        who = speaking
    end = finish(plain, *sentence)
    if who and not plain.endswith(":", first, end):
        yield _draft(cue.rule.name, 2 * cue.rule.weight, first, end, who)


def _told(speakers: Speakers, starts: Sequence[int], cue: Cue, speaking: str | None) -> Iterator[StatementDraft]:
    """Yield the quotation before a Thai verb of saying, or what follows it to the end of the paragraph."""
    page, rule = speakers.page, cue.rule.name
    line = line_start(page.plain, cue.start)
    told = _saying().match(page.plain, cue.end)
    quote = None if told else _quotation_before(page, line, cue.start)
    if quote:  # a term in quotation marks opens no line, and has no speaker behind it
        who = person_before(speakers, quote[1], cue.start) or (speaking if quote[0] <= line + 1 else None)
        for start, end in pieces(page.plain, starts, *quote, 2) if who else ():
            yield _draft("quoted", 2 * cue.rule.weight + 1, start, end, who)
        return
    if not told:
        return
    who = person_before(speakers, line, cue.start) or subject_before(page, line, cue.start)
    rule = rule if who else "said_by_last"
    yield from _to_line_end(page, starts, told.end(), who or speaking, rule, told["about"])


def _to_line_end(
    page: Page, starts: Sequence[int], start: int, who: str | None, rule: str, about: str | None
) -> Iterator[StatementDraft]:
    """Yield what is said from `start` to the end of the paragraph, in stretches of whole phrases."""
    while start < len(page.plain) and page.plain[start] in ' "':
        start += 1
    last = quote_end(page.body, start, line_end(page.plain, start))
    for number, (first, end) in enumerate(pieces(page.plain, starts, start, last, 4)):
        yield _draft(rule if number == 0 else "said_on", 6 - 2 * (number > 0), first, end, who, about)


@cache
def _saying() -> re.Pattern[str]:
    """Return the pattern of what stands between a verb of saying and what is said."""
    that = cue_words("th")["said_that"]
    return re.compile(
        rf"(?:[ก-๙ ฯ]{{0,24}}?(?:ถึง|เกี่ยวกับ|กรณี)[ ]?(?P<about>[^\n\"]{{4,90}}?)|[ก-๙ ฯ]{{0,30}}?)[ ]?{that}[ :]*"
    )


def _quotation_before(page: Page, line: int, verb: int) -> tuple[int, int] | None:
    """Return the places of the quotation on the line that ends shortly before `verb`, marks not counted."""
    close = page.plain.rfind('"', max(line, verb - _QUOTE_REACH), verb)
    if close < 0:
        return None
    opening, depth = close, 1
    while depth and opening > max(line, close - _LONGEST_QUOTE):
        opening -= 1
        if page.plain[opening] == '"':
            depth += 1 if page.body[opening] == "”" else -1
    if (depth and page.plain[line] != '"') or close - opening < _SHORTEST_QUOTE:
        return None
    return opening + 1, close


def by_pronoun(text: str) -> bool:
    """Return whether the last words of English `text` are for whoever spoke before: "He also"."""
    return any(word in cue_words("en")["pronouns"] for word in text.split()[-3:])
