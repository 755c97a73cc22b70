"""The topic of a question: the terms that name it, slips among them mended, words of asking told apart."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from knowledge.language.concepts import abbreviations
from knowledge.language.related import related
from knowledge.language.words import Term, is_in_dictionary, is_topical, stopwords, terms
from knowledge.questions.facets import asking_words
from knowledge.search.bilingual import thai_terms
from knowledge.search.bilingual_by_hand import translated
from knowledge.search.hearing import hear
from knowledge.search.index import Index
from knowledge.search.mending import mend, mend_stretch
from knowledge.search.rejoining import Rejoined, rejoin
from knowledge.tracing import note

_ONE_IN = 3  # neighbouring words must mean nothing for a slip to be looked for among them
_RELATED, _RELATED_IN_PART = 0.6, 0.4  # how surely a related word is meant, or the rarest of several that are one
_TRANSLATED, _TRANSLATED_IN_PART = 0.85, 0.6  # the same of Thai words for English ones
_TELLING = 0.02  # of the releases that may have the rarest of several words that are one
_FEW = 5  # releases: so many may have it in any case
_SELDOM = 0.2  # of the releases that have a word, how many must have a related one to make a difference
_SHORT_YEAR, _YEAR = re.compile("[56][0-9]"), 0.5  # how surely a number of two digits is a year
_LATIN = re.compile("[a-z]+")
_LONG_WORD = 6  # letters: a shorter word that stands alone is one that no release has, not a slip

_TOPICAL_THOUGH_ASKING = frozenset({"แผนยุทธศาสตร์", "ประชุม", "งบประมาณ", "ประชุมเชิงปฏิบัติการ"})


@lru_cache(maxsize=20_000)
def asks(key: str) -> bool:
    """Return whether a word only asks ("attended"): it is, or begins with, a fragment of a way of asking."""
    plain = key.removeprefix("word:")
    if key.startswith(("org:", "post:")) or plain in _TOPICAL_THOUGH_ASKING:
        return False
    if not plain.isascii():
        return plain in asking_words()
    return any(plain[:size] in asking_words() for size in range(min(3, len(plain)), len(plain) + 1))


def terms_asked(text: str) -> list[Term]:
    """Return the terms of read `text`, abbreviations without a full stop among them read out: "ที่ธอสตั้งไว้"."""
    return [
        Term(abbreviations()[word.key], word.start, word.end)
        if word.key in abbreviations() and not is_in_dictionary(word.key)
        else word
        for word in terms(text)
    ]


def free_stretches(words: Sequence[Term], index: Index, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the runs of neighbouring Thai words of which a third or more mean nothing: a slip broke them up."""
    return [
        (run[0].start, run[-1].end)
        for run in _runs(words, spans)
        if run[-1].end - run[0].start > 3
        and (len(run) > 1 or len(run[0].key) > _LONG_WORD)
        and sum(word.key not in index and word.key not in stopwords() for word in run) * _ONE_IN >= len(run)
    ]


def _runs(words: Sequence[Term], spans: Sequence[tuple[int, int]]) -> list[list[Term]]:
    """Return the runs of plain Thai words right behind each other, outside of `spans`."""
    runs: list[list[Term]] = []
    for word in words:
        a_stopword = word.key in stopwords() and len(word.key) > 2
        if ":" in word.key or word.key.isascii() or a_stopword or asks(word.key) or overlaps(word, spans):
            continue
        if runs and runs[-1][-1].end == word.start:
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _mended(word: Term, words: Sequence[Term], index: Index) -> str:
    """Return the key of a word that no release holds as it stands: written apart, with a slip, or truly unknown."""
    place = words.index(word)
    for first, last in ((place - 1, place), (place, place + 1)):
        if first >= 0 and last < len(words) and words[first].key.isascii():
            together = words[first].key + words[last].key
            if together in index:
                return together
    mended = mend(word.key, index.vocabulary) or word.key
    begins_so = ":" in mended or mended[0] == word.key[0]
    return mended if begins_so or not thai_terms(word.key) else word.key  # "tooth" is no slip of "booth"


class Topic(NamedTuple):
    """What names the topic of a question: `terms` in their order, and for keys of them what else may be meant."""

    terms: list[Term]
    alternatives: dict[str, dict[str, float]]


def topic_of(
    words: Sequence[Term], index: Index, spans: Sequence[tuple[int, int]], text: str, is_common: Callable[[str], bool]
) -> Topic:
    """Return what names the topic: known words, slips mended, and what stays unknown.

    `is_common` tells of a Latin word of `text` whether it is surely no name.
    """
    rejoined = rejoin(_runs(words, spans), text, index)
    sure = [one for one in rejoined if one.sureness == 1.0]
    found = [Term(one.key, one.start, one.end) for one in sure]
    for term in found:
        note("mended", written=text[term.start : term.end], keys=[term.key])
    around = [*spans, *((one.start, one.end) for one in sure)]
    stretches = free_stretches(words, index, around)
    mended = {stretch: mend_stretch(text[stretch[0] : stretch[1]], index.vocabulary) for stretch in stretches}
    for stretch in stretches:
        found += [Term(key, *stretch) for key in mended[stretch]]
        note("mended", written=text[stretch[0] : stretch[1]], keys=mended[stretch])
    explained = [stretch for stretch in stretches if mended[stretch]]
    for word in words:
        if overlaps(word, around) or not is_topical(word.key):
            continue
        if overlaps(word, explained) and word.key not in index:
            continue
        if word.key in index or ":" in word.key or asks(word.key):
            found.append(word)
        else:
            found.append(Term(_mended(word, words, index), word.start, word.end))
            note("mended", written=word.key, keys=[found[-1].key])
    found.sort(key=lambda term: term.start)
    alternatives = _alternatives(rejoined, words, index)
    names = [word for word in words if _may_be_name(word, text) and not overlaps(word, around)]
    names = [word for word in names if not is_common(text[word.start : word.end])]
    for key, heard in _heard(found, names, text, index).items():
        alternatives.setdefault(key, {key: 1.0}).update(heard)
    for key, meant in (*_related(words, index).items(), *_short_years(found)):
        alternatives.setdefault(key, {key: 1.0}).update(meant)
    for key, meant in _translated(words, text, index).items():
        alternatives[key] = {**meant, **alternatives.get(key, {key: 1.0})}
    return Topic(found, alternatives)


