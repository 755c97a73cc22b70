"""Bodies in English text: runs of capitalised words with a word in them that names a kind of body."""

import re
from collections.abc import Iterator
from functools import cache

from knowledge.language.alternation import alternation
from knowledge.reading.body import Body, body_words

_WORD = r"(?:(?:[A-Z]\.){1,3}|[A-Z][\w'&\-]{0,30})"
_PERSON = re.compile(r"\b(?:Minister|Secretary|Director|Spokes\w+|Chair\w*|President|Governor)\b(?!')")
_TITLE = re.compile(r"[ ](?!Member|Secretariat|Thailand)[A-Z][a-z]")  # "ASEAN Summit" is no body
_LINK = r"(?:[ ](?:of|for|and|the|on|de)){1,3}"


@cache
def _pattern() -> re.Pattern[str]:
    words = body_words("en")
    heads = alternation(words["heads"])
    return re.compile(
        rf"(?<!\w)(?P<known>{alternation(words['known'])})(?!\w)|(?<![\w./@#])(?P<short>{alternation(words['short'])})(?![\w@])"
        rf"|(?<!\w)(?P<of>(?:{_WORD}[ ]){{0,4}}(?:{heads}){_LINK}[ ]{_WORD}(?:,?[ ]{_WORD}|,?{_LINK}[ ]{_WORD}){{0,8}})"
        rf"|(?<!\w)(?P<named>(?:{_WORD}(?:,?[ ](?:and[ ]|for[ ])?)){{1,6}}(?:{heads})(?!\w|[ ]Spokes))"
    )


def find_bodies(plain: str) -> Iterator[Body]:
    """Yield the bodies of `plain` in its order, none over another."""
    generic = body_words("en")["generic"]
    for found in _pattern().finditer(plain):
        rule, start, end = str(found.lastgroup), found.start(), found.end()
        for opening in ("The ", "And ", "In ", "At "):
            if rule != "known" and plain.startswith(opening, start):
                start += len(opening)
        name = re.split(r",? and the ", plain[start:end])[0].rstrip(".,")
        if rule == "short" and _TITLE.match(plain, end):
            continue
        if _PERSON.search(name) or " Act" in name or name in generic or name in body_words("en")["heads"]:
            continue
        yield Body(start, start + len(name), rule, _standing(plain, start))


@cache
def _post() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(body_words('en')['posts'])})[ ](?:the[ ])?$")


def _standing(plain: str, start: int) -> str:
    if _post().search(plain, max(0, start - 30), start):
        return "post"
    return "venue" if re.search(r"\bat (?:the )?$", plain[max(0, start - 8) : start]) else "free"
