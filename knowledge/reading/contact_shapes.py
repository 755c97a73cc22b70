"""Shapes of contacts: what numbers, addresses and accounts look like, and the words that lead to them."""

import re
from functools import cache
from pathlib import Path

from knowledge.language.alternation import alternation
from knowledge.language.data import read_data

_UNIT = r"(?!\s?(?:ล้าน|แสน|หมื่น|พัน|บาท|คน|ราย|แห่ง|ปี|วัน|ไร่|ครั้ง|เครื่อง|เรื่อง|คดี|สาย|คู่สาย|%|percent|people|baht|calls))"


@cache
def contact_cues() -> dict[str, list[str]]:
    """Return the words of `contact_cues.yaml` by list."""
    loaded = read_data(Path(__file__).parent / "contact_cues.yaml")
    return {key: [str(word) for word in words] for key, words in loaded.items()}


def any_of(words: list[str]) -> str:
    """Return the pattern of any of `words`, the longest first; one that begins with a space stands apart."""
    apart = [word.lstrip() for word in words if word.startswith(" ")]
    joined = alternation(word for word in words if not word.startswith(" "))
    return rf"(?:{joined}|(?<=\s)(?:{alternation(apart)}))" if apart else f"(?:{joined})"


@cache
def contact_pattern() -> re.Pattern[str]:
    """Return what a contact looks like, one named group a kind of writing."""
    cues = contact_cues()
    label = r"[A-Za-z0-9](?:[A-Za-z0-9_-]{0,62})"
    path = r"(?:[/?#:][\w./?=&%#~:@+!,;()*-]{0,300})?".replace(r"\w", "A-Za-z0-9_")
    thai_site = r"[ก-๙A-Za-z0-9-]{2,60}"
    branch = r"(?:\s{0,2}(?:ต่อ|กด|ext\.?|extension|press)\s{0,2}\d{1,5}(?!\d)(?:\s?[,/-]\s?\d{1,5}(?![\d-])){0,6})?"
    more = r"(?:\s?(?:-|ถึง|to)\s?\d{1,4}(?![\d-]))?"
    accounts = rf"(?:{any_of(cues['named'])}[\s:.]{{0,3}}){{0,3}}"
    more_words = r"(?: (?!และ|หรือ|กรณี|หาก|ทั้งนี้|เพื่อ|โดย|and |or |line|โทร|http|www)[^\s,;:/()\"\n]{2,40}){0,3}"
    ends = any_of(cues["page_ends"])
    latin = (
        r"(?!http|www)[A-Za-z][A-Za-z0-9&.'_-]{1,30}"
        r"(?: (?!line|http|www|or |and |call|tel|facebook)[A-Za-z][A-Za-z0-9&.'_-]{0,30}){0,5}"
    )
    thai_word = rf"(?!{ends})[ก-๙][ก-๙A-Za-z0-9]{{3,40}}"
    starts = "".join(
        {word[0].casefold() for word in (*cues["social"], *cues["line"], *cues["pages"]) if not word[0].isascii()}
    )
    return re.compile(
        rf"(?=[A-Za-z0-9@+{starts}])(?:"  # where none of these stands, nothing needs trying
        rf"(?P<email>(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{{1,64}}@{label}(?:\.{label}){{1,4}})"
        rf"|(?P<url>https?://(?:{label}\.){{1,6}}{label}{path}|https?://{thai_site}(?:\.{label}){{1,4}}{path})"
        rf"|(?P<www>(?<![A-Za-z0-9.])www\.\s?(?:{label}\.){{1,6}}[A-Za-z]{{2,12}}{path}|(?<![A-Za-z0-9.])www\.{thai_site}\.(?:{label}\.){{0,3}}[A-Za-z]{{2,12}}{path})"
        rf"|(?P<bare>(?<![A-Za-z0-9.@/_-])(?:{label}\.){{1,5}}(?:{'|'.join(cues['domains'])})(?![A-Za-z0-9]){path})"
        rf"|(?P<line>(?:(?<![A-Za-z])LINE|(?<!ออน)ไลน์)[\s:.]{{0,3}}{accounts}[\s(:]{{0,3}}(?P<lineid>@[A-Za-z0-9][A-Za-z0-9._-]{{1,40}}|@[ก-๙]{{2,30}}))"
        rf"|(?P<handle>(?<![A-Za-z0-9._-])@[A-Za-z0-9][A-Za-z0-9._-]{{2,40}})"
        rf"|(?P<social>(?<![A-Za-z]){any_of(cues['social'])}\s?{accounts}:\s?\"?(?P<page>[^\s,;:/()\"\n]{{2,40}}{more_words}))"
        rf"|(?P<account>(?<![A-Za-z])(?<![A-Za-z] )LINE\s?{accounts}:\s?\"?(?P<accountname>{latin}))"
        rf"|(?P<titled>{any_of(cues['pages'])}\s?{any_of(['', *cues['social']])}\s?{any_of(cues['linking'])}\s?\"?"
        rf"(?P<pagename>{latin}(?: {thai_word})?|{thai_word}(?: {latin})?))"
        rf"|(?P<mobile>(?<![\d/-])(?<!\d[,.])0[ -]?[689](?:[ -]?\d){{8}}(?!\d)(?![,.]\d){branch})"
        rf"|(?P<landline>(?<![\d/-])(?<!\d[,.])0[ -]?[2-7]\)?(?:[ -]{{0,3}}\d){{7}}(?!\d)(?![,.]\d){more}{branch})"
        rf"|(?P<abroad>(?<![\d,./])\+\s?66[ -]?\(?0?\)?(?:[ -]?\d){{8,9}}(?!\d){branch})"
        rf"|(?P<toll>(?<![\d,/-])(?<!\d\.)1[ -]?800(?:[ -]?\d){{6}}(?!\d))"
        rf"|(?P<short>(?<![\d,/:+-])(?<!\d\.)(?:1\d{{3}}|1[0-9]\d)(?![\d]|[,.:/]\d|-\d)(?!\s?(?:น\.)){_UNIT}{branch}))",
        re.IGNORECASE,
    )


@cache
def _before(key: str, between: int) -> re.Pattern[str]:
    alone = "(?<![A-Za-z/])" if key == "not_phone" else "(?<![A-Za-z])"  # "โทร/โทรสาร" is both
    return re.compile(rf"{alone}{any_of(contact_cues()[key])}(?:(?!โทร|tel\b)[^\d\n]){{0,{between}}}$", re.IGNORECASE)


def follows(plain: str, key: str, place: int, between: int) -> bool:
    """Return whether a word of `key` stands before `place`, at most `between` letters and no number from it."""
    return bool(_before(key, between).search(plain, max(0, place - between - 30), place))
