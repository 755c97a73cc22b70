"""A release -> YAML that a person can read and mend, or a line of JSON Lines; loading either gives the same release."""

import json
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any

import yaml

from knowledge.release import Release
from knowledge.values import LANGUAGES

WIDTH = 120  # columns, as far as a text has spaces to break at
LONGEST_INLINE = 90  # characters of the texts of a {th: ..., en: ...} that stands on one line
LAST_KEYS = ("evidence", "confidence", "doubts", "checked")  # what a fact rests on comes after the fact
_LINE_BREAKS_OF_YAML = "\x85\u2028\u2029"

_Dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


class _ReleaseDumper(_Dumper):  # type: ignore[misc]  # a class of its own, so that yaml's keep their representers
    """Writes long texts folded, texts of several lines as blocks, short ones of a kind on one line, none by alias."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def dump_release(release: Release) -> str:
    """Return `release` as YAML, keys in the schema's order; what it does not have is left out."""
    return str(
        yaml.dump(_plain(release), Dumper=_ReleaseDumper, allow_unicode=True, sort_keys=False, width=WIDTH, indent=2)
    )


def dump_json_line(release: Release) -> str:
    """Return `release` as one line of JSON Lines, without the line's end."""
    return json.dumps(_plain(release), ensure_ascii=False, default=date.isoformat)


def _plain(release: Release) -> dict[str, Any]:
    kept = release.model_dump(by_alias=True, exclude_defaults=True)
    text = {"text": kept.pop("text")} if "text" in kept else {}
    facts = [*release.people, *release.figures, *release.statements, *([release.event] if release.event else [])]
    if release.checked or any(fact.confidence is not None for fact in facts):  # in front, where a reviewer sees it
        kept = {"id": kept.pop("id"), "checked": release.checked, **{k: v for k, v in kept.items() if k != "checked"}}
    return {key: _in_order(value) for key, value in (kept | text).items()}


def _in_order(value: Any) -> Any:  # noqa: ANN401 - any part of a release
    """Return `value` with plain types throughout, and the keys that come last in each part put there.

    What a machine read says that nobody checked it, so that whoever reviews has a word to turn.
    """
    if isinstance(value, Mapping):
        if "confidence" in value:
            value = {"checked": False, **value}
        keys = [*(key for key in value if key not in LAST_KEYS), *(key for key in LAST_KEYS if key in value)]
        return {key: _in_order(value[key]) for key in keys}
    if isinstance(value, list | tuple):
        return [_in_order(item) for item in value]
    if isinstance(value, StrEnum):
        return str(value)
    return int(value) if isinstance(value, float) and value.is_integer() and abs(value) < 1e15 else value


def _represent_text(dumper: Any, text: str) -> yaml.Node:  # noqa: ANN401 - the C dumper and the other share no type
    style = None
    if any(mark in text for mark in _LINE_BREAKS_OF_YAML):
        style = '"'  # elsewhere YAML would read them as the end of a line
    elif "\n" in text:
        style = "|"
    elif len(text) > LONGEST_INLINE:
        style = ">"
    node: yaml.Node = dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)
    return node


def _represent_mapping(dumper: Any, mapping: Mapping[str, Any]) -> yaml.Node:  # noqa: ANN401 - as above
    is_text = bool(mapping) and mapping.keys() <= set(LANGUAGES)
    inline = is_text and sum(map(len, mapping.values())) <= LONGEST_INLINE and "\n" not in "".join(mapping.values())
    node: yaml.Node = dumper.represent_mapping("tag:yaml.org,2002:map", mapping.items(), flow_style=inline)
    return node


def _represent_list(dumper: Any, items: list[Any]) -> yaml.Node:  # noqa: ANN401 - as above
    inline = all(isinstance(item, date | str) for item in items) and sum(len(str(i)) for i in items) <= LONGEST_INLINE
    node: yaml.Node = dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=inline)
    return node


_ReleaseDumper.add_representer(str, _represent_text)
_ReleaseDumper.add_representer(dict, _represent_mapping)
_ReleaseDumper.add_representer(list, _represent_list)
