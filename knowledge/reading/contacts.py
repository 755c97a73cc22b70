"""Contacts: numbers, addresses and sites by which a release says that somebody can be reached."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple
from urllib.parse import urlsplit

from knowledge.reading.contact_shapes import any_of, contact_cues, contact_pattern, follows
from knowledge.reading.found import Found
from knowledge.reading.page import Page
from knowledge.reading.phrase import line_start, phrase_after, phrase_before
from knowledge.release import Contact, ContactKind
from knowledge.values import Text

_GAP = 60  # letters between two contacts of one list
_LONGEST_OF = 80
_SENT_WITHIN, _TOLD_OF_WITHIN = 90, 160  # letters before a page's name: the reader is sent to it, or warned of it
_CONNECTED = re.compile(r"\s{0,2}(?:,|/|และ|หรือ|and|or|&)?\s{0,2}")


class Place(NamedTuple):
    """A contact at `start` to `end`, of which kind it is and which rule found it."""

    kind: ContactKind
    start: int
    end: int
    rule: str


_KINDS = {
    "email": ContactKind.EMAIL,
    "url": ContactKind.URL,
    "www": ContactKind.URL,
    "bare": ContactKind.URL,
    "line": ContactKind.LINE,
    "handle": ContactKind.LINE,
    "social": ContactKind.SOCIAL,
    "short": ContactKind.HOTLINE,
}


def _place(plain: str, found: re.Match[str], last: Place | None) -> Place | None:
    """Return the contact that `found` is, None where it only looks like one."""
    written = found.lastgroup or ""
    if found.group("line"):
        return Place(ContactKind.LINE, *found.span("lineid"), "named")
    if found.group("social"):
        start, end = found.span("page")
        return Place(ContactKind.SOCIAL, start, end, "named")
    if found.group("account") or found.group("titled"):
        return _named_account(plain, found)
    start, end = found.span()
    joined = last is not None and bool(_CONNECTED.fullmatch(plain, last.end, start))
    kind = _KINDS.get(written, ContactKind.PHONE)
    if written in ("url", "www", "bare"):
        end = start + len(re.sub(r"[.,;:!*]+$|\)(?=[^(]*$)(?<!\([^()]\))[.,;]*$", "", found.group().rstrip(".,;:!*")))
        return _site(plain, written, start, end, joined)
    if written == "short":
        return _short_number(plain, found, joined)
    if written == "handle":
        return _handle(plain, start, end)
    if kind is ContactKind.PHONE and follows(plain, "not_phone", start, 30):
        return None
    if plain[start:end].count(")") > plain[start:end].count("(") and plain[start - 1 : start] == "(":
        start -= 1
    return Place(kind, start, end, "printed")


def _named_account(plain: str, found: re.Match[str]) -> Place | None:
    """Return the account or page that goes by a name, where the words before it send the reader there."""
    if found.group("account"):
        return Place(ContactKind.LINE, *found.span("accountname"), "by name")
    before = plain[max(0, found.start() - _TOLD_OF_WITHIN) : found.start()]
    sent = _sending().search(before) and not _any_word("not_page").search(before)
    return Place(ContactKind.SOCIAL, *found.span("pagename"), "by name") if sent else None


@cache
def _sending() -> re.Pattern[str]:
    return re.compile(rf"{any_of(contact_cues()['sending'])}[^\n]{{0,{_SENT_WITHIN}}}$", re.IGNORECASE)


@cache
def _any_word(key: str) -> re.Pattern[str]:
    return re.compile(any_of(contact_cues()[key]), re.IGNORECASE)


def _site(plain: str, written: str, start: int, end: int, joined: bool) -> Place | None:
    address = plain[start:end]
    host = (urlsplit(address if "://" in address else f"http://{address}").hostname or "") if "[" not in address else ""
    if (
        host.startswith("xn--")
        or host.removeprefix("www.") in contact_cues()["media"]
        or _is_post(address)
        or follows(plain, "not_contact", start, 25)
    ):
        return None
    if written == "bare" and not (joined or host.endswith(".th") or follows(plain, "asking", start, 12)):
        return None
    social = re.search(r"(?:^|\.)(?:facebook|fb|twitter|instagram|tiktok|youtube|x)\.com$", host)
    line = re.search(r"(?:^|\.)(?:line\.me|lin\.ee)$", host)
    kind = ContactKind.SOCIAL if social else ContactKind.LINE if line else ContactKind.URL
    return Place(kind, start, end, "bare" if written == "bare" else "printed")


def _is_post(address: str) -> bool:
    """Return whether `address` leads to one article, picture or clip of a site, not to the site."""
    return any(part in address for part in contact_cues()["posts"])


def _short_number(plain: str, found: re.Match[str], joined: bool) -> Place | None:
    digits = re.match(r"\d+", found.group())
    number = digits.group() if digits else ""
    known = number in contact_cues()["hotlines"]
    near = follows(plain, "short_number", found.start(), 40 if known else 25)
    if near or joined:
        if not known and len(number) == 3 and number not in {"191", "192", "195", "199"}:
            return None
        return Place(ContactKind.HOTLINE, *found.span(), "hotline" if known else "called")
    behind = re.match(r"\s?(?:สายด่วน|hotline|โทรฟรี|ตลอด 24)", plain[found.end() : found.end() + 15], re.IGNORECASE)
    spaced = plain[max(0, found.start() - 1) : found.start()] in {" ", "("}
    if known and (behind or (spaced and _names_service(plain, found.start()))):
        return Place(ContactKind.HOTLINE, *found.span(), "known")
    return None


def _names_service(plain: str, start: int) -> bool:
    """Return whether the words before `start` name a service that is known by its number."""
    return bool(
        re.search(r"(?:ศูนย์|ตำรวจ|กรม|center|centre)[^\d\n]{0,25}$", plain[max(0, start - 34) : start], re.IGNORECASE)
    )


def _handle(plain: str, start: int, end: int) -> Place | None:
    if follows(plain, "line", start, 30):
        return Place(ContactKind.LINE, start, end, "handle")
    return Place(ContactKind.SOCIAL, start, end, "handle") if follows(plain, "social", start, 30) else None


def _places(plain: str) -> Iterator[Place]:
    last: Place | None = None
    for found in contact_pattern().finditer(plain):
        if place := _place(plain, found, last):
            yield place
            last = place


@cache
def _asking(anchor: str) -> re.Pattern[str]:
    """Return the words that ask to get in touch: at the end of a text with the anchor "$", at its start with "^"."""
    words = rf"(?:(?<![A-Za-z]){any_of(contact_cues()['asking'])}(?![A-Za-z])|[\s(:\"'.,-])+"
    return re.compile(rf"^{words}" if anchor == "^" else rf"{words}$", re.IGNORECASE)


def _of(page: Page, place: Place, floor: int) -> str | None:
    """Return whose the contact is or what for: the words before it, else those behind it; None where there are none."""
    line = line_start(page.plain, place.start)
    first = max(line, floor, place.start - _LONGEST_OF - 60)
    asking = _asking("$").search(page.plain, first, place.start)
    end = asking.start() if asking else place.start
    if before := phrase_before(page.plain, first, end, _LONGEST_OF):
        return _without_asking(page.body[before[0] : before[1]])
    if floor >= first and place.start - floor < _GAP:
        return None  # one more of a list: what the last one was for
    after = phrase_after(page.plain, place.end)
    said = page.body[after[0] : after[1]] if after else ""
    return None if re.search(r"://|www\.|@|โทร", said) else _without_asking(said)


def _without_asking(said: str) -> str | None:
    return _asking("^").sub("", said) or None


def _dialled(written: str) -> tuple[str, str]:
    """Return the number that is dialled first, and what is pressed then: "1567 กด 2" is ("1567", "กด 2")."""
    number, word, key = re.fullmatch(r"(.*?)(?:\s?(กด|press)\s?(\d.*))?", written).groups("")  # type: ignore[union-attr]
    return number, f"{word} {key}".strip()


def find_contacts(page: Page) -> list[Found[Contact]]:
    """Return the contacts of `page`, in the order of the text; each once, as it is printed."""
    found: list[Found[Contact]] = []
    seen: set[str] = set()
    floor, of = 0, None
    for place in _places(page.plain):
        value, key_to_press = _dialled(re.sub(r"\s+", " ", page.body[place.start : place.end]).strip())
        key = re.sub(r"^https?://(?:www\.)?|^www\.|[\s/()-]", "", value.casefold()) + key_to_press
        if page.plain.find("\n", floor, place.start) >= 0:
            of = None
        of = _of(page, place, floor) or of
        floor = place.end
        if key in seen:
            continue
        seen.add(key)
        told = " ".join(part for part in (of, f"({key_to_press})" if key_to_press else "") if part)
        fact = Contact(kind=place.kind, value=value, of=Text.model_validate(told) if told else None)
        found.append(Found(fact, place.start, place.end, {"value": f"{place.kind.value} {place.rule}"}))
    return found
