"""Whom to call and where to look: contacts of a release; and its own link."""

import re

from knowledge.answers.choosing import fitting, leading
from knowledge.answers.draft import Draft, fits, resting_on, wording
from knowledge.limits import FACT_LIMIT
from knowledge.questions.question import Question
from knowledge.questions.spoken import read_text
from knowledge.release import Contact, ContactKind, Release
from knowledge.search.index import Index
from knowledge.values import Language

_KIND_ASKED = (
    (re.compile("อีเมล|e-?mail"), {ContactKind.EMAIL}),
    (re.compile("เว็บ|website|web site|url|ลิงก์|ลิงค์"), {ContactKind.URL, ContactKind.SOCIAL}),
    (re.compile("ไลน์|line id|line account"), {ContactKind.LINE}),
    (re.compile("เฟซบุ๊ก|เฟสบุ๊ค|facebook"), {ContactKind.SOCIAL}),
    (
        re.compile("เบอร์|โทร|สายด่วน|คอลเซ็นเตอร์|phone|hotline|call|number|telephone"),
        {ContactKind.HOTLINE, ContactKind.PHONE},
    ),
)
_LEAD = 0.2  # by which the best contact must lead the next to be meant alone


def described(contact: Contact, language: Language) -> str:
    """Return a contact with what it is for: "1669 (emergencies)"."""
    return f"{contact.value} ({contact.of.within(language)})" if contact.of else contact.value


def answer_contact(question: Question, release: Release, index: Index) -> Draft | None:
    """Return the contacts of the kind asked for, those that the question's words point at where they do."""
    text = read_text(question.text)
    kinds = next((kinds for asked, kinds in _KIND_ASKED if asked.search(text)), set(ContactKind))
    possible = [contact for contact in release.contacts if contact.kind in kinds]
    ranked = fitting(question, release, possible, lambda contact: (contact.of,))
    meant = leading(ranked, _LEAD)
    if not meant:
        return None
    lines = [described(contact, question.language) for contact in meant]
    return Draft(fits("\n".join(lines), FACT_LIMIT), tuple(map(resting_on, meant, lines)))


def answer_source(question: Question, release: Release, index: Index) -> Draft:
    """Return the link to the release itself."""
    return Draft(release.source, (wording().say(question.language, "source", link=release.source),))
