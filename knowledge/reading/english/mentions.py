"""Mentions of people in English text: honorifics and posts anchor the names."""

import re
from bisect import bisect_right
from dataclasses import replace

from knowledge.language.names import bare_name
from knowledge.reading.english.names import BETWEEN, Name, find_names
from knowledge.reading.english.posts import post_behind, post_spans
from knowledge.reading.english.speech import is_speech
from knowledge.reading.english.tokens import Tokens, tokenise
from knowledge.reading.mention import Mention
from knowledge.reading.page import Page, plain_letters

_POST_OPENS = ("t", "w", "W", "l", "a", '"', "")  # what stands before a post that a comma parts from its holder's name
_OTHER_SCRIPT = re.compile(r"\s?\(([\u0e00-\u0e7f][\u0e00-\u0e7f\s.]{2,60})\)")


def find_mentions(page: Page) -> list[Mention]:
    """Return every mention of a person in `page`, in the order of the text; none overlaps another.

    Who is named only by the title of a speech stands at 0 to 0 of the body.
    """
    found = mentions_in(page.body, page.plain)
    if not is_speech(page):
        return found
    known = {bare_name(mention.name) for mention in found if mention.full}
    from_title = [
        replace(mention, start=0, end=0, post_end=0, rule="title")
        for mention in mentions_in(page.title, plain_letters(page.title))
        if mention.full and bare_name(mention.name) not in known
    ]
    return [*from_title, *found]


def mentions_in(body: str, plain: str) -> list[Mention]:
    """Return the mentions in `body`; `plain` is the same with plain letters, place for place."""
    tokens = tokenise(plain)
    posts = {after: first for first, after in post_spans(tokens) if tokens.kinds[after - 1] != "R"}
    names = find_names(tokens, posts, plain)
    claimed = frozenset(posts[name.first] for name in names if name.first in posts)
    mentions = [_mention(body, plain, tokens, name, posts, claimed) for name in names]
    return _with_repeats(body, plain, tokens, names, _with_single_names(mentions))


def _with_single_names(mentions: list[Mention]) -> list[Mention]:
    """Return `mentions`; a name of one word that no full name holds is whole: "President Doe"."""
    words = {word for mention in mentions if mention.full for word in re.findall(r"[\w-]+", mention.name)}
    return [
        replace(mention, full=True, rule="single")
        if not mention.full and words.isdisjoint(re.findall(r"[\w-]+", mention.name[mention.bare_at :]))
        else mention
        for mention in mentions
    ]


def _mention(
    body: str, plain: str, tokens: Tokens, name: Name, posts: dict[int, int], claimed: frozenset[int]
) -> Mention:
    """Return the mention of `name` with the post before it, else the one after it, else the one before a comma."""
    first = name.first
    while (
        first < name.after - 1
        and re.match(r"(?:your|the|right|rt|hon)", plain[tokens.start(first) :][:5], re.IGNORECASE)
        and tokens.kinds[first] == "H"
    ):
        first += 1
    start, end = tokens.start(first), tokens.end(name.after)
    end -= plain.endswith(".", start, end)
    kinds = tokens.kinds[first : name.after]
    full = len(re.findall("[NIVCAW]", kinds)) > 1 or "R" in kinds or bool(re.search("[a-z][A-Z]", plain[start:end]))
    post_start, post_end, post_rule = _post(plain, tokens, name, posts, claimed)
    post = re.sub(r"^(?:(?:the|an?)\s|['’]s\s)", "", body[post_start:post_end], flags=re.IGNORECASE) or None
    bare = next((number for number in range(first, name.after) if tokens.kinds[number] not in "HGR"), first)
    other = _OTHER_SCRIPT.match(body, end)
    whole = other.end() if other else end
    return Mention(
        start, whole, body[start:end], full, post, max(whole, post_end), name.rule if full else f"short_{name.rule}",
        post_rule if post else "none", other.group(1).strip() if other else None, max(0, tokens.start(bare) - start),
    )  # fmt: skip


def _post(
    plain: str, tokens: Tokens, name: Name, posts: dict[int, int], claimed: frozenset[int]
) -> tuple[int, int, str]:
    """Return where the post of `name` begins and ends in the text, and the rule that found it; (0, 0) for none."""
    kinds = tokens.kinds
    if name.first in posts:
        return tokens.start(posts[name.first]), tokens.end(name.first), "before"
    if kinds[name.first - 1 : name.first] == "(" and name.first - 1 in posts:
        return tokens.start(posts[name.first - 1]), tokens.end(name.first - 1), "brackets"
    between = BETWEEN.match(kinds, name.after)
    beside = between is not None and (between.end() > name.after or kinds[name.after : name.after + 1] in ("P", "M"))
    if between and beside and (after := post_behind(tokens, between.end(), claimed)) is not None:
        return tokens.start(between.end()), tokens.end(after), "after"
    before = posts.get(name.first - 1) if kinds[name.first - 1 : name.first] == "," else None
    if before is not None and (kinds[before - 1 : before] in _POST_OPENS or kinds[before : name.first - 1] == "q"):
        return tokens.start(before), tokens.end(name.first - 1), "before_comma"
    if plain.startswith(" as ", tokens.end(name.after)):  # "the appointment of X as Governor of ..."
        start = name.after + 1
        if (after := post_behind(tokens, start, claimed)) is not None:
            return tokens.start(start), tokens.end(after), "as"
    return 0, 0, "none"


def _is_within(spans: list[tuple[int, int]], place: int) -> bool:
    """Return whether `place` lies within one of `spans`, which are in order and do not overlap."""
    number = bisect_right(spans, (place, len(spans) and spans[-1][1] + 1)) - 1
    return number >= 0 and spans[number][0] <= place < spans[number][1]


def _with_repeats(body: str, plain: str, tokens: Tokens, names: list[Name], mentions: list[Mention]) -> list[Mention]:
    """Return `mentions` and where the same names stand again without title and post, in the order of the text."""
    taken = {number for name in names for number in range(name.first, name.after)}
    posts = sorted((mention.end, mention.post_end) for mention in mentions if mention.post_end > mention.end)
    words: dict[str, list[str]] = {}
    for name, mention in zip(names, mentions, strict=True):
        if mention.full and "R" not in tokens.kinds[name.first : name.after]:
            parts = [
                plain[tokens.start(n) : tokens.ends[n]]
                for n in range(name.first, name.after)
                if tokens.kinds[n] in "NIpVC"
            ]
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
        alone = whole or not re.search(
            "[NCHG]", tokens.kinds[max(0, number - 1) : number] + tokens.kinds[after : after + 1]
        )
        start, end = tokens.start(number), tokens.end(after)
        if alone and not _is_within(posts, start):
            found.append(Mention(start, end, body[start:end], whole, None, end, "repeat" if whole else "short_repeat"))
        number = after
    return sorted(found, key=lambda mention: mention.start)
