"""Arrays that lie on disk and are opened, not read: lists of strings and lists of numbers, many in one array each."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

_MARKS = 1 << 13  # by which it is soon seen that most numbers are not sought

Array = NDArray[Any]
Arrays = dict[str, Array]
"""Arrays by name: what is saved in a folder, and opened again."""


@dataclass(frozen=True, slots=True)
class Strings(Sequence[str]):
    """Many strings in one array: `letters` is their UTF-8 end to end; string n is from `ends[n - 1]` to `ends[n]`."""

    letters: Array
    ends: Array

    @classmethod
    def of(cls, strings: Iterable[str]) -> "Strings":
        """Return `strings`, packed."""
        packed = [string.encode() for string in strings]
        ends = np.cumsum([len(one) for one in packed], dtype=np.int64)
        return cls(np.frombuffer(b"".join(packed), dtype=np.uint8), ends)

    def __len__(self) -> int:
        return len(self.ends)

    def __getitem__(self, place: Any) -> Any:  # noqa: ANN401 - a number or a slice, as for every sequence
        if isinstance(place, slice):
            return [self[at] for at in range(*place.indices(len(self)))]
        at = place if place >= 0 else len(self) + place
        if not 0 <= at < len(self):
            raise IndexError(place)
        start = int(self.ends[at - 1]) if at else 0
        return self.letters[start : int(self.ends[at])].tobytes().decode()

    def __iter__(self) -> Iterator[str]:
        text = self.letters.tobytes().decode()  # to read all at once and to cut it is twice as fast
        begins_letter = (self.letters & 0xC0) != 0x80  # as the first byte of each letter in UTF-8 is
        counts = np.concatenate([[0], np.cumsum(begins_letter, dtype=np.int32)])
        ends = counts[self.ends].tolist()
        return (text[start:end] for start, end in pairwise([0, *ends]))

    def arrays(self, name: str) -> Arrays:
        """Return what `Strings.within` takes, under names that begin with `name`."""
        return {f"{name}.letters": self.letters, f"{name}.ends": self.ends}

    @classmethod
    def within(cls, arrays: Mapping[str, Array], name: str) -> "Strings":
        """Return the strings that `arrays` hold under `name`; raises KeyError or ValueError where they do not."""
        return cls(*_fitting(arrays, f"{name}.letters", f"{name}.ends"))


@dataclass(frozen=True, slots=True)
class Lists:
    """Many lists of numbers in one array: list n is what `ends[n - 1]` to `ends[n]` of `values` hold."""

    values: Array
    ends: Array

    @classmethod
    def of(cls, lists: Iterable[Sequence[int]], dtype: Any = np.int32) -> "Lists":  # noqa: ANN401 - any numpy type
        """Return `lists`, packed."""
        lists = list(lists)
        ends = np.cumsum([len(one) for one in lists], dtype=np.int64)
        total = int(ends[-1]) if lists else 0
        return cls(np.fromiter((value for one in lists for value in one), dtype=dtype, count=total), ends)

    @classmethod
    def grouped(cls, groups: Array, values: Array, count: int) -> "Lists":
        """Return for each number below `count` the `values` whose entry in `groups` it is, in their order."""
        order = np.argsort(groups, kind="stable")
        ends = np.cumsum(np.bincount(groups, minlength=count)[:count], dtype=np.int64)
        return cls(values[order], ends)

    def __len__(self) -> int:
        return len(self.ends)

    def __getitem__(self, place: int) -> Array:
        return self.values[int(self.ends[place - 1]) if place else 0 : int(self.ends[place])]

    def arrays(self, name: str) -> Arrays:
        """Return what `Lists.within` takes, under names that begin with `name`."""
        return {f"{name}.values": self.values, f"{name}.ends": self.ends}

    @classmethod
    def within(cls, arrays: Mapping[str, Array], name: str) -> "Lists":
        """Return the lists that `arrays` hold under `name`; raises KeyError or ValueError where they do not."""
        return cls(*_fitting(arrays, f"{name}.values", f"{name}.ends"))


def _fitting(arrays: Mapping[str, Array], name: str, ends_name: str) -> tuple[Array, Array]:
    """Return the array `name` and the one that says where each of its parts ends."""
    values, ends = arrays[name], arrays[ends_name]
    if values.ndim != 1 or ends.ndim != 1 or ends.dtype.kind != "i" or len(values) != (ends[-1] if len(ends) else 0):
        raise ValueError(f"{name} and {ends_name} do not fit.")
    return values, ends


def places_among(numbers: Array, wanted: Array) -> tuple[Array, Array]:
    """Return at which places of `numbers` stands one of the sorted numbers `wanted`, and the place of that in `wanted`.

    None of them is negative.
    """
    marked = np.zeros(_MARKS, dtype=bool)
    marked[_marks(wanted)] = True
    likely = marked.take(_marks(numbers)).nonzero()[0]
    if not len(likely):
        return likely, likely
    standing = numbers[likely]
    places = np.minimum(wanted.searchsorted(standing), len(wanted) - 1)
    there = wanted[places] == standing
    return likely[there], places[there]


def _marks(numbers: Array) -> Array:
    marks: Array = (numbers ^ numbers >> 15) & (_MARKS - 1)  # three letters in one number differ above the last, too
    return marks


def place_of(strings: Strings, wanted: str) -> int | None:
    """Return where `wanted` stands in sorted `strings`, None where it does not."""
    at = bisect_left(strings, wanted)
    return at if at < len(strings) and strings[at] == wanted else None


def save_arrays(arrays: Mapping[str, Array], folder: Path) -> None:
    """Write `arrays` into `folder`, which is made where it is missing: one file each."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, array in arrays.items():
        np.save(folder / f"{name}.npy", array, allow_pickle=False)


def open_arrays(folder: Path) -> Arrays:
    """Return the arrays in `folder`, mapped into memory: what is not looked at is not read.

    Raises OSError, EOFError or ValueError where a file is broken.
    """
    return {file.stem: _opened(file) for file in sorted(folder.glob("*.npy"))}


def _opened(file: Path) -> Array:
    try:
        return np.asarray(np.load(file, mmap_mode="r", allow_pickle=False))  # a plain view: slices of it cost less
    except ValueError:  # an empty array cannot be mapped
        return np.load(file, allow_pickle=False)  # type: ignore[no-any-return]
