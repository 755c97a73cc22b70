"""The raw text of a release -> a Release with the facts in it, each with evidence and confidence."""

import re
from collections.abc import Iterable
from typing import TypeVar

from knowledge.reading.confidence import confidence
from knowledge.reading.contacts import find_contacts
from knowledge.reading.english_forms import with_english
from knowledge.reading.event import find_event
from knowledge.reading.figures import find_figures
from knowledge.reading.found import Found
from knowledge.reading.groups import find_groups
from knowledge.reading.mentions import find_mentions
from knowledge.reading.organisations import find_organisations
from knowledge.reading.page import Page, read_page
from knowledge.reading.people import find_people
from knowledge.reading.periods import find_periods
from knowledge.reading.publisher import publisher_of
from knowledge.reading.sentences import sentence_at, sentence_starts
from knowledge.reading.statements import find_statements
from knowledge.release import Fact, Release
from knowledge.values import Text

F = TypeVar("F", bound=Fact)


class IncompleteError(ValueError):
    """The text lacks what a release cannot be without; the message says what, and how to mend it."""


def read_release_text(text: str, name: str) -> Release:
    """Read the raw `text` of a release; `name` (of its file) becomes its id where its link holds no number.

    Raises IncompleteError where the text is empty or gives no date or no link.
    """
    page = read_page(text)
    if not page.title:
        raise IncompleteError("There is no text here; put the text of a release into it, or take it away.")
    if page.issued is None:
        raise IncompleteError(
            "No line gives the day that the release came out; write one below the title, say 'วันศุกร์ที่ 24 ธันวาคม 2564'."
        )
    if page.source is None:
        raise IncompleteError(
            "No line gives the release's link; write one at the end, say 'ที่มา : https://www.thaigov.go.th/news/1'."
        )
    return with_english(_release(page, page.source, name))


def _release(page: Page, source: str, name: str) -> Release:
    starts = sentence_starts(page.body)

    def facts(kind: str, found: Iterable[Found[F]]) -> tuple[F, ...]:
        return tuple(_with_grounds(kind, one, page, starts) for one in found)

    mentions = find_mentions(page)
    event = find_event(page, mentions)
    publisher = publisher_of(source)
    return Release.model_validate(
        {
            "id": _identifier(publisher.prefix, source, name),
            "source": source,
            "publisher": publisher.name,
            "issued": page.issued,
            "title": Text.model_validate(page.title),
            "event": facts("event", [event])[0] if event else None,
            "people": facts("person", find_people(page, mentions)),
            "groups": facts("group", find_groups(page, mentions)),
            "organisations": facts("organisation", find_organisations(page)),
            "periods": facts("period", find_periods(page)),
            "figures": facts("figure", find_figures(page)),
            "contacts": facts("contact", find_contacts(page)),
            "statements": facts("statement", find_statements(page, mentions)),
            "text": page.body,
        }
    )


def _with_grounds(kind: str, found: Found[F], page: Page, starts: list[int]) -> F:
    sure, doubts = confidence(kind, found.rules)
    evidence = sentence_at(page.body, starts, found.start, found.end)
    return found.fact.model_copy(update={"evidence": evidence, "confidence": sure, "doubts": doubts})


def _identifier(prefix: str, source: str, name: str) -> str:
    """Return the id of a release: the number that its link ends in, behind the publisher's prefix, else its name."""
    number = re.search(r"(\d+)/?$", source)
    plain = f"{prefix}-{number.group(1)}" if number else name
    return re.sub(r"[^a-z0-9._-]+", "-", plain.casefold()).strip("-._")[:64] or prefix
