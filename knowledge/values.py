"""The values that a release is made of: texts in two languages, days, years, links; each checked, with what to mend.

Days are ISO dates of the Common Era (C.E.); the years of a period are Buddhist Era (B.E.), as Thai releases print them.
"""

import re
from calendar import isleap
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_serializer,
    model_validator,
)

BUDDHIST_ERA_OFFSET = 543
EARLIEST_ISSUE, LATEST_YEAR = 1900, 2200  # C.E.: a year outside is a slip of the pen or of the era
PERIOD_YEARS = (EARLIEST_ISSUE + BUDDHIST_ERA_OFFSET, LATEST_YEAR + BUDDHIST_ERA_OFFSET)  # B.E.

Language = Literal["th", "en"]
LANGUAGES: tuple[Language, ...] = ("th", "en")
_THAI_LETTER = re.compile("[\u0e00-\u0e7f]")


def script_of(text: str) -> Language:
    """Return "th" where `text` holds any Thai letter, else "en"."""
    return "en" if text.isascii() or not _THAI_LETTER.search(text) else "th"


class Part(BaseModel):
    """What every part of a release is: immutable, and closed to unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, str_strip_whitespace=True)


class Text(Part):
    """A text that a person reads, in Thai, English or both. A bare string stands for its own script's language."""

    th: str | None = None
    en: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_string(cls, value: Any) -> Any:  # noqa: ANN401 - whatever stood in the data
        if isinstance(value, str):
            return {script_of(value): value}
        return value

    @model_validator(mode="after")
    def _not_empty(self) -> "Text":
        if not (self.th or self.en):
            raise ValueError("The text is empty; write it as a string or as {th: ..., en: ...}, or leave the key out.")
        return self

    @model_serializer
    def _to_shortest(self) -> str | dict[str, str]:
        forms = self.forms()
        if len(forms) == 1 and script_of(next(iter(forms.values()))) == next(iter(forms)):
            return next(iter(forms.values()))
        return {str(language): form for language, form in forms.items()}

    def forms(self) -> dict[Language, str]:
        """Return the languages that the text is there in, Thai first, with the text in each."""
        return {language: form for language in LANGUAGES if (form := getattr(self, language))}

    def within(self, language: Language) -> str:
        """Return the text in `language`, or in the other one where it is not there."""
        forms = self.forms()
        return forms.get(language) or next(iter(forms.values()))


def _day_of_common_era(day: date) -> date:
    if PERIOD_YEARS[0] <= day.year <= PERIOD_YEARS[1]:
        year = day.year - BUDDHIST_ERA_OFFSET
        meant = f"write it in the Common Era: {year}-{day:%m-%d}"
        if (day.month, day.day) == (2, 29) and not isleap(year):
            meant = f"and {year} had no 29 February: write the day that is meant in the Common Era"
        raise ValueError(f"The date {day} is of the Buddhist Era; {meant}.")
    if not EARLIEST_ISSUE <= day.year <= LATEST_YEAR:
        raise ValueError(f"The date {day} is outside reason; write a year from {EARLIEST_ISSUE} to {LATEST_YEAR}.")
    return day


def _buddhist_year(year: int) -> int:
    if EARLIEST_ISSUE <= year <= LATEST_YEAR:
        raise ValueError(
            f"The year {year} is of the Common Era; write it in the Buddhist Era: {year + BUDDHIST_ERA_OFFSET}."
        )
    if not PERIOD_YEARS[0] <= year <= PERIOD_YEARS[1]:
        raise ValueError(
            f"The year {year} is outside reason; write a Buddhist year from {PERIOD_YEARS[0]} to {PERIOD_YEARS[1]}."
        )
    return year


def _iso_day(value: Any) -> Any:  # noqa: ANN401 - whatever stood in the data
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        # pydantic would take a number for seconds since 1970
        raise ValueError(f"{value!r} is no day; write it as year-month-day in the Common Era, say 2021-12-24.")
    common_year = int(value[:4]) - BUDDHIST_ERA_OFFSET
    if value[4:] == "-02-29" and value[:2] == "25" and isleap(common_year):  # such a leap day does not parse as a date
        raise ValueError(f"The date {value} is of the Buddhist Era; write it in the Common Era: {common_year}-02-29.")
    return value


def _web_address(link: str) -> str:
    if not re.fullmatch(r"https?://[^\s/?#]+\.[^\s]+|https?://localhost[^\s]*", link):
        raise ValueError(f"{link!r} is no web link; write it whole, with https:// in front.")
    return link


Day = Annotated[date, BeforeValidator(_iso_day), AfterValidator(_day_of_common_era)]
BuddhistYear = Annotated[int, Field(strict=True), AfterValidator(_buddhist_year)]
WebAddress = Annotated[str, AfterValidator(_web_address)]
Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9._-]{0,63}$")]
ClockTime = Annotated[str, StringConstraints(pattern=r"^([01]?\d|2[0-3])[:.][0-5]\d$")]
