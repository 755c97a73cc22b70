"""Clauses: a walk over references to people and cues that finds who did what in the sentences of a Thai release.

Names gather in a list until a verb says what they did. A list without a cue before it is the subject of its clause, and
stays its head for the verbs behind; a list that a cue opened ("โดยมี", "พร้อมด้วย") takes its role from cue and verb.
"""

from collections.abc import Callable

from knowledge.reading.thai.clause_words import clause_patterns
from knowledge.reading.thai.cues import HIDDEN, Cue, names_something
from knowledge.reading.thai.references import Reference
from knowledge.reading.thai.verbs import VERBS, tell
from knowledge.reading.thai.walk import Walk
from knowledge.release import Role

_APART = 70  # letters between two names of one list that no word joins
_LISTED = 220  # letters between a cue and a name, or between names, of a list that a cue opened
_NEAR = 40  # letters between a cue and a name that surely belong together
_LINE_END = 3  # letters between a name and the line behind the one that ends with it
_COMPANY = 60  # letters between "พร้อมด้วย" and a name


def begin_clause(walk: Walk, place: int, paragraph: bool) -> None:
    """End the clause before `place`; a new `paragraph` ends what somebody said, too.

    A line that breaks off behind a name without a post goes on with the post; one that breaks off behind any name, with
    the company of whoever is named there, or with what they did.
    """
    ends_with_name = walk.names and place - walk.last_end <= _LINE_END
    if paragraph and ends_with_name and clause_patterns().goes_on.match(walk.hidden, place):
        return
    next_letter = walk.hidden[place : place + 1]
    broken_off = walk.names and walk.names[-1].bare and place - walk.last_end <= 2
    if paragraph and broken_off and next_letter not in ("", HIDDEN, "\n"):
        return
    _settle(walk)
    walk.head, walk.tail, walk.suspended, walk.pending, walk.last_kind = [], [], [], "", ""
    walk.clause = walk.last_end = place
    walk.told_having, walk.done_before = False, ""
    if paragraph:
        walk.quoting = False


def take_name(walk: Walk, reference: Reference) -> None:
    """Put `reference` into the list that is open, or open one with it."""
    _begin_quote(walk, reference.start)
    gap = walk.hidden[walk.last_end : reference.start]
    if walk.names and walk.names[-1].mention == reference.mention and not gap.strip():
        walk.names[-1], walk.last_end = reference._replace(start=walk.names[-1].start), reference.end  # "อธิบดีฯ ดาราพร"
        return
    pending = _pending(walk, reference, gap)
    if walk.names and not pending and _continues(walk, gap):
        walk.names.append(reference)
    else:
        if not (pending == "company" and walk.opened == "" and walk.names):
            _settle(walk, keep_head=bool(pending))
        walk.names, walk.opened = [reference], pending
    walk.pending, walk.last_end = "", reference.end
    _give_by_list(walk, reference)


def _begin_quote(walk: Walk, place: int) -> None:
    """Begin what was said, where it begins before `place`."""
    if 0 <= walk.quote_at <= place:
        walk.head, walk.tail, walk.waiting, walk.quoting, walk.quoted_from = [], [], False, True, walk.quote_at
        walk.quote_at = -1


def _pending(walk: Walk, reference: Reference, gap: str) -> str:
    """Return the kind of cue that opens a list with `reference`; "" for a subject."""
    behind = reference.start - walk.pending_end
    if walk.pending and not gap.rstrip().endswith('"') and (behind <= _NEAR or not clause_patterns().fresh.search(gap)):
        return walk.pending if behind <= (_COMPANY if walk.pending == "company" else _LISTED) else ""
    if not walk.names and walk.tail and walk.told_having and clause_patterns().joint.search(gap):
        return "having"
    return ""


def _continues(walk: Walk, gap: str) -> bool:
    if "\n" in gap or clause_patterns().fresh.search(gap):
        return False
    longest = _LISTED if walk.opened == "having" or (walk.opened and clause_patterns().joint.search(gap)) else _APART
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
    _begin_quote(walk, cue.start)
    if cue.kind in VERBS:
        if not names_something(walk.hidden, cue):
            tell(walk, cue)
        elif cue.kind == "meets" and walk.hidden[cue.start : cue.end].endswith(("กับ", "ของ", "จาก", "ระหว่าง")):
            walk.pending, walk.pending_end, walk.last_kind = "meets", cue.end, "meets"
            if walk.head and cue.start - walk.last_end <= _COMPANY:
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
    if walk.last_kind == "receives" and not walk.names:  # "รับมอบโคม จาก ..."
        walk.pending = "meets"
        return
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
    return clause_patterns().state.search(before) is not None


def _open_sends(walk: Walk) -> None:
    walk.sender = walk.names or walk.sender
    walk.names, walk.head, walk.waiting, walk.suspended, walk.opened = [], [], False, [], ""
    walk.pending = "sends"


def _open_orders(walk: Walk) -> None:
    if walk.names and walk.opened in ("", "sends"):
        walk.head, walk.names, walk.waiting = list(walk.names), [], False
    _settle(walk, keep_head=True)
    walk.pending = "sends"


_OPENING_CUES: dict[str, Callable[[Walk], None]] = {
    "having": _open_having,
    "company": _open_company,
    "with": _open_with,
    "absent": _open_absent,
    "led_by": _open_led_by,
    "sends": _open_sends,
    "orders": _open_orders,
    "reports": _open_reports,
}
