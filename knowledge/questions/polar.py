"""Whether a question asks for yes or no."""

import re
from functools import cache

from knowledge.language.alternation import alternation
from knowledge.language.text import THAI
from knowledge.questions.facets import read_ways

_WH = re.compile(
    r"ใคร|อะไร|ไหน(?!ม)|เมื่อไหร่|เท่าไหร่|เท่าไร|(?<!เ)กี่|ทำไม|อย่างไร|ยังไง"
    r"|\b(?:who|what|when|where|which|why|how|whose|whom)\b"
)
_NO_CLOTH = "(?<!ผ้า)(?<!เส้น)(?<!หม่อน)(?<!สาว)"  # "ไหม" behind one of these is silk
_BEHIND_A_CLAUSE = re.compile(
    r"(?:under|once|after|before|if|when|while|in|at|on|by|for|from|with|since|during|as|according|per) "
    r"[^,?]{5,}, ([a-z']+) "
)  # "Under the new rules, must ..."


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    return {key: tuple(sorted(forms, key=len, reverse=True)) for key, forms in read_ways("polar").items()}


@cache
def _inside() -> re.Pattern[str]:
    """Return a form that ends no clause, but has a word of time right behind it: "เสร็จหรือยังตอนเดือนมีนา".

    A month may be shortened, and stand there without a space: "เสร็จไหมสค66".
    """
    return re.compile(
        "(?:"
        + "|".join(map(re.escape, _forms()["th"]))
        + r") ?(?:ตอน|เมื่อ|ช่วง|ในปี|ตามที่|ตามข่าว|[ก-ฮ]\.?[ก-ฮ]\.? ?\d\d(?!\d))"
    )


@cache
def _joined() -> re.Pattern[str]:
    """Return a form with a word that joins a clause right behind it: "เขาบอกมั้ยว่าจะสร้าง"."""
    return re.compile(f"{_NO_CLOTH}(?:{alternation(_forms()['joined'])})(?:ว่า|ที่|ถ้า|หาก)")


@cache
def _behind_english() -> re.Pattern[str]:
    """Return the space before a form that stands behind an English word: "เพิ่ม station มั้ย"."""
    return re.compile(f"(?<=[a-z0-9%]) (?=(?:{alternation(_forms()['joined'])})(?:$|[ ?]))")


def without_particles(text: str) -> str:
    """Return squeezed, normalised `text` without the polite particles and marks at its end."""
    shorter, particles = text, _forms()["particles"]
    while shorter.endswith(particles):
        for particle in particles:
            if shorter.endswith(particle) and len(shorter) > len(particle):
                shorter = shorter.removesuffix(particle)
                break
        else:
            return shorter
    return shorter


def is_polar(text: str) -> bool:
    """Return whether normalised `text`, spaces as they were written, asks for yes or no.

    A Thai question does at the end of a clause ("... ไหม"), unless another word of asking stands in it ("มีใครบ้างไหม"
    asks who); an English one by the verb that it begins with.
    """
    forms = _forms()
    text = _behind_english().sub("", text)
    if any(tag in text for tag in forms["tags"]):
        return True
    clauses = [without_particles(clause) for clause in (text, *re.split(r"[ ,.;?]+", text)) if clause]
    ended = [clause for clause in clauses if clause.endswith(forms["th"])]
    if any(clause.endswith(form) and len(clause) > len(form) for clause in ended for form in forms["th"]):
        return not _WH.search(text)
    if _inside().search(text) or _joined().search(text):
        return not _WH.search(text)
    words = re.findall(r"[a-z']+", text)
    while words and words[0] in forms["lead"]:
        words = words[1:]
    if words and words[0] in forms["en"] and not re.match(f"[{THAI}]", text):
        return True
    clause = _BEHIND_A_CLAUSE.match(text)
    return clause is not None and clause.group(1) in (*forms["en"], *forms["behind"]) and not _WH.search(text)
