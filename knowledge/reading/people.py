"""People: each person of a release once, with the fullest post and every role."""

from collections import Counter
from collections.abc import Mapping

from knowledge.reading.found import Found
from knowledge.reading.joining import Joined, join_mentions, parts_of
from knowledge.reading.mention import Mention
from knowledge.reading.page import Page
from knowledge.reading.roles import find_roles
from knowledge.release import Person, Role
from knowledge.values import Text

_ORDER = list(Role)
_Roles = Mapping[int, list[tuple[Role, str]]]


def find_people(page: Page, mentions: list[Mention]) -> list[Found[Person]]:
    """Return each person of `page` once, in the order of their first mention, with all roles and the fullest post."""
    roles = find_roles(page, mentions)
    return [_person(joined, mentions, roles) for joined in join_mentions(mentions)]


def _person(joined: Joined, mentions: list[Mention], roles: _Roles) -> Found[Person]:
    named = _best_named(joined, mentions)
    post, post_rule = _fullest_post([mentions[place] for place in joined.places])
    held, roles_rule = _roles_of(joined, roles)
    shown = _shown(joined, mentions, roles)
    return Found(
        Person(
            name=Text.model_validate(named.name),
            other_names=_other_names(joined, mentions, named),
            post=Text.model_validate(post) if post else None,
            roles=held,
        ),
        shown.start,
        shown.post_end,
        {"name": named.rule, "post": post_rule, "roles": roles_rule},
    )


def _best_named(joined: Joined, mentions: list[Mention]) -> Mention:
    """Return the first full mention in the spelling that is most frequent: the others are slips."""
    full = [mentions[place] for place in joined.places if mentions[place].full]
    counted = Counter("".join(parts_of(mention)) for mention in full)
    most = max(counted.values())
    return next(mention for mention in full if counted["".join(parts_of(mention))] == most)


def _other_names(joined: Joined, mentions: list[Mention], named: Mention) -> tuple[str, ...]:
    """Return the name in the other script, and the spellings that differ by more than titles and spaces."""
    seen = {"".join(parts_of(named))}
    names: list[str] = []
    for place in joined.places:
        mention = mentions[place]
        if mention.full and (letters := "".join(parts_of(mention))) not in seen:
            seen.add(letters)
            names.append(mention.name)
        if mention.other_name and mention.other_name not in names:
            names.append(mention.other_name)
    return tuple(names)


def _fullest_post(mentions: list[Mention]) -> tuple[str | None, str]:
    """Return the post printed first, or a later one that says all of it and more; and the rule that found it."""
    best: Mention | None = None
    for mention in sorted(mentions, key=lambda one: not one.full):
        if mention.post and (best is None or best.post is None or _says_more(mention.post, best.post)):
            best = mention
    return (best.post, best.post_rule) if best else (None, "none")


def _says_more(post: str, other: str) -> bool:
    return len(post) > len(other) and "".join(other.split()) in "".join(post.split())


def _roles_of(joined: Joined, roles: _Roles) -> tuple[tuple[Role, ...], str]:
    """Return the roles of a person in the order of the schema, and the rule of the first of them."""
    found = [one for place in joined.places for one in roles.get(place, ()) if one[0] is not Role.MENTIONED]
    held = tuple(sorted({role for role, _ in found}, key=_ORDER.index))
    return (held, found[0][1]) if found else ((Role.MENTIONED,), "none")


def _shown(joined: Joined, mentions: list[Mention], roles: _Roles) -> Mention:
    """Return the mention that shows most of the person: the first full one with a role, else the first full one."""
    full = [place for place in joined.places if mentions[place].full]
    return mentions[next((place for place in full if roles.get(place)), full[0])]
