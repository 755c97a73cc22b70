"""The way of a question: parse, find, answer."""

from datetime import date

from knowledge.answers.answer import Answer, Outcome
from knowledge.answers.context import NOTHING_BEFORE, Context
from knowledge.base import KnowledgeBase
from knowledge.questions.question import Facet
from knowledge.release import script_of


def respond(
    text: str,
    base: KnowledgeBase,
    context: Context = NOTHING_BEFORE,
    *,
    today: date | None = None,
    release_id: str | None = None,
) -> tuple[Answer, Context]:
    """Answer the question `text` from `base`; never raises, whatever `text` is.

    `context` is what the last turn of the same chat returned. `today` (default: the day in Bangkok) is what "yesterday"
    counts from. `release_id` answers from that release alone: somebody chose it. Returns the answer and the context for
    the next turn.
    """
    return Answer(Outcome.NOT_FOUND, "", Facet.WHAT, script_of(text)), context
