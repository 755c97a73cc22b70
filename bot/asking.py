"""One question, or a batch of them, and the answers as the JSON that scripts read."""

import json
import time
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Any

from bot.conversation import Conversations
from knowledge.answers.answer import Answer, Outcome
from knowledge.base import Knowledge
from knowledge.questions.question import Facet

FORM = 'write {"id": "a1", "question": "...", "conversation": "c1"}, the question a text, the others texts or numbers'


def answer_object(answer: Answer, question_id: object, seconds: float) -> dict[str, Any]:
    """Return `answer` as the object of the outside contract; `seconds` is how long it took."""
    return {
        "id": question_id,
        "status": str(answer.outcome),
        "text": answer.text,
        "facet": str(answer.facet),
        "language": answer.language,
        "sources": list(dict.fromkeys(release.source for release in answer.releases)),
        "releases": [
            {
                "id": release.id,
                "title": release.title.within(answer.language),
                "issued": release.issued.isoformat(),
                "source": release.source,
            }
            for release in answer.releases
        ],
        "evidence": [{"quote": evidence.quote, "source": evidence.source} for evidence in answer.evidence],
        "ms": round(seconds * 1000, 1),
    }


def json_line(value: dict[str, Any]) -> str:
    """Return `value` as JSON on one line, whatever a reader takes for a line's end; letters stay letters."""
    line = json.dumps(value, ensure_ascii=False)
    for end in "\x85\u2028\u2029":
        line = line.replace(end, f"\\u{ord(end):04x}")
    try:
        line.encode()
    except UnicodeEncodeError:  # half of a pair, which came in as an escape and can only go out as one
        return json.dumps(value)
    return line


def ask(knowledge: Knowledge, text: str) -> tuple[Answer, float]:
    """Answer `text` in a chat of its own; returns the answer and how many seconds it took."""
    return _timed(Conversations(knowledge), None, text)


def answer_batch(knowledge: Knowledge, lines: Iterable[bytes], answered: Callable[[], None]) -> Iterator[str]:
    """Answer each line of JSON in its turn, with a line of JSON; lines of one `conversation` are turns of one chat.

    A line that cannot be used is answered by an object with the status not_found and the reason as `error`.
    `answered` is called after each.
    """
    conversations = Conversations(knowledge)
    for line in lines:
        if not line.strip():
            continue
        item, problem = _read_line(line)
        if problem:
            nothing = Answer(Outcome.NOT_FOUND, "", Facet.WHAT, "en")
            yield json_line({**answer_object(nothing, item.get("id"), 0.0), "error": problem})
        else:
            chat = item.get("conversation")
            chats = conversations if chat is not None else Conversations(knowledge)
            answer, seconds = _timed(chats, chat, item["question"])
            yield json_line(answer_object(answer, item.get("id"), seconds))
        answered()


def _timed(conversations: Conversations, chat: Hashable, text: str) -> tuple[Answer, float]:
    before = time.perf_counter()
    answer = conversations.ask(chat, text).answer
    return answer, time.perf_counter() - before


def _read_line(line: bytes) -> tuple[dict[str, Any], str]:
    """Return the object of `line`, and the sentence that says what is wrong with it, or the empty string."""
    try:
        item = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        return {}, f"The line is not JSON ({error}); {FORM}."
    if not isinstance(item, dict):
        return {}, f"The line is no object; {FORM}."
    if not isinstance(item.get("question"), str):
        return item, f"The line has no question; {FORM}."
    if not isinstance(item.get("conversation"), str | int | None):
        return item, f"The conversation is neither a text nor a number; {FORM}."
    return item, ""
