"""A report's metrics → figures that can stand in a series, each with the identity it has there.

A figure's identity is its agency, its canonical name, its unit's dimension and whether it is this
year's or adds up over the years. Names cannot tell that alone: in 加装电梯19部，累计达到30部 the
two have one name, and only the words before the second tell them apart; a 办结率 belongs to the
count before it in its sentence. What is reckoned over part of a year bears that in its name, be it
the report that tells of half a year or the sentence (1—11月，新增就业…), and meets only its like.
Bare numbers and fragments of names get no identity. Promises do, but have no place in a series; nor
have earlier levels of comparisons, and figures that follow words about the coming year: they may be
promises that were not recognised.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator import periods
from generator.measures import RATIOS, Measure, measure
from generator.model import Change, Compiled, Metric, Report, Section, Status
from generator.series import names
from generator.series.names import Strength


@dataclass(frozen=True, slots=True, order=True)
class Identity:
    """What makes two figures the same indicator; ``name`` is the canonical name in full, after the
    part of the year that is counted, if it is not the whole.
    """

    agency: str
    name: str
    dimension: str
    base: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A metric with its identity and the year it speaks of; ``reported`` is its report's year.

    ``name`` is the canonical name without any span, ``within`` the span that its sentence names
    where that is another than its report's.
    """

    identity: Identity
    measure: Measure
    report: str
    reported: int
    year: int
    metric: Metric
    name: str = ""
    within: str = ""

    @property
    def amounts(self) -> tuple[Decimal | None, Decimal | None]:
        """From where to where, in its dimension's unit; ``None`` where there is no such end."""
        low, high, factor = self.metric.value, self.metric.value_to, self.measure.factor
        return None if low is None else low * factor, None if high is None else high * factor


@dataclass(frozen=True, slots=True)
class _Named:
    """A metric that counts something, with its canonical name and what that is worth."""

    metric: Metric
    measure: Measure
    name: str
    year: int | None
    strength: Strength


_CUMULATIVE = re.compile("累计|总计|总共")
_CLAUSE_BREAK = re.compile("[，。；、,;：:！？]")
# What stands between a figure and the next one of its list; the list's verb is before the first.
_LIST_ITEM = re.compile(r"\s*[、和及](?!其中)([^，。；、：]+)\Z")
#: What turns a text to the coming year, whose number is to be filled in.
NEXT_STEP = "下一步|下步|下阶段|明年|来年|{year}年"
# What turns the text of a report of part of a year to the rest of it.
_REST = "下半年"
_RELATIVE = ("占", "比", "较")
# A sentence that opens further back than this says nothing of the figure's time.
_FAR = 400


def figures(compiled: Compiled) -> Iterator[Figure]:
    """The figures of a report that can stand in a series; none without an agency and a year."""
    year = compiled.report.metadata.year
    if year is None:
        return
    ahead = _Ahead(compiled.report, year)
    for figure in identified(compiled, Status.DONE):
        if figure.year <= year and not ahead.before(figure.metric.start):
            yield figure


def identified(compiled: Compiled, status: Status) -> Iterator[Figure]:
    """The figures of that status that have an identity, in text order."""
    report = compiled.report
    agency, year = agency_of(report), report.metadata.year
    if not agency or year is None:
        return
    own = periods.scope(report.metadata.period)
    governor, sentence = "", -1
    for named in _named(compiled, agency, status):
        metric = named.metric
        if metric.sentence_start != sentence:
            governor = governor if _goes_on(report.text, metric) else ""
            sentence = metric.sentence_start
        full = _full(named, governor)
        governor = _governor(named, governor)
        scope = _scope(report.text, metric, own)
        # Of which part of another year a part of this one's report speaks, nobody can tell.
        if full and scope is not None and not (own and named.year not in (None, year)):
            identity = Identity(agency, scope + full, named.measure.dimension, named.measure.base)
            within = "" if scope == own else scope
            stated = named.year or year
            yield Figure(identity, named.measure, report.slug, year, stated, metric, full, within)


def _scope(text: str, metric: Metric, own: str) -> str | None:
    """What a figure is reckoned over: the span named before it in its sentence, or its report's.

    A report of half a year knows no figure of a whole one: what it sets beside 全年 has no scope.
    """
    named = periods.last_named(words_before(text, metric.start))
    if named is None:
        return own
    return None if own and not named else named


