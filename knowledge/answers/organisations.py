"""Which organisations: who organised, hosted, took part."""

from collections.abc import Sequence

from knowledge.answers.choosing import fitting, keys_of, knows_any, own_words
from knowledge.answers.draft import Draft, fits, resting_on
from knowledge.answers.statements import from_statement, specific_statement
from knowledge.language.words import plain_keys, topic_keys
from knowledge.limits import LIST_LIMIT
from knowledge.questions.question import Question
from knowledge.questions.spoken import read_text
from knowledge.release import Organisation, Release
from knowledge.search.index import Index
from knowledge.values import Language

# Words that say which kind of organisation is asked for: a ministry is no company.
_KINDS_OF_BODY = {"word:บริษัท", "word:ธนาคาร", "word:มหาวิทยาลัย", "word:โรงพยาบาล", "word:โรงเรียน", "word:วัด"}
_BODIES = {"word:หน่วยงาน"}
_SHARE = 0.5  # of the question's own words that an organisation's part must have to be meant alone


def described(organisation: Organisation, language: Language) -> str:
    """Return an organisation with its part in the matter: "Ministry of Education (organiser)"."""
    name = organisation.name.within(language)
    return f"{name} ({organisation.part.within(language)})" if organisation.part else name


def _not_all_named(release: Release, named: Sequence[Organisation]) -> bool:
    """Return whether the release counts more organisations than it names: a list of them would pass for the whole."""
    counted = [f.number for f in release.figures if f.number and f.unit and _BODIES & keys_of([f.unit])]
    return any(number > len(named) for number in counted)


def _words_of(organisation: Organisation) -> set[str]:
    return {key for form in organisation.name.forms().values() for key in plain_keys(form)}


def answer_organisation(question: Question, release: Release, index: Index) -> Draft | None:
    """Return the organisations of `release`; those alone whose part the question names, where it names one."""
    own = [key for key in own_words(question, release) if key not in _KINDS_OF_BODY | _BODIES]
    if not release.organisations or (own and not knows_any(own, release)):
        return None
    kinds = _KINDS_OF_BODY & set(topic_keys(read_text(question.text)))
    possible = [o for o in release.organisations if not kinds or kinds & _words_of(o)]
    if not possible:
        return None
    ranked = fitting(question, release, possible, lambda o: (o.part,))
    named = [fit.fact for fit in ranked if fit.words and (fit.share >= _SHARE or fit.overlap == ranked[0].overlap)]
    statement = None if named or kinds else specific_statement(question, release)
    if statement is not None:
        return from_statement(statement, question.language)
    if not named and not kinds and _not_all_named(release, possible):
        return None
    chosen = named or possible
    lines = [described(organisation, question.language) for organisation in chosen]
    text = lines[0] if len(lines) == 1 else "\n".join(f"• {line}" for line in lines)
    return Draft(fits(text, LIST_LIMIT), tuple(map(resting_on, chosen, lines)))
