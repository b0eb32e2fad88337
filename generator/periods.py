"""Spans of time in words: what titles, front matter and sentences call them, and their names here.

Counts and sums grow with the span that they are taken over, so those of half a year say nothing
beside those of a year. Everything that sets years beside each other asks :func:`scope`, which is
empty for twelve months: figures of a scope of their own meet only figures of the same scope.
What is not understood keeps its own words as its scope and so meets nothing else.
"""

from __future__ import annotations

import re
import unicodedata

from generator.model import Month, Period
from generator.model.period import MONTHS_OF_A_YEAR

# The parts of a year that have names; all others are called by their months.
_NAMES: dict[tuple[int, int], str] = {
    (1, 12): "",
    (1, 6): "上半年",
    (7, 12): "下半年",
    (1, 9): "前三季度",
    (1, 3): "一季度",
    (4, 6): "二季度",
    (7, 9): "三季度",
    (10, 12): "四季度",
}
_Months = tuple[int, int]
_NUMERALS = dict(zip("一二三四五六七八九十", range(1, 11), strict=True)) | {"十一": 11, "十二": 12}
_NUMERAL = r"(?:\d{1,2}|十[一二]|[一二三四五六七八九十])"
_DASH = "(?:至|到|[-—–~]+)"

# Parts of a year, wherever they are named.
_PART = (
    r"(?P<half>[上下])半年|(?P<thirds>前[三3]季度)|第?(?P<quarter>[一二三四1-4])季度"
    rf"|前(?P<count>{_NUMERAL})个?月"
    rf"|(?<![\d.])(?P<opens>\d{{1,2}})(?:月份?)?{_DASH}(?P<closes>\d{{1,2}})月份?"
)
_WHOLE = "(?P<whole>全年|一年来|1年来)"
_IN_TITLE = re.compile(rf"{_PART}|(?P<middle>半年度?)")
_TITLE_YEAR = re.compile(r"(?<!\d)20\d{2}(?!\d)年?度?")
# A sentence may also speak of the time up to a month, or of several years.
_IN_SENTENCE = re.compile(
    rf"{_PART}|{_WHOLE}|截[至止](?:\d{{4}}年)?(?P<until>\d{{1,2}})月[底末份]?"
    rf"|(?P<years>{_NUMERAL})年(?:多)?来"
)
_YEAR = r"(?P<year>\d{4})年?度?"
_WHOLE_YEAR = re.compile(f"(?:{_YEAR})?{_WHOLE}|{_YEAR.replace('year', 'alone')}")
_PART_OF_YEAR = re.compile(f"(?:{_YEAR})?(?:{_PART}|(?P<middle>半年度?))")
_YEARS = re.compile(rf"(\d{{4}})年?{_DASH}(\d{{4}})年?")
_DATE = r"(?:(\d{4})[年./-])?(\d{1,2})(?:[月./-](\d{1,2})日?|月)?[份底末]?"
_DATES = re.compile(f"{_DATE}{_DASH}{_DATE}")
_MONTH = re.compile(r"(\d{4})[年./-](\d{1,2})月?份?")
# A month counts if the span opens by this day of it, or closes after it.
_MIDDLE = 15


def read(words: str, year: int | None) -> Period:
    """The period that a clerk wrote; ``year`` is the report's, for words that name none."""
    plain = _plain(words)
    if match := _WHOLE_YEAR.fullmatch(plain):
        months: _Months | None = (1, MONTHS_OF_A_YEAR)
        named = match["year"] or match["alone"]
    elif match := _PART_OF_YEAR.fullmatch(plain):
        months, named = _part(match), match["year"]
    else:
        return _between(words, plain, year)
    return _of_year(words, int(named) if named else year, months)


def in_title(title: str, year: int | None) -> Period | None:
    """The part of a year that a title names right after its year; ``None`` where it names none.

    关于2023年上半年工作和下半年打算的报告 tells of the first half of 2023, and one that is called
    2023年工作和2024年一季度打算 of the whole of it.
    """
    plain = _plain(title)
    match, named = _IN_TITLE.search(plain), _TITLE_YEAR.search(plain)
    if match is None or year is None or (named and named.end() != match.start()):
        return None
    months = _part(match)
    return _of_year(f"{year}年{match[0]}", year, months) if months else None


