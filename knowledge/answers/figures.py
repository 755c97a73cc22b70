"""How much and how many: figures of a release by what they count and in which unit."""

import re
from collections.abc import Sequence

from knowledge.answers.choosing import Fit, fitting, keys_of, own_words
from knowledge.answers.draft import FACT_LIMIT, Draft, fits, resting_on, wording
from knowledge.answers.periods import answer_period
from knowledge.answers.statements import answer_any, point_count
from knowledge.language.words import segment, squeezed, stem
from knowledge.questions.parse import read_text
from knowledge.questions.question import Facet, Question
from knowledge.release import Figure, Language, Release
from knowledge.search.index import Index

_SHARE = 0.45  # of the question's own words that the figure must have
_LEAD = 0.12  # by which the best figure must lead the next to be meant alone
_MONEY = re.compile("บาท|ดอลลาร์|เหรียญ|ยูโร|เยน|หยวน|baht|dollar|usd|thb|us\\$|euro|yen|yuan")
_ASKS_MONEY = re.compile(
    "งบ|บาท|เงิน|ค่าใช้จ่าย|ราคา|วงเงิน|ดอลลาร์|มูลค่า|ค่าปรับ|รายได้"
    "|budget|cost|money|baht|dollar|price|fund|spend|spent|pay |paid|revenue|income|fine"
)
_PERCENT = re.compile("%|ร้อยละ|เปอร์เซ็นต์|percent|per cent")
_PEOPLE = frozenset(
    {"คน", "ราย", "ท่าน", "people", "person", "participant", "attendee", "official", "executive", "delegate"}
)
_COUNTED_POINTS = frozenset(
    {"เรื่อง", "ข้อ", "ด้าน", "ประเด็น", "มติ", "แนวทาง", "โครงการ", "มาตรการ", "อย่าง", "point", "issue", "area", "topic", "item",
     "approach", "measure", "aspect", "pillar", "thing", "priority", "project", "goal", "theme", "way", "step"}
)  # fmt: skip
_ORDINAL = re.compile(r"(?:ครั้งที่ ?|no\. ?|ฉบับที่ ?)(\d+(?:/\d+)?)|\b(\d+)(?:st|nd|rd|th)\b", re.IGNORECASE)
_ASKS_ORDINAL = re.compile("ครั้งที่เท่าไหร่|ครั้งที่กี่|which edition|what number|which time|ครั้งที่เท่าไร")


def unit_asked(question: Question) -> str | None:
    """Return the unit that "กี่..." or "how many ..." asks for ("คน", "people"); None where it names none."""
    text = read_text(question.text)
    if found := re.search(r"กี่([\u0e00-\u0e7f]+)", text):
        return segment(found.group(1))[0]
    if found := re.search(r"how many (?:of the |more |new |different |main |key )?([a-z]+)", text):
        return stem(found.group(1))
    return None


def _unit_fits(figure: Figure, unit: str | None, text: str) -> bool:
    printed = " ".join(
        form for part in (figure.value, figure.unit) if part for form in part.forms().values()
    ).casefold()
    if _PERCENT.search(text):
        return bool(_PERCENT.search(printed))
    if unit in _PEOPLE:
        counted = " ".join(figure.of.forms().values()).casefold()
        return any(
            word in printed for word in ("คน", "ราย", "ท่าน", "รูป", "people", "person", "worker", "case", "participant")
        ) or (unit is not None and unit in counted)
    if unit is not None and unit not in ("บาท", "ล้าน", "เปอร์เซ็นต์", "baht", "million"):
        counted = " ".join((printed, *figure.of.forms().values())).casefold()
        return unit in counted
    if _ASKS_MONEY.search(text):
        return bool(_MONEY.search(printed))
    return True


def described(figure: Figure, language: Language) -> str:
    """Return what is counted and how much it is: "the budget: 22.5 million baht"."""
    return f"{figure.of.within(language)}: {figure.value.within(language)}"


def _draft(figures: Sequence[Figure], language: Language) -> Draft:
    lines = [described(figure, language) for figure in figures]
    text = lines[0] if len(lines) == 1 else "\n".join(f"• {line}" for line in lines)
    evidence = tuple(resting_on(figure, line) for figure, line in zip(figures, lines, strict=True))
    return Draft(fits(text, FACT_LIMIT), evidence)


def _meant(question: Question, release: Release, index: Index) -> list[Figure]:
    text = read_text(question.text)
    unit = unit_asked(question)
    possible = [figure for figure in release.figures if _unit_fits(figure, unit, text)]
    ranked = fitting(question, release, possible, lambda figure: (figure.of, figure.unit, figure.value))
    enough = [fit for fit in ranked if fit.share >= _SHARE and _names_it(question, release, fit)]
    return [fit.fact for fit in enough if fit.share + fit.overlap >= enough[0].share + enough[0].overlap - _LEAD]


def _names_it(question: Question, release: Release, fit: Fit[Figure]) -> bool:
    """Return whether the question names what the figure counts, and not only the release that it stands in."""
    return bool(own_words(question, release)) or fit.overlap > 0


def _ordinal(question: Question, release: Release) -> Draft | None:
    if not _ASKS_ORDINAL.search(read_text(question.text)):
        return None
    for text in (release.event and release.event.name, release.title):
        for form in text.forms().values() if text else ():
            if found := _ORDINAL.search(form):
                number = found.group(1) or found.group(2)
                line = wording().say(question.language, "ordinal", number=number)
                return Draft(line, (form,))
    return None


def _head_count(question: Question, release: Release) -> Draft | None:
    """Return how many are in an unnamed group that the question's words name, where the release says so."""
    words = set(question.words) | set(question.hints)
    for group in release.groups:
        if group.count and (words & keys_of([group.name]) or len(release.groups) == 1):
            line = f"{group.name.within(question.language)}: {group.count}"
            return Draft(line, (resting_on(group, line),))
    return None


def answer_figure(question: Question, release: Release, index: Index) -> Draft | None:
    """Return the figure that the question names, in the unit asked for; None where none is named surely enough."""
    if ordinal := _ordinal(question, release):
        return ordinal
    meant = _meant(question, release, index)
    if meant:
        return _draft(meant, question.language)
    unit = unit_asked(question)
    if unit in ("ปี", "year") and release.periods:
        return answer_period(question, release, index)
    if unit in _PEOPLE:
        return _head_count(question, release)
    if unit is not None and unit in _COUNTED_POINTS and (draft := point_count(question, release, index)):
        return draft
    return _in_statement(question, release, index)


def _in_statement(question: Question, release: Release, index: Index) -> Draft | None:
    """Return a statement that has the question's words and a number in it."""
    draft = answer_any(question, release, index)
    if draft is None or len(draft.text) > FACT_LIMIT or not re.search(r"\d", draft.text):
        return None
    unit = unit_asked(question)
    if unit is not None and not re.search(rf"\d[\d,.]*\s*{re.escape(unit)}", squeezed(draft.text)):
        return None
    if (
        question.facet is Facet.FIGURE
        and _ASKS_MONEY.search(read_text(question.text))
        and not _MONEY.search(draft.text)
    ):
        return None
    return draft