def words_before(text: str, start: int) -> str:
    """What stands before a figure since the last full stop."""
    opens = max(0, start - _FAR)
    stop = max(text.rfind("。", opens, start), text.rfind("\n", opens, start), opens - 1)
    return text[stop + 1 : start]


def _named(compiled: Compiled, agency: str, status: Status) -> Iterator[_Named]:
    """The figures of that status that have a unit, each with its name."""
    end = 0
    for metric in compiled.metrics:
        opening = max(end, metric.sentence_start)
        gap = compiled.report.text[opening : metric.start]
        end = metric.end
        unit = measure(metric.unit)
        if metric.status is not status or unit is None:
            continue
        plain = periods.without(names.plain(metric.indicator))
        bare, year = names.dated(names.unpromised(plain) if status is Status.PLAN else plain)
        name = "" if _lost_verb(gap, metric) else _name(metric, bare, agency, unit, gap)
        yield _Named(metric, unit, name, year, names.strength(name))


def _name(metric: Metric, bare: str, agency: str, unit: Measure, gap: str) -> str:
    """The canonical name of a figure, of the level where the figure is a change."""
    if metric.change is not None:
        level = names.unchanged(bare, metric.change is Change.INCREASE)
        return names.canonical(level, agency, unit.base) if level != bare else ""
    name = names.canonical(bare, agency, unit.base)
    nearest = _CLAUSE_BREAK.split(gap)[-1]
    if _CUMULATIVE.search(nearest) or _CUMULATIVE.search(bare):
        level = names.without_new(_CUMULATIVE.sub("", name))
        return f"累计{level}" if names.strength(level) is Strength.OWN else ""
    return name


def _lost_verb(gap: str, metric: Metric) -> bool:
    """Whether a bare noun goes on a list whose verb it may have lost: 新增学校3所、托育园5所."""
    item = _LIST_ITEM.match(gap)
    if item is None or metric.change is not None:
        return False
    noun = names.plain(item[1])
    return names.strength(noun) is Strength.OWN and names.plain(metric.indicator) == noun


def _full(named: _Named, governor: str) -> str:
    """The name with what it leans on before it and its direction behind; empty where unusable."""
    if named.strength is Strength.NONE or (named.strength is Strength.LEANING and not governor):
        return ""
    name = f"{governor}：{named.name}" if named.strength is Strength.LEANING else named.name
    if named.metric.change is None:
        return name
    return name + ("增长" if named.metric.change is Change.INCREASE else "下降")


def _governor(named: _Named, governor: str) -> str:
    """What a leaning name after this figure leans on: the last thing counted, not its rates."""
    if named.metric.change is not None or named.strength is Strength.LEANING:
        return governor
    if named.measure.dimension in RATIOS or named.name.startswith(_RELATIVE):
        return governor
    return named.name if named.strength is Strength.OWN else ""


def _goes_on(text: str, metric: Metric) -> bool:
    """Whether a semicolon is all that parts a figure's sentence from the one before."""
    return text[max(0, metric.sentence_start - 1) : metric.sentence_start] == "；"


class _Ahead:
    """Where a report looks ahead: from words of the coming year to their top section's end."""

    def __init__(self, report: Report, year: int) -> None:
        in_part = f"|{_REST}" if periods.scope(report.metadata.period) else ""
        words = re.compile(NEXT_STEP.format(year=year + 1) + in_part)
        self._spans = tuple(_spans(report.text, report.sections, words))

    def before(self, offset: int) -> bool:
        """Whether such words stand before ``offset`` in its top section."""
        return any(start < offset < end for start, end in self._spans)


def _spans(
    text: str, sections: tuple[Section, ...], words: re.Pattern[str]
) -> Iterator[tuple[int, int]]:
    for section in sections:
        if section.level == 1 and (match := words.search(text, section.start, section.end)):
            yield match.start(), section.end


def agency_of(report: Report) -> str:
    """The agency's name in one spelling; two names are never taken for one agency."""
    name = unicodedata.normalize("NFKC", report.metadata.agency or "")
    return "".join(name.split())
