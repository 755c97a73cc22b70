"""Plain data -> a release, or sentences that say what is wrong with it, on which line, and how to mend it."""

import math
import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import fuzz, process

from knowledge.problems import Problem
from knowledge.release import Release
from knowledge.values import LANGUAGES, Text
from knowledge.yaml_lines import KeyPath

MOST_PROBLEMS = 100  # told of one release: enough to see what is the matter
NEAR_ENOUGH = 60.0  # per cent alike: a slip of the pen, and not another word
LONGEST_SHOWN = 60  # characters of a wrong value

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def read_release(data: object, file: Path, line_of: Callable[[KeyPath], int]) -> tuple[Release | None, list[Problem]]:
    """Make a release of `data`, which stands in `file`; `line_of` gives the line (from 1) of a path of keys.

    Returns the release and no problem, or None and all that is wrong.
    """
    if not isinstance(data, dict):
        message = f"Where a release belongs stands {_shown(data)}; begin with the keys `id`, `source`, `issued`."
        return None, [Problem(file, line_of(()), message)]
    problems = [Problem(file, line_of(path), message) for path, message in _unfit_values(data)]
    release = None
    if not problems:  # nothing is validated, or shown, before it is known to be harmless
        try:
            release = Release.model_validate(data)
        except ValidationError as error:
            details = error.errors(include_url=False)
            problems = [Problem(file, line_of(_path(e)), _sentence(e)) for e in details[:MOST_PROBLEMS]]
            if len(details) > MOST_PROBLEMS:
                more = f"{len(details) - MOST_PROBLEMS} more problems follow in this release; mend these first."
                problems.append(Problem(file, line_of(_path(details[MOST_PROBLEMS])), more))
    return release, problems


def _unfit_values(data: object) -> Iterator[tuple[KeyPath, str]]:
    """Find what no text or number of a release may hold, although YAML or JSON can write it."""
    waiting: list[tuple[KeyPath, object]] = [((), data)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict):
            waiting.extend(((*path, key), inner) for key, inner in value.items())
            waiting.extend(((*path, key), key) for key in value)
        elif isinstance(value, list):
            waiting.extend(((*path, place), inner) for place, inner in enumerate(value))
        elif isinstance(value, str) and (found := _CONTROL.search(value)):
            yield path, f"The control character U+{ord(found[0]):04X} stands in {_shown(value)}; delete it."
        elif isinstance(value, float) and not math.isfinite(value):
            yield path, f"The number {value} is not finite; write a number, or leave the key out."


def _path(error: ErrorDetails) -> KeyPath:
    return tuple(error["loc"])


def _sentence(error: ErrorDetails) -> str:
    path, kind, value = _path(error), error["type"], error["input"]
    key = next((part for part in reversed(path) if isinstance(part, str)), "")
    if kind == "extra_forbidden":
        return _unknown(f"key `{key}`", key, _keys_of(_type_at(path[:-1])))
    if kind == "missing":
        return _missing(key, path)
    if kind == "enum":
        return _unknown(f"{_noun(path, key)} {_shown(value)}", str(value), _members_of(_type_at(path)))
    if kind == "value_error":
        return error["msg"].removeprefix("Value error, ")
    return f"`{key}` is {_shown(value)}; {_belongs(kind, key, path, value)}."


def _unknown(what: str, written: str, known: list[str]) -> str:
    ranked = process.extract(written, known, scorer=fuzz.ratio, limit=None)
    guess = f"did you mean `{ranked[0][0]}`? Known" if ranked and ranked[0][1] >= NEAR_ENOUGH else "known"
    return f"The {what} is not known here; {guess} are: {', '.join(word for word, *_ in ranked)}."


def _noun(path: KeyPath, key: str) -> str:
    return "role" if key == "roles" else f"{str(path[0]).removesuffix('s')} {key}" if len(path) > 1 else key


def _missing(key: str, path: KeyPath) -> str:
    part = next((str(part) for part in reversed(path[:-1]) if isinstance(part, str)), "")
    where = f"in this part of `{part}`" if part else "in the release"
    if key in ("from", "to"):
        return f"The key `{key}` is missing {where}; write its year, or `{key}: null` where that end is open."
    return f"The key `{key}` is missing {where}; add it."


def _belongs(kind: str, key: str, path: KeyPath, value: object) -> str:
    """Say what belongs where a value of the wrong type or form stands, for pydantic's error `kind`."""
    if kind == "string_pattern_mismatch":
        return (
            "write it as hours and minutes, say '13:30'"
            if key == "time"
            else "write up to 64 small letters, digits, '.', '_' and '-', beginning with a letter or digit"
        )
    if kind == "string_type" and isinstance(value, int | float) and not isinstance(value, bool):
        return f"a text belongs here: put it in quotes, '{value}'"
    if kind.startswith("date"):
        return "write a day that exists as year-month-day in the Common Era, say 2021-12-24"
    if kind.startswith(("model", "dict")):
        if _type_at(path) is Text:
            return "write a text, or {th: ..., en: ...}"
        return f"write its keys under it: {', '.join(_keys_of(_type_at(path)))}"
    if kind == "greater_than_equal":
        return "write a whole number from 1 up, or leave the key out"
    forms = {
        "string": "write a text",
        "int": "write a whole number, without quotes",
        "float": "write a number, without quotes or commas",
        "bool": "write true or false",
        "tuple": "write a list: [...], or one item a line with '- ' in front",
    }
    return next(
        (form for start, form in forms.items() if kind.startswith(start)), "write it as in the releases that ship"
    )


def _type_at(path: KeyPath) -> object:
    """Return the model or enumeration that belongs at `path` of a release; None where there is none."""
    found: object = Release
    for part in path:
        if isinstance(part, str):
            fields = found.model_fields if isinstance(found, type) and issubclass(found, BaseModel) else {}
            field = next((f for name, f in fields.items() if part in (name, f.alias)), None)
            found = _class_in(field.annotation) if field else None
    return found


def _class_in(annotation: Any) -> type | None:  # noqa: ANN401 - a type form: X | None, tuple[X, ...]
    if isinstance(annotation, type) and issubclass(annotation, BaseModel | StrEnum):
        return annotation
    return next((found for inner in get_args(annotation) if (found := _class_in(inner))), None)


def _keys_of(model: object) -> list[str]:
    if model is Text:
        return list(LANGUAGES)
    if isinstance(model, type) and issubclass(model, BaseModel):
        return [field.alias or name for name, field in model.model_fields.items()]
    return []


def _members_of(enumeration: object) -> list[str]:
    if isinstance(enumeration, type) and issubclass(enumeration, StrEnum):
        return [str(member) for member in enumeration.__members__.values()]
    return []


def _shown(value: object) -> str:
    """Return `value` as a person may read it: short, with whatever does not print escaped."""
    if isinstance(value, dict | list):
        return "a list" if isinstance(value, list) else "a mapping of keys"
    if value is None or isinstance(value, bool):
        return {None: "empty", True: "true", False: "false"}[value]
    text = repr(value)
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"
