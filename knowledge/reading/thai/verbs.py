"""Verbs of a Thai clause: who of those named does what they say, and the role that this is."""

from collections.abc import Callable, Sequence

from knowledge.reading.thai.clause_words import clause_patterns
from knowledge.reading.thai.cues import Cue
from knowledge.reading.thai.references import Reference
from knowledge.reading.thai.walk import Walk
from knowledge.release import Role

_REACH = 260  # letters between a name and a verb of the same clause
_UNNAMED = 220  # letters between "โดยมี" and the verb of people without a name
_NEAR = 40  # letters between two verbs of one subject, or between what is said and its first verb
_BEGINNING = 70  # letters between what is said and the first name in it
_AFTER_SAYING = 80  # letters between a verb of saying and what else its subject did
_FAR, _TOGETHER = 160, 12  # letters between a name and a verb of taking part; and "ร่วม" alone
_OPENING = 25  # letters between the beginning of a clause and a verb whose subject is left out
_MOVING = ("visits", "brings")  # verbs that also tell of a visit in what somebody said
_DEEDS = ("presides", "heads", "visits", "follows", "brings", "joins", "meets")  # what may be told before its subject
_TOLD = ("says", "presides", "heads", "instructs", "signs")  # verbs that may follow another one of the same subject


def tell(walk: Walk, cue: Cue) -> None:
    """Give those whom the verb `cue` is about the role that it says."""
    near = cue.start - walk.last_end <= _REACH
    if walk.names and walk.opened in ("", "sends", "having") and near:
        _apply(walk, cue, walk.names, walk.opened)
    elif walk.suspended and near:
        _apply(walk, cue, walk.suspended, "")
    elif walk.head and walk.waiting and near:
        _apply(walk, cue, walk.head, "")
    elif walk.names and walk.opened == "company" and near:
        _apply(walk, cue, walk.names, "having")
    elif walk.pending in ("having", "sends") and cue.start - walk.pending_end <= _UNNAMED:
        walk.pending = ""  # what people without a name did
        return
    elif _is_done_before(walk, cue):
        walk.done_before = cue.kind
        return
    else:
        _apply_again(walk, cue)
    walk.last_kind, walk.last_end = cue.kind, cue.end
    if cue.kind in ("meets", "signs"):
        walk.pending, walk.pending_end = ("meets" if cue.kind == "meets" else ""), cue.end


def _is_done_before(walk: Walk, cue: Cue) -> bool:
    """Return whether `cue` is a deed told before its subject: "ภายหลังตรวจเยี่ยมโรงงาน นายก กล่าวว่า"."""
    if walk.names or walk.head or walk.pending or walk.quoting or cue.kind not in _DEEDS:
        return False
    beginning = max(walk.clause, cue.start - _OPENING)
    return clause_patterns().before_deed.search(walk.hidden, beginning, cue.start) is not None


def _apply_again(walk: Walk, cue: Cue) -> None:
    """Take `cue` for a further verb of a subject named before, where it can be."""
    if cue.kind == "says" and not _is_connected(walk, cue):
        return
    if walk.tail and cue.start - walk.last_end <= _NEAR and cue.kind in _TOLD and walk.last_kind in _TOLD:
        _apply(walk, cue, walk.tail, "again")
    elif walk.head and cue.start - walk.last_end <= (_AFTER_SAYING if walk.last_kind == "says" else _REACH):
        if cue.kind in (*_TOLD, "meets") or not (walk.quoting or walk.has_part(walk.head)):
            _apply(walk, cue, walk.head, "again")
    elif walk.quoting and walk.speaker is not None and _begins_quote(walk, cue):
        _apply(walk, cue, [walk.speaker], "again")
    elif walk.main and cue.kind in ("says", "presides") and _has_no_subject(walk, cue):
        _apply(walk, cue, walk.main, "again")


def _is_connected(walk: Walk, cue: Cue) -> bool:
    """Return whether a word before the verb of saying ties it to a subject named before, or nothing stands between."""
    if cue.start - walk.last_end <= _TOGETHER:
        return True
    before = walk.hidden[max(walk.last_end, cue.start - _TOGETHER) : cue.start]
    return clause_patterns().connected.search(before) is not None


def _has_no_subject(walk: Walk, cue: Cue) -> bool:
    """Return whether `cue` opens its clause, so that its subject is the one of the clauses before."""
    if cue.start - walk.clause > _OPENING:
        return False
    before = walk.hidden[walk.clause : cue.start].strip()
    return not before or clause_patterns().connected.search(before) is not None


def _begins_quote(walk: Walk, cue: Cue) -> bool:
    """Return whether `cue` is what the speaker tells to have done: "เปิดเผยว่า วันนี้ได้หารือกับ ..."."""
    if cue.start - walk.quoted_from > _NEAR or cue.kind == "says":
        return False
    return clause_patterns().own_deed.fullmatch(walk.hidden, walk.quoted_from, cue.start) is not None


def _apply(walk: Walk, cue: Cue, who: list[Reference], opened: str) -> None:
    VERBS[cue.kind](walk, cue, who, opened)
    walk.tail = who
    walk.told_having = opened == "having"
    if opened in ("", "sends"):
        walk.head = who
        if walk.has_part(who):
            walk.main = who[:1]
    walk.waiting = False
    walk.names, walk.opened, walk.suspended, walk.pending = [], "", [], ""
    if cue.kind != "says":
        return
    if done := clause_patterns().after_deed.match(walk.hidden, cue.end):
        walk.quote_at = done.start("that")
    elif clause_patterns().reported.match(walk.hidden, cue.end):
        walk.head, walk.tail, walk.quoting, walk.quoted_from = [], [], True, cue.end


