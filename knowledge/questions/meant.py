"""Which facet a question means, by what else stands in it: "who is X" asks for a post, "who is the PM" for a name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from knowledge.language.alternation import alternation
from knowledge.questions.cues import begins_with, cue_words, shows
from knowledge.questions.facets import Asked
from knowledge.questions.nouns import several_asked
from knowledge.questions.question import DAYS, ROLE_FACETS, Facet
from knowledge.questions.reread import reread

_SO_WHAT = ("ว่าไง", "ว่ายังไง", "ว่าอย่างไร")
_WHO_OF_SEVERAL = ("คนไหนบ้าง", "ท่านไหนบ้าง", "ใครบ้าง")
_GENERAL = (Facet.WHAT, Facet.LIST, Facet.AGENDA, Facet.SAID, Facet.SUMMARY)
_NOT_THE_ISSUE = re.compile(
    r"(?:ไม่ใช่|ไม่เอา|ไม่ได้หมายถึง).{0,12}(?:ข่าว|เผยแพร่|ออก|ลง)|\bnot?\b.{0,20}(?:publish|issue|release|post)|don't mean"
)
_NAMES_A_POST = re.compile(r"ใครเป็น(?!ประธาน|คน|ผู้)|ใครคือ|who (?:is|was) the|name (?:of )?the")
_WHO_IS_THE = re.compile(r"\bwho (?:is|was|are|were) (?:the|an?) (?!one\b)")  # a description follows, no name
_WHO_RUNS = re.compile(r"\bwho (?:[a-z]+ )?(?:runs?|leads?|heads?|headed)\b|ใคร")
_HEADED = re.compile(
    r"\b(?:which|what)\b.{0,50}?\b(?:does|did|is|was)\b((?: [\w.'-]+){1,6})"
)  # "which prison did he run"
_HEADED_FACETS = (Facet.ORGANISATION, Facet.VENUE, Facet.WHAT)
_SOMEBODY = re.compile(r"\b(?:he|she|his|her)\b|เขา|เค้า|เธอ|ท่าน(?!ไหน|ใด)")
_NO_PLACE_OF_IT = re.compile(  # "which country signed", "with which province": not where it was
    r"^(?:ประเทศ|จังหวัด|เมือง|อำเภอ|ตำบล)(?:ไหน|อะไร|ใด)(?!ที่จัด|เป็นเจ้าภาพ)"
    r"|(?:กับ|ของ|ให้|ระหว่าง|เชื่อม|แก่)(?:ประเทศ|จังหวัด|เมือง|อำเภอ|ตำบล|เกาะ)(?:ไหน|อะไร|ใด)"
)
_A_THING_SAID = re.compile(r"(?:อะไร|ฉบับไหน|เรื่องไหน|แบบไหน|ระดับไหน)(?!บ้าง|มั่ง)")
_WORDS_SAID = re.compile(r"(?:พูด|กล่าว|บอก|ย้ำ|แถลง|ว่า|ถึง|ตอบ|เผย|ความเห็น|สรุป|ระบุ)(?:เรื่อง|ไว้)?อะไร|ว่าไง|ยังไง|อย่างไร")
_AT_WHICH = re.compile(r"\bat (?:which|what)\b")
_ITS_NAME = re.compile(r"ใช้ชื่อ|ชื่อ(?:เต็ม)?(?:ว่า)?อะไร|ชื่อไร")
_NAME_OF = re.compile(r"\b(?:name (?:of|for|given to)|named?|called) ")
_BEFORE_ITS_NAME = 15  # letters between a thing and the words that ask for its name
_AFTER_ITS_NAME = 40
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
    if best.facet is Facet.EVENT_DATE and best.part is None and shows("from_to", plain):
        return replace(best, facet=Facet.PERIOD, part=DAYS)
    if best.facet is Facet.EVENT_DATE and any(other.part == "other" for other in asked):
        return replace(best, part="other")
    somebody = mentioned.people or bool(_SOMEBODY.search(plain))
    return (
        _about_somebody(best, asked, mentioned, plain)
        or _about_something(best, facets, plain)
        or reread(best, plain, somebody=somebody, post=mentioned.posts)
        or best
    )


def _asks_what_is_headed(best: Asked, plain: str) -> bool:
    """Return whether the body, the place or the thing that somebody heads is asked for: "which prison does he run"."""
    if _WHO_RUNS.search(plain):
        return False
    if best.facet is Facet.ORGANISATION:
        return shows("heading", plain)
    verb = _HEADED.search(plain)
    return verb is not None and shows("directing", verb.group(1))


@cache
def _holds_which() -> re.Pattern[str]:
    """Return what asks for the post that somebody holds by the body that it is of: "เป็นอธิบดีกรมไหน"."""
    return re.compile(
        rf"เป็น ?(?:{alternation(cue_words('held_post'))})[^ ]{{0,25}}(?: [^ ]{{0,10}})?(?:อะไร|ไหน|ใด)(?!บ้าง)"
    )


@cache
def _held_at() -> re.Pattern[str]:
    """Return what stands before a body at which something was held."""
    return re.compile(rf"(?:{alternation(cue_words('held_at'))})(?:กัน|อยู่)?ที่ ?$|ใช้ ?$")


def _is_held_at(best: Asked, plain: str) -> bool:
    """Return whether the body that is asked for is where something was held: "at which university did they meet"."""
    return (
        _AT_WHICH.search(plain) is not None
        or _held_at().search(plain[: max(0, plain.find(best.fragments[0].strip()))]) is not None
    )


def _about_somebody(best: Asked, asked: Sequence[Asked], mentioned: Mentioned, plain: str) -> Asked | None:
    """Return whether a person, a post or a role is asked for otherwise than the way of asking tells."""
    facets = {other.facet for other in asked}
    somebody = mentioned.people or bool(_SOMEBODY.search(plain))
    who_is = shows("who_is", plain) and not _WHO_IS_THE.search(plain)
    if best.facet is Facet.PERSON and mentioned.people and not mentioned.posts and who_is:
        return replace(best, facet=Facet.POSITION)
    if best.facet in _GENERAL and mentioned.people and Facet.POSITION in facets:
        return replace(best, facet=Facet.POSITION)
    if best.facet is Facet.WHAT and mentioned.what_is:
        return replace(best, facet=Facet.POSITION)
    if best.facet in (*_HEADED_FACETS, Facet.PERSON) and somebody and _holds_which().search(plain):
        return replace(best, facet=Facet.POSITION)  # "เป็นอธิบดีกรมไหน"
    if best.facet is Facet.WHAT and mentioned.which_post:
        return replace(best, facet=Facet.PERSON)
    if best.facet in _HEADED_FACETS and somebody and _asks_what_is_headed(best, plain):
        return replace(best, facet=Facet.POSITION)
    if best.facet is Facet.VENUE and mentioned.people and _asks_rank(asked):
        return replace(best, facet=Facet.POSITION)  # "which district was he chief of?"
    if (
        best.facet is Facet.POSITION
        and best.fragments[-1].strip().endswith("role")
        and not (somebody or mentioned.posts)
    ):
        return replace(best, facet=Facet.WHAT)  # the role of a country
    if best.facet is Facet.POSITION and "rank" in best.fragments[-1] and not somebody:
        return replace(best, facet=Facet.FIGURE)  # the rank of a country
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
    if best.facet is Facet.WHAT and several_asked(plain):
        return replace(best, facet=Facet.LIST)
    if best.facet is Facet.LIST and Facet.DECISION in facets and not best.fragments[0].startswith(" which"):
        return replace(best, facet=Facet.DECISION)
    if best.facet is Facet.SAID and best.fragments[0] in _SO_WHAT and Facet.DECISION in facets:
        return replace(best, facet=Facet.DECISION)
    if best.facet is Facet.PERSON and _asks_its_name(plain):
        return replace(best, facet=Facet.WHAT)
    if best.facet is Facet.ORGANISATION and _is_held_at(best, plain):
        return replace(best, facet=Facet.VENUE)  # "at which university was it held"
    if best.facet is Facet.VENUE and _NO_PLACE_OF_IT.search(plain) and not shows("several", plain):
        return replace(best, facet=Facet.WHAT)
    if best.facet is Facet.SAID and best.fragments == (" according to",):
        return replace(best, facet=Facet.WHAT)
    if best.facet is Facet.SAID and _A_THING_SAID.search(plain) and not _WORDS_SAID.search(plain):
        return replace(best, facet=Facet.WHAT)  # "บอกว่าจะเสนอโครงการอะไร"
    if best.facet is Facet.EVENT_DATE and Facet.ISSUED_DATE in facets and not _NOT_THE_ISSUE.search(plain):
        return replace(best, facet=Facet.ISSUED_DATE)
    return None


def _asks_its_name(plain: str) -> bool:
    """Return whether the name of a thing is asked for and not somebody's: the thing stands first, or right before."""
    thai, english = _ITS_NAME.search(plain), _NAME_OF.search(plain)
    if thai:
        before = plain[max(0, thai.start() - _BEFORE_ITS_NAME) : thai.start()]
        return begins_with("named_thing", plain) or shows("named_thing", before) or thai.group().startswith("ใช้")
    return english is not None and shows("named_thing", plain[english.end() : english.end() + _AFTER_ITS_NAME])
