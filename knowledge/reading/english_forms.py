"""English beside the Thai: names, posts and organisations in the language in which a release does not give them."""

import re
from functools import cache

from knowledge.language.body_names import body_in_english
from knowledge.language.english_names import name_in_english, name_in_thai
from knowledge.language.known_bodies import countries
from knowledge.language.post_names import post_in_english
from knowledge.language.thai_posts import post_in_thai
from knowledge.release import Organisation, Person, Release
from knowledge.values import Text

_OF_THAILAND = re.compile("ไทย(?!วี)|ณ กรุง|ราชอาณาจักรไทย")


def with_english(release: Release) -> Release:
    """Return `release` with the English of its people, their posts and its organisations filled in beside the Thai.

    What has both languages already stays. A name is spelt as English releases spell it, else romanised; a foreigner's
    is left out where no spelling is known. What stands there in English alone gets its Thai, where that is known.
    """
    return release.model_copy(
        update={
            "people": tuple(map(_person, release.people)),
            "organisations": tuple(map(_organisation, release.organisations)),
        }
    )


def _person(person: Person) -> Person:
    name, post = _name(person), _post(person.post)
    if name is person.name and post is person.post:
        return person
    return person.model_copy(update={"name": name, "post": post})


def _name(person: Person) -> Text:
    name = person.name
    if name.th and not name.en:
        found = name_in_english(name.th)
        if found and not (found[1] == "romanised" and _is_foreign(person.post)):
            return Text(th=name.th, en=found[0])
    elif name.en and not name.th and (thai := name_in_thai(name.en)):
        return Text(th=thai, en=name.en)
    return name


def _post(post: Text | None) -> Text | None:
    if post and post.th and not post.en and (english := post_in_english(post.th)):
        return Text(th=post.th, en=english)
    if post and post.en and not post.th and (thai := post_in_thai(post.en)):
        return Text(th=thai, en=post.en)
    return post


@cache
def _countries() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, countries()), key=len, reverse=True)))


def _is_foreign(post: Text | None) -> bool:
    """Return whether a post is of another country: Thai letters tell nobody how its holder is spelt."""
    thai = (post.th if post else None) or ""
    abroad = [found.group() for found in _countries().finditer(thai) if not _OF_THAILAND.search(found.group())]
    return bool(abroad) and not re.search("ไทยประจำ|ณ กรุง|ณ นคร|ณ เมือง", thai)


def _organisation(organisation: Organisation) -> Organisation:
    name = organisation.name
    if name.th and not name.en and (english := body_in_english(name.th)):
        return organisation.model_copy(update={"name": Text(th=name.th, en=english)})
    return organisation
