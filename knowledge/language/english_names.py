"""English of people's names: the spelling that is known, else a romanised one; with the rank, without "Mr."."""

import re
from functools import cache, lru_cache
from typing import Literal

from knowledge.language.alternation import alternation
from knowledge.language.concepts import read_lexicon
from knowledge.language.names import bare_name
from knowledge.language.romanising import romanised
from knowledge.language.text import clean, normalise
from knowledge.values import script_of

Rule = Literal["learned", "romanised", "printed"]

_GLOSS = re.compile(r"\s?\((?P<gloss>[^()]{2,80})\)")
_HONORIFIC = re.compile(r"^(?:(?:H\.\s?E\.|(?:HE|Mr|Mrs|Ms|Miss)\b\.?)\s*)+")
_MOST_TITLES = 5
_LONGEST = 200  # letters: more is no name


@cache
def _spellings() -> dict[str, str]:
    """Return the English of every bare Thai name whose spelling is known, the most frequent first."""
    return dict(read_lexicon("spellings")) | dict(read_lexicon("spellings_by_hand"))


@cache
def _thai_of() -> dict[str, str]:
    found: dict[str, str] = {}
    for thai, english in (*read_lexicon("spellings_by_hand").items(), *read_lexicon("spellings").items()):
        found.setdefault(normalise(english), thai)
    return found


@cache
def _titles() -> re.Pattern[str]:
    return re.compile(rf"(?P<title>{alternation(read_lexicon('post_names')['titles'])})(?P<woman>หญิง(?=[\s]))?\s*")


def split_titles(name: str) -> tuple[str, str]:
    """Return the English of the titles before a cleaned Thai name, and the rest of it: ("Pol. Gen.", "สมชาย ใจดี")."""
    titles: list[str] = []
    for _ in range(_MOST_TITLES):
        found = _titles().match(name)
        if found is None or len(name) - found.end() < 2 or re.match("[ะ-ฺ็-๎]", name[found.end() :]):
            break
        if found.group("title") == "คุณ" and " " in name[: found.end()]:
            break
        titles.append(read_lexicon("post_names")["titles"][_spelt(found.group("title"))])
        name = name[found.end() :]
    return " ".join(dict.fromkeys(filter(None, titles))), name


def _spelt(title: str) -> str:
    """Return the title as the lexicon writes it, where the text has a space less or more."""
    known = read_lexicon("post_names")["titles"]
    return title if title in known else next(word for word in known if word.replace(" ", "") == title.replace(" ", ""))


@lru_cache(maxsize=20_000)
def name_in_english(name: str) -> tuple[str, Rule] | None:
    """Return the English of a name as printed, and how it came about; None where there is no name.

    "learned": a spelling from English releases or the owner's own; "romanised": put together from the Thai letters;
    "printed": the name stands there in Latin letters, by itself or in brackets. Ranks and learned titles come first.
    Names of the royal house are not put together.
    """
    if len(name) > _LONGEST:
        return None
    text = clean(name)
    for gloss in _GLOSS.finditer(text):
        if script_of(gloss.group("gloss")) == "en" and re.search("[A-Za-z]{2}", gloss.group("gloss")):
            return _HONORIFIC.sub("", gloss.group("gloss")).strip(), "printed"
    text = _GLOSS.sub("", text).strip(" .,")
    if script_of(text) == "en":
        latin = _HONORIFIC.sub("", text).strip()
        return (latin, "printed") if latin else None
    title, rest = split_titles(text)
    known = _spellings().get(bare_name(rest)) or _spellings().get(bare_name(text))
    if not known and text.startswith(tuple(read_lexicon("post_names")["royal"])):
        return None
    english = known or romanised(rest)
    if not re.search("[A-Za-z]", english):
        return None
    return f"{title} {english}".strip(), "learned" if known else "romanised"


@lru_cache(maxsize=20_000)
def name_in_thai(name: str) -> str | None:
    """Return the Thai of an English name, without titles, where its spelling is known to be somebody's; else None."""
    if len(name) > _LONGEST:
        return None
    latin = re.sub(r"\([^()]*\)", "", clean(name)).strip()
    words = normalise(latin).split()
    return next((thai for start in range(len(words) - 1) if (thai := _thai_of().get(" ".join(words[start:])))), None)
