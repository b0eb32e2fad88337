"""Whether a figure is a result, a promise, or the level a comparison starts from.

A promise is known by the heading it stands under (下一步打算, 2024年工作 after 2023年回顾), by
the sentence that turns a paragraph to the future, or by its own words (力争, 计划). Everything else
is a result, estimates of the past (预计) among them.
"""

from __future__ import annotations

import re

from generator.model import Section

_PLAN_HEADING = re.compile(
    r"下一?步|下阶段|今后|未来|明年|努力方向|思路|打算|(?:工作|任务)(?:计划|安排|目标|重点|"
    r"任务|建议|举措)|"
    r"重点(?:工作|任务)|目标任务|主要目标|(?:总体|工作)要求|规划|展望|部署|今年(?:的)?(?:工作|"
    r"重点|任务|目标)"
)
_REVIEW_HEADING = re.compile(r"回顾|总结|完成情况|开展情况|工作情况|履职情况|成效|成绩")
_SHORTCOMINGS = re.compile(r"问题|不足|困难")
_YEAR = re.compile(r"(20[0-9]{2})年")
_PLAN_OPENING = re.compile(
    r"(?:\A|[。；！\n]\s*)(?:下一?步|下阶段|明年|今后|接下来)[^。]{0,6}[，,]"
)
_PLAN_WORDS = re.compile(
    r"力争|确保(?=[^，。]{0,16}\Z)|(?<!超)计划(?=[^，。书划]{0,3}(?:新|完成|实施|投资|建|开|到|"
    r"在|用|年|达|[0-9*]|\Z))|"
    r"(?<!即)将(?!近|[^，。]{0,14}(?:纳入|列入|作为|转|送|用于|其))[^，。；]{0,14}\Z|"
    r"(?<![模虚比草])拟(?!定)"
)
# 要建成6家, 二要培训300名: the modal verb; 重要, 主要, 需要 and 要求 are other words.
_MODAL = re.compile(
    r"(?:\A|[，。；：]|(?:必须|还|也|就|都)|[一二三四五六七八九]是?)要(?![求素闻点务害件道领地塞职])"
)
# 重点做好三件事：…；… announces deeds to come, 重点做了三件事 does not.
_ANNOUNCED = re.compile(
    r"(?:重点|着重|着力|突出|全力)(?:要)?(?:做好|抓好|办好|办成|推进)(?!了)[^。了；]{0,16}：[^。]*\Z"
)
_REVIEWED = re.compile(r"[一两三四五]年来|过去|回顾|我们重点做了")
_TARGETS = re.compile(r"(?:预期|主要|发展|工作|总体|奋斗)目标(?:建议)?(?:是|为|：|:)|力争")
_PAST_LEFT = re.compile(r"(?:由|从)(?:[^，。；、由从]{0,14}的)?\Z")
_PAST_RIGHT = re.compile(r"[^，。；、0-9*]{0,8}(?:至|到|为|成)(?:了|约|近|目前的|现在的)?\Z")


def year_of_heading(heading: str) -> int:
    """The last year that a heading names, 0 where it names none."""
    years = _YEAR.findall(heading)
    return int(years[-1]) if years else 0


def is_plan_heading(heading: str, year_before: int) -> bool | None:
    """True for a heading of plans, false for one of results, ``None`` where it says neither.

    ``year_before`` is the year that an earlier heading named: 2024年工作 after 2023年工作回顾 is
    a plan.
    """
    if _REVIEW_HEADING.search(heading):
        return False
    if _PLAN_HEADING.search(heading) or 0 < year_before < year_of_heading(heading):
        return True
    return False if _SHORTCOMINGS.search(heading) else None


def plans_from(text: str) -> int:
    """Where a stretch turns to the future (下一步，…); its length where it does not."""
    match = _PLAN_OPENING.search(text)
    return match.start() if match else len(text)


def promises(clause: str, sentence: str, paragraph: str) -> bool:
    """Whether a figure is a target: its clause says so, or the words of its sentence before it, or
    the words since the last full stop announce a list of things to do.
    """
    if _PLAN_WORDS.search(clause) or _TARGETS.search(sentence) or _MODAL.search(sentence):
        return True
    announced = _ANNOUNCED.search(paragraph)
    return announced is not None and not _REVIEWED.search(paragraph, 0, announced.start())


def is_past_level(left: str, between: str) -> bool:
    """Whether a figure is the level a comparison starts from: 由 [50个] 增至 80个."""
    return _PAST_LEFT.search(left) is not None and _PAST_RIGHT.match(between) is not None


def planned_sections(sections: tuple[Section, ...]) -> frozenset[str]:
    """The anchors of the sections that speak of the future, by their own or an outer heading."""
    planned: set[str] = set()
    stack: list[tuple[int, bool]] = []
    year = 0
    for section in sections:
        while stack and stack[-1][0] <= section.start:
            stack.pop()
        within = bool(stack and stack[-1][1])
        own = is_plan_heading(section.heading, year)
        future = within or bool(own)
        year = year_of_heading(section.heading) or year
        stack.append((section.end, future))
        if future:
            planned.add(section.anchor)
    return frozenset(planned)
