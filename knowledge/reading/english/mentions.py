"""Mentions of people in English text: honorifics and posts anchor the names."""

import re
from typing import NamedTuple

from knowledge.language.names import bare_name
from knowledge.reading.english.posts import post_after, post_spans
from knowledge.reading.english.speech import is_speech
from knowledge.reading.english.tokens import Tokens, tokenise
from knowledge.reading.mention import Mention
from knowledge.reading.page import Page, plain_letters

_NEXT = r"(?:[NI]|A(?=[,.;:)(lwaf])|C(?=[NI,.;:)(lw])|-(?=N)|p{1,3}(?=[NVC])|V(?=[,.;:)(lswW])|(?<=p)[VC])"
_NAME = rf"(?:(?:[NI]|W(?=N)|C(?=[NIp])|V(?=[NI])|A(?![VP])){_NEXT}{{0,7}})"
_TITLED = re.compile(rf"(?:(?<!N)H{{1,7}}(?:[GR]{{1,3}}H{{0,3}})?|(?<![PNVAM])G{{1,3}}(?=N)|R{{1,3}}(?=N)){_NAME}")
_BARE = r"[NI](?:[NI]|p{1,3}N){0,5}"
_AFTER_POST = re.compile(_BARE)
_BEFORE_POST = re.compile(
    rf"(?<![NIVCAMPRHGpo-])N(?:[NI]|p{{1,3}}N){{1,4}}(?=(?:\([^()l]{{1,14}}\))?(?:,|-(?=[PM]))t?[wWdVCAMPRNq])"
)
_BETWEEN = re.compile(r"(?:\([^()l]{0,14}\))?(?:,l?|l|-)?")  # between a name and the post after it
_LONGEST_HEADING = 240  # letters
_PROMINENT = 0.8  # the share of capitalised words from which a line is a heading


class _Name(NamedTuple):
    """A name's tokens: the first with titles, the one after the last, and the rule that found it."""

    first: int
    after: int
    rule: str


def find_mentions(page: Page) -> list[Mention]:
    """Return every mention of a person in `page`, in the order of the text; none overlaps another.

    Who is named only by the title of a speech stands at 0 to 0 of the body.
    """
    found = mentions_in(page.body, page.plain)
    if not is_speech(page):
        return found
    known = {bare_name(mention.name) for mention in found if mention.full}
    from_title = [
        Mention(0, 0, mention.name, True, mention.post, 0, "title", mention.post_rule)
        for mention in mentions_in(page.title, plain_letters(page.title))
        if mention.full and bare_name(mention.name) not in known
    ]
    return [*from_title, *found]


def mentions_in(body: str, plain: str) -> list[Mention]:
    """Return the mentions in `body`; `plain` is the same with plain letters, place for place."""
    tokens = tokenise(plain)
    posts = {after: first for first, after in post_spans(tokens) if tokens.kinds[after - 1] != "R"}
    names = _names(tokens, posts, plain)
    claimed = frozenset(posts[name.first] for name in names if name.first in posts)
    mentions = [_mention(body, plain, tokens, name, posts, claimed) for name in names]
    return _with_repeats(body, plain, tokens, names, mentions)


def _names(tokens: Tokens, posts: dict[int, int], plain: str) -> list[_Name]:
    """Return the names that a title, a post before or a post after marks, in order."""
    names = {}
    for found in _TITLED.finditer(tokens.kinds):
        first, after = found.span()
        if tokens.kinds[first] == "R" and (
            tokens.kinds[after - 1] == "V" or tokens.kinds[after : after + 1] in ("V", "s", "C", "A", "P", "M", "d")
        ):
            continue  # a building or a fund that is named after a king
        names[first] = _Name(first, after, "honorific")
    for after_post in posts:
        if after_post not in names and not _within(names, after_post) and (found := _AFTER_POST.match(tokens.kinds, after_post)):
            after = found.end()
            follows = tokens.kinds[after : after + 1]
            if after - after_post < 2 and (follows in ("V", "P", "M", "A", "q") or tokens.kinds[after_post - 1] not in "Pq"):
                continue
            if _is_heading(plain, tokens, after_post):
                continue
            names[after_post] = _Name(after_post, after, "post")
    taken = {number for name in names.values() for number in range(name.first, name.after)}
    claimed = frozenset(first for after, first in posts.items() if after in names)
    for found in _BEFORE_POST.finditer(tokens.kinds):
        if taken.isdisjoint(range(*found.span())):
            between = _BETWEEN.match(tokens.kinds, found.end())
            if between and _post_behind(tokens, between.end(), claimed) is not None:
                names[found.start()] = _Name(*found.span(), "apposition")
    return [names[first] for first in sorted(names)]


def _within(names: dict[int, _Name], number: int) -> bool:
    """Return whether token `number` belongs to one of `names` that begins shortly before it."""
    return any(names[first].after > number for first in range(max(0, number - 8), number) if first in names)


