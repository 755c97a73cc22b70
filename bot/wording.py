"""From an answer to its parts in words, for whoever shows them: plain texts, without any markup. Decides no fact."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from knowledge.answers.answer import Answer, Outcome
from knowledge.language.dates import format_day
from knowledge.language.phrases import Phrases, load_phrases
from knowledge.release import Release
from knowledge.values import Language


@dataclass(frozen=True, slots=True)
class Link:
    """A release as it is shown: its title and day as `label`, and where it stands."""

    release_id: str
    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of an answer in the order in which they are shown; an empty one is left out.

    `links` are the releases that the answer rests on, under `links_lead` where that is given. `options` are those to
    choose from, best first, and `options_lead` what stands before them.
    """

    lead: str
    nearest: str = ""
    quotes: tuple[str, ...] = ()
    links_lead: str = ""
    links: tuple[Link, ...] = ()
    options_lead: str = ""
    options: tuple[Link, ...] = ()
    hint: str = ""


@cache
def phrases() -> Phrases:
    """Return what the bot says, read from its phrase files once."""
    return load_phrases(Path(__file__).parent / "phrases")


def say(language: Language, key: str, **values: object) -> str:
    """Return the phrase `key` in `language` with its placeholders filled; an unknown key raises KeyError."""
    return phrases().say(language, key, **values)


def examples(language: Language) -> tuple[str, ...]:
    """Return questions that a newcomer may ask."""
    return tuple(say(language, key) for key in phrases().keys("example_"))


def release_link(release: Release, language: Language) -> Link:
    """Return how `release` is shown in `language`: its title, the day it was issued in both eras, its link."""
    label = say(
        language, "source_label", title=release.title.within(language), day=format_day(release.issued, language)
    )
    return Link(release.id, label, release.source)


def parts_of(answer: Answer) -> Parts:
    """Return the parts of `answer` in its own language."""
    language = answer.language
    links = tuple(release_link(release, language) for release in answer.releases)
    if answer.outcome is Outcome.CHOOSE:
        return Parts(answer.text or say(language, "choose"), options=links)
    if answer.page:
        shown = zip(answer.releases, answer.page.lines, strict=True)
        lines = tuple(Link(release.id, line, release.source) for release, line in shown)
        return Parts(answer.page.heading, links=lines, hint=answer.page.note)
    if answer.outcome is Outcome.NOT_FOUND:
        return Parts(
            answer.text or say(language, "not_found"),
            options_lead=say(language, "near") if links else "",
            options=links,
            hint=say(language, "how_to_ask", example=examples(language)[0]),
        )
    return Parts(
        answer.text or say(language, "not_stated"),
        nearest=answer.nearest,
        quotes=_quotes(answer),
        links=links,
        options_lead=say(language, "or_one_of") if answer.near else "",
        options=tuple(release_link(release, language) for release in answer.near),
    )


def _quotes(answer: Answer) -> tuple[str, ...]:
    """Return what the answer rests on, once each, less what its text says line for line already."""
    said = set(_lines_of(answer.text))
    quotes = dict.fromkeys(evidence.quote for evidence in answer.evidence)
    return tuple(quote for quote in quotes if not said.issuperset(_lines_of(quote)))


def _lines_of(text: str) -> list[str]:
    return [" ".join(line.removeprefix("•").split()) for line in text.splitlines() if line.strip()]
