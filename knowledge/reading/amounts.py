"""Amounts: quantities as printed: number, scale and unit, and what they come to."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from knowledge.language.concepts import read_lexicon
from knowledge.reading.unit_words import any_of, in_name, unit_lists
from knowledge.reading.units import named_unit, open_unit

_NUMBER = r"\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,4})?|\d{1,12}(?:\.\d{1,4})?"
_YEARS = (2400, 2700), (1900, 2100)  # whole numbers that are years where no thousands are marked


class Amount(NamedTuple):
    """A quantity at `start` to `end`: the number it comes to (None for a range), its unit, and which rule read it."""

    start: int
    end: int
    number: float | None
    unit: str
    rule: str


@cache
def _numbers() -> re.Pattern[str]:
    """Return what an amount begins with: a number or a range, with a currency before it and a scale behind it."""
    numbers = read_lexicon("numbers")
    scale, words = any_of(numbers["scales"]), any_of(numbers["english"])
    ones = any_of(["one", *(word for word, number in numbers["english"].items() if number < 10)])
    money = r"(?:US\$|USD|THB|EUR|\$|฿|€|£)\s?"
    return re.compile(
        rf"(?=[\d$฿€£A-Zอร])(?:(?P<rank>อันดับ(?:ที่)?\s{{0,2}}\d{{1,3}}(?![\d.,]\d|\d))"
        rf"|(?P<share>ร้อยละ\s{{0,2}}(?P<of100>\d[\d,.]*\d|\d)(?:\s?(?:-|ถึง)\s?(?P<to100>\d[\d,.]*\d|\d))?)"
        rf"|(?P<ratio>(?<![\d:.])1:\d{{1,3}}(?:,\d{{3}})+)"
        rf"|(?:(?P<money>{money})|(?<![A-Za-z0-9.,/:])(?<![A-Za-z0-9]-))(?P<number>{_NUMBER})(?P<many>(?:st|nd|rd|th)\b)?"
        rf"(?:\s?(?:-|ถึง|to)\s?(?P<to>{_NUMBER}))?(?![\d:/]|[.,]\d|-\d)(?:\s?กว่า)?"
        rf"(?:[ -]?(?P<scale>{scale})(?!ละ|ธ|เอก|โท|ตรี|ตำรวจ|จ่า|เอ็ด|ม\.|ซม)(?:\s?กว่า)?"
        rf"(?:\s?(?P<rest>\d{{1,3}})\s?(?P<restscale>แสน|หมื่น|พัน|ร้อย)(?=\s?บาท))?)?"
        rf"|(?P<word>\b{words}(?:-{ones})?)"
        r"(?:[ -](?P<wordscale>hundred|thousand|million|billion))?(?= [A-Za-z]))",
        re.IGNORECASE,
    )


@cache
def _before() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the words before a number that number, those that bound it, and those that count."""
    lists = unit_lists()
    inside = r"(?<![A-Za-z])(?<!งบ)(?<!ค(?=ราว))"  # no part of another word: "งบประมาณ", "คราว"
    return (
        re.compile(rf"(?<![A-Za-z])(?<!เจ้า){any_of(lists['numbered'])}(?:ที่)?[\s.:-]{{0,2}}$"),
        re.compile(rf"{inside}{any_of(lists['qualifiers'])}\s{{0,2}}$", re.IGNORECASE),
        re.compile(rf"{inside}{any_of([*lists['counting'], *lists['qualifiers']])}\s{{0,2}}$", re.IGNORECASE),
    )


def value_of(digits: str, scale: str | None = None) -> float | None:
    """Return what a printed number comes to with the word for its scale: "2.5", "แสน" is 250000; None for no number."""
    try:
        number = float(digits.replace(",", ""))
    except ValueError:
        return None
    return round(number * float(read_lexicon("numbers")["scales"].get(scale.casefold(), 1)), 6) if scale else number


def find_amounts(plain: str) -> Iterator[Amount]:
    """Yield the quantities of `plain` in its order; none overlaps another."""
    place = 0
    for found in _numbers().finditer(plain):
        if found.start() < place:
            continue
        if amount := _amount(plain, found):
            yield amount
            place = amount.end


