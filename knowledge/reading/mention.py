"""A mention: where a release names a person, with the titles before the name and the post beside it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """A person named at `start` to `end` of a page's body.

    `name` is the name as printed, with titles; `full` tells a first name with surname from a short mention. `post` is
    the post as printed, None where none stands there; with it the mention ends at `post_end` (a post that stands
    before the name leaves `post_end` at `end`). `rule` names what found the name, `post_rule` what found the post.
    `other_name` is the name in the other script, where brackets behind the name give it; they are within `end`.
    `bare_at` is where in `name` its titles end; 0: not told.
    """

    start: int
    end: int
    name: str
    full: bool
    post: str | None
    post_end: int
    rule: str
    post_rule: str = "none"
    other_name: str | None = None
    bare_at: int = 0
