"""What is known of a report: as the clerk gave it, else read from its title, text or file's name.

Each inference is remembered with its origin and shown to the clerk. What cannot be inferred is
left unknown; no report fails for it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath

from generator import periods
from generator.config import Config
from generator.model import FrontMatter, Inference, Metadata, Origin, Period

_OPENING = 1_500

# What a document calls itself → the kind it is listed under; the first that is found counts.
_KINDS: tuple[tuple[str, str], ...] = (
    (
        r"述职(?:述责|述廉|述德|述法|述学|和|、|及)*(?:工作)?(?:情况)?(?:的)?(?:报告|汇报)|述职",
        "述职报告",
    ),
    (r"履职(?:尽责)?(?:工作)?(?:情况)?(?:的)?(?:报告|汇报)|履职情况", "履职报告"),
    (r"整改(?:落实|工作|完成)*(?:情况)?(?:的)?(?:报告|汇报|通报)|整改落实情况", "整改报告"),
    (r"(?:法治政府建设|依法行政).{0,12}报告", "法治政府建设报告"),
    (r"政府信息公开.{0,12}报告", "政府信息公开报告"),
    (
        r"工作(?:情况)?(?:的)?(?:报告|汇报)|(?:报告|汇报)(?:[政府法检察院]{2,3})?工作|作工作报告",
        "工作报告",
    ),
    (r"工作总结|总结", "工作总结"),
    (r"工作要点|工作计划", "工作计划"),
    (r"情况(?:的)?(?:报告|汇报)|(?<=[一-鿿]{2})报告", "情况报告"),
)
# Of the words of the text itself only these name its kind; 报告 alone is said of much else.
_KINDS_IN_TEXT = tuple(kind for kind in _KINDS if kind[1] != "情况报告" and kind[1] != "工作总结")
_DECLARATION = re.compile(
    r"[^。]*(?:现将|现就|报告如下|汇报如下|向大会|履职情况|请予审议|请审议)[^。]*"
)

_AGENCY = re.compile(
    r"(?:^|[^一-鿿])(?:\d{4}年(?:度)?)?(?:关于)?((?:[一-鿿·]|[*＊×]{1,3}(?=[省市区县镇乡街局])){2,24}?"
    r"(?:人民政府|街道办事处|办事处|管理局|分局|民政局|总局|局|委员会|卫健委|发改委|人大常委会|政协|法院|检察院|"
    r"委|办公室|厅|署|总队|支队|中心|学校|医院|(?<=[乡镇])政府))"
)
_ON_BEHALF = re.compile(r"代表([一-鿿]{2,12}?(?:人民政府|局|委员会))[，,]?向")
_OFFICE = re.compile(r"([一-鿿]{2,12}?(?:人民政府|局|委员会))(?:[省市州区县旗]长|局长|主任)")
_CONGRESS = re.compile(r"在([一-鿿]{1,9}?[省市州区县旗])第.{1,4}届人民代表大会")
_AGENCY_STOP = re.compile(r"^(?:领导|本|该|各|全|我|关于|加强|做好|区局|市局|局领导)")
_UNNAMED = re.compile(r"[省市州区县]?人民政府|[省市州区县]?(?:委|局)")
_YEAR = re.compile(r"(?<!\d)(20\d{2})\s*(?=年|[-_—. ]|$)")
_YEAR_CHINESE = re.compile(r"二[〇○零]([〇○零一二三四五六七八九])([〇○零一二三四五六七八九])年")
_REVIEW = re.compile(
    r"(?<!\d)(20\d{2})\s*年(?:度)?(?:主要|政府|全年)*(?:工作)?(?:回顾|总结|情况|工作总结)"
)
_BEGUN = re.compile(r"(?m)(?:^|。)\s*(?:刚刚?|即将)?(?:过去的)?(20\d{2})\s*年(?:度|来)?[，,是]")
_DATE = re.compile(r"(?<!\d)(20\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")
_CHINESE_DIGITS = "〇一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class Clues:
    """Where to look for metadata: the title the text bears, its byline, its first sentences."""

    title: str | None
    byline: str
    salutation: str | None
    opening: str


def metadata(path: str, front: FrontMatter, clues: Clues, config: Config) -> Metadata:
    """What is known of the report at ``path``."""
    stem = PurePosixPath(path).stem
    inferred: list[Inference] = []

    def known(field: str, given: str | None, guesses: Iterator[tuple[str, Origin]]) -> str | None:
        if given is not None:
            return given or None
        value, origin = next(guesses, (None, Origin.TEXT))
        if value:
            inferred.append(Inference(field, value, origin))
        return value

    named = front.title or clues.title or ""
    given_year = str(front.year) if front.year else None
    title = known("title", front.title, _found((clues.title, Origin.TEXT)))
    salutation = known("salutation", front.salutation, _found((clues.salutation, Origin.TEXT)))
    year = known("year", given_year, _years(named, path, clues))
    span = known("period", front.period, _periods(named, stem, year))
    period = periods.read(span, int(year) if year else None) if span else None
    agency = known("agency", front.agency, _agencies(named, stem, clues, config))
    kind = known("kind", front.kind, _kinds(named, stem, clues))
    return Metadata(
        name=title or _name(agency, _when(year, period), kind, stem),
        title=title,
        salutation=salutation,
        agency=agency,
        kind=kind,
        year=int(year) if year else None,
        period=period,
        published=front.published,
        written=front.written or _date(clues.byline, inferred),
        summary=front.summary,
        keywords=front.keywords,
        index_number=front.index_number,
        subject=front.subject,
        document_number=front.document_number,
        validity=front.validity,
        source=front.source,
        author=front.author,
        inferred=tuple(inferred),
    )


def _found(*guesses: tuple[str | None, Origin]) -> Iterator[tuple[str, Origin]]:
    return ((value, origin) for value, origin in guesses if value)


def _when(year: str | None, period: Period | None) -> str:
    """The year as a name has it, or the part of it that the report tells of."""
    return f"{year}年{periods.scope(period) or '度'}" if year else ""


def _name(agency: str | None, when: str, kind: str | None, stem: str) -> str:
    """What a report without a title is called; the file's name tells apart what no agency does."""
    known = f"{agency or ''}{when}{kind or ''}"
    if agency and known != agency:
        return known
    return f"{known}（{stem}）" if known else stem


