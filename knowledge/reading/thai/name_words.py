"""Words around names in Thai text: what a name ends before, and what is glued to it without a space."""

import re
from functools import cache

from knowledge.reading.thai.vocabulary import alternatives, read_words, word_pattern

_SHORTEST = 3  # letters of a name, before which no word is sought in it


@cache
def ends_name() -> re.Pattern[str]:
    """Return the pattern of what a name ends before: verbs, small words, posts, titles, organisations."""
    posts, titles = read_words("posts"), read_words("titles")
    keys = ("heads", "before_head", "ends", "glued_ends", "loose", "organisations")
    words = [word for key in keys for word in posts[key]]
    return re.compile(alternatives([*words, *titles["rank"], "นาย", "นางสาว", "น.ส.", "ดร."]))


@cache
def ends_long_name() -> re.Pattern[str]:
    """Return the pattern of what no third part of a name begins with: also any title, also what carries a post on."""
    titles, posts = read_words("titles"), read_words("posts")
    words = [word for key in ("civil", "rank", "learned", "of_honour") for word in titles[key]]
    return re.compile(f"{alternatives([*words, *posts['carries_on']])}|{ends_name().pattern}")


@cache
def post_follows() -> re.Pattern[str]:
    """Return the pattern of a post behind a name, with the space before it."""
    words = read_words("posts")
    before = alternatives(words["before_head"])
    return re.compile(rf"[\s,]{{1,2}}(?:(?:{before})\s?){{0,3}}{alternatives(words['heads'])}")


@cache
def opens_post() -> re.Pattern[str]:
    """Return the pattern of a post that stands where a name would."""
    words = read_words("posts")
    deputy = alternatives(words["before_head"]) + alternatives(words["heads"])
    return re.compile(f"{alternatives(words['glued_heads'])}|{deputy}")


@cache
def glued_words() -> re.Pattern[str]:
    """Return the pattern of the verbs and posts that no name holds."""
    return word_pattern("posts", "glued_ends", "glued_heads")


@cache
def _cut() -> re.Pattern[str]:
    return re.compile(rf"{glued_words().pattern}|{opens_post().pattern}|(?<!ผู้)ว่า\Z")


def cut_inside(run: str) -> int:
    """Return where in the `run` of a name the next word is glued to it; 0 where the run is all name."""
    found = _cut().search(run, _SHORTEST)
    return found.start() if found else 0
