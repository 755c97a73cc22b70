"""Which facet a question means, by what else stands in it: "who is X" asks for a post, "who is the PM" for a name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from knowledge.questions.cues import shows
from knowledge.questions.facets import Asked
from knowledge.questions.question import ROLE_FACETS, Facet

_SO_WHAT = ("ว่าไง", "ว่ายังไง", "ว่าอย่างไร")
_WHO_OF_SEVERAL = ("คนไหนบ้าง", "ท่านไหนบ้าง", "ใครบ้าง")
_GENERAL = (Facet.WHAT, Facet.LIST, Facet.AGENDA, Facet.SAID, Facet.SUMMARY)
_NOT_THE_ISSUE = re.compile(
    r"(?:ไม่ใช่|ไม่เอา|ไม่ได้หมายถึง).{0,12}(?:ข่าว|เผยแพร่|ออก|ลง)|\bnot?\b.{0,20}(?:publish|issue|release|post)|don't mean"
)
_NAMES_A_POST = re.compile(r"ใครเป็น(?!ประธาน|คน|ผู้)|ใครคือ|who (?:is|was) the|name (?:of )?the")
_WHO_IS_THE = re.compile(r"\bwho (?:is|was|are|were) (?:the|an?) (?!one\b)")  # a description follows, no name
_WHO_RUNS = re.compile(r"\bwho (?:[a-z]+ )?(?:runs?|leads?|heads?|headed)\b|ใคร")
_IN_WORDS = 20  # weight of a way of asking that is more than a word by the way


@dataclass(frozen=True, slots=True)
class Mentioned:
    """What kinds of thing a question mentions.

    `bare`: no topic beside organisations, posts and dates; `what_is`: "what is" stands right before a person;
    `which_post`: "which" stands before a post.
    """

    people: bool
    posts: bool
    organisations: bool
    dates: bool
    bare: bool
    what_is: bool
    which_post: bool


def _listing(best: Asked, asked: Sequence[Asked], mentioned: Mentioned) -> Asked:
    """Return whether releases are asked for by ministry or day, or, with any other topic, something else."""
    if mentioned.bare and mentioned.organisations:
        return replace(best, facet=Facet.BY_MINISTRY)
    if mentioned.bare and mentioned.dates:
        return best
    rest = [other for other in asked if other.facet is not Facet.BY_DATE]
    return rest[0] if rest else replace(best, facet=Facet.SUMMARY)


def _asks_rank(asked: Sequence[Asked]) -> bool:
    """Return whether a post is asked for in so many words, though something else outweighs it."""
    return any(other.facet is Facet.POSITION and other.weight >= _IN_WORDS for other in asked)


def choose_facet(asked: Sequence[Asked], mentioned: Mentioned, plain: str) -> Asked:
    """Return what is asked for after what the question mentions: "who is X" asks a post, "who is the PM" a name."""
    best = asked[0] if asked else Asked(Facet.WHAT, None, (), 0)
    facets = {other.facet for other in asked}
    if best.facet is Facet.BY_DATE:
        return _listing(best, asked, mentioned)
    if best.facet is Facet.ISSUED_DATE and _NOT_THE_ISSUE.search(plain):
        return replace(best, facet=Facet.EVENT_DATE)
    if best.facet is Facet.EVENT_DATE and any(other.part == "other" for other in asked):
        return replace(best, part="other")
    return _about_somebody(best, asked, mentioned, plain) or _about_something(best, facets, plain) or best


def _about_somebody(best: Asked, asked: Sequence[Asked], mentioned: Mentioned, plain: str) -> Asked | None:
    """Return whether a person, a post or a role is asked for otherwise than the way of asking tells."""
    facets = {other.facet for other in asked}
    who_is = shows("who_is", plain) and not _WHO_IS_THE.search(plain)
    if best.facet is Facet.PERSON and mentioned.people and not mentioned.posts and who_is:
        return replace(best, facet=Facet.POSITION)
    if best.facet in _GENERAL and mentioned.people and Facet.POSITION in facets:
        return replace(best, facet=Facet.POSITION)
    if best.facet is Facet.WHAT and mentioned.what_is:
        return replace(best, facet=Facet.POSITION)
    if best.facet is Facet.WHAT and mentioned.which_post:
        return replace(best, facet=Facet.PERSON)
    heads = shows("heading", plain) and not _WHO_RUNS.search(plain)
    if best.facet is Facet.ORGANISATION and mentioned.people and heads:
        return replace(best, facet=Facet.POSITION)
    if best.facet is Facet.VENUE and mentioned.people and _asks_rank(asked):
        return replace(best, facet=Facet.POSITION)  # "which district was he chief of?"
    if (
        best.facet is Facet.POSITION
        and best.fragments[-1].strip().endswith("role")
        and not (mentioned.people or mentioned.posts)
    ):
        return replace(best, facet=Facet.WHAT)  # the role of a country
    if best.facet is Facet.POSITION and "กลายเป็น" in plain and not mentioned.posts:  # what becomes of a thing
        return replace(best, facet=Facet.WHAT)
    if best.facet is Facet.ATTENDEES and best.fragments[0] in _WHO_OF_SEVERAL:  # "speaker คนไหนบ้าง"
        role = next((other for other in asked if other.facet in ROLE_FACETS and other.facet is not best.facet), best)
        return role if "เข้าร่วม" not in plain else best
    if (
        best.facet in (Facet.ATTENDEES, Facet.SPEAKER, Facet.SIGNATORY)
        and mentioned.posts
        and _NAMES_A_POST.search(plain)
    ):
        return replace(best, facet=Facet.PERSON)
    return None


def _about_something(best: Asked, facets: set[Facet], plain: str) -> Asked | None:
    """Return whether a list, a decision or a day is asked for otherwise than the way of asking tells."""
    if best.facet is Facet.LIST and Facet.DECISION in facets:
        return replace(best, facet=Facet.DECISION)
    if best.facet is Facet.SAID and best.fragments[0] in _SO_WHAT and Facet.DECISION in facets:
        return replace(best, facet=Facet.DECISION)
    if best.facet is Facet.VENUE and shows("several", plain):  # "in which provinces" asks for a list, not for the venue
        return replace(best, facet=Facet.LIST)
    if best.facet is Facet.EVENT_DATE and Facet.ISSUED_DATE in facets and not _NOT_THE_ISSUE.search(plain):
        return replace(best, facet=Facet.ISSUED_DATE)
    return None
