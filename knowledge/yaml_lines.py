"""YAML -> plain data and the line of every key, for data that people write by hand and others may have tampered with.

Only what a release needs is read: mappings, lists and scalars. Plain `null`, `true`, `false` and decimal numbers are
converted, everything else stays the string that was written: `13:30`, `no` and `2021-12-24` are texts, and the schema
reads the days. Anchors, aliases and tags are refused, so that a small file cannot unfold into a huge one.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import yaml

KeyPath = tuple[str | int, ...]

DEEPEST = 16  # levels: a release needs six
_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C parser, ten times as fast, where it was built in
_WHOLE = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_BROKEN = re.compile(r"[-+]?[0-9]{1,18}\.[0-9]{0,18}(?:[eE][-+][0-9]{1,2})?")
_WORDS: Mapping[str, object] = {"": None, "~": None, "null": None, "true": True, "false": False}
# What YAML admits in no text at all; U+0085, U+2028 and U+2029 are line breaks to it.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


class UnreadableError(Exception):
    """Raised for a text that cannot be read at all, with the line (from 1) and the sentence to show."""

    def __init__(self, line: int, message: str) -> None:
        self.line, self.message = line, message
        super().__init__(f"{line}: {message}")


@dataclass(slots=True)
class Document:
    """The data of one YAML document, the line (from 1) of each key and list item, and slips that did not stop it."""

    data: object = None
    lines: dict[KeyPath, int] = field(default_factory=dict)
    slips: list[tuple[int, str]] = field(default_factory=list)

    def line_of(self, path: KeyPath) -> int:
        """Return the line of `path`, or of the nearest thing around it that is there."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


@dataclass(slots=True)
class _Open:
    """A mapping or list that is being filled; `key` is the mapping's key that waits for its value."""

    path: KeyPath
    holder: dict[str, object] | list[object]
    key: str | None = None

    def next_path(self) -> KeyPath:
        return (*self.path, len(self.holder) if isinstance(self.holder, list) else self.key or "")


def read_document(text: str) -> Document:
    """Read the one YAML document of `text`; raises UnreadableError where it is none. No document: `data` is None."""
    forbidden = _FORBIDDEN.search(text)
    if forbidden:
        line = text.count("\n", 0, forbidden.start()) + 1
        raise UnreadableError(line, f"The control character U+{ord(forbidden[0]):04X} stands here; delete it.")
    document = Document()
    open_parts: list[_Open] = []
    for event in _events(text):
        line = event.start_mark.line + 1 if event.start_mark else 1
        _refuse_indirection(event, line)
        if isinstance(event, yaml.DocumentStartEvent):
            if document.lines:
                raise UnreadableError(line, "A second document begins here; a file holds one release: split it.")
            document.lines[()] = line
        elif isinstance(event, yaml.ScalarEvent):
            _put(document, open_parts, _scalar(event), line, event)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            if len(open_parts) == DEEPEST:
                raise UnreadableError(line, f"The data nests deeper than {DEEPEST} levels; no release needs that many.")
            holder: dict[str, object] | list[object] = {} if isinstance(event, yaml.MappingStartEvent) else []
            open_parts.append(_Open(_put(document, open_parts, holder, line, event), holder))
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            open_parts.pop()
    return document


def _events(text: str) -> Iterator[yaml.Event]:
    try:
        yield from yaml.parse(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = error.problem or error.context or "it does not parse"
        hint = "check indentation, quotes and colons here and on the line above"
        line = min(mark.line, text.rstrip().count("\n")) + 1 if mark else 1  # the parser's mark may lie past the end
        raise UnreadableError(line, f"This is not YAML ({what}); {hint}.") from None
    except yaml.YAMLError as error:
        raise UnreadableError(1, f"This is not YAML ({error}); write it as in the releases that ship.") from None


def _refuse_indirection(event: yaml.Event, line: int) -> None:
    anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
    if isinstance(event, yaml.AliasEvent):
        raise UnreadableError(line, f"The alias *{anchor} is not read; write out what it stands for.")
    if anchor:
        raise UnreadableError(
            line, f"The anchor &{anchor} is not read; delete it, or put a text that begins with & in quotes."
        )
    if tag:
        raise UnreadableError(
            line, f"The tag {tag} is not read; delete it, or put a text that begins with ! in quotes."
        )


def _scalar(event: yaml.ScalarEvent) -> object:
    text: str = event.value
    if not event.implicit[0]:  # quoted, or a block
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _WHOLE.fullmatch(text):
        return int(text)
    return float(text) if _BROKEN.fullmatch(text) else text


def _put(document: Document, open_parts: list[_Open], value: object, line: int, event: yaml.Event) -> KeyPath:
    """Put `value` where it belongs, as a mapping's key or into the innermost open part; return its path."""
    if not open_parts:
        document.data = value
        return ()
    part = open_parts[-1]
    if isinstance(part.holder, list):
        path = part.next_path()
        part.holder.append(value)
        document.lines[path] = line
        return path
    if part.key is None:
        if not isinstance(event, yaml.ScalarEvent):
            raise UnreadableError(line, "A list or mapping stands here as a key; a key is a plain word.")
        part.key = str(event.value)
        first = document.lines.setdefault(part.next_path(), line)
        if part.key in part.holder:
            document.slips.append(
                (
                    line,
                    f"The key `{part.key}` stands here a second time (first on line {first}); delete one of the two.",
                )
            )
        return part.path
    path = part.next_path()
    part.holder.setdefault(part.key, value)
    part.key = None
    return path