def _years(title: str, path: str, clues: Clues) -> Iterator[tuple[str, Origin]]:
    """A report of 2023 may be given and titled in 2024: what it says it reviews goes first."""
    opening = clues.opening
    review = _REVIEW.search(opening)
    if review:
        yield review.group(1), Origin.TEXT
    for words, origin in ((title, Origin.TEXT), (path.rpartition(".")[0], Origin.FILE_NAME)):
        yield from ((year, origin) for year in _years_in(words))
    begun = _BEGUN.search(opening)
    if begun:
        yield begun.group(1), Origin.TEXT
    counted = Counter(_years_in(opening))
    # The most frequent, the earliest of equals.
    yield from ((year, Origin.TEXT) for year, _ in counted.most_common(1))


def _periods(title: str, stem: str, year: str | None) -> Iterator[tuple[str, Origin]]:
    """The part of its year that a report says it tells of; of a whole year nothing is said."""
    for words, origin in ((title, Origin.TEXT), (stem, Origin.FILE_NAME)):
        period = periods.in_title(words, int(year) if year else None)
        if period:
            yield period.written, origin


def _years_in(words: str) -> Iterator[str]:
    yield from (found.group(1) for found in _YEAR.finditer(words))
    for found in _YEAR_CHINESE.finditer(words):
        tens, ones = (digit.translate(str.maketrans("○零", "〇〇")) for digit in found.groups())
        yield f"20{_CHINESE_DIGITS.index(tens)}{_CHINESE_DIGITS.index(ones)}"


def _agencies(title: str, stem: str, clues: Clues, config: Config) -> Iterator[tuple[str, Origin]]:
    for words, origin in ((title, Origin.TEXT), (stem, Origin.FILE_NAME)):
        unspanned = periods.cut_out(words)
        for found in _AGENCY.finditer(re.sub(r"20\d{2}\s*年?度?|[-_—\s]+", " ", unspanned)):
            if not _AGENCY_STOP.match(found.group(1)):
                yield found.group(1), origin
    for pattern, words in ((_ON_BEHALF, clues.opening), (_OFFICE, clues.byline)):
        speaker = pattern.search(words)
        if speaker and not _UNNAMED.fullmatch(speaker.group(1)):
            yield speaker.group(1), Origin.TEXT
    congress = _CONGRESS.search(clues.byline)
    if congress and "政府工作报告" in title:
        yield f"{congress.group(1)}人民政府", Origin.TEXT
    if config.site.agency:
        yield config.site.agency, Origin.CONFIG


def _kinds(title: str, stem: str, clues: Clues) -> Iterator[tuple[str, Origin]]:
    for words, origin in ((title, Origin.TEXT), (stem, Origin.FILE_NAME)):
        yield from ((kind, origin) for pattern, kind in _KINDS if re.search(pattern, words))
    for declaration in _DECLARATION.finditer(clues.opening):
        for pattern, kind in _KINDS_IN_TEXT:
            if re.search(pattern, declaration.group()):
                yield kind, Origin.TEXT


def _date(byline: str, inferred: list[Inference]) -> datetime | None:
    found = _DATE.search(byline)
    if not found:
        return None
    try:
        written = datetime(*(int(part) for part in found.groups()))  # type: ignore[arg-type]
    except ValueError:
        return None
    inferred.append(Inference("written", f"{written:%Y-%m-%d}", Origin.TEXT))
    return written


def opening(text: str) -> str:
    """The stretch of a report's text in which it says what it is."""
    return text[:_OPENING]
