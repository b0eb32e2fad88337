"""The ``shuzhi`` command; the only place that prints or exits.

Exit status of ``build``: 0 when the site is published, 1 when there were content errors (or, with
``--strict``, findings), 2 when the command line, a folder it names or the configuration is wrong.
Of ``search``: 0 when something is found, 1 when nothing is, 2 as above.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from generator import __version__, messages
from generator.config import Config, defaults, load, with_base_url
from generator.errors import UsageError, UserError, UserErrors
from generator.read.folder import CONFIG_NAME
from generator.usage import ChineseCommand, ChineseGroup, explained

if TYPE_CHECKING:
    from generator.build import Order, Outcome, Result

Command = TypeVar("Command", bound=Callable[..., object])

CONTENT_ERRORS = 1
NOTHING_FOUND = 1
USAGE_ERRORS = 2
# A bar for less than this many reports would be gone before it is seen.
_WORTH_A_BAR = 5


def main() -> None:
    """Runs the command and exits with its status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A terminal that cannot show Chinese shows escapes rather than failing.
            stream.reconfigure(errors="backslashreplace")
    try:
        status = shuzhi.main(standalone_mode=False)
    except click.exceptions.Exit as leave:
        status = leave.exit_code
    except click.Abort:
        click.echo(messages.INTERRUPTED, err=True)
        status = CONTENT_ERRORS
    except click.ClickException as error:
        click.echo(explained(error), err=True)
        status = USAGE_ERRORS
    sys.exit(status if isinstance(status, int) else 0)


def _path_option(
    name: str, default: str | None, metavar: str, explained_as: str
) -> Callable[[Command], Command]:
    kind = click.Path(path_type=Path)
    return click.option(name, type=kind, default=default, metavar=metavar, help=explained_as)


def _positive(context: click.Context, option: click.Parameter, value: int | None) -> int | None:
    if value is not None and value < 1:
        raise click.BadParameter(messages.NOT_POSITIVE, context, option)
    return value


@click.group(
    cls=ChineseGroup,
    help=messages.HELP_MAIN,
    options_metavar=messages.USAGE_ANY_OPTIONS,
    subcommand_metavar=messages.USAGE_ANY_COMMAND,
)
@click.version_option(__version__, help=messages.HELP_VERSION, message="shuzhi %(version)s")
def shuzhi() -> None:
    """The command's group."""


@shuzhi.command(
    "build",
    cls=ChineseCommand,
    help=messages.HELP_BUILD,
    options_metavar=messages.USAGE_ANY_OPTIONS,
)
@_path_option("--content", "content", messages.A_FOLDER, messages.HELP_CONTENT)
@_path_option("--output", "site", messages.A_FOLDER, messages.HELP_OUTPUT)
@_path_option("--config", None, messages.A_FILE, messages.HELP_CONFIG)
@click.option("--base-url", metavar=messages.AN_ADDRESS, help=messages.HELP_BASE_URL)
@click.option("--strict", is_flag=True, help=messages.HELP_STRICT)
@click.option("--keep-going", is_flag=True, help=messages.HELP_KEEP_GOING)
@click.option(
    "--jobs", type=int, callback=_positive, metavar=messages.A_NUMBER, help=messages.HELP_JOBS
)
@click.option("--quiet", is_flag=True, help=messages.HELP_QUIET)
def build_command(
    content: Path,
    output: Path,
    config: Path | None,
    base_url: str | None,
    strict: bool,
    keep_going: bool,
    jobs: int | None,
    quiet: bool,
) -> int:
    """Builds the site and returns the exit status."""
    try:
        settings = with_base_url(_config(config, content), base_url)
    except (UserError, UserErrors) as error:
        _show_errors(_several(error), messages.CONFIG_ERRORS_TITLE)
        return USAGE_ERRORS
    # Loaded when it is needed: a call that is wrong, or asks for help, is answered at once.
    from generator.build import Order, build

    order = Order(content, output, settings, strict, keep_going, jobs or os.cpu_count() or 1)
    start = time.perf_counter()
    try:
        outcome = build(order, _no_bar if quiet else _bar)
    except (UserError, UserErrors) as error:
        _show_errors(_several(error), messages.ERRORS_TITLE)
        return USAGE_ERRORS if isinstance(error, UsageError) else CONTENT_ERRORS
    return _report(order, outcome, time.perf_counter() - start, quiet)


@shuzhi.command(
    "search",
    cls=ChineseCommand,
    help=messages.HELP_SEARCH,
    options_metavar=messages.USAGE_ANY_OPTIONS,
    # -补贴 is no option but what the results must not hold.
    context_settings={"ignore_unknown_options": True},
)
@click.argument("words", nargs=-1, metavar=messages.SOME_WORDS)
@_path_option("--site", "site", messages.A_FOLDER, messages.HELP_SITE)
@click.option(
    "--size", type=int, callback=_positive, metavar=messages.A_NUMBER, help=messages.HELP_SIZE
)
@click.pass_context
def search_command(
    context: click.Context, words: tuple[str, ...], site: Path, size: int | None
) -> int:
    """Prints what a site's own search finds and returns the exit status."""
    for word in words:
        if word.startswith("--"):
            raise click.NoSuchOption(word, ctx=context)
    if not words:
        raise click.UsageError(messages.SEARCH_NOTHING_WANTED, context)
    from generator.search import ask

    text = " ".join(words)
    try:
        opened = ask.Site(site)
        answer = ask.find(text, opened, size)
    except UsageError as error:
        _show([str(error)], err=True)
        return USAGE_ERRORS
    _show(
        ask.lines(answer, text, opened.facts.excerpt, lambda marked: click.style(marked, bold=True))
    )
    return 0 if answer.groups else NOTHING_FOUND


def _config(given: Path | None, content: Path) -> Config:
    """The configuration that was asked for, else the one at hand, else the defaults."""
    if given:
        return load(given)
    at_hand = (folder / CONFIG_NAME for folder in (content, Path()))
    found = next((path for path in at_hand if path.is_file()), None)
    return load(found) if found else defaults(content)


def _bar(results: Iterator[Result], reports: int) -> Iterator[Result]:
    """Passes the results on under a bar on standard error, where that is a terminal."""
    if reports < _WORTH_A_BAR or not sys.stderr.isatty():
        yield from results
        return
    with click.progressbar(
        results, length=reports, label=messages.PROGRESS, file=sys.stderr, show_pos=True
    ) as bar:
        yield from bar


def _no_bar(results: Iterator[Result], reports: int) -> Iterator[Result]:
    return results


def _report(order: Order, outcome: Outcome, seconds: float, quiet: bool) -> int:
    """Prints what came of the build; returns the exit status."""
    from generator.summary import finding_lines, summary

    if outcome.written and not quiet:
        _show(summary(order, outcome, seconds))
    if outcome.errors:
        published = outcome.written is not None
        _show_errors(
            outcome.errors,
            messages.ERRORS_SKIPPED_TITLE if published else messages.ERRORS_TITLE,
        )
    if outcome.findings and not outcome.written:
        _show(finding_lines(order, outcome.findings, published=False), err=True)
    return 0 if outcome.written and not outcome.errors else CONTENT_ERRORS


def _several(error: UserError | UserErrors) -> tuple[UserError, ...]:
    return error.errors if isinstance(error, UserErrors) else (error,)


def _show_errors(errors: tuple[UserError, ...], title: str) -> None:
    _show([title.format(count=len(errors)), *map(str, errors)], err=True)


def _show(lines: Iterable[str], err: bool = False) -> None:
    for line in lines:
        click.echo(line, err=err)