def _instruct(walk: Walk, cue: Cue, who: list[Reference], opened: str) -> None:
    """Let whoever lays down a policy preside and speak, unless somebody else only tells of it."""
    if not walk.quoting or _is_own_deed(walk, who):
        _preside(walk, cue, who, opened)


def _is_own_deed(walk: Walk, who: Sequence[Reference]) -> bool:
    return walk.speaker is not None and who[0].mention == walk.speaker.mention


def _preside(walk: Walk, cue: Cue, who: list[Reference], opened: str) -> None:
    chairs = who
    if len(who) > 1 and not _together(walk, cue, who):
        chairs = who[-1:] if opened == "having" else who[:1]
        walk.give([one for one in who if one not in chairs], Role.ATTENDEE, "list")
    walk.give(chairs, Role.CHAIR, cue.kind)
    if cue.kind == "instructs":
        walk.give(chairs, Role.SPEAKER, cue.kind)


def _together(walk: Walk, cue: Cue, who: Sequence[Reference]) -> bool:
    """Return whether all of `who` do what `cue` says: they do it "ร่วม", or are two that "และ" joins."""
    if "ร่วม" in walk.hidden[max(0, cue.start - 4) : cue.end]:
        return True
    return len(who) == 2 and walk.hidden[who[0].end : who[1].start].strip() in ("และ", "กับ")


def _visit(walk: Walk, cue: Cue, who: list[Reference], opened: str) -> None:
    if opened == "having":
        walk.give(who, Role.ATTENDEE, "list")
    elif cue.kind == "follows" and who[0].by == "post":
        return  # "นายกฯ ติดตามสถานการณ์น้ำ" may be told of any day
    elif not walk.quoting or cue.kind in _MOVING or _is_first_told(walk, cue, who[0]):
        kind = cue.kind if cue.kind in _MOVING else "visits"
        walk.give(who[:1], Role.CHAIR, f"told_{kind}" if walk.quoting else kind)
        walk.give(who[1:], Role.ATTENDEE, "list")


def _is_first_told(walk: Walk, cue: Cue, who: Reference) -> bool:
    """Return whether what is told begins with the meeting that `who` held."""
    return cue.kind == "convenes" and who.start - walk.quoted_from <= _BEGINNING


def _join(walk: Walk, cue: Cue, who: list[Reference], opened: str) -> None:
    if opened != "having" and cue.kind != "meets" and cue.start - walk.last_end > _join_reach(walk, cue, who):
        return
    if opened == "sends" and cue.kind == "meets":
        walk.give(walk.sender, Role.ATTENDEE, "meets")
    walk.give(who, Role.ATTENDEE, "listed_joins" if opened == "having" else cue.kind)


def _join_reach(walk: Walk, cue: Cue, who: list[Reference]) -> int:
    """Return how many letters may stand between `who` and what they take part in: few where others may do so."""
    if cue.kind == "shares":
        return _TOGETHER
    return _NEAR if walk.quoting or who[-1].by == "post" else _FAR


def _receive(walk: Walk, cue: Cue, who: list[Reference], opened: str) -> None:
    """Let whoever is handed something with company lead, and others attend."""
    leads = walk.waiting and opened != "having"
    if leads:
        walk.give(who[:1], Role.CHAIR, "leads")
    walk.give(who[1:] if leads else who, Role.ATTENDEE, "list" if opened == "having" else "receives")


def _say(walk: Walk, cue: Cue, who: list[Reference], opened: str) -> None:
    if opened == "having":
        walk.give(who, Role.ATTENDEE, "list")
    if opened == "" and walk.done_before:
        deed, walk.done_before = walk.done_before, ""
        VERBS[deed](walk, cue._replace(kind=deed), who[-1:], "")
    if opened == "again":
        walk.give(who if walk.last_kind == "presides" else who[-1:], Role.SPEAKER, "says_again")
    else:
        walk.give(who[-1:], Role.SPEAKER, "says")
    walk.speaker = who[-1]


def _voice(walk: Walk, cue: Cue, who: list[Reference], opened: str) -> None:
    if opened == "" and not walk.quoting and walk.has_part(who):
        walk.give(who[-1:], Role.SPEAKER, "voices")


def _sign(walk: Walk, cue: Cue, who: list[Reference], opened: str) -> None:
    if opened != "again" or cue.start - walk.last_end <= _NEAR:
        walk.give(who, Role.SIGNATORY, "signs")


def _act(walk: Walk, cue: Cue, who: list[Reference], opened: str) -> None:
    if opened == "having":
        walk.give(who, Role.ATTENDEE, "list")
    elif walk.waiting:
        walk.give(who[:1], Role.CHAIR, "leads")


VERBS: dict[str, Callable[[Walk, Cue, list[Reference], str], None]] = {
    "presides": _preside,
    "heads": _preside,
    "instructs": _instruct,
    "visits": _visit,
    "follows": _visit,
    "convenes": _visit,
    "brings": _visit,
    "joins": _join,
    "shares": _join,
    "meets": _join,
    "receives": _receive,
    "says": _say,
    "voices": _voice,
    "signs": _sign,
    "acts": _act,
}
