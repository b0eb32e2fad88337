"""The whole pipeline, read aloud.

Files are found; each is read, parsed, searched for figures, cut into search documents and woven
into its article, on as many processes as there are; then the portal as a whole is checked,
rendered, indexed and exported; and at the end, all at once, written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import chain
from pathlib import Path

from generator import check, export, messages, metrics, parse, pool, read, render, search, write
from generator.config import Config
from generator.errors import UserError, UserErrors
from generator.model import Compiled, Finding, Portal, Severity


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
    index_bytes: int = 0


def build(order: Order, progress: Progress) -> Outcome:
    """Builds the portal; ``progress`` passes on the results of the reports and shows how far it is.

    Raises:
        UserError: there is nothing to read, or the output folder cannot take the site.
    """
    write.check_output(order.output, order.content)
    found = read.find(order.content)
    compiled, errors = _compile_all(order, found, progress)
    portal = _arranged(compiled)
    if not found.reports and not errors:
        raise UserError(messages.NO_REPORTS, path=str(order.content), hint=messages.NO_REPORTS_HINT)
    if errors and not (order.keep_going and compiled):
        return Outcome(portal, errors)
    findings = check.findings(portal, order.config, found.ignored)
    if order.strict and any(each.severity is Severity.WARNING for each in findings):
        return Outcome(portal, errors, findings)
    index = tuple(search.files(portal, order.config))
    pages = render.pages(portal, order.config)
    data = export.files(portal, order.config)
    written = write.publish(chain(pages, index, data), order.output)
    return Outcome(portal, errors, findings, written, sum(len(file.data) for file in index))


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
    return Compiled(report, figures, search.documents(report), article)


def _compile_all(
    order: Order, found: read.Found, progress: Progress
) -> tuple[list[Compiled], tuple[UserError, ...]]:
    compiled: list[Compiled] = []
    errors = list(found.errors)
    stage = partial(compile_report, config=order.config)
    results = pool.map_ordered(stage, list(found.reports), order.jobs)
    for result in progress(results, len(found.reports)):
        if isinstance(result, Compiled):
            compiled.append(result)
        else:
            errors += result
    shared = _shared_slugs(order.content, compiled)
    kept = [each for each in compiled if each.report.slug not in shared]
    errors += shared.values()
    return kept, UserErrors(errors).errors


def _shared_slugs(content: Path, compiled: Iterable[Compiled]) -> dict[str, UserError]:
    """Slug → the mistake, for each slug that several reports share; none of them is published."""
    reports = [each.report for each in compiled]
    counted = Counter(report.slug for report in reports)
    first: dict[str, str] = {}
    errors: dict[str, UserError] = {}
    for report in reports:
        other = first.setdefault(report.slug, report.path)
        if counted[report.slug] > 1 and other != report.path:
            message = messages.DUPLICATE_SLUG.format(slug=report.slug, other=other)
            path = str(content / report.path)
            errors[report.slug] = UserError(message, path=path, hint=messages.DUPLICATE_SLUG_HINT)
    return errors


def _arranged(compiled: Iterable[Compiled]) -> Portal:
    """The portal with its reports newest first, those of one day by agency and file."""

    def age(each: Compiled) -> tuple[int, float, str, str]:
        known = each.report.metadata
        moment = known.published or known.written or datetime.min
        days = moment.toordinal() + (moment.hour * 60 + moment.minute) / 1440
        return (-(known.year or 0), -days, known.agency or "", each.report.path)

    return Portal(tuple(sorted(compiled, key=age)))
