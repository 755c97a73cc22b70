"""From the text of a question to a `Question`."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from knowledge.language.dates import DateMention, find_dates
from knowledge.language.names import name_parts
from knowledge.language.stemming import stem
from knowledge.language.text import blanked, normalise, squeeze
from knowledge.language.words import Term, is_topical, terms
from knowledge.questions.across import read_across
from knowledge.questions.facets import asked_for, searchable
from knowledge.questions.meant import Mentioned, choose_facet
from knowledge.questions.polar import is_polar
from knowledge.questions.question import ROLE_FACETS, Facet, Question
from knowledge.questions.spoken import LONGEST_QUESTION, asks_for_more, language_of, points_back, read_text, starts_on
from knowledge.questions.topic import asks, free_stretches, means_something, overlaps, terms_asked, topic_of
from knowledge.search.index import Index
from knowledge.search.mentions import NameFound, find_people
from knowledge.values import BUDDHIST_ERA_OFFSET

_MOST_DATES, _MOST_NAMES = 12, 12  # of a question that are looked for: more of them is no question
_PLAN = "word:แผนยุทธศาสตร์"
_OF_RELEASES = (Facet.LATEST, Facet.BY_DATE, Facet.BY_MINISTRY)
_WHAT_ABOUT = re.compile(r"(?:and |so |ok )?(?:what|how) about\b")
_WHEN_CLAUSE = re.compile(
    r"^(?:when|while|after|before|if|at|during) [^,?.]{5,}[,.] (?=.{0,60}\b(?:who|what|which|where|why|how)\b)"
)  # "When she opened it, how many ...": how many is asked
_ASKING_SENTENCE = re.compile(
    r"(?:^|[.;?!] )((?:and |but |so )?(?:(?:in|at|on|for|from|by|to|of|with|as) )?"
    r"\b(?:who|what|when|where|which|why|how|whose)\b[^?]{8,}?)(?:\?|[.] |$)"
)  # "She explained why it was shut. What was her post?": only one of the sentences asks
_WHICH = re.compile(r"\bwhich (?:(?!(?:did|do|does|was|were|is|are|has|had|will|the) )[a-z'-]+ ){0,3}$")
_WHO_IS_NAMED = re.compile(
    r"\b(?:[Ww]hat (?:is|was)|[Ww]ho (?:is|was)) (?:[A-Z][a-z]{1,3}\.? )?[A-Z][\w'-]+ [A-Z][\w'-]+"
    r"(?:,? who\b|,? the one\b|,? when (?:he|she)\b|,? at the |, [a-z]|\?|$)"
)  # a name, though no release is known to have it: "who is Ann Lee, who opened it?" asks her post
_CAPITAL_INSIDE = re.compile(r"(?<=[a-z,] )[A-Z]")
_WHAT_IS = re.compile(r"\bwhat (?:is|was) (?:[a-z]+\.? )?$")


def _years(dates: Sequence[DateMention]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(d.year + BUDDHIST_ERA_OFFSET for d in dates if d.year is not None))


def _parts_named(key: str, written: str) -> int:
    """Return how many parts of the name `key` are `written`."""
    return max(1, sum(part in written for part in name_parts(key)), len(written.split()))


def _without_the_who(plain: str, text: str) -> str:
    """Return read text without "who" where `text` has "WHO" for the organisation in it, and small letters beside it."""
    if not re.search(r"\bWHO\b", text) or not re.search(r"[a-z]{3}", text):
        return plain
    written = iter(re.findall(r"\bwho\b", text, re.IGNORECASE))
    return re.sub(r"\bwho\b", lambda found: " " if next(written, "") == "WHO" else found.group(), plain)


def _is_common(said: str, text: str) -> bool:
    """Return whether the English word `said` is no name: it stands in small letters in a `text` that has capitals."""
    if not said.isascii() or not _CAPITAL_INSIDE.search(text):
        return False
    at = text.replace("İ", "I").lower().find(said)  # the only letter that becomes two
    return at >= 0 and text[at : at + len(said)].islower()


def _is_part_of(name: NameFound, word: Term, index: Index) -> bool:
    """Return whether what looks like a `name` is but a part of `word`: of a place or post, or the beginning of a word.

    Behind a title that is not parted from it a name may end a word, but never begin one that releases have.
    """
    if not (word.start <= name.start and name.end <= word.end) or name.end - name.start == word.end - word.start:
        return False
    return ":" in word.key or (name.end < word.end and word.key in index)


def _sentence_that_asks(plain: str) -> str:
    """Return the one English sentence of read text that asks, where another one only tells; else the whole text."""
    found = _ASKING_SENTENCE.search(plain)
    return found.group(1) if found and not _ASKING_SENTENCE.search(plain, found.end(1)) else plain


def _asks_who_that_is(text: str) -> bool:
    """Return whether `text` asks who somebody is who is named in it, by no post."""
    found = _WHO_IS_NAMED.search(text)
    return found is not None and not any(term.key.startswith("post:") for term in terms_asked(read_text(found.group())))


def parse(text: str, index: Index, today: date) -> Question:
    """Return what `text` asks; people and words are read against `index`, "yesterday" counts from `today`."""
    plain = read_text(text)
    words = terms_asked(plain)
    dates = find_dates(plain, today)
    date_spans = [(found.start, found.end) for found in dates]
    found_names = find_people(
        plain,
        index.people,
        words,
        lambda key: means_something(key, index),
        free_stretches(words, index, date_spans),
        index.holders,
    )
    names = [
        name
        for name in found_names
        if not _is_common(plain[name.start : name.end], text)
        and not any(_is_part_of(name, word, index) for word in words)
    ]
    name_spans = [(name.start, name.end) for name in names]
    if date_spans or name_spans:
        words = terms_asked(blanked(plain, [*date_spans, *name_spans]))
    undated = blanked(plain, date_spans)  # "this" in "this year" points back to nothing
    asking = _without_the_who(_sentence_that_asks(_WHEN_CLAUSE.sub("", plain)), text)
    asked = asked_for(searchable(squeeze(asking)), frozenset(stem(word.key).removeprefix("word:") for word in words))
    concepts = [word.key for word in words if not overlaps(word, [*date_spans, *name_spans])]
    posts = tuple(dict.fromkeys(key for key in concepts if key.startswith("post:")))
    organisations = tuple(dict.fromkeys(key for key in concepts if key.startswith("org:")))
    found, alternatives = topic_of(words, index, [*date_spans, *name_spans], plain, lambda said: _is_common(said, text))
    written = terms(undated) if name_spans else []
    in_names = [term for term in written if overlaps(term, name_spans) and is_topical(term.key)]
    keys = list(dict.fromkeys(term.key for term in found))
    topic = [key for key in keys if not asks(key)]
    hints = [key for key in keys if asks(key) and key in index]
    bare = not [key for key in topic if not key.startswith(("org:", "post:"))] and not names
    about_person = points_back(plain, "people")
    mentioned = Mentioned(
        bool(names),
        bool(posts),
        bool(organisations),
        bool(dates),
        bare,
        what_is=any(_WHAT_IS.search(plain[: name.start]) for name in names),
        which_post=any(word.key in posts and _WHICH.search(plain[: word.start]) for word in words),
    )
    best = choose_facet(asked, mentioned, plain)
    if _asks_who_that_is(text[:LONGEST_QUESTION]):
        best = replace(best, facet=Facet.POSITION, part=None)
    if best.facet is Facet.SUMMARY and about_person:
        best = replace(best, facet=Facet.WHAT, part=None)  # "what was his talk about?" asks of a part of the release
    polar = is_polar(normalise(text[:LONGEST_QUESTION]))
    by_year = dates and not any(found.month for found in dates)
    if polar and _PLAN in topic and by_year and best.facet not in ROLE_FACETS:
        best = replace(best, facet=Facet.PERIOD)  # "does the plan cover 2027?", however it is put
    question = Question(
        text=text,
        language=language_of(plain),
        facet=best.facet,
        part=best.part,
        polar=polar,
        words=tuple(topic),
        alternatives=alternatives,
        hints=tuple(hints),
        sought=tuple(dict.fromkeys(term.key for term in sorted((*found, *in_names), key=lambda term: term.start))),
        people=tuple(name.keys for name in names[:_MOST_NAMES]),
        named=tuple(_parts_named(name.keys[0], plain[name.start : name.end]) for name in names[:_MOST_NAMES]),
        posts=posts,
        organisations=organisations,
        dates=dates[:_MOST_DATES],
        years=_years(dates),
        follows=starts_on(undated) or points_back(undated, "any"),
        unasked=not asked or bool(_WHAT_ABOUT.match(plain)),
        about_person=about_person,
        more=asks_for_more(plain),
    )
    across = read_across(question, plain, found)
    if across is None and best.facet in _OF_RELEASES:  # it has the words of a list, and yet asks something of a release
        return replace(question, facet=Facet.SUMMARY)
    return replace(question, across=across)
