"""Phrases: the few words beside a place in a text that say what stands there, verbatim."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from knowledge.language.data import read_data
from knowledge.language.words import segment

_TOKENS = re.compile(r"[\u0e00-\u0e7f]+|\d[\d,.]*\d|[A-Za-z0-9'&.%/-]+|\s+|.", re.DOTALL)
_HARD = re.compile(r'[\n;•●]|(?<=[a-z)"%])[.!?]\s|(?<=\d)\.\s(?=[A-Z])|:\s')  # no phrase reaches over one of these
_SOFT = re.compile(r"[\s,()\"]+")
_SHORT = re.compile(r"(?:[ก-ฮ]{1,5}\.){1,5}(?![ก-๙])")  # an abbreviation
_SHORT_AT_END = re.compile(rf"(?<![ก-๙.]){_SHORT.pattern}$")
_TRIM = " \t,.;:()[]\"'-*/=•●"
_ENOUGH = 12  # letters that say what is meant
_ENOUGH_IN_CLAUSE = 8  # letters that do so behind the word that opens their clause
_WHOLE_CLAUSE = 50  # letters more than the longest phrase, where one has to go so far to begin with its clause
_FARTHEST = 300  # letters before a place in which words about it are sought
_POOR, _POOR_BEHIND = 3, 5  # letters: fewer than that say nothing


class Edges(NamedTuple):
    """The words at which a phrase is cut, those it neither begins nor ends with, and those that alone say nothing."""

    openers: frozenset[str]
    left: frozenset[str]
    right: frozenset[str]
    frames: frozenset[str]


@cache
def _edges() -> Edges:
    loaded = read_data(Path(__file__).parent / "phrase_edges.yaml")
    return Edges(*(frozenset(loaded["th"][key]) | frozenset(loaded["en"][key]) for key in Edges._fields))


class Token(NamedTuple):
    """A word, a space or a mark, and where it stands in the text that was split."""

    text: str
    start: int
    end: int


def tokens(text: str, offset: int = 0) -> list[Token]:
    """Return the words, spaces and marks of `text` in its order, their places counted from `offset`."""
    found = []
    for run in _TOKENS.finditer(text):
        start = run.start() + offset
        for word in segment(run.group()) if "\u0e00" <= run.group()[0] <= "\u0e7f" else [run.group()]:
            found.append(Token(word, start, start + len(word)))
            start += len(word)
    return found


def _is_edge(token: Token, words: frozenset[str]) -> bool:
    return token.text.strip(_TRIM).casefold() in words or not token.text.strip(_TRIM)


def trimmed(parts: list[Token]) -> list[Token]:
    """Return `parts` without the words at both ends that no phrase begins or ends with."""
    edges, first, last = _edges(), 0, len(parts)
    while first < last and _is_edge(parts[first], edges.left):
        first += 1
    while last > first and _is_edge(parts[last - 1], edges.right):
        last -= 1
    return parts[first:last]


def content(parts: list[Token]) -> int:
    """Return how many letters the words of `parts` have that say something."""
    return sum(_said(part) for part in parts)


def _said(part: Token) -> int:
    edges = _edges()
    silent = _is_edge(part, edges.left) or part.text[0].isdigit() or part.text.casefold() in edges.frames
    return 0 if silent else len(part.text)


def opens_clause(plain: str, place: int) -> bool:
    """Return whether the first word at `place` is one that opens a clause, or that no phrase begins with."""
    first = next((token for token in tokens(plain[place : place + 40]) if token.text.strip(_TRIM)), None)
    return first is None or first.text.casefold() in _edges().left | _edges().openers


def line_start(plain: str, place: int) -> int:
    """Return where the line begins that `place` stands in, or as far before it as any phrase may reach."""
    first = max(0, place - _FARTHEST)
    return plain.rfind("\n", first, place) + 1 or first


def phrase_before(plain: str, floor: int, place: int, longest: int = 72) -> tuple[int, int] | None:
    """Return where the phrase stands that ends at `place`: not before `floor`, at most `longest` letters.

    It reaches back over as many spaces as it takes to say something, never over the mark or the word that opens its
    clause where enough stands behind that one; a little farther than `longest` where its clause begins there. None
    where nothing is said there.
    """
    left = max(floor, place - longest - _WHOLE_CLAUSE)
    window = plain[left:place]
    hard = max((found.end() for found in _HARD.finditer(window)), default=0)
    parts = tokens(window[hard:], left + hard)
    if left + hard > floor and not hard and parts and len(parts) > 1:
        parts = parts[1:]  # the window cut that word
    parts = trimmed(parts)
    first = _first(parts)
    if first == 0 and left > floor and not hard:  # no clause begins in reach
        first = next((number for number, part in enumerate(parts) if part.start >= place - longest), 0)
    parts = trimmed(_balanced(parts[first:]))
    while (
        len(parts) > 1 and parts[0].text.lstrip("-")[:1].isdigit()
    ):  # what is left of a day, a year or a number of something else
        parts = trimmed(parts[1:])
    return (parts[0].start, parts[-1].end) if content(parts) >= _POOR else None


def _first(parts: list[Token]) -> int:
    """Return the number of the token that the phrase begins with: the nearest boundary with enough behind it."""
    edges, said = _edges(), 0
    for number in range(len(parts) - 1, -1, -1):
        token = parts[number]
        if token.text.casefold() in edges.openers:
            if said >= _ENOUGH_IN_CLAUSE:
                return number + 1
        elif said >= _ENOUGH and _SOFT.fullmatch(token.text) and not _within_name(parts, number):
            return number + 1
        said += _said(token)
    return 0


def _within_name(parts: list[Token], number: int) -> bool:
    """Return whether the space at `number` parts no clauses: it stands before Latin words or beside a short form."""
    if not parts[number].text.isspace():
        return False
    before = "".join(part.text for part in parts[max(0, number - 8) : number])
    behind = "".join(part.text for part in parts[number + 1 : number + 9])
    return _is_latin(parts[number + 1 : number + 2]) or bool(_SHORT_AT_END.search(before) or _SHORT.match(behind))


def _is_latin(parts: list[Token]) -> bool:
    """Return whether a word of Latin letters stands there: spaces part those from each other, not clauses."""
    return bool(parts and re.match("[A-Za-z]", parts[0].text))


def _balanced(parts: list[Token]) -> list[Token]:
    """Return `parts` from behind the last bracket that closes nothing in them, or up to one that nothing closes."""
    depth, start = 0, 0
    for number, part in enumerate(parts):
        if part.text == "(":
            depth += 1
        elif part.text == ")":
            depth -= 1
            if depth < 0:
                depth, start = 0, number + 1
    parts = parts[start:]
    if depth > 0:
        opened = max(number for number, part in enumerate(parts) if part.text == "(")
        before, behind = parts[:opened], parts[opened + 1 :]
        return before if content(trimmed(before)) >= _ENOUGH or content(before) >= content(behind) else behind
    return parts


def phrase_after(plain: str, place: int, longest: int = 60) -> tuple[int, int] | None:
    """Return where the phrase stands that begins at `place`: up to the next mark, number or clause, else None."""
    window = plain[place : place + longest + 20]
    hard = re.search(r"[\n;•●()\"]|[.!?](?:\s|$)|(?<!\d)\d", window)
    parts = tokens(window[: hard.start()] if hard else window, place)
    if not hard and len(window) == longest + 20:
        parts = parts[:-1]  # the window cut that word
    edges = _edges()
    while parts and _is_edge(parts[0], edges.left):
        parts = parts[1:]
    kept: list[Token] = []
    for number, part in enumerate(parts):
        said = content(kept)
        opens = part.text.casefold() in edges.openers or part.text in {",", "-"}
        parted = part.text.isspace() and not _is_latin(parts[number + 1 : number + 2])
        if (said >= _POOR_BEHIND and opens) or (said >= _ENOUGH and parted):
            break
        if part.end - place > longest:
            break
        kept.append(part)
    kept = trimmed(kept)
    return (kept[0].start, kept[-1].end) if content(kept) >= _POOR_BEHIND else None
