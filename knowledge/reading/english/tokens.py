"""The words of an English text with what each does where people are named: title, name, post, small word, mark."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from knowledge.language.concepts import read_lexicon
from knowledge.language.data import read_data

# A token's kind is one letter, so that patterns over a text's kinds are plain regular expressions:
#   H title  G rank that is a word of posts too  R royal title  N capitalised word that may be of a name  I initial
#   p small word in names  P head of a post  M word before a head  q the two printed small  v what a small post is about
#   V word that begins no name  C place or its people  A capitals all through  o "of"  t article  a "and"
#   f "to, for"  b "in, on, at"  s possessive  w other word  W the same with a capital  d number  l end of a line
# Marks stand for themselves; x is any other mark.
_MARKS = {mark: mark for mark in ",.;:()-"} | {"\n": "l", '"': '"', "/": "/"}
_ADDRESS = (
    r"(?:His|Her|Your)\s(?:(?:Royal|Serene|Imperial)\s)?(?:Excellency|Majesty|Highness)"
    r"|(?:[Tt]he\s)?(?:(?:Rt\.?|Right)\s)?(?:Honou?rable|Hon\.)"
    r"|(?:Police\s)?(?:Lieutenant|Major|Brigadier)\s(?:General|Colonel|Commander)|Police\s(?:General|Colonel|Major|Captain)"
    r"|Air\s(?:Chief\s|Vice\s)?Marshal|(?:Vice|Rear)\sAdmiral|(?:Group|Flight)\s(?:Captain|Lieutenant)|Wing\sCommander"
    r"|(?:Acting\s)?(?:Second|First|Sub)\sLieutenant|(?:Dato'?|Datuk)\s(?:Sri|Seri|Paduka|Wira)|Tan\sSri|Mom\s(?:Luang|Rajawongse|Rajawong|Chao)"
)
_TOKEN = re.compile(
    rf"(?P<address>\b(?:{_ADDRESS})(?![^\W\d_]))"
    r"|(?P<dotted>\b(?:[A-Z]\.){1,4}(?:[A-Z](?![^\W\d_]))?|\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Maj|Col|Capt|Pol|Adm|Assoc|Asst|Flt|Flg|Hon|Hj|YBhg|YB|Mme|Ph\.D|ret|Ret|Rtd)\.|\bDato'(?=\s))"
    r"|(?P<possessive>(?<=[^\W\d_])'s?(?![^\W\d_]))"
    r"|(?P<word>[^\W\d_\u0e00-\u0e7f]+(?:['-][^\W\d_\u0e00-\u0e7f]{2,}|-[^\W\d_\u0e00-\u0e7f](?=-))*)"
    r"|(?P<number>\d+)|(?P<mark>[^\w\s]|\n)"
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text: `kinds` has a letter for each, `starts` and `ends` where each stands in the text."""

    kinds: str
    starts: list[int]
    ends: list[int]

    def start(self, number: int) -> int:
        """Return where token `number` begins in the text."""
        return self.starts[number]

    def end(self, number: int) -> int:
        """Return where the token before `number` ends: `number` is the end of a slice."""
        return self.ends[number - 1] if number else 0


@cache
def word_list(name: str) -> frozenset[str]:
    """Return the words of list `name` of words.yaml, in small letters."""
    return frozenset(_words()[name].casefold().split())


@cache
def _endings() -> tuple[str, ...]:
    return tuple(sorted(word_list("endings")))


@cache
def _words() -> dict[str, str]:
    return dict(read_data(Path(__file__).parent / "words.yaml"))


@cache
def countries() -> dict[str, str]:
    """Return for each name or adjective of a country, in small letters, the name that stands for it."""
    loaded = read_data(Path(__file__).parent / "countries.yaml")
    return {form.casefold(): country for country, forms in loaded.items() for form in (country, *forms)}