def _related(words: Sequence[Term], index: Index) -> dict[str, dict[str, float]]:
    """Return what releases may write for words of a question, by the rarest of those words."""
    found: dict[str, dict[str, float]] = {}
    for one in related([word.key for word in words]):
        asked = [word.key for word in words[one.first : one.last] if is_topical(word.key)]
        if not asked:
            continue
        key = min(asked, key=index.holders)
        for other in one.others:
            rarest = min(other, key=index.holders)
            if rarest not in asked and _says_more(rarest, key, len(other), index):
                found.setdefault(key, {})[rarest] = _RELATED if len(other) == 1 else _RELATED_IN_PART
    return found


def _translated(words: Sequence[Term], text: str, index: Index) -> dict[str, dict[str, float]]:
    """Return what Thai releases may write for English words of a question, by each of those words."""
    latin = [word for word in words if text[word.start : word.end].isascii()]
    found: dict[str, dict[str, float]] = {}
    if not any(_LATIN.match(text, word.start) for word in latin):  # nor is a word list read that nothing is sought in
        return found
    for one in translated(latin, text):
        asked = [word.key for word in latin[one.first : one.last] if is_topical(word.key)]
        for other in one.others:
            rarest, part = min(other, key=index.holders), len(other) > 1
            if rarest in index and (not part or _tells(rarest, index)):
                for key in asked:
                    found.setdefault(key, {})[rarest] = _TRANSLATED_IN_PART if part else _TRANSLATED
    return found


def _short_years(found: Sequence[Term]) -> Iterator[tuple[str, dict[str, float]]]:
    """Yield the numbers that may be years of which the century is left out: "67" for 2567."""
    yield from ((key, {f"25{key}": _YEAR}) for key, *_ in found if _SHORT_YEAR.fullmatch(key))


def _tells(rarest: str, index: Index) -> bool:
    """Return whether so few releases have the `rarest` of some words that it tells of all of them."""
    return index.holders(rarest) <= max(_FEW, _TELLING * index.size)


def _says_more(other: str, key: str, words: int, index: Index) -> bool:
    """Return whether releases have `other`, the rarest of some words, and not much seldomer than `key` itself."""
    if other not in index or (words > 1 and not _tells(other, index)):
        return False
    return key.isascii() != other.isascii() or index.holders(other) >= _SELDOM * index.holders(key)


def _may_be_name(word: Term, text: str) -> bool:
    return bool(_LATIN.fullmatch(text, word.start, word.end)) and is_topical(word.key) and not asks(word.key)


def _heard(found: Sequence[Term], names: Sequence[Term], text: str, index: Index) -> dict[str, dict[str, float]]:
    """Return the Thai terms that Latin words, which may be `names`, spell, by the keys of those words in `found`."""
    keys = {(term.start, term.end): term.key for term in found}
    runs: list[list[Term]] = []
    for word in names:
        if runs and text[runs[-1][-1].end : word.start] in (" ", "-"):
            runs[-1].append(word)
        else:
            runs.append([word])
    spelt = {
        keys.get((word.start, word.end), word.key): terms
        for run in runs
        for word, terms in zip(run, _spelt(run, text, index), strict=True)
    }
    return {key: terms for key, terms in spelt.items() if terms}


def _alternatives(rejoined: Sequence[Rejoined], words: Sequence[Term], index: Index) -> dict[str, dict[str, float]]:
    """Return what may be meant beside what is kept: a word that may be a slip, or a slip that releases have as well."""
    found: dict[str, dict[str, float]] = {}
    for one in rejoined:
        inside = [word.key for word in words if one.start <= word.start and word.end <= one.end and word.key in index]
        rarest = min(filter(is_topical, inside), key=index.holders, default=None)
        if one.sureness == 1.0 and len(inside) == 1 and rarest:
            found.setdefault(one.key, {one.key: 1.0})[rarest] = 1.0
        elif one.sureness < 1.0 and rarest:
            found.setdefault(rarest, {rarest: 1.0})[one.key] = one.sureness
    return found


def _spelt(run: Sequence[Term], text: str, index: Index) -> list[dict[str, float]]:
    return hear([text[word.start : word.end] for word in run], [":" in word.key for word in run], index)


def means_something(key: str, index: Index) -> bool:
    """Return whether a term is no slip of a name: a concept, an English word that releases hold, a word that asks."""
    return ":" in key or (key.isascii() and key in index) or key in stopwords() or asks(key)


def overlaps(term: Term, spans: Sequence[tuple[int, int]]) -> bool:
    """Return whether any of `spans` covers a part of `term`."""
    return any(term.start < end and start < term.end for start, end in spans)
