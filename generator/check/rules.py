"""One rule a function, one table of rules; a rule only looks, it never changes anything.

A report rule sees one compiled report, a portal rule the whole. To add a rule, write its function
and add its row.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields

from generator import messages
from generator.config import Config
from generator.model import Compiled, Finding, Portal, Report, Role, Severity

_LONG_TEXT = 3_000
_LONG_HEADING = 80
_SHOWN = 20
_IDENTITY_CARD = re.compile(
    r"(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0\d|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?!\d)"
)
_MOBILE = re.compile(r"(?<![\d.])1[3-9]\d{9}(?![\d.])")
_PERSONAL = ((_IDENTITY_CARD, "身份证号"), (_MOBILE, "手机号"))
_ORDINALS = "一二三四五六七八九十"

_Found = Iterator[tuple[int, str, str]]
"""(offset in the text or -1, message, hint) of each thing a rule finds."""


def findings(portal: Portal, config: Config, ignored: Iterable[str] = ()) -> tuple[Finding, ...]:
    """All findings, the reports' in the order of their files, the portal's after them.

    ``ignored`` are files of the content folder that are no reports.
    """
    found: list[Finding] = []
    for compiled in sorted(portal.compiled, key=lambda each: each.report.path):
        for name, severity, rule in _REPORT_RULES:
            report = compiled.report
            found += [
                Finding(name, severity, report.path, _line(report, offset), message, hint)
                for offset, message, hint in rule(compiled)
            ]
    for name, severity, portal_rule in _PORTAL_RULES:
        found += [
            Finding(name, severity, path, 0, message, hint)
            for path, message, hint in portal_rule(portal, config)
        ]
    hint = messages.FINDING_IGNORED_FILE_HINT
    found += [
        Finding("ignored-file", Severity.WARNING, path, 0, messages.FINDING_IGNORED_FILE, hint)
        for path in ignored
    ]
    return tuple(found)


def _line(report: Report, offset: int) -> int:
    """The line of an offset; a Markdown report's plain text has other lines than its file."""
    if offset < 0 or report.is_markdown:
        return 0
    return report.text.count("\n", 0, offset) + 1


def no_outline(compiled: Compiled) -> _Found:
    """A long report in which no heading was found."""
    report = compiled.report
    if not report.sections and len(report.text) > _LONG_TEXT:
        yield -1, messages.FINDING_NO_OUTLINE, messages.FINDING_NO_OUTLINE_HINT


def sequence(compiled: Compiled) -> _Found:
    """A numbered heading whose predecessor is missing: （三） after （一）."""
    last: dict[tuple[str, str], int] = {}
    for section in compiled.report.sections:
        numeral = re.sub(r"[^一二三四五六七八九十]", "", section.marker)
        if len(numeral) != 1:
            continue
        ordinal = _ORDINALS.index(numeral) + 1
        siblings = (section.anchor.rpartition("-")[0], section.marker.replace(numeral, "#"))
        before = last.get(siblings, 0)
        last[siblings] = ordinal
        if before and ordinal > before + 1:
            expected = section.marker.replace(numeral, _ORDINALS[ordinal - 2])
            message = messages.FINDING_SEQUENCE.format(marker=section.marker, expected=expected)
            yield section.start, message, messages.FINDING_SEQUENCE_HINT


def long_heading(compiled: Compiled) -> _Found:
    """A heading that is a sentence or more."""
    for section in compiled.report.sections:
        if len(section.heading) > _LONG_HEADING and not section.inline:
            message = messages.FINDING_LONG_HEADING.format(length=len(section.heading))
            yield section.start, message, messages.FINDING_LONG_HEADING_HINT


def no_year(compiled: Compiled) -> _Found:
    """A report that stands in no year's list."""
    if compiled.report.metadata.year is None:
        yield -1, messages.FINDING_NO_YEAR, messages.FINDING_NO_YEAR_HINT


def period(compiled: Compiled) -> _Found:
    """A period whose months are not understood, so that nothing can be set beside its figures."""
    known = compiled.report.metadata
    if known.year is not None and known.period is not None and known.period.months is None:
        message = messages.FINDING_PERIOD.format(period=known.period.written)
        yield -1, message, messages.FINDING_PERIOD_HINT


def no_agency(compiled: Compiled) -> _Found:
    """A report that stands in no agency's list."""
    if compiled.report.metadata.agency is None:
        yield -1, messages.FINDING_NO_AGENCY, messages.FINDING_NO_AGENCY_HINT


def personal_number(compiled: Compiled) -> _Found:
    """Something like an identity card's or a mobile telephone's number."""
    text = compiled.report.text
    for pattern, what in _PERSONAL:
        for found in pattern.finditer(text):
            shown = f"{found.group()[:3]}…{found.group()[-2:]}"
            message = messages.FINDING_PERSONAL_NUMBER.format(what=what, shown=shown)
            yield found.start(), message, messages.FINDING_PERSONAL_NUMBER_HINT


def furniture(compiled: Compiled) -> _Found:
    """The first words of a web page or a page number that came along with the text."""
    report = compiled.report
    for paragraph in report.paragraphs:
        if paragraph.role is Role.FURNITURE:
            shown = report.text[paragraph.start : paragraph.end][:_SHOWN]
            message = messages.FINDING_FURNITURE.format(shown=shown)
            yield paragraph.start, message, messages.FINDING_FURNITURE_HINT
            return


def same_text(portal: Portal, config: Config) -> Iterator[tuple[str, str, str]]:
    """Two files with one text."""
    first: dict[str, str] = {}
    for report in sorted(portal.reports, key=lambda report: report.path):
        other = first.setdefault(report.text.strip(), report.path)
        if other != report.path:
            message = messages.FINDING_SAME_TEXT.format(other=other)
            yield report.path, message, messages.FINDING_SAME_TEXT_HINT


def no_identifier(portal: Portal, config: Config) -> Iterator[tuple[str, str, str]]:
    """What the foot of a government site must name and the configuration does not."""
    required = ("sponsor", "identifier", "contact")
    footer = config.footer
    known = {each.name for each in fields(footer)}
    missing = [key for key in required if key in known and not getattr(footer, key)]
    if missing:
        message = messages.FINDING_NO_IDENTIFIER.format(keys="、".join(missing))
        yield config.path, message, messages.FINDING_NO_IDENTIFIER_HINT


def no_address(portal: Portal, config: Config) -> Iterator[tuple[str, str, str]]:
    """A portal that does not say where it stands: full addresses cannot be made."""
    if not config.site.base_url:
        yield config.path, messages.FINDING_NO_ADDRESS, messages.FINDING_NO_ADDRESS_HINT


_REPORT_RULES: tuple[tuple[str, Severity, Callable[[Compiled], _Found]], ...] = (
    ("no-outline", Severity.WARNING, no_outline),
    ("sequence", Severity.WARNING, sequence),
    ("long-heading", Severity.NOTE, long_heading),
    ("no-year", Severity.WARNING, no_year),
    ("period", Severity.WARNING, period),
    ("no-agency", Severity.NOTE, no_agency),
    ("personal-number", Severity.WARNING, personal_number),
    ("furniture", Severity.NOTE, furniture),
)
_PortalRule = Callable[[Portal, Config], Iterator[tuple[str, str, str]]]
_PORTAL_RULES: tuple[tuple[str, Severity, _PortalRule], ...] = (
    ("same-text", Severity.WARNING, same_text),
    ("no-identifier", Severity.NOTE, no_identifier),
    ("no-address", Severity.NOTE, no_address),
)