def _amount(plain: str, found: re.Match[str]) -> Amount | None:
    start, end = found.span()
    if found.group("rank"):
        if plain[max(0, start - 12) : start].rstrip().endswith("ชนะเลิศ"):
            return None  # a prize, not a place that somebody holds
        return Amount(start, end, value_of(re.sub(r"\D", "", found.group())), "อันดับ", "rank")
    if found.group("ratio"):
        return Amount(start, end, None, "", "ratio")
    if found.group("share"):
        return _share(plain, found)
    if found.group("word"):
        return _in_words(plain, found)
    return _in_digits(plain, found)


def _share(plain: str, found: re.Match[str]) -> Amount:
    number = None if found.group("to100") else value_of(found.group("of100"))
    behind = re.compile(r"\s?(?:ต่อ\s?(?:ปี|เดือน|วัน|ไตรมาส|GDP)|ของ GDP)").match(plain, found.end())
    return Amount(
        _from_qualifier(plain, found.start()), behind.end() if behind else found.end(), number, "ร้อยละ", "share"
    )


def _from_qualifier(plain: str, start: int) -> int:
    """Return where the amount begins that has its number at `start`: at the word that bounds it, where one does."""
    first = max(0, start - 20)
    found = _before()[1].search(plain, first, start)
    return found.start() if found else start


def _total(found: re.Match[str]) -> float | None:
    """Return what the digits and scales of an amount come to: "1 แสน 4 หมื่น" is 140000; None for a range."""
    if found.group("to"):
        return None
    number = value_of(found.group("number"), found.group("scale"))
    rest = value_of(found.group("rest"), found.group("restscale")) if found.group("rest") else 0
    return None if number is None else number + (rest or 0)


def _in_digits(plain: str, found: re.Match[str]) -> Amount | None:
    digits, scale, end = found.group("number"), found.group("scale"), found.end()
    start = _from_qualifier(plain, found.start())
    number = _total(found)
    if found.group("many") or (not scale and in_name(plain, *found.span("number"))):
        return None
    if scale == "ลบ.":  # millions of baht
        return Amount(start, end, number, "บาท", "known")
    if found.group("money"):
        return Amount(start, end, number, found.group("money").strip(), "money")
    numbered = bool(_before()[0].search(plain, max(0, start - 22), start))
    marked = "," in digits or bool(scale)
    if numbered and not marked:
        return None
    counted = marked or bool(_before()[2].search(plain, max(0, start - 22), found.start()))
    if named := named_unit(plain, end, counted):
        unit, stop = named
        if _is_year(digits, marked) and (start == found.start() or unit in {"ปี", "year", "years"}):
            return None
        return Amount(start, stop, number, unit, "known")
    if _is_year(digits, marked) and start == found.start():
        return None
    if unnamed := open_unit(plain, end, counted):
        return Amount(start, unnamed[1], number, unnamed[0], "open")
    return _bare(plain, Amount(start, end, number, "", "bare"), digits, scale)


def _is_year(digits: str, marked: bool) -> bool:
    return (
        not marked and len(digits) == 4 and digits.isdigit() and any(low <= int(digits) <= high for low, high in _YEARS)
    )


def _bare(plain: str, amount: Amount, digits: str, scale: str | None) -> Amount | None:
    """Return an amount without a unit, where the way it is written makes it one: "2,500", "index at 55.7"."""
    stated = re.compile(r"(?:อยู่ที่(?:ระดับ)?|ที่ระดับ|เท่ากับ|ดัชนี\S{0,30})\s{0,2}$").search(
        plain, max(0, amount.start - 40), amount.start
    )
    if "," in digits or scale or ("." in digits and stated):
        return amount
    return None


def _in_words(plain: str, found: re.Match[str]) -> Amount | None:
    """Return an amount whose number is an English word, where what is counted stands behind it in the plural."""
    if re.compile(r"(?:-|\b(?:these|those|other) )$", re.IGNORECASE).search(
        plain, max(0, found.start() - 8), found.start()
    ):
        return None
    place = found.end()
    known = named_unit(plain, place, sure=True)
    if found.group("word").casefold() == "two" and re.search(
        r"\bthe $", plain[max(0, found.start() - 5) : found.start()]
    ):
        return None  # "the two sides": known, not counted
    unit = known or open_unit(plain, place, counted=False)
    if unit is None:
        return None
    tens, _, ones = found.group("word").casefold().partition("-")
    numbers = read_lexicon("numbers")["english"]
    number = float(numbers[tens] + (numbers.get(ones, 1) if ones else 0))
    number *= float(read_lexicon("numbers")["scales"].get((found.group("wordscale") or "").casefold(), 1))
    return Amount(_from_qualifier(plain, found.start()), unit[1], number, unit[0], "word")
