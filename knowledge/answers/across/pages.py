"""Pages of what a question across releases found: ten at a time, with what was counted, and their links."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.answers.across.documents import Found, find
from knowledge.answers.across.plans import Plans, plans_of
from knowledge.answers.across.saying import cut_at, heading, lines_of, what_counts
from knowledge.answers.across.selection import Selection, Unclear, named, select
from knowledge.answers.answer import Answer, Evidence, Outcome, Page
from knowledge.answers.context import Context, Listing
from knowledge.answers.draft import fits, wording
from knowledge.base import KnowledgeBase
from knowledge.language.dates import format_day
from knowledge.limits import LIST_LIMIT
from knowledge.questions.question import Question, Unit
from knowledge.release import Release
from knowledge.search.names import person_key

PAGE = 10  # entries
_MOST_AGAIN = 2  # further releases of one event that are shown
_MOST_NEAR = 3  # releases shown where nothing was found
_SHORTEST_LINE = 60


def answer_across(question: Question, base: KnowledgeBase, context: Context) -> tuple[Answer, Context]:
    """Return the first page of what `question`, which is one across releases, asks for; or what it leaves unclear."""
    across = question.across
    if across is None:
        raise ValueError("The question is about one release; ask `respond`.")
    selection = select(question, across, base.index.people, context.people)
    if isinstance(selection, Unclear):
        text = wording().say(question.language, selection.phrase, names=named(selection.names))
        return Answer(Outcome.NOT_FOUND, text, question.facet, question.language), context
    return show(Listing(selection), base, replace(context, question=question.text))


def show(listing: Listing, base: KnowledgeBase, context: Context) -> tuple[Answer, Context]:
    """Return the page of `listing` as `base` has it now, and the context for the next turn."""
    selection = listing.selection
    unknown = [shown for keys, shown in selection.across.topic if any(key not in base.index for key in keys)]
    if unknown:
        text = wording().say(selection.language, "across_unknown_word", word=unknown[0])
        return Answer(Outcome.NOT_FOUND, text, selection.facet, selection.language), context
    if selection.across.unit is Unit.PLAN:
        plans = plans_of(selection, base.index)
        return _plans(listing, plans, base, context) if plans.lines else (_nothing(selection, base), context)
    found = find(selection, base.index)
    if not found.groups:
        return _nothing(selection, base), context
    first = _first(listing, len(found.groups))
    chosen = found.groups[first : first + PAGE]
    groups = [[base.by_id.of(document) for document in group[: 1 + _MOST_AGAIN]] for group in chosen]
    releases = [release for group in groups for release in group]
    page = Page(
        heading(selection, found),
        tuple(lines_of(groups, selection.language)),
        _note(first, len(found.groups), selection),
    )
    evidence = tuple(_evidence(release, selection) for release in releases)
    return _answered(replace(listing, first=first, count=len(found.groups)), page, releases, evidence, context)


def _plans(listing: Listing, plans: Plans, base: KnowledgeBase, context: Context) -> tuple[Answer, Context]:
    selection = listing.selection
    first = _first(listing, len(plans.lines))
    releases = [base.by_id.of(document) for document in plans.documents[first : first + PAGE]]
    days = (format_day(release.issued, selection.language) for release in releases)
    lines = [f"{line} · {day}" for line, day in zip(plans.lines[first : first + PAGE], days, strict=True)]
    page = Page(plans.heading, tuple(lines), _note(first, len(plans.lines), selection))
    evidence = tuple(Evidence(line, one.source) for line, one in zip(plans.lines[first:], releases, strict=False))
    return _answered(replace(listing, first=first, count=len(plans.lines)), page, releases, evidence, context)


def _first(listing: Listing, count: int) -> int:
    """Return with which entry the page begins, also where there are fewer than when the list was made."""
    last_page = (count - 1) // PAGE * PAGE
    return max(0, min(listing.first // PAGE * PAGE, last_page))


def turned(listing: Listing, step: int) -> Listing | None:
    """Return the next page of a list that was shown (`step` 1), or the one before (-1); None where there is none."""
    first = listing.first + step * PAGE
    return replace(listing, first=first) if 0 <= first < listing.count else None


def no_further_page(listing: Listing) -> Answer:
    """Return what is said where somebody asks for a page behind the last one or before the first."""
    selection = listing.selection
    text = wording().say(selection.language, "across_no_page", count=f"{listing.count:,}")
    return Answer(Outcome.NOT_FOUND, text, selection.facet, selection.language)


def _answered(
    listing: Listing, page: Page, releases: Sequence[Release], evidence: tuple[Evidence, ...], context: Context
) -> tuple[Answer, Context]:
    selection = listing.selection
    text = _text(page)
    answer = Answer(Outcome.ANSWERED, text, selection.facet, selection.language, tuple(releases), evidence, page=page)
    people = tuple(someone.keys[0] for someone in selection.people)
    following = Context(releases[0].id, people, selection.facet, (), context.question, listing)
    return answer, following


def _text(page: Page) -> str:
    """Return `page` as one text: each line cut so that all of them fit."""
    room = LIST_LIMIT - len(page.heading) - len(page.note) - 4
    each = max(_SHORTEST_LINE, room // max(1, len(page.lines)) - 4)
    lines = [f"• {cut_at(line, each)}" for line in page.lines]
    body = fits("\n".join(lines), max(0, room))
    return fits("\n".join(part for part in (page.heading, body, page.note) if part), LIST_LIMIT)


def _note(first: int, count: int, selection: Selection) -> str:
    if count <= PAGE:
        return ""
    last = min(first + PAGE, count)
    key = "across_page" if last < count else "across_last_page"
    return wording().say(selection.language, key, first=first + 1, last=last, count=f"{count:,}")


def _evidence(release: Release, selection: Selection) -> Evidence:
    """Return the sentence that gives the role counted, or the title."""
    keys = {key for someone in selection.people for key in someone.keys}
    for person in release.people:
        if person.evidence and person_key(person) in keys:
            return Evidence(person.evidence, release.source)
    return Evidence(release.title.within(selection.language), release.source)


def _nothing(selection: Selection, base: KnowledgeBase) -> Answer:
    """Return that there is none, what was looked for, and the newest releases that have the people asked for."""
    text = wording().say(selection.language, "across_none", what=what_counts(selection))
    near: list[Release] = []
    for someone in selection.people:
        wider = Selection(
            replace(selection.across, roles=(), kinds=(), topic=(), places=()),
            selection.facet, selection.language, (someone,), (), (),
        )  # fmt: skip
        found: Found = find(wider, base.index)
        known = wording().say(selection.language, "across_known", name=someone.name, count=f"{len(found.groups):,}")
        text = f"{text} {known}"
        near += [base.by_id.of(group[0]) for group in found.groups[:_MOST_NEAR]]
    return Answer(Outcome.NOT_FOUND, text, selection.facet, selection.language, tuple(near[:_MOST_NEAR]))
