"""Keys of posts: one for all the ways in which a post is written, in either language."""

from functools import lru_cache

from knowledge.language.post_names import posts_in_english
from knowledge.language.text import normalise
from knowledge.language.thai_posts import known_posts, plain_post
from knowledge.values import Text, script_of


@lru_cache(maxsize=20_000)
def keys_of_post(post: str) -> tuple[str, ...]:
    """Return the keys of the posts that `post` names, one or several joined, Thai or English.

    "รมว.คลัง", "รัฐมนตรีว่าการกระทรวงการคลัง" and "Minister of Finance" have one key. A post that the lexicon cannot
    put together is its own key.
    """
    if script_of(post) == "th":
        keys = tuple(plain_post(english) for english in posts_in_english(post))
    else:
        keys = tuple(english for english, _ in known_posts(post)) or (plain_post(post),)
    return keys or (normalise(post),)


def keys_of_text(post: Text | None) -> tuple[str, ...]:
    """Return the keys of a post as a release gives it; the Thai tells where both languages are there."""
    if post is None:
        return ()
    return keys_of_post(post.th or post.within("en"))
