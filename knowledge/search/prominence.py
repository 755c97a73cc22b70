"""Prominence: how much releases that hold a word are about it, as against saying it in passing.

A question is asked about what its release is about. A Thai word of a question that one or two in a hundred releases
hold stands in the release meant in 88 of 100 cases where its holders say it two and a half times or oftener in the
mean, in 51 where less than 1.7 times. The field calls it burstiness: Church and Gale, "Poisson mixtures", 1995.
"""

from collections.abc import Mapping

from knowledge.search.index import Index

_TIMES, _TITLED = 2.0, 0.12  # how often holders of a usual word say it, and how many of them have it in the title
_BY_TIMES, _BY_TITLED = 0.3, 0.15  # powers: how much each of the two tells
_BELIEVED = 2  # holders of the usual kind beside those that are counted: of a few not much is known
_NEVER = 0.02  # share of titles that is as good as none
_LEAST, _MOST = 0.2, 3.0


def prominence(terms: Mapping[str, float], index: Index) -> float:
    """Return how many times more than a usual word one says for which `terms` stand, each as surely: 0.2 to 3."""
    holders = times = titled = 0.0
    for term, sure in terms.items():
        standing = index.standing(term)
        holders += sure * standing.holders
        times += sure * standing.times
        titled += sure * standing.titled
    whole = holders + _BELIEVED
    repeated = (times + _BELIEVED * _TIMES) / whole / _TIMES
    in_titles = ((titled + _BELIEVED * _TITLED) / whole + _NEVER) / (_TITLED + _NEVER)
    return float(min(_MOST, max(_LEAST, repeated**_BY_TIMES * in_titles**_BY_TITLED)))
