"""Who: attendees, chair, speaker, signatory; the post of a person, and the person of a post."""

import re
from collections.abc import Sequence

from knowledge.answers.choosing import fitting, keys_of, own_words, said_in
from knowledge.answers.draft import Draft, fits, resting_on, wording
from knowledge.language.concepts import Mention, find_concepts
from knowledge.language.names import bare_name, name_parts
from knowledge.language.text import normalise
from knowledge.language.words import comparable, topic_keys
from knowledge.limits import FACT_LIMIT, LIST_LIMIT
from knowledge.passages.fact_terms import terms_of
from knowledge.questions.cues import shows
from knowledge.questions.question import Facet, Question
from knowledge.questions.spoken import read_text
from knowledge.release import Group, Person, Release, Role
from knowledge.search.index import Index
from knowledge.search.names import names_of, person_key
from knowledge.values import Language

ROLES = {
    Facet.ATTENDEES: Role.ATTENDEE,
    Facet.CHAIR: Role.CHAIR,
    Facet.SPEAKER: Role.SPEAKER,
    Facet.SIGNATORY: Role.SIGNATORY,
}
_SIDE = re.compile(r"(?:ฝ่าย|ฝั่ง) ?([\u0e00-\u0e7f.]{2,12})|\bthe (\w+) side\b")
_OF_A_SIDE = re.compile(r"ฝ่าย|ฝั่ง|ตัวแทนจาก|ผู้แทนจาก|\bside\b|\bdelegat|\brepresentatives? of\b")
_MET_LETTERS = 60  # letters before a name that are looked at
_MET = re.compile(
    r"(?:กับ|พบ|หารือ|คารวะ|ต้อนรับ"
    r"|\b(?:with|met|meets?|meeting|visited|visiting|joined|accompanied|called on|received)\b)"
    r"(?: ?(?:ท่าน|คุณ|พล ?\.? ?อ ?\.?|พลเอก|นายกรัฐมนตรี|นายกฯ?|นางสาว|นาย|นาง|ดร\.?"
    r"|pm|prime minister|minister|gen\.?|mrs?\.?|ms\.?|dr\.?))* ?$"
)
_THE_POST = {"word:ประธาน", "ประธาน", "post:chairperson"}
_OVERLAP = 0.15  # of all words of a question that the post of whoever presides must have
_SAID = 0.6  # weight of a question's own words in the statement of one of several speakers
_SHARE = 0.5  # of a question's own words that a person's post must have, where no post of the lexicon is named


def described(person: Person, language: Language) -> str:
    """Return a person's name and post: "Nevin Chochaithip, Assistant Minister of Digital Economy and Society".

    Where the name was respelt by the machine, the release's own spelling stands behind it.
    """
    name = person.name.within(language)
    if (own := _as_printed(person, language)) is not None:
        name = f"{name} ({own})"
    return f"{name}, {person.post.within(language)}" if person.post else name


def _as_printed(person: Person, language: Language) -> str | None:
    """Return the name as the release has it, without titles, where that is in another language than `language`."""
    if person.confidence is None:
        return None
    own = next((form for other, form in person.name.forms().items() if other != language), None)
    if own is None or language not in person.name.forms() or bare_name(own) not in bare_name(person.evidence or ""):
        return None
    return bare_name(own) if language == "en" else own


def _presiding_by_post(question: Question, release: Release) -> list[Person]:
    """Return who presides by post over what the question names: the chairman of a committee, a company, a board."""
    named = people_of(question, release)
    chairs = [p for p in release.people if p.post and p not in named and shows("presiding", said_in([p.post]))]
    ranked = fitting(question, release, chairs, lambda person: (person.post,))
    return [fit.fact for fit in ranked[:1] if fit.words - _THE_POST and fit.overlap >= _OVERLAP]


def people_of(question: Question, release: Release) -> list[Person]:
    """Return the people of `release` whom the question mentions by name."""
    keys = {key for names in question.people for key in names}
    return [person for person in release.people if person_key(person) in keys]


def is_named(person: Person, said: str) -> bool:
    """Return whether the first name of `person`, in any spelling, stands in normalised `said`."""
    return any(name_parts(name)[:1] and name_parts(name)[0] in said for name in names_of(person))


def _draft(people: Sequence[Person], groups: Sequence[Group], language: Language, label: str) -> Draft:
    lines = [described(person, language) for person in people] + [group.name.within(language) for group in groups]
    text = lines[0] if len(lines) == 1 else "\n".join(f"• {line}" for line in lines)
    title = wording().say(language, label)
    evidence = tuple(resting_on(person, f"{title}: {described(person, language)}") for person in people) + tuple(
        resting_on(group, f"{title}: {group.name.within(language)}") for group in groups
    )
    limit = LIST_LIMIT if label == "role_attendee" else FACT_LIMIT
    return Draft(fits(text, limit), tuple(dict.fromkeys(evidence)), tuple(person_key(p) for p in people))


