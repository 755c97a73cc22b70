"""Clauses: a walk over references to people and cues that finds who did what in the sentences of a Thai release.

Names gather in a list until a verb says what they did. A list without a cue before it is the subject of its clause, and
stays its head for the verbs behind; a list that a cue opened ("โดยมี", "พร้อมด้วย") takes its role from cue and verb.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from knowledge.reading.thai.cues import HIDDEN, Cue, names_something
from knowledge.reading.thai.references import Reference
from knowledge.release import Role

_JOINT = re.compile(r"(?:และ|,|/|กับ|\d\s?[.)])\s*$")
_FRESH = re.compile(r"(?:โดย|ว่า|ด้าน|ซึ่ง|จากนั้น|ทั้งนี้|[\"'])\s*$")  # a name behind these begins a clause
_SAID = re.compile(r"[^\s\x00]{0,25}\s?ว่า|[^\n\x00]{0,150}?\sว่า\s|ถึง|เกี่ยวกับ|ความคืบหน้า|ต่อ|เพิ่มเติม|อีก|ด้วยว่า|สรุป")
_APART = 70  # letters between two names of one list that no word joins
_LISTED = 220  # letters between a cue and a name, or between names, of a list that a cue opened
_REACH = 260  # letters between a name and a verb of the same clause
_NEAR = 40  # letters between two verbs of one unnamed subject
_OPENING = 25  # letters between the beginning of a clause and a verb whose subject is left out
_COMPANY = 60  # letters between "พร้อมด้วย" and a name
_TELLING = ("presides", "heads", "visits", "follows", "brings", "joins", "meets", "says", "signs", "acts")


@dataclass(slots=True)
class Walk:
    """Where the walk stands in the text `hidden`, and the roles given so far: mention -> role -> rule."""

    hidden: str
    roles: dict[int, dict[Role, str]] = field(default_factory=dict)
    names: list[Reference] = field(default_factory=list)  # the list that waits for its verb
    opened: str = ""  # the kind of cue that opened it; "" for the subject of a clause
    pending: str = ""  # the kind of cue that will open the next list
    pending_end: int = 0
    head: list[Reference] = field(default_factory=list)  # the subject of the clause
    waiting: bool = False  # the head was named with company and waits for its verb
    suspended: list[Reference] = field(default_factory=list)  # a subject broken off by "มอบหมายจาก ..."
    tail: list[Reference] = field(default_factory=list)  # who did what the last verb says
    main: list[Reference] = field(default_factory=list)  # who is the subject where none is written
    last_kind: str = ""  # of the last verb in the clause
    last_end: int = 0  # where the last name or verb ended
    clause: int = 0  # where the clause began
    sender: list[Reference] = field(default_factory=list)  # who sends, or receives, those named behind
    told_having: bool = False  # the last verb was about a list that "โดยมี" opened
    quoting: bool = False  # what follows is what somebody said
    quoted_from: int = 0  # where that began
    speaker: Reference | None = None

    def give(self, references: Sequence[Reference], role: Role, rule: str) -> None:
        """Give `role` to those whom `references` mean; the first rule to do so counts."""
        for reference in references:
            given = self.roles.setdefault(reference.mention, {})
            given.setdefault(role, f"{rule}_by_post" if reference.by == "post" else rule)

    def has_part(self, references: Sequence[Reference]) -> bool:
        """Return whether any of those meant has a part in the event already."""
        return any(
            role in self.roles.get(reference.mention, ())
            for reference in references
            for role in (Role.CHAIR, Role.ATTENDEE)
        )


def begin_clause(walk: Walk, place: int, paragraph: bool) -> None:
    """End the clause before `place`; a new `paragraph` ends what somebody said, too.

    A line that breaks off behind a name goes on with the post.
    """
    if paragraph and walk.names and place - walk.last_end <= 2 and walk.hidden[place : place + 1] not in (HIDDEN, "\n"):
        return
    _settle(walk)
    walk.head, walk.tail, walk.suspended, walk.pending, walk.last_kind = [], [], [], "", ""
    walk.clause = walk.last_end = place
    walk.told_having = False
    if paragraph:
        walk.quoting = False


def take_name(walk: Walk, reference: Reference) -> None:
    """Put `reference` into the list that is open, or open one with it."""
    gap = walk.hidden[walk.last_end : reference.start]
    pending = _pending(walk, reference, gap)
    if walk.names and not pending and _continues(walk, gap):
        walk.names.append(reference)
    else:
        if not (pending == "company" and walk.opened == "" and walk.names):
            _settle(walk, keep_head=bool(pending))
        walk.names, walk.opened = [reference], pending
    walk.pending, walk.last_end = "", reference.end
    _give_by_list(walk, reference)


def _pending(walk: Walk, reference: Reference, gap: str) -> str:
    """Return the kind of cue that opens a list with `reference`; "" for a subject."""
    behind = reference.start - walk.pending_end
    if walk.pending and not gap.rstrip().endswith('"') and (behind <= _NEAR or not _FRESH.search(gap)):
        return walk.pending if behind <= (_COMPANY if walk.pending == "company" else _LISTED) else ""
    if not walk.names and walk.tail and walk.told_having and _JOINT.search(gap):
        return "having"
    return ""


def _continues(walk: Walk, gap: str) -> bool:
    if "\n" in gap or _FRESH.search(gap):
        return False
    longest = _LISTED if walk.opened == "having" or (walk.opened and _JOINT.search(gap)) else _APART
    return len(gap) <= longest


def _give_by_list(walk: Walk, reference: Reference) -> None:
    """Give the role that the cue before the list says by itself."""
    if walk.opened == "company":
        walk.give([reference], Role.ATTENDEE, "company")
    elif walk.opened == "meets":
        walk.give([reference], Role.ATTENDEE, "met")
    elif walk.opened == "signs":
        walk.give([reference], Role.SIGNATORY, "signs")
    elif walk.opened == "reports":
        walk.give([reference], Role.SPEAKER, "reports")
    elif walk.opened == "led_by":
        if walk.head or walk.tail:
            walk.give([reference], Role.ATTENDEE, "led_by")
        else:
            walk.give([reference], Role.CHAIR, "led_by")


def _settle(walk: Walk, keep_head: bool = False) -> None:
    """Close the open list, and the head that waits, without a verb."""
    if walk.opened == "having":
        walk.give(walk.names, Role.ATTENDEE, "list")
    if walk.waiting and not keep_head:
        walk.give(walk.head[:1], Role.CHAIR, "leads")
        walk.main = walk.head[:1]
        walk.waiting = False
    elif walk.names and walk.opened == "" and not keep_head:
        walk.head = list(walk.names)
    walk.names, walk.opened = [], ""


def take_cue(walk: Walk, cue: Cue) -> None:
    """Let `cue` open a list, or say what the open one did."""
    if cue.kind == "nothing":
        return
    if cue.kind in _TELLING:
        if not names_something(walk.hidden, cue):
            _tell(walk, cue)
        elif cue.kind == "meets" and walk.hidden[cue.start : cue.end].endswith(("กับ", "ของ", "จาก", "ระหว่าง")):
            walk.pending, walk.pending_end, walk.last_kind = "meets", cue.end, "meets"
            if walk.head:
                walk.give(walk.head, Role.ATTENDEE, "meets")
    else:
        absent = cue.kind == "led_by" and walk.hidden.startswith("ภายใต้", cue.start) and _is_of_state(walk, cue)
        _OPENING_CUES["absent" if absent else cue.kind](walk)
        walk.pending_end = cue.end


def _open_having(walk: Walk) -> None:
    if walk.names and walk.opened in ("", "sends"):
        walk.head = list(walk.names)
        walk.names = []
    _settle(walk, keep_head=True)
    walk.pending = "having"


def _open_company(walk: Walk) -> None:
    if not (walk.names or walk.waiting or walk.tail):
        return
    if walk.names and walk.opened in ("", "sends", "led_by"):
        walk.waiting = walk.opened != "led_by"
        walk.head, walk.names = list(walk.names), []
    elif walk.names and walk.opened == "having":
        walk.give(walk.names, Role.ATTENDEE, "list")
    walk.pending = "company"


def _open_with(walk: Walk) -> None:
    if walk.names and walk.opened in ("", "sends"):
        return  # "ก กับ ข": one list
    walk.pending = walk.last_kind if walk.last_kind in ("meets", "signs") else "absent"


def _open_absent(walk: Walk) -> None:
    if walk.names and walk.opened in ("", "sends", "having"):
        walk.suspended, walk.names = list(walk.names), []
        walk.opened = ""
    walk.pending = "absent"


def _open_reports(walk: Walk) -> None:
    _settle(walk, keep_head=True)
    walk.pending = "reports"


def _open_led_by(walk: Walk) -> None:
    _settle(walk, keep_head=True)
    walk.pending = "having" if walk.pending == "having" else "led_by"


def _is_of_state(walk: Walk, cue: Cue) -> bool:
    """Return whether the group that `cue` says to be led is a ministry or the government: led, and not at the event."""
    before = walk.hidden[max(0, cue.start - _APART) : cue.start].rpartition("\n")[2]
    return any(word in before for word in ("รัฐบาล", "กระทรวง"))


def _open_sends(walk: Walk) -> None:
    walk.sender = walk.names or walk.sender
    walk.names, walk.head, walk.waiting, walk.suspended, walk.opened = [], [], False, [], ""
    walk.pending = "sends"


_OPENING_CUES: dict[str, Callable[[Walk], None]] = {
    "having": _open_having,
    "company": _open_company,
    "with": _open_with,
    "absent": _open_absent,
    "led_by": _open_led_by,
    "sends": _open_sends,
    "reports": _open_reports,
}


def _tell(walk: Walk, cue: Cue) -> None:
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
    elif walk.pending in ("having", "sends") and cue.start - walk.pending_end <= _LISTED:
        walk.pending = ""  # what people without a name did
        return
    else:
        _apply_again(walk, cue)
    walk.last_kind, walk.last_end = cue.kind, cue.end
    if cue.kind in ("meets", "signs"):
        walk.pending, walk.pending_end = ("meets" if cue.kind == "meets" else ""), cue.end


def _apply_again(walk: Walk, cue: Cue) -> None:
    """Take `cue` for a further verb of a subject named before, where it can be."""
    told = ("says", "presides", "heads", "signs")
    if walk.tail and cue.start - walk.last_end <= _NEAR and cue.kind in told and walk.last_kind in told:
        _apply(walk, cue, walk.tail, "again")
    elif walk.head and cue.start - walk.last_end <= _REACH:
        if cue.kind in (*told, "meets") or not (walk.quoting or walk.has_part(walk.head)):
            _apply(walk, cue, walk.head, "again")
    elif walk.quoting and walk.speaker is not None and _begins_quote(walk, cue):
        _apply(walk, cue, [walk.speaker], "again")
    elif walk.main and cue.start - walk.clause <= _OPENING and cue.kind in ("says", "presides"):
        _apply(walk, cue, walk.main, "again")


def _begins_quote(walk: Walk, cue: Cue) -> bool:
    """Return whether `cue` is what the speaker tells to have done: "เปิดเผยว่า วันนี้ได้หารือกับ ..."."""
    before = walk.hidden[walk.quoted_from : cue.start]
    if len(before) > _NEAR or not before.endswith("ได้") or cue.kind == "says":
        return False
    return len(before) < 8 or re.search(r"วันนี้|วันที่|เมื่อ|ภายหลัง", before) is not None


def _apply(walk: Walk, cue: Cue, who: list[Reference], opened: str) -> None:
    role_of = {
        "presides": _preside,
        "heads": _preside,
        "visits": _visit,
        "follows": _visit,
        "brings": _visit,
        "joins": _join,
        "meets": _join,
        "says": _say,
        "signs": _sign,
        "acts": _act,
    }
    role_of[cue.kind](walk, cue, who, opened)
    walk.tail = who
    walk.told_having = opened == "having"
    if opened in ("", "sends"):
        walk.head = who
        if walk.has_part(who):
            walk.main = who[:1]
    walk.waiting = False
    walk.names, walk.opened, walk.suspended, walk.pending = [], "", [], ""
    if cue.kind == "says" and _SAID.match(walk.hidden, cue.end):
        walk.head, walk.tail, walk.quoting, walk.quoted_from = [], [], True, cue.end


def _preside(walk: Walk, cue: Cue, who: list[Reference], opened: str) -> None:
    chairs = who
    if len(who) > 1 and not _together(walk, cue, who):
        chairs = who[-1:] if opened == "having" else who[:1]
        walk.give([one for one in who if one not in chairs], Role.ATTENDEE, "list")
    walk.give(chairs, Role.CHAIR, cue.kind)


def _together(walk: Walk, cue: Cue, who: Sequence[Reference]) -> bool:
    """Return whether all of `who` do what `cue` says: they do it "ร่วม", or are two that "และ" joins."""
    if "ร่วม" in walk.hidden[max(0, cue.start - 4) : cue.end]:
        return True
    return len(who) == 2 and walk.hidden[who[0].end : who[1].start].strip() in ("และ", "กับ")


def _visit(walk: Walk, cue: Cue, who: list[Reference], opened: str) -> None:
    if opened == "having":
        walk.give(who, Role.ATTENDEE, "list")
    elif cue.kind != "follows" or not walk.quoting or who[0].start - walk.quoted_from <= _APART:
        kind = "visits" if cue.kind == "follows" else cue.kind
        walk.give(who[:1], Role.CHAIR, f"told_{kind}" if walk.quoting else kind)
        walk.give(who[1:], Role.ATTENDEE, "list")


def _join(walk: Walk, cue: Cue, who: list[Reference], opened: str) -> None:
    if walk.quoting and who[0].by == "post" and opened != "having" and cue.kind == "joins":
        return  # what a minister heard of or takes part in by and by
    if opened == "sends" and cue.kind == "meets":
        walk.give(walk.sender, Role.ATTENDEE, "meets")
    walk.give(who, Role.ATTENDEE, "listed_joins" if opened == "having" else cue.kind)


def _say(walk: Walk, cue: Cue, who: list[Reference], opened: str) -> None:
    if opened == "having":
        walk.give(who, Role.ATTENDEE, "list")
    if opened == "again":
        walk.give(who if walk.last_kind == "presides" else who[-1:], Role.SPEAKER, "says_again")
    else:
        walk.give(who[-1:], Role.SPEAKER, "says")
    walk.speaker = who[-1]


def _sign(walk: Walk, cue: Cue, who: list[Reference], opened: str) -> None:
    walk.give(who, Role.SIGNATORY, "signs")


def _act(walk: Walk, cue: Cue, who: list[Reference], opened: str) -> None:
    if opened == "having":
        walk.give(who, Role.ATTENDEE, "list")
    elif walk.waiting:
        walk.give(who[:1], Role.CHAIR, "leads")
