"""Review: what people checked in a release stays when its text is read anew, and where the text disagrees is told."""

from collections.abc import Callable, Hashable, Mapping
from typing import Any

from rapidfuzz import fuzz

from knowledge.language.names import bare_name
from knowledge.language.text import squeeze
from knowledge.release import Fact, Release
from knowledge.values import Text

_ABOUT_A_FACT = {"evidence", "confidence", "doubts", "checked"}
_TELLING = ("name", "post", "of", "value", "text", "start", "end")  # parts by which facts of one sentence differ
_NEARLY = 70  # likeness (0 to 100) of a text and its correction


def kept(fact: Fact) -> bool:
    """Return whether a person stands behind `fact`: it was checked, or written by hand."""
    return fact.checked or fact.confidence is None


def merge(before: Release, read: Release) -> tuple[Release, list[str]]:
    """Return `read` with what people checked in `before` instead, and a sentence for each place where the two disagree.

    Where the whole of `before` is checked, all of it stays.
    """
    told: list[str] = []
    changes: dict[str, Any] = {}
    if before.event is not None and (before.checked or kept(before.event)):
        changes["event"] = before.event
        if read.event is not None:
            told += _differences("the event", before.event, read.event)
    for field, key in _KEYS.items():
        changes[field] = _merged(field, key, before, read, told)
    if before.checked:
        return before, told
    by_hand = {field: value for field in ("summary", "unstated") if (value := getattr(before, field))}
    return read.model_copy(update={**by_hand, **changes}), told


def _merged(field: str, key: Callable[[Any], Hashable], before: Release, read: Release, told: list[str]) -> Any:  # noqa: ANN401 - facts of one kind
    """Return the kept facts of `before` and those of `read` about something else, in the order of the text."""
    old = {key(fact): fact for fact in getattr(before, field) if before.checked or kept(fact)}
    new = {key(fact): fact for fact in getattr(read, field)}
    standing: dict[Hashable, Fact] = {}  # for each fact that was read, the kept one that stands for it
    for its_key, fact in old.items():
        match = its_key if its_key in new else _corrected(fact, {k: f for k, f in new.items() if k not in old})
        if match is not None:
            standing[match] = fact
            told += _differences(f"{field}, {_name(fact)}", fact, new[match])
        elif new:
            told.append(f"{field}, {_name(fact)}: kept, but it is no longer read from the text.")
    lost = [fact for fact in old.values() if fact not in standing.values()]
    return (*(standing.get(its_key, fact) for its_key, fact in new.items()), *lost)


def _corrected(kept_fact: Fact, read: Mapping[Hashable, Fact]) -> Hashable | None:
    """Return the key of the fact in `read` that a person corrected into `kept_fact`, None where there is none.

    It rests on the same sentence, and agrees in a part that tells one fact from another, or nearly so in its name.
    """
    for key, fact in read.items():
        if fact.evidence is None or fact.evidence != kept_fact.evidence:
            continue
        for part in _TELLING:
            one, other = getattr(kept_fact, part, None), getattr(fact, part, None)
            if isinstance(one, Text) and isinstance(other, Text):
                if fuzz.ratio(_plain(one), _plain(other)) >= _NEARLY:
                    return key
            elif one and one == other:
                return key
    return None


def _differences(where: str, before: Fact, read: Fact) -> list[str]:
    """Return a sentence for each part that both give and that differs."""
    told = []
    for part in type(before).model_fields.keys() - _ABOUT_A_FACT:
        one, other = getattr(before, part), getattr(read, part)
        if one and other and _comparable(one) != _comparable(other) and not _same_text(one, other):
            told.append(f"{where}: {part}: kept as {_shown(one)}, but the text now reads {_shown(other)}.")
    return sorted(told)


def _same_text(one: object, other: object) -> bool:
    """Return whether two texts agree in a language that both are there in."""
    if not (isinstance(one, Text) and isinstance(other, Text)):
        return False
    forms, others = one.forms(), other.forms()
    return any(squeeze(form) == squeeze(others[language]) for language, form in forms.items() if language in others)


def _comparable(value: object) -> object:
    return frozenset(value) if isinstance(value, tuple) and all(isinstance(one, str) for one in value) else value


def _shown(value: object) -> str:
    if isinstance(value, Text):
        return " / ".join(repr(form) for form in value.forms().values())
    if isinstance(value, tuple):
        return ", ".join(_shown(one) for one in value)
    return str(value)


def _name(fact: Fact) -> str:
    value = next(getattr(fact, part) for part in ("name", "of", "text", "value") if getattr(fact, part, None))
    return _shown(value)[:80]


def _plain(text: Text) -> str:
    return squeeze(text.within("th"))


def _by_text(part: str, compare: Callable[[str], str] = squeeze) -> Callable[[Any], Hashable]:
    def key(fact: Any) -> Hashable:  # noqa: ANN401 - any kind of fact
        value = getattr(fact, part)
        return compare(value.within("th") if isinstance(value, Text) else value)

    return key


# What makes two facts of a kind the same fact, right or wrong in its other parts.
_KEYS: Mapping[str, Callable[[Any], Hashable]] = {
    "people": _by_text("name", lambda name: squeeze(bare_name(name))),
    "groups": _by_text("name"),
    "organisations": _by_text("name"),
    "periods": lambda period: (period.start, period.end),
    "figures": lambda figure: (_plain(figure.value), _plain(figure.of)[:20]),
    "contacts": _by_text("value"),
    "statements": lambda statement: (statement.kind, _plain(statement.text)[:60]),
}
