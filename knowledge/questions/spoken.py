"""The text of a question as people type it: slips and particles mended, its language, what points back to before."""

import re
from functools import cache, lru_cache

from knowledge.language.alternation import alternation
from knowledge.language.concepts import read_lexicon
from knowledge.language.text import THAI
from knowledge.language.words import comparable
from knowledge.questions.facets import read_ways
from knowledge.questions.polar import without_particles
from knowledge.values import Language

LONGEST_QUESTION = 1000  # characters: nobody asks in more, and what is longer is not read
_KHUN = re.compile(r"\bkhun (?=[a-z]{4})")  # "คุณ", written in English: no part of a name

_ENGLISH_ASKING = re.compile(
    r"\b(?:who|what|when|where|which|why|how|whose|did|does|was|were|is|are|the|of|tell|can|please|has|have)\b"
)
_THAI_ASKING = re.compile("ใคร|อะไร|ไหน|เมื่อไหร่|เท่าไหร่|กี่|ทำไม|ยังไง|อย่างไร|มั้ย|ไหม|บ้าง|คือ|เป็น|ที่|ของ|ครับ|คะ|ค่ะ|ป่ะ|ไร|หรือ")


_MORE = re.compile(
    r"(?:ใคร|คนไหน|ท่านไหน).{0,12}อีก(?!ครั้ง)|นอกจาก.{0,12}(?:นั้น|นี้)"
    r"|\b(?:besides|apart from|other than) (?:him|her|them|those|these)\b"
)


@cache
def _slips() -> re.Pattern[str]:
    slips = sorted(read_lexicon("slips"), key=len, reverse=True)
    alternatives = []
    for slip in slips:
        right = read_lexicon("slips")[slip]
        written = re.escape(slip) if not slip.isascii() else rf"\b{re.escape(slip)}\b"
        rest = right.removeprefix(slip) if right.startswith(slip) else ""
        alternatives.append(written + (f"(?!{re.escape(rest)})" if rest else ""))
    return re.compile("|".join(alternatives))


@cache
def _may_be_slip() -> re.Pattern[str]:
    """Return what stands in every text that has a slip, and is found much sooner than which one it is."""
    return re.compile(alternation(read_lexicon("slips")))


@lru_cache(maxsize=16)  # whoever answers a question asks for it again and again
def read_text(text: str) -> str:
    """Return the text of a question as it is read: comparable, slips of asking mended, no particles at its end."""
    plain = comparable(text[:LONGEST_QUESTION])
    if _may_be_slip().search(plain):
        plain = _slips().sub(lambda found: str(read_lexicon("slips")[found.group()]), plain)
    return without_particles(_KHUN.sub("", plain))


def language_of(text: str) -> Language:
    """Return the language that a question is asked in, also where words of the other one stand in it."""
    thai, latin = len(re.findall(f"[{THAI}]", text)), len(re.findall("[a-z]", text))
    if not thai or not latin:
        return "th" if thai else "en"
    if _THAI_ASKING.search(text) and not re.match(
        r"(?:who|what|when|where|which|why|how|did|does|is|was|were)\b", text
    ):
        return "th"
    return "en" if _ENGLISH_ASKING.search(text) else "th" if thai >= latin else "en"


@cache
def _following() -> dict[str, tuple[str, ...]]:
    return {key: tuple(forms) for key, forms in read_ways("following").items()}


@cache
def _not_back() -> re.Pattern[str]:
    """Return what holds a word that points back, and does not."""
    return re.compile("|".join(map(re.escape, sorted(_following()["not_back"], key=len, reverse=True))))


def points_back(text: str, kind: str) -> bool:
    """Return whether a word of the list `kind` of `following.yaml` stands in read `text`."""
    text = _not_back().sub(" ", text)
    words = set(re.findall(r"[a-z']+", text))
    return any(form in words if form.isascii() and " " not in form else form in text for form in _following()[kind])


def starts_on(text: str) -> bool:
    """Return whether read `text` begins as a question does that goes on from the one before."""
    return any(text.startswith(form if not form.isascii() else form.strip() + " ") for form in _following()["start"])


def asks_for_more(text: str) -> bool:
    """Return whether read `text` asks for others than those spoken of: "ใครไปอีก", "besides them"."""
    return points_back(text, "more") or bool(_MORE.search(text))
