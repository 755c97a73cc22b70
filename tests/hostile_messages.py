"""Messages that are made to be understood slowly: twenty kinds, each in any length."""

import random
from collections.abc import Iterator, Mapping
from hashlib import sha256

_SEED = 2566
_MOST_WORDS = 20_000
_REPEATED = {
    "one Thai letter": "ก",
    "one Latin letter": "a",
    "one digit": "7",
    "one mark": "่",
    "one quote": "“",
    "spaces and breaks": " \n",
    "zero-width spaces": "\u200b",
    "brackets": "([{<",
    "Thai names": "นายสมชาย ใจดี นางสาวมาลี รักไทย ",
    "English names": "Mr. Somchai Jaidee, Ms. Malee Rakthai, ",
    "dates": "5 ส.ค. 68 12/08/2567 last December เมื่อวาน ",
    "numbers": "1,250,000.75 ล้านบาท 33.3% ",
    "posts and ministries": "รมว.ศธ. ปลัดกระทรวงการคลัง รองนายกรัฐมนตรี ",
    "ways of asking": "ใครเป็นประธาน ที่ไหน เมื่อไหร่ who chaired how many why ",
    "words that point back": "แล้วเขาล่ะ and her post? who else? ",
    "slips of typing": "กระทรวงการคลงั ประชมุ minsitry of finnance ",
    "mixed scripts": "กaข1b๒ค-d/ใคร who ",
}


def unknown_words(length: int) -> str:
    """Return words that nobody knows, each another, in `length` letters: what it takes longest to understand."""
    letters = str.maketrans("0123456789", "ghijklmnop")
    words = (sha256(str(number).encode()).hexdigest().translate(letters)[:5] for number in range(length))
    return " ".join(words)[:length]


def _any_of(letters: str, length: int) -> str:
    chosen = random.Random(_SEED)  # noqa: S311 - nonsense, no secret
    return "".join(chosen.choices(letters, k=length))


def hostile_messages(length: int) -> Mapping[str, str]:
    """Return by its kind each message, of `length` letters; always the same ones."""
    return dict(_messages(length))


def _messages(length: int) -> Iterator[tuple[str, str]]:
    for kind, piece in _REPEATED.items():
        yield kind, (piece * (length // len(piece) + 1))[:length]
    yield "words unknown", unknown_words(length)
    yield "any Thai letters", _any_of("กขคงจชซดตทนบปผพมยรลวสหอะาิีุูเแโไ่้์", length)
    yield (
        "any characters",
        _any_of("".join(map(chr, [*range(32, 127), *range(0x0E01, 0x0E5C), *range(0x2000, 0x2070)])), length),
    )