def cut_out(title: str) -> str:
    """A title with a space for each part of a year, so that no other name runs into one."""
    return _IN_TITLE.sub(" ", title)


def scope(period: Period | None) -> str:
    """What the figures of a period are reckoned over; empty for twelve months."""
    if period is None or period.months == MONTHS_OF_A_YEAR:
        return ""
    if period.first is None or period.last is None or period.months is None:
        return _plain(period.written)
    if period.first.year == period.last.year:
        return _named(period.first.number, period.last.number)
    years, months = divmod(period.months, MONTHS_OF_A_YEAR)
    return f"{period.months}个月" if months else f"{years}年"


def last_named(words: str) -> str | None:
    """The scope of the last span that a sentence names; ``None`` where it names none."""
    found: str | None = None
    for match in _IN_SENTENCE.finditer(_plain(words)):
        if match["until"]:
            month = int(match["until"])
            found = "" if month >= MONTHS_OF_A_YEAR else f"截至{month}月"
        elif match["years"]:
            found = f"{match['years']}年来"
        elif match["whole"]:
            found = ""
        elif months := _part(match):
            found = _named(*months)
    return found


def without(name: str) -> str:
    """A plain name without the span that it opens with: 1-11月新增就业 is 新增就业."""
    match = _IN_SENTENCE.match(name)
    return name[match.end() :] if match else name


def _plain(words: str) -> str:
    return "".join(unicodedata.normalize("NFKC", words).split())


def _named(first: int, last: int) -> str:
    months = f"{first}月" if first == last else f"{first}—{last}月"
    return _NAMES.get((first, last), months)


def _part(match: re.Match[str]) -> _Months | None:
    """The first and the last month of a part of a year; ``None`` where there are no such months."""
    found = match.groupdict()
    if found["half"]:
        return (1, 6) if found["half"] == "上" else (7, 12)
    if found["thirds"]:
        return (1, 9)
    if found["quarter"]:
        quarter = _number(found["quarter"])
        return (quarter * 3 - 2, quarter * 3)
    if found["count"]:
        first, last = 1, _number(found["count"])
    elif found["opens"]:
        first, last = int(found["opens"]), int(found["closes"])
    else:
        return (1, 6)
    return (first, last) if 1 <= first <= last <= MONTHS_OF_A_YEAR else None


def _number(numeral: str) -> int:
    return _NUMERALS.get(numeral) or int(numeral)


def _of_year(words: str, year: int | None, months: _Months | None) -> Period:
    if year is None or months is None:
        return Period(words)
    return Period(words, Month(year, months[0]), Month(year, months[1]))


def _between(words: str, plain: str, year: int | None) -> Period:
    """A span from one year, month or day to another, or a month by itself."""
    if match := _YEARS.fullmatch(plain):
        first, last = Month(int(match[1]), 1), Month(int(match[2]), MONTHS_OF_A_YEAR)
    elif match := _MONTH.fullmatch(plain):
        first = last = Month(int(match[1]), int(match[2]))
    elif match := _DATES.fullmatch(plain):
        opens = int(match[1]) if match[1] else year
        if opens is None:
            return Period(words)
        closes = int(match[4]) if match[4] else opens
        first = _month(opens, match[2], int(match[3] or 1) > _MIDDLE)
        last = _month(closes, match[5], int(match[6] or _MIDDLE) >= _MIDDLE, before=1)
    else:
        return Period(words)
    months = {first.number, last.number}
    is_sound = first <= last and months <= set(range(1, MONTHS_OF_A_YEAR + 1))
    return Period(words, first, last) if is_sound else Period(words)


def _month(year: int, number: str, is_late: bool, before: int = 0) -> Month:
    """The month of a day, or the one after a late day; with ``before``, the one before an early."""
    whole = year * MONTHS_OF_A_YEAR + int(number) - 1 + is_late - before
    return Month(whole // MONTHS_OF_A_YEAR, whole % MONTHS_OF_A_YEAR + 1)