@cache
def places() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return for the first word of each known place, in small letters, the words of the places that begin so."""
    loaded = read_data(Path(__file__).parent / "places.yaml")
    forms = [form for line in loaded for form in line] + list(countries())
    forms += [form for line in read_lexicon("places") for form in line if form.isascii()]
    found: dict[str, set[tuple[str, ...]]] = {}
    for form in forms:
        words = tuple(form.casefold().split())
        found.setdefault(words[0], set()).add(words)
    return {first: tuple(sorted(longer, key=len, reverse=True)) for first, longer in found.items()}


@cache
def _kinds() -> dict[str, str]:
    kinds: dict[str, str] = {}
    for kind, name in (("V", "vocabulary"), ("W", "function"), ("M", "modifiers"), ("P", "heads"), ("R", "royal"),
                       ("G", "ranks"), ("H", "honorifics")):  # fmt: skip
        kinds.update(dict.fromkeys(word_list(name), kind))
    return kinds


@cache
def _small_kinds() -> dict[str, str]:
    kinds = dict.fromkeys(word_list("low_portfolios"), "v") | dict.fromkeys(word_list("low_heads"), "q")
    kinds.update(dict.fromkeys(word_list("particles"), "p"))
    for kind, name in (("o", "of"), ("t", "articles"), ("a", "ands"), ("f", "links"), ("b", "places")):
        kinds.update(dict.fromkeys(word_list(name), kind))
    return kinds


def kind_of_word(word: str) -> str:
    """Return the kind of one word as printed, by itself."""
    small = word.casefold()
    if word[0].islower():
        return _small_kinds().get(small, "w")
    if small in ("of", "the", "and"):
        return _small_kinds()[small]
    if known := _kinds().get(small):
        return known
    if len(word) == 1:
        return "I"
    if word.isupper() and len(word) < 8:
        return "A"
    if "-" in word and all(_kinds().get(part, "N") in "VPM" or part in countries() for part in small.split("-")):
        return "V"
    return "V" if len(small) > 6 and small.endswith(_endings()) else "N"


@lru_cache(maxsize=2)
def tokenise(text: str) -> Tokens:
    """Return the tokens of `text`, which has plain quotes and dashes."""
    kinds: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    memory: dict[str, str] = {}
    for found in _TOKEN.finditer(text):
        group, word = found.lastgroup, found.group()
        if group == "word":
            kind = memory.get(word) or memory.setdefault(word, kind_of_word(word))
        elif group == "dotted":
            kind = "H" if word.casefold() in word_list("honorifics") else ("I" if len(word) == 2 else "A")
        elif group == "mark":
            kind = "a" if word == "&" else _MARKS.get(word, "x")
        else:
            kind = {"address": "H", "possessive": "s"}.get(group or "", "d")
        kinds.append(kind)
        starts.append(found.start())
        ends.append(found.end())
    for first, after in _place_spans(text, "".join(kinds), starts, ends):
        kinds[first:after] = "C" * (after - first)
    _join_general(text, kinds, starts, ends)
    return Tokens("".join(kinds), starts, ends)


def _join_general(text: str, kinds: list[str], starts: list[int], ends: list[int]) -> None:
    """Make "General" after an office a part of the post: "Secretary General"; elsewhere it is a rank."""
    for found in re.finditer("[Pq]G", "".join(kinds)):
        if text[starts[found.start()] : ends[found.start()]].casefold() in word_list("offices"):
            kinds[found.start() + 1] = "P"


def _place_spans(text: str, kinds: str, starts: list[int], ends: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the places of tokens that name a known place: first token and the one after the last."""
    known = places()
    small = text.lower()
    if len(small) != len(text):  # a few capitals have longer small forms, and then no place would hold
        return
    for found in re.finditer("[NVAIGH]", kinds):
        number = found.start()
        for words in known.get(small[starts[number] : ends[number]], ()):
            after = number + len(words)
            if len(words) == 1 and kinds[number] in "GH":
                continue
            if after <= len(starts) and small[starts[number] : ends[after - 1]].split() == list(words):
                yield number, after
                break
