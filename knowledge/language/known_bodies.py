"""The ministries, organisations, provinces, countries and fields of work that are known: Thai name to English."""

import re
from functools import cache

from knowledge.language.concepts import read_lexicon

MINISTRY, MINISTRY_OF = "กระทรวง", "Ministry of "


def spelt(thai: str) -> str:
    """Return the bare form by which names of bodies are looked up: no spaces, no mark of shortening at the end."""
    return thai.replace(" ", "").removesuffix("ฯ")


@cache
def ministries() -> dict[str, str]:
    """Return what each ministry is for ("Digital Economy and Society") by every name for it, bare."""
    found: dict[str, str] = {}
    known = read_lexicon("organisations")
    for names in known.values():
        if names["th"][0].startswith(MINISTRY):
            topic = names["en"][0].removeprefix(MINISTRY_OF)
            found |= {spelt(name.removeprefix(MINISTRY)): topic for name in names["th"]}
            found |= {spelt(name)[:-1]: topic for name in names["th"] if name.endswith(".")}
    for name, key in read_lexicon("body_names")["topics"].items():
        found[spelt(name)] = known[key]["en"][0].removeprefix(MINISTRY_OF)
    return found


@cache
def organisations() -> dict[str, str]:
    """Return the official English of every organisation by its bare Thai names."""
    found: dict[str, str] = {}
    for names in read_lexicon("organisations").values():
        for name in names["th"]:
            found.setdefault(spelt(name), names["en"][0])
    found |= {spelt(name): english for name, english in read_lexicon("body_names")["bodies"].items()}
    return found


@cache
def provinces() -> dict[str, str]:
    """Return the English of every province and city by its Thai name."""
    lines = [line for line in read_lexicon("places") if re.match("[ก-ฮเ-ไ]", line[0])]
    found = {
        form: next(name for name in line if name.isascii()).title()
        for line in lines
        for form in line
        if not form.isascii()
    }
    return found | dict(read_lexicon("body_names")["provinces"])


@cache
def countries() -> dict[str, str]:
    """Return the English of every country by its bare Thai names."""
    return {spelt(thai): english for thai, english in read_lexicon("body_names")["countries"].items()}


@cache
def fields() -> dict[str, str]:
    """Return the English of every field of work by its bare Thai names."""
    return {spelt(thai): english for thai, english in read_lexicon("body_names")["fields"].items()}
