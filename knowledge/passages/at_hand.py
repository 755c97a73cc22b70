"""At hand: what was made of the releases that were asked about last, for the next question to one of them."""

from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from threading import Lock
from typing import TypeVar

from knowledge.release import Release

Value = TypeVar("Value")

_MOST = 64  # releases


def at_hand(make: Callable[[Release], Value]) -> Callable[[Release], Value]:
    """Return `make`, which makes something of a release, so that it is made once for as long as it is asked about.

    Releases are told apart by what they are, not by what they hold: to compare them is dear.
    """
    held: OrderedDict[int, tuple[Release, Value]] = OrderedDict()  # by the identity of the release, which it holds
    lock = Lock()

    @wraps(make)
    def made(release: Release) -> Value:
        with lock:
            known = held.get(id(release))
        if known is not None:
            return known[1]
        value = make(release)
        with lock:
            held[id(release)] = release, value
            while len(held) > _MOST:
                held.popitem(last=False)
        return value

    return made
