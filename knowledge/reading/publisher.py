"""Publishers: who issued a release, by the site that its link leads to."""

from functools import cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from knowledge.language.data import read_data
from knowledge.values import Text


class Publisher(NamedTuple):
    """Who issues releases on a site: the name, and what the ids of its releases begin with."""

    name: Text
    prefix: str


@cache
def _publishers() -> dict[str, Publisher]:
    loaded = read_data(Path(__file__).parent / "publishers.yaml")
    return {site: Publisher(Text.model_validate(entry["name"]), entry["prefix"]) for site, entry in loaded.items()}


def publisher_of(link: str) -> Publisher:
    """Return the publisher of the release at `link`; a site that is not known stands for itself."""
    site = (urlsplit(link).hostname or "").removeprefix("www.")
    return _publishers().get(site) or Publisher(Text(en=site), site.partition(".")[0] or "release")
