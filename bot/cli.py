"""The commands. What a command needs is imported when it runs, so that each starts fast."""

import sys
from contextlib import ExitStack
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Literal

import typer

from bot.command_line import (
    SOURCES,
    KnowledgePaths,
    KnownPaths,
    knowledge_paths,
    load,
    print_lines,
    speak_utf8,
    written,
)

PROBLEMS, USAGE, INTERRUPTED = 1, 2, 130  # exit codes besides 0

app = typer.Typer(
    help="Thalaeng answers questions about official Thai announcements, in Thai and English.",
    epilog="Without a command: Telegram where TELEGRAM_BOT_TOKEN is set, else the conversation in the terminal.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
def default(
    context: typer.Context,
    knowledge: KnowledgePaths = None,
    show_version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False,
) -> None:
    """Serve Telegram or open the conversation, where no command is given."""
    if show_version:
        print(version("thalaeng"))
        raise typer.Exit
    if context.invoked_subcommand is not None:
        if knowledge:
            raise typer.BadParameter(
                f"Write --knowledge after the command: {context.invoked_subcommand} --knowledge PATH."
            )
        return
    from bot.settings import load_settings

    if load_settings().telegram_bot_token is None:
        chat(knowledge)
    else:
        serve(knowledge)


@app.command(epilog='Example: thalaeng ask "Who chaired the workshop on the five-year strategy?"')
def ask(
    question: Annotated[
        str | None, typer.Argument(metavar="QUESTION", help="In Thai or English, in quotes.", show_default=False)
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    batch: Annotated[
        bool, typer.Option("--batch", help="Read questions from standard input, write answers: JSON Lines, in order.")
    ] = False,
    explained: Annotated[
        bool, typer.Option("--explain", help="Show why: what was understood, and what each release offered.")
    ] = False,
    knowledge: KnowledgePaths = None,
) -> None:
    """Answer one question, or with --batch one a line."""
    if batch == (question is not None):
        raise typer.BadParameter("Give a QUESTION in quotes, or --batch and the questions on standard input.")
    if batch and explained:
        raise typer.BadParameter("--explain is for one QUESTION; for many, write them into a bank: eval --traces.")
    loaded = load(knowledge, warmed=batch)
    from bot.asking import answer_batch, answer_object, json_line
    from bot.asking import ask as put

    if question is None:
        from bot.progress import progress

        with progress("Answering", printing=True) as step:
            for line in answer_batch(loaded, sys.stdin.buffer, step):
                print(line, flush=True)
        return
    from knowledge.tracing import tracing

    with tracing() as notes:
        answer, seconds = put(loaded, question)
    explanation = None
    if explained:
        from knowledge.explaining import explain

        explanation = explain(notes, answer, loaded.base)
    if as_json:
        told = answer_object(answer, None, seconds)
        print(json_line(told if explanation is None else {**told, "explanation": explanation}))
    else:
        from bot.explaining import explanation_lines
        from bot.terminal import answer_lines, show

        show(answer_lines(answer))
        if explanation is not None:
            show(explanation_lines(explanation, answer.language))


@app.command(epilog="Example: echo 'ข่าวล่าสุดมีอะไรบ้าง' | thalaeng chat")
def chat(knowledge: KnowledgePaths = None) -> None:
    """Open the conversation in the terminal.

    From a pipe it takes a question a line, and ends where they end.
    """
    from bot.terminal import converse

    converse(load(knowledge))


@app.command(epilog="Example: TELEGRAM_BOT_TOKEN=... thalaeng serve")
def serve(knowledge: KnowledgePaths = None) -> None:
    """Answer in Telegram.

    By long polling, or by webhook where TELEGRAM_WEBHOOK_URL is set.
    """
    from bot.settings import SettingsError, load_settings

    settings = load_settings()
    if settings.telegram_bot_token is None:
        raise SettingsError(["TELEGRAM_BOT_TOKEN is not set. Write the token that @BotFather gave you into .env."])
    loaded = load(knowledge, warmed=True)
    from bot.telegram.application import serve as serve_telegram

    serve_telegram(settings, loaded)


@app.command(epilog="Example: thalaeng check releases/my-ministry.yaml")
def check(
    paths: Annotated[list[Path] | None, SOURCES] = None,
    knowledge: KnowledgePaths = None,
) -> None:
    """Look for problems in releases.

    Each is on a line of its own: file:line: what is wrong, and how to mend it.
    """
    from bot.progress import progress
    from knowledge.sources import read_sources

    with progress("Checking"):
        releases, problems = read_sources([*(paths or ()), *(knowledge or ())] or knowledge_paths(None))
    if problems:
        print_lines(problems, sys.stdout)
        raise typer.Exit(PROBLEMS)
    print("1 release is good." if len(releases) == 1 else f"{len(releases)} releases are good.")


@app.command(name="import", epilog="Example: thalaeng import news.jsonl.gz --out releases")
def import_(
    paths: Annotated[list[Path], SOURCES],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="The folder to write to; made where it is not.")],
    form: Annotated[
        Literal["yaml", "jsonl"],
        typer.Option("--format", help="A YAML file for each release, or one DIR/releases.jsonl."),
    ] = "yaml",
    force: Annotated[
        bool, typer.Option("--force", help="Write releases anew that are there, even what a person checked in them.")
    ] = False,
    knowledge: KnownPaths = None,
) -> None:
    """Read releases, raw or structured, and write them down for review.

    Raw ones are text files, saved HTML, .docx and PDF, and JSON Lines with a `text`. Facts are written with the
    sentence they rest on and how sure they are; correct what is wrong, and set `checked: true`: a checked fact is never
    written over. An import that was interrupted goes on where it was. With --knowledge, a release whose id is known
    there already is reported and left out.
    """
    from bot.importing.importer import import_releases
    from bot.importing.summary import shortened, summary
    from bot.reading_bar import showing

    known = load(knowledge).base.by_id if knowledge else ()
    with showing("Importing", paths) as step:
        imported = import_releases(paths, out, form, force=force, known=known, step=step)
    print_lines(shortened([str(problem) for problem in imported.problems]), sys.stderr)
    print_lines(summary(imported), sys.stdout)
    if imported.interrupted:
        raise typer.Exit(INTERRUPTED)
    if imported.problems:
        raise typer.Exit(PROBLEMS)


