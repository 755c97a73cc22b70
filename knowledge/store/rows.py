"""Rows: what was read of one entry of a source, in the form in which the store keeps it."""

import zlib
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from knowledge.formats import Entry, Raw, is_text, read_entry, read_raw
from knowledge.passages.fact_terms import count_terms
from knowledge.passages.facts import facts_in
from knowledge.passages.kept import Kept, packed
from knowledge.problems import Problem
from knowledge.release import Release
from knowledge.search.extract import extract, pack
from knowledge.search.segment import DIGEST_SIZE
from knowledge.search.terms import ReleaseWords, read_words
from knowledge.sources import Place

_EFFORT = 3  # of zlib, 1 to 9: what is packed with less takes longer, both ways
_NAMING = (b'"id"', b'"file"')  # keys of a line of JSON, one of which names the release


class Row(NamedTuple):
    """A release with what its index and its passages need, or, with an empty `identifier`, why there is none."""

    identifier: str
    raw: bool
    """Whether it was read out of a raw text."""
    line: int
    """The line of the entry at which the release, or its first problem, stands; 1 the entry's first."""
    release: bytes
    extract: bytes
    pieces: bytes
    """The pieces of its text, with what is known of its facts, packed; empty where it has no text."""
    problems: tuple[Problem, ...]


def digest_of(file: Path, entry: Entry) -> bytes:
    """Return the digest of what `entry` of `file` holds: the same content read in the same way has the same one."""
    digest = blake2b(entry.content, digest_size=DIGEST_SIZE)
    about = [file.name if is_text(file) else file.suffix, *(problem.message for problem in entry.problems)]
    if not any(key in entry.content for key in _NAMING):  # a raw text in JSON Lines may be named by its place
        about += [file.name, str(entry.line)]
    digest.update("\0".join(["", *about]).encode("utf-8", "surrogatepass"))
    return digest.digest()


def row_of(place: Place) -> Row:
    """Return what stands at `place`, read; whatever is wrong with it is among the row's problems."""
    file, entry = place
    holds = read_entry(entry, file)
    found = read_raw(holds, file) if isinstance(holds, Raw) else holds
    above = entry.line - 1  # lines are kept as they are counted within the entry: it may come to stand elsewhere
    problems = tuple(replace(problem, line=problem.line - above) for problem in found.problems)
    release, raw, line = found.release, isinstance(holds, Raw), found.line - above
    if release is None:
        return Row("", raw, line, b"", b"", b"", problems)
    words = read_words(release)
    kept = packed(kept_for(release, words)) if release.text else b""
    return Row(release.id, raw, line, packed_release(release), pack(extract(release, words)), kept, problems)


def kept_for(release: Release, words: ReleaseWords) -> Kept:
    """Return what is kept to answer from `release`: the pieces of its text, and what is known of its facts."""
    kept = Kept(words.pieces, {text: frozenset(keys) for text, keys in words.apart.items()})
    return kept._replace(places=facts_in(release, words.pieces), counts=count_terms(release, kept))


def packed_release(release: Release) -> bytes:
    """Return `release` as bytes."""
    return zlib.compress(release.model_dump_json(by_alias=True, exclude_defaults=True).encode(), _EFFORT)


def unpacked_release(content: bytes) -> Release:
    """Return the release that `packed_release` made `content` of."""
    return Release.model_validate_json(zlib.decompress(content))
