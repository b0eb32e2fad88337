"""The whole pipeline, read aloud.

Files are found; each is read, parsed, searched for figures, woven into its article, classed by
topic and cut into search documents, on as many processes as there are; then figures of several
years are joined and compared, the portal as a whole is checked, rendered, indexed and exported; and
at the end, all at once, written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from generator import (
    check,
    classify,
    export,
    messages,
    metrics,
    parse,
    pool,
    read,
    render,
    search,
    write,
)
from generator.collate import collate
from generator.config import Config
from generator.errors import UserError, UserErrors
from generator.model import Compiled, Finding, Portal, Severity
from generator.series import compare_years, join_years, read_figures

Result = Compiled | tuple[UserError, ...]
Progress = Callable[[Iterator[Result], int], Iterable[Result]]


@dataclass(frozen=True, slots=True)
class Order:
    """What the user asked for."""

    content: Path
    output: Path
    config: Config
    strict: bool = False
    keep_going: bool = False
    jobs: int = 1


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it; ``written`` is ``None`` where nothing was published."""

    portal: Portal
    errors: tuple[UserError, ...] = ()
    findings: tuple[Finding, ...] = ()
    written: write.Written | None = None


def build(order: Order, progress: Progress) -> Outcome:
    """Builds the portal; ``progress`` passes on the results of the reports and shows how far it is.

    Raises:
        UserError: there is nothing to read, or the output folder cannot take the site.
    """
    write.check_output(order.output, order.content)
    found = read.find(order.content)
    portal, errors = _compiled(order, found, progress)
    if not found.reports and not errors:
        raise UserError(messages.NO_REPORTS, path=str(order.content), hint=messages.NO_REPORTS_HINT)
    if errors and not (order.keep_going and portal.compiled):
        return Outcome(portal, errors)
    findings = check.findings(portal, order.config, found.ignored)
    if order.strict and any(each.severity is Severity.WARNING for each in findings):
        return Outcome(portal, errors, findings)
    stages = (render.pages, search.files, export.files)
    site = chain.from_iterable(stage(portal, order.config) for stage in stages)
    return Outcome(portal, errors, findings, write.publish(site, order.output))


def compile_report(file: read.ReportFile, config: Config) -> Result:
    """Everything that can be made of one report alone, or what is wrong with it."""
    try:
        report = parse.parse(read.read(file, config), config)
    except UserError as error:
        return (error,)
    except UserErrors as several:
        return several.errors
    figures = metrics.extract(report)
    article = render.article(report, figures, config)
    topics = classify.topics(report, config.topics)
    return Compiled(report, figures, search.documents(report), article, topics)


def _compiled(
    order: Order, found: read.Found, progress: Progress
) -> tuple[Portal, tuple[UserError, ...]]:
    """The portal of all reports that have no mistake, with its series, and all mistakes."""
    stage = partial(compile_report, config=order.config)
    results = pool.map_ordered(stage, list(found.reports), order.jobs)
    compiled: list[Compiled] = []
    errors = list(found.errors)
    for result in progress(results, len(found.reports)):
        if isinstance(result, Compiled):
            compiled.append(result)
        else:
            errors += result
    portal, collisions = collate(order.content, compiled)
    stated = read_figures(portal)
    portal = compare_years(join_years(portal, stated), stated, order.config.compare.years)
    return portal, UserErrors([*errors, *collisions]).errors
