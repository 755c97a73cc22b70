"""Deciding: which of the releases that a question may be about answers it, how surely, or what is said instead.

A release that answers surely is more likely the one meant than one that does not: so the likeliest few are all asked.
The chance of a release, seen so, times that of its answer is where it begins from; where several answer alike, it is
right whichever of them is meant, and their chances add up. What else is known of it is weighed by `weighing`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from knowledge.answers.agreeing import Said, agree
from knowledge.answers.draft import Draft
from knowledge.answers.weighing import Rated, marks_of, weighed
from knowledge.questions.question import Question
from knowledge.release import Release
from knowledge.search.find import Found
from knowledge.search.ranking import Candidate
from knowledge.tracing import note

_MOST_ASKED = 3  # releases that are asked
_SETTLED = 0.9  # chance from which the first alone is
_ENOUGH = 0.5  # chance of a release and its answer from which no further one is asked; two may be meant as likely
_CONSIDERED = 0.4  # of the chance of the first: what another needs to be asked too
_CHECKED = 0.97  # how sure an answer is that nobody weighed: it rests on what a person checked
_SILENT = 0.25  # how likely a release that is meant answers nothing, beside one that does surely
_UNKNOWN = 0.5  # how sure the answers of those are that are not asked
_AS_SURE = 6  # decimals of two chances that are the same
_WORTH_ADDING = 0.03  # chance of one that answers alike: less makes no difference
_HOPELESS = 0.45  # chance of a release and its answer under which no further one is asked
_WORTH_ASKING = 0.4  # chance of the surest from which it is asked back
_TOLD_TOO = 0.7  # how likely what one version of some news tells is told by the other, too
_LEAD = 0.2  # by which an answer must be likelier than that of the version in the language of the question
_LIKELY = 0.5  # sureness from which an answer is worth asking back for


@dataclass(frozen=True, slots=True)
class Offer:
    """What one of the candidates has to say: `draft` with `chance`, that of its release and its answer together.

    The chances of others that answer alike are in it; `alike` are their releases.
    """

    candidate: Candidate
    release: Release
    draft: Draft | None
    chance: float
    checked: bool = False
    """Whether nobody weighed the answer, since it rests on what a person checked."""
    alike: tuple[Release, ...] = ()
    marks: Mapping[str, float] = field(default_factory=dict, compare=False, repr=False)
    """What its chance was weighed by."""


def offers_of(
    question: Question, found: Found, load: Callable[[int], Release], ask: Callable[[Release], Draft | None]
) -> list[Offer]:
    """Return what the likeliest of `found` say to `question`, the surest first."""
    asked: list[Candidate] = []
    drafts: list[tuple[Release, Draft | None]] = []
    sure: list[float] = []
    likeliest = _worth_asking(found.candidates)
    for one in likeliest:
        if sure and _together_at_best(likeliest, sure) < _HOPELESS:
            break
        version, release, draft = _surest(one, load, ask)
        asked.append(version)
        drafts.append((release, draft))
        sure.append(_sureness(draft))
        if one.chance * sure[-1] >= _ENOUGH:
            break
    weights = _by_answer(asked, sure)
    whole = (sum(weights) + _unasked(asked)) or 1.0
    alone = [weight / whole * own for weight, own in zip(weights, sure, strict=True)]
    offers = [_offer(*one) for one in zip(asked, drafts, alone, strict=True)]
    offers = [_joined(question, offer, offers) for offer in offers]
    offers = _weighed(question, found, offers, list(zip(alone, sure, strict=True)))
    note("offers", offers=offers)
    return sorted(offers, key=lambda offer: (-round(offer.chance, _AS_SURE), _is_foreign(question, offer.release)))


def _surest(
    candidate: Candidate, load: Callable[[int], Release], ask: Callable[[Release], Draft | None]
) -> tuple[Candidate, Release, Draft | None]:
    """Return the version of `candidate` that answers surest, and what it says; that of the question's language first.

    Its chance is how likely it is the one meant, or tells what the one meant does.
    """
    if not candidate.versions:
        release = load(candidate.document)
        return candidate, release, ask(release)
    answers: list[tuple[float, Release, Draft | None, float]] = []
    for document, part in candidate.versions:
        meant = part + _TOLD_TOO * (1 - part)
        if answers and meant <= answers[0][0]:
            continue  # it could not be likelier
        release = load(document)
        draft = ask(release)
        answers.append((meant * _sureness(draft) + (0.0 if answers else _LEAD), release, draft, meant))
    _, release, draft, meant = max(answers, key=lambda answer: answer[0])
    return candidate._replace(chance=candidate.chance * meant), release, draft


def _sureness(draft: Draft | None) -> float:
    """Return how likely `draft` is right where its release is the one meant."""
    return 0.0 if draft is None else _CHECKED if draft.chance is None else draft.chance


def _offer(candidate: Candidate, said: tuple[Release, Draft | None], chance: float) -> Offer:
    release, draft = said
    return Offer(candidate, release, draft, chance, draft is not None and draft.chance is None)


def _weighed(
    question: Question, found: Found, offers: Sequence[Offer], chances: Sequence[tuple[float, float]]
) -> list[Offer]:
    """Return `offers` as likely as all their marks make them; those that answer alike are as likely as the likeliest.

    `chances` has for each how likely it is right by itself, and where its release is meant. What a person checked, and
    what facts alone answer, stays as likely as it is: nothing was learnt of it.
    """
    places = {offer.release.id: at for at, offer in enumerate(offers)}
    rated = [
        Rated(
            offer.candidate.chance,
            own,
            alone,
            tuple(places[release.id] for release in offer.alike),
            offer.candidate.share,
            _is_foreign(question, offer.release),
            offer.draft.marks if offer.draft else {},
        )
        for offer, (alone, own) in zip(offers, chances, strict=True)
    ]
    marks = [marks_of(question, rated, at, fit=found.fit, twins=bool(found.twins)) for at in range(len(rated))]
    likely = [
        weighed(shown) if offer.draft and offer.draft.marks else offer.chance
        for offer, shown in zip(offers, marks, strict=True)
    ]
    together = [max(likely[place] for place in (at, *rated[at].alike)) for at in range(len(rated))]
    return [
        replace(offer, draft=offer.draft and replace(offer.draft, chance=chance), chance=chance, marks=shown)
        for offer, chance, shown in zip(offers, together, marks, strict=True)
    ]


def _together_at_best(candidates: Sequence[Candidate], sure: Sequence[float]) -> float:
    """Return how likely answers are right together at best: were all `candidates` sure of theirs behind the first ones.

    Those are as `sure` as they are.
    """
    every = [*sure, *[1.0] * (len(candidates) - len(sure))]
    weights = _by_answer(candidates, every)
    right = sum(weight * own for weight, own in zip(weights, every, strict=True))
    return right / ((sum(weights) + _unasked(candidates)) or 1.0)


def _by_answer(candidates: Sequence[Candidate], sure: Sequence[float]) -> list[float]:
    """Return how likely each of `candidates` is the one meant, beside the others, seeing how `sure` it answers."""
    return [one.chance * (_SILENT + own) for one, own in zip(candidates, sure, strict=True)]


def _unasked(asked: Sequence[Candidate]) -> float:
    """Return the same for all candidates together that are not `asked`."""
    return max(0.0, 1.0 - sum(one.chance for one in asked)) * (_SILENT + _UNKNOWN)


def _is_foreign(question: Question, release: Release) -> bool:
    """Return whether `release` is in another language than `question`: it comes behind others that say as much."""
    return getattr(release.title, question.language) is None


def _joined(question: Question, offer: Offer, offers: Sequence[Offer]) -> Offer:
    """Return `offer` with the chances of those of `offers` that answer alike."""
    draft = offer.draft
    if draft is None:
        return offer
    others = (one for one in offers if one is not offer and one.chance >= _WORTH_ADDING)
    own = Said(draft, offer.release)
    alike = [one for one in others if one.draft and agree(question, own, Said(one.draft, one.release))]
    chance = min(1.0, offer.chance + sum(one.chance for one in alike))
    releases = tuple(one.release for one in alike)
    return replace(offer, chance=chance, alike=releases)


def _worth_asking(candidates: Sequence[Candidate]) -> list[Candidate]:
    if not candidates or candidates[0].chance >= _SETTLED:
        return list(candidates[:1])
    least = _CONSIDERED * candidates[0].chance
    return [one for one in candidates[:_MOST_ASKED] if one.chance >= least]


def level(offers: Sequence[Offer]) -> list[Offer]:
    """Return those of `offers` between which somebody has to choose: they fit alike, and each may well answer.

    None where even the surest hardly does: then nothing is to be had by asking back.
    """
    if not offers or offers[0].chance < _WORTH_ASKING:
        return []
    return [
        offer
        for offer in offers
        if offer.draft is not None and offer.chance >= _LIKELY * offers[0].chance and offer.candidate.chance > 0
    ]
