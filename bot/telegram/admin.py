"""The commands of admins: /reload and /status."""

from collections.abc import Callable, Coroutine
from datetime import UTC, datetime, timedelta, timezone
from functools import wraps
from importlib.metadata import version
from typing import Any

from telegram import Message, Update

from bot.telegram.delivery import Reply, answer
from bot.telegram.reloading import Reloaded, reload_knowledge
from bot.telegram.rendering import Block, fit, plain
from bot.telegram.senders import is_admin, language_for
from bot.telegram.service import Context, Service, service_of
from bot.wording import say
from knowledge.answers.answer import Outcome
from knowledge.base import KnowledgeBase
from knowledge.language.dates import format_day
from knowledge.problems import KnowledgeError
from knowledge.values import Language

ADMIN_COMMANDS = ("reload", "status")
MOST_TITLES = 8  # of each kind of change; the rest is counted
MOST_PROBLEMS = 15
LONGEST_TITLE, LONGEST_PROBLEM = 120, 400
BANGKOK = timezone(timedelta(hours=7))  # a fixed offset: there is no summer time, and small systems have no zone files

Command = Callable[[Update, Context], Coroutine[Any, Any, None]]


def for_admins(command: Command) -> Command:
    """Make `command` refuse whoever is no admin, whatever their menu shows."""

    @wraps(command)
    async def guarded(update: Update, context: Context) -> None:
        service = service_of(context)
        if is_admin(update, service.settings.admin_ids):
            await command(update, context)
        elif update.effective_message:
            refusal = plain(say(language_for(service, update), "admin_only"))
            await answer(service, update.effective_message, Reply(refusal))

    return guarded


@for_admins
async def reload(update: Update, context: Context) -> None:
    """Load the knowledge anew while questions go on, and report what that changed or what is wrong with it."""
    service, message = service_of(context), update.effective_message
    if message is None:
        return
    language = language_for(service, update)
    if service.reloading.locked():
        await answer(service, message, Reply(plain(say(language, "admin_reload_running"))))
        return
    await service.reloading.acquire()  # here, not in the task: that begins a little later
    # A task of its own: this admin's next message is handled meanwhile.
    context.application.create_task(_reload_and_report(service, message, language), update=update)


@for_admins
async def status(update: Update, context: Context) -> None:
    """Say what runs, since when, and how questions ended."""
    service, message = service_of(context), update.effective_message
    if message is None:
        return
    language = language_for(service, update)
    base = service.knowledge.base
    lines = [
        say(language, "admin_status_version", version=version("thalaeng")),
        say(language, "admin_status_releases", count=len(base.releases), loaded=_moment(base.loaded, language)),
        say(language, "admin_status_uptime", uptime=_duration(datetime.now(UTC) - service.started, language)),
        say(language, "admin_status_questions", count=service.outcomes.total()),
        *(f"• {say(language, f'admin_outcome_{outcome}')}: {service.outcomes[outcome]}" for outcome in Outcome),
    ]
    await answer(service, message, Reply(plain("\n".join(lines))))


async def _reload_and_report(service: Service, message: Message, language: Language) -> None:
    try:
        text = describe_changes(await reload_knowledge(service), language)
    except KnowledgeError as error:
        text = describe_problems(error, language)
    finally:
        service.reloading.release()
    await answer(service, message, Reply(text))


def describe_changes(reloaded: Reloaded, language: Language) -> str:
    """Return, as HTML, which releases were added, changed and removed, and how long that took."""
    changes = reloaded.changes
    blocks = [
        Block(
            say(language, "admin_reloaded", count=len(reloaded.after.releases), seconds=f"{reloaded.seconds:.1f}"),
            0,
            500,
        )
    ]
    for kind, ids, base in (
        ("added", changes.added, reloaded.after),
        ("changed", changes.changed, reloaded.after),
        ("removed", changes.removed, reloaded.before),
    ):
        blocks.append(Block(say(language, f"admin_{kind}", count=len(ids)), 0, 200))
        blocks.extend(_titles(ids, base, language))
    return fit(blocks)


def describe_problems(error: KnowledgeError, language: Language) -> str:
    """Return, as HTML, what keeps the knowledge from being loaded: file, line and how to mend it."""
    problems = error.problems
    lines = [Block(str(problem), 1, LONGEST_PROBLEM, "<code>", "</code>", "\n") for problem in problems[:MOST_PROBLEMS]]
    return fit(
        [
            Block(say(language, "admin_reload_failed", count=len(problems)), 0, 500),
            *lines,
            *_rest(len(problems), MOST_PROBLEMS, language),
        ]
    )


def _titles(ids: tuple[str, ...], base: KnowledgeBase, language: Language) -> list[Block]:
    shown = [f"• {release_id}: {base.by_id[release_id].title.within(language)}" for release_id in ids[:MOST_TITLES]]
    return [*(Block(line, 1, LONGEST_TITLE, gap="\n") for line in shown), *_rest(len(ids), MOST_TITLES, language)]


def _rest(count: int, shown: int, language: Language) -> list[Block]:
    return [Block(say(language, "admin_more", count=count - shown), 0, 100, gap="\n")] if count > shown else []


def _moment(moment: datetime, language: Language) -> str:
    local = moment.astimezone(BANGKOK)
    return f"{format_day(local.date(), language)} {local:%H:%M}"


def _duration(span: timedelta, language: Language) -> str:
    minutes = int(span.total_seconds()) // 60
    return say(language, "admin_uptime", days=minutes // 1440, hours=minutes // 60 % 24, minutes=minutes % 60)
