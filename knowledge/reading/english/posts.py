"""Posts in English text: where the words of a post begin and end, before a name and after it.

Patterns run over the kinds of tokens (see tokens.py), a letter a token, so every repetition is short and bounded.
"""

import re

from knowledge.reading.english.tokens import Tokens

_WORD = "[VCAMPRGqv]"  # a word of a post that is surely no name
_HEAD = "[PRq]"
_RUN = f"(?:{_WORD}|s(?={_WORD})){{1,14}}"
_BRACKETS = r"(?:\([VCAN]{1,8}\))?"
_LISTED = "(?:,V{1,4}){1,5},?aV{1,4}"  # "Education, Science, Research and Innovation"
# Words that nothing is known of belong to the post right after "of" where at least two more follow for the name.
_UNKNOWN_OF = r"N{1,3}(?=[HVCAMPR(])|N(?=NN)"
_TAIL = (
    rf"(?:(?:[of]{{1,2}}t?|b(?!t))(?:{_UNKNOWN_OF})?(?:{_RUN})?{_BRACKETS}(?:{_LISTED})?"
    rf"|,?at?(?:{_RUN})(?:{_LISTED})?|(?:{_LISTED}){_BRACKETS})"
)
_BEFORE = re.compile(f"(?:N{{0,2}}(?=q|MP|P)|)(?:{_RUN}){_BRACKETS}(?:{_TAIL}){{0,8}}")

_ANY = "[VCAMPRGqNI]"
_ANY_RUN = f"(?:{_ANY}|d(?={_ANY})|s(?={_ANY})|p(?=N)|-(?={_ANY})){{1,16}}"
_ANY_LISTED = "(?:,[VCAMPq]{1,4}){1,5},?a[VCAMPq]{1,4}"
_ANY_TAIL = (
    rf"(?:(?:[of]{{1,2}}t?|b(?!t))(?:{_ANY_RUN})(?:\([^()l]{{1,12}}\))?(?:{_ANY_LISTED})?"
    rf"|at?(?:{_WORD})(?:{_ANY_RUN})?(?:{_ANY_LISTED})?|(?:{_ANY_LISTED}))"
)
_AFTER = re.compile(rf"t?(?:d?[wWV])?(?:{_ANY_RUN})(?:\([^()l]{{1,12}}\))?(?:{_ANY_TAIL}){{0,8}}")
_NEXT_AFTER = re.compile(f",?a?t?(?={_WORD})")
_MARKS = (",", ".", ";", ")", "(", "l", '"', "-", "")  # what may end a post that begins with an article
_NAME_AHEAD = re.compile("H|R?G?N|I")


def post_spans(tokens: Tokens) -> list[tuple[int, int]]:
    """Return the tokens (first, after the last) of everything that reads as a post and holds a head, in order."""
    spans = []
    for found in _BEFORE.finditer(tokens.kinds):
        first, after = found.span()
        if not re.search(_HEAD, found.group()):
            continue
        while after > first and tokens.kinds[after - 1] in "ofbtas,":  # what hangs over
            after -= 1
        first = _trimmed(tokens.kinds, first, after)
        if first < after:
            spans.append((first, after))
    return spans


def _trimmed(kinds: str, first: int, after: int) -> int:
    """Return where the post begins: parts before it without a head are something else, "the Ministry of Labour and"."""
    while True:
        part = re.search("[a,fb]|o(?!t?C{1,4}s)", kinds[first:after])
        head = re.search(_HEAD, kinds[first:after])
        if head is None:
            return after
        if part is None or head.start() < part.start():
            return first
        first += part.end()
        while first < after and kinds[first] in "tafob":
            first += 1


def post_after(tokens: Tokens, start: int, claimed: frozenset[int]) -> int | None:
    """Return the token after the post that begins at token `start`, None where none does.

    `claimed` holds the tokens that posts before other names begin at: those posts are never taken.
    """
    kinds = tokens.kinds
    found = _AFTER.match(kinds, start)
    if found is None or start in claimed:
        return None
    end = _cut(kinds, found.start(), found.end(), claimed)
    if not re.search(_HEAD, kinds[start:end]):
        return None
    while True:  # further posts of the same person
        glue = _NEXT_AFTER.match(kinds, end)
        more = _AFTER.match(kinds, glue.end()) if glue and glue.end() > end else None
        if more is None or kinds[end] != "," or more.start() in claimed:
            return end
        stop = _cut(kinds, more.start(), more.end(), claimed)
        if not re.match(f"[VCAM]{{0,3}}{_HEAD}", kinds[more.start() : stop]) or _NAME_AHEAD.match(kinds, stop):
            return end
        if glue is not None and "t" in glue.group() and kinds[stop : stop + 1] not in _MARKS:
            return end  # ", the Prime Minister said" begins a clause
        end = stop


def _cut(kinds: str, start: int, end: int, claimed: frozenset[int]) -> int:
    """Return the end of a post moved before what belongs to the next person, and without what hangs over."""
    for number in range(start + 1, end):
        if number in claimed:
            end = number
            break
    while end > start and kinds[end - 1] in "ofbtasp,-(":
        end -= 1
    return end


def post_behind(tokens: Tokens, start: int, claimed: frozenset[int]) -> int | None:
    """Return the token after the post that begins at token `start`, None where none does or it is somebody else's.

    "..., the Prime Minister said" begins a clause: behind an article only a post that a mark ends belongs to the name.
    """
    after = post_after(tokens, start, claimed)
    if after is None or not re.match(r"t?[wWd]?[VCAN]{0,6}[MPRq]", tokens.kinds[start:after]):
        return None
    if tokens.kinds[start] == "t" and tokens.kinds[after : after + 1] not in _MARKS:
        return None
    return after