def _post_behind(tokens: Tokens, start: int, claimed: frozenset[int]) -> int | None:
    """Return the token after the post that begins at token `start`, None where none does or it is somebody else's.

    "..., the Prime Minister said" begins a clause: behind an article only a post that a mark ends belongs to the name.
    """
    after = post_after(tokens, start, claimed)
    if after is None or not re.match(r"t?[wWd]?[VCAN]{0,6}[MPRq]", tokens.kinds[start:after]):
        return None
    if tokens.kinds[start] == "t" and tokens.kinds[after : after + 1] not in (",", ".", ";", ")", "(", "l", '"', "-", ""):
        return None
    return after


def _is_heading(plain: str, tokens: Tokens, number: int) -> bool:
    """Return whether token `number` stands in a line of headline capitals, where every verb looks like a name."""
    start = plain.rfind("\n", 0, tokens.start(number)) + 1
    end = plain.find("\n", start)
    line = plain[start : end if end >= 0 else len(plain)]
    if len(line) > _LONGEST_HEADING or line.endswith("."):
        return False
    words = re.findall(r"[^\W\d_]{4,}", line)
    return len(words) > 6 and sum(word[0].isupper() for word in words) >= _PROMINENT * len(words)


def _mention(
    body: str, plain: str, tokens: Tokens, name: _Name, posts: dict[int, int], claimed: frozenset[int]
) -> Mention:
    """Return the mention of `name` with the post before it, else the one after it, else the one before a comma."""
    first = name.first
    while first < name.after - 1 and re.match(r"(?:your|the|right|rt|hon)", plain[tokens.start(first) :][:5], re.IGNORECASE) and tokens.kinds[first] == "H":
        first += 1
    start, end = tokens.start(first), tokens.end(name.after)
    end -= plain.endswith(".", start, end)
    kinds = tokens.kinds[first : name.after]
    full = len(re.findall("[NIVCA]", kinds)) > 1 or "R" in kinds or bool(re.search("[a-z][A-Z]", plain[start:end]))
    post_start, post_end, post_rule = _post(tokens, name, posts, claimed)
    post = re.sub(r"^(?:the|an?) ", "", body[post_start:post_end], flags=re.IGNORECASE) or None
    return Mention(
        start, end, body[start:end], full, post, max(end, post_end), name.rule if full else f"short_{name.rule}",
        post_rule if post else "none",
    )  # fmt: skip


def _post(tokens: Tokens, name: _Name, posts: dict[int, int], claimed: frozenset[int]) -> tuple[int, int, str]:
    """Return where the post of `name` begins and ends in the text, and the rule that found it; (0, 0) for none."""
    kinds = tokens.kinds
    if name.first in posts:
        return tokens.start(posts[name.first]), tokens.end(name.first), "before"
    if kinds[name.first - 1 : name.first] == "(" and name.first - 1 in posts:
        return tokens.start(posts[name.first - 1]), tokens.end(name.first - 1), "brackets"
    between = _BETWEEN.match(kinds, name.after)
    if between and (between.end() > name.after or kinds[name.after : name.after + 1] in ("P", "M")):
        if (after := _post_behind(tokens, between.end(), claimed)) is not None:
            return tokens.start(between.end()), tokens.end(after), "after"
    if kinds[name.first - 1 : name.first] == "," and (before := posts.get(name.first - 1)) is not None:
        if kinds[before - 1 : before] == "t" or kinds[before : name.first - 1] == "q":
            return tokens.start(before), tokens.end(name.first - 1), "before_comma"
    return 0, 0, "none"


def _with_repeats(
    body: str, plain: str, tokens: Tokens, names: list[_Name], mentions: list[Mention]
) -> list[Mention]:
    """Return `mentions` and where the same names stand again without title and post, in the order of the text."""
    taken = {number for name in names for number in range(name.first, name.after)}
    posts = sorted((mention.end, mention.post_end) for mention in mentions if mention.post_end > mention.end)
    words: dict[str, list[str]] = {}
    for name, mention in zip(names, mentions, strict=True):
        if mention.full and "R" not in tokens.kinds[name.first : name.after]:
            parts = [plain[tokens.start(n) : tokens.ends[n]] for n in range(name.first, name.after) if tokens.kinds[n] in "NIpVC"]
            if len(parts) > 1:
                words.setdefault(parts[0], parts)
                words.setdefault(parts[-1], parts)
    found = [  # "General Counsel": a rank with one word behind it is a person where the full name stands too
        mention
        for name, mention in zip(names, mentions, strict=True)
        if mention.full or tokens.kinds[name.first] != "G" or mention.name.split()[-1] in words
    ]
    number = 0
    while number < len(tokens.kinds) and words:
        text = plain[tokens.start(number) : tokens.ends[number]]
        if tokens.kinds[number] != "N" or number in taken or text not in words:
            number += 1
            continue
        parts = words[text]
        after = number + len(parts)
        whole = [plain[tokens.start(n) : tokens.ends[n]] for n in range(number, min(after, len(tokens.kinds)))] == parts
        after = after if whole else number + 1
        alone = whole or not re.search("[NCHG]", tokens.kinds[max(0, number - 1) : number] + tokens.kinds[after : after + 1])
        start, end = tokens.start(number), tokens.end(after)
        if alone and not any(first <= start < last for first, last in posts):
            found.append(Mention(start, end, body[start:end], whole, None, end, "repeat" if whole else "short_repeat"))
        number = after
    return sorted(found, key=lambda mention: mention.start)