@app.command(epilog="Example: thalaeng index --knowledge releases.jsonl.xz")
def index(knowledge: KnowledgePaths = None) -> None:
    """Read what is new or changed in the releases, and keep it ready.

    Every command does so by itself; done beforehand, the next one starts at once. What was interrupted goes on where it
    was.
    """
    from bot.settings import index_folder
    from knowledge.problems import KnowledgeError, Problem

    loaded = load(knowledge)
    if loaded.folder is None:
        message = "Nothing can be kept here; let the folder be written to, or name another by the setting INDEX."
        raise KnowledgeError([Problem(index_folder(loaded.paths), 1, message)])
    count = len(loaded.base.releases)
    print(f"{'1 release is' if count == 1 else f'{count:,} releases are'} ready in {loaded.folder}.")


@app.command(name="eval", epilog="Example: thalaeng eval questions.jsonl --show wrong")
def evaluate(
    banks: Annotated[
        list[Path], typer.Argument(metavar="BANK", help="Files of questions, JSON Lines.", show_default=False)
    ],
    show: Annotated[
        Literal["wrong", "missed", "all"] | None,
        typer.Option("--show", help="List these questions with their answers."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object with the counts.")] = False,
    traces: Annotated[
        Path | None,
        typer.Option("--traces", metavar="FILE", help="Write each failure and why it came about: JSON Lines."),
    ] = None,
    knowledge: KnowledgePaths = None,
) -> None:
    """Put the questions of a bank, and score.

    Reports how many ended right, wrong, asked and missed, by kind; how often the right release was found; how sure the
    answers were and what they would be above other thresholds; which facets were mistaken; how long it took.
    """
    from bot.asking import json_line
    from bot.evaluating import put, report, report_object
    from bot.progress import progress
    from knowledge.bank import read_bank

    read = [read_bank(bank) for bank in banks]
    base = load(knowledge, warmed=True).base  # the times that it reports are those of a bot that runs
    with progress("Asking", sum(map(len, read))) as step, ExitStack() as files:
        judged = put(read, base, step, files.enter_context(written(traces, banks)) if traces else None)
    print(json_line(report_object(judged, show)) if as_json else report(judged, show))


def main() -> None:
    """Run the command of the command line; what people can mend is told in sentences, without a traceback."""
    speak_utf8()
    from bot.settings import SettingsError
    from knowledge.problems import KnowledgeError

    try:
        app()
    except SettingsError as error:
        print_lines(error.problems, sys.stderr)
        sys.exit(USAGE)
    except KnowledgeError as error:
        print_lines(error.problems, sys.stderr)
        sys.exit(PROBLEMS)