def posts_held(person: Person) -> set[str]:
    """Return the posts and organisations of the lexicon that stand in the post of `person`."""
    mentions: list[Mention] = []
    for form in person.post.forms().values() if person.post else ():
        mentions += find_concepts(comparable(form))
    return {mention.key for mention in mentions}


def _on_side(question: Question, people: Sequence[Person]) -> Sequence[Person]:
    """Return those of `people` who stand for the country whose side is asked for: "who signed for the Korean side?"."""
    side = _SIDE.search(read_text(question.text))
    countries = set(topic_keys(side.group(1) or side.group(2))) if side else set()
    return [person for person in people if countries & keys_of([person.post])] if countries else people


def _of_organisation(question: Question, release: Release, people: Sequence[Person]) -> Sequence[Person]:
    """Return those of `people` whose posts are in an organisation of the question, where that tells them apart."""
    wanted = set(question.organisations) - terms_of(release).counts.naming
    if not wanted:
        return people
    chosen = [person for person in people if wanted & posts_held(person)]
    if not chosen and release.text and not release.checked and _OF_A_SIDE.search(read_text(question.text)):
        return []  # those of one side are asked for, and nobody is known to be of it
    return chosen or people


def answer_role(question: Question, release: Release, index: Index, spoken_of: Sequence[str] = ()) -> Draft | None:
    """Return who had the role that the question's facet asks for; with "who else", those not yet `spoken_of`."""
    role = ROLES[question.facet]
    people: Sequence[Person] = release.with_role(role)
    groups = [group for group in release.groups if role in group.roles]
    if question.more:
        people = [person for person in people if person_key(person) not in spoken_of]
    named = people_of(question, release)
    named += holders(question, release) if question.more else []
    others = [person for person in people if person not in named]  # whoever is named is not asked for
    if role is Role.CHAIR and not others:
        others = _presiding_by_post(question, release)
    as_printed = bool(release.text) and not release.checked and role is not Role.ATTENDEE
    people = others if others or as_printed else people
    people = _who_said_it(question, release, people) if role is Role.SPEAKER else people
    people = _of_organisation(question, release, _on_side(question, people))
    if not people and not groups:
        return None
    return _draft(people, groups, question.language, f"role_{role}")


def _who_said_it(question: Question, release: Release, people: Sequence[Person]) -> Sequence[Person]:
    """Return those of several speakers who made the statement that the question's words are about."""
    made = [statement for statement in release.statements if statement.who]
    if len(people) < 2 or not made or not own_words(question, release):
        return people
    ranked = fitting(question, release, made, lambda s: (s.about, s.text, *s.items))
    best = max(ranked, key=lambda fit: fit.weight)
    said = normalise(said_in([best.fact.who]))
    return [p for p in people if best.weight >= _SAID and is_named(p, said)] or people


def holders(question: Question, release: Release) -> list[Person]:
    """Return the people who hold a post that the question names, those of the organisation named before all others."""
    found = []
    for person in release.people:
        concepts = posts_held(person)
        posts = [key for key in question.posts if key in concepts]
        organisations = [key for key in question.organisations if key in concepts]
        if posts:
            found.append((len(posts) + len(organisations), person))
    most = max((score for score, _ in found), default=0)
    return [person for score, person in found if score == most]


def _is_beside(person: Person, said: str) -> bool:
    """Return whether `said`, a question as it is read, has `person` only as whom another one met or went with."""
    parts = {name_parts(name)[0] for name in names_of(person) if name_parts(name)}
    places = [found.start() for part in parts for found in re.finditer(re.escape(part), said)]
    return bool(places) and all(_MET.search(said, max(0, place - _MET_LETTERS), place) for place in places)


def answer_position(question: Question, release: Release, index: Index) -> Draft | None:
    """Return the post of each person whom the question mentions."""
    people = [person for person in people_of(question, release) if person.post]
    if not people:
        return answer_person(question, release, index) if question.posts and not question.people else None
    if release.text and not release.checked:
        said = read_text(question.text)
        people = [person for person in people if not _is_beside(person, said)]
        if not people:
            return None  # whoever is asked about is not among those known: "what post had Ann Lee, who met the PM?"
    return _draft(people, [], question.language, "post")


def answer_person(question: Question, release: Release, index: Index) -> Draft | None:
    """Return who holds the post, or answers the description, that the question gives."""
    named = people_of(question, release)  # whoever the question names is not whom it asks for
    people = [person for person in holders(question, release) if person not in named]
    if not people and not question.posts:
        ranked = fitting(question, release, release.people, lambda person: (person.post,))
        people = [fit.fact for fit in ranked[:1] if fit.words and fit.share >= _SHARE and fit.fact not in named]
    return _draft(people, [], question.language, "post") if people else None
