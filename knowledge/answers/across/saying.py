"""What is said of a selection: what was counted, in what time, and what the releases on a page are."""

from collections.abc import Sequence

from knowledge.answers.across.documents import Found
from knowledge.answers.across.selection import Selection
from knowledge.answers.draft import wording
from knowledge.language.concepts import official_name, read_lexicon
from knowledge.language.dates import format_day
from knowledge.language.text import cuts_cluster
from knowledge.language.words import topic_keys
from knowledge.questions.question import Unit
from knowledge.release import Release, Role
from knowledge.values import Language

_HEAD = "post:prime_minister"


def what_counts(selection: Selection) -> str:
    """Return in words what a release must have to be counted: whom, in which role, where, when."""
    across, language = selection.across, selection.language
    roles = ", ".join(wording().say(language, f"role_{role}").lower() for role in across.roles)
    key = "across_named" if not across.roles or set(across.roles) == set(Role) else "across_role"
    said = [wording().say(language, key, name=someone.name, roles=roles) for someone in selection.people]
    said += [wording().say(language, "across_place", place=_place(place, language)) for place in across.places]
    if across.kinds:
        kinds = ", ".join(wording().say(language, f"across_kind_{kind.replace(' ', '_')}") for kind in across.kinds)
        said.append(wording().say(language, "across_kind", kinds=kinds))
    bodies = [official_name(key, language) for key in selection.organisations]
    if across.unit is Unit.PLAN:
        names = [f"“{name}”" for name in (*bodies, *(shown for _, shown in across.topic))]
        said += [wording().say(language, "across_plan_about", words=", ".join(names))] if names else []
    else:
        said += [wording().say(language, "across_organisation", name=name) for name in bodies]
        words = ", ".join(f"“{shown}”" for _, shown in across.topic)
        key = "across_anywhere" if across.anywhere else "across_about"
        said += [wording().say(language, key, words=words)] if words else []
    if selection.spans:
        time = ", ".join(span.said for span in selection.spans)
        said.append(wording().say(language, f"across_time_{across.unit}", time=time))
    return "; ".join(said) or wording().say(language, "across_everything")


def _place(key: str, language: Language) -> str:
    forms = next(forms for forms in read_lexicon("places") if f"place:{forms[0]}" == key)
    if language == "th":
        return str(forms[0])
    return str(next((form for form in forms if form.isascii()), forms[0])).title()


def heading(selection: Selection, found: Found) -> str:
    """Return how many releases were found, of what, how many came out twice, and who read what was counted."""
    language, count = selection.language, len(found.groups)
    total = sum(map(len, found.groups))
    key = "across_newest" if selection.across.newest else "across_one" if count == 1 else "across_found"
    said = [wording().say(language, key, count=f"{count:,}", what=what_counts(selection))]
    if selection.across.unit is Unit.EVENT and count > 1:
        said.append(wording().say(language, "across_days", days=f"{found.days:,}"))
    if total > count:
        said.append(wording().say(language, "across_again", more=f"{total - count:,}"))
    if selection.people and selection.across.counted:
        key = (
            "across_read" if not found.checked else "across_all_checked" if found.checked == count else "across_checked"
        )
        said.append(wording().say(language, key, checked=f"{found.checked:,}"))
    return " ".join(said)


def ministry_of(release: Release, language: Language) -> str:
    """Return the body that `release` is of: one of its title, else of the posts of its people, else its publisher.

    The post of a head of government is of no body, whatever ministry comes with it.
    """
    for text in (release.title, *(person.post for person in release.people if person.post)):
        keys = [key for form in text.forms().values() for key in topic_keys(form)]
        bodies = [key for key in keys if key.startswith("org:")]
        if bodies and _HEAD not in keys:
            return official_name(bodies[0], language)
    return release.publisher.within(language)


def line_of(release: Release, language: Language) -> str:
    """Return the day of issue, the body and the title of `release`."""
    return (
        f"{format_day(release.issued, language)} · {ministry_of(release, language)} · {release.title.within(language)}"
    )


def lines_of(groups: Sequence[Sequence[Release]], language: Language) -> list[str]:
    """Return a line for each release of `groups`, those that tell the same once more marked so."""
    lines = []
    for first, *again in groups:
        lines.append(line_of(first, language))
        lines += [
            wording().say(
                language, "across_same", line=f"{format_day(one.issued, language)} · {one.title.within(language)}"
            )
            for one in again
        ]
    return lines


def cut_at(line: str, room: int) -> str:
    """Return `line` cut to `room` letters, with "…" where something was cut; no Thai letter loses its vowel."""
    if len(line) <= room:
        return line
    end = max(1, room - 1)
    while end > 1 and cuts_cluster(line, end):
        end -= 1
    return line[:end].rstrip() + "…"
