"""The way to the pages that compare a report: which there are, and what their links say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator import urls
from generator.model import Comparison, Portal
from generator.render.links import Links
from generator.render.views import Link
from generator.texts import Texts

Comparisons = Mapping[str, Sequence[Comparison]]


def by_report(portal: Portal) -> Comparisons:
    """The comparisons that a report stands in, by its slug, in the portal's order."""
    found: defaultdict[str, list[Comparison]] = defaultdict(list)
    for each in portal.comparisons:
        found[each.newer].append(each)
        found[each.older].append(each)
    return found


def path_of(comparison: Comparison) -> str:
    """The path of a comparison's page."""
    return urls.comparison_page(comparison.newer, comparison.older)


def link_to(comparison: Comparison, links: Links, texts: Texts) -> Link:
    """The link to a comparison, named by both years."""
    words = texts.compare_years.format(newer=comparison.newer_year, older=comparison.older_year)
    return Link(words, links.to(path_of(comparison)), note=texts.compare_which)


def with_year_before(slug: str, several: Comparisons, links: Links, texts: Texts) -> Link | None:
    """The link from a report to its comparison with the nearest earlier year, named by that."""
    earlier = (each for each in several.get(slug, ()) if each.newer == slug)
    nearest = max(earlier, key=lambda each: each.older_year, default=None)
    if nearest is None:
        return None
    return Link(texts.compare_link.format(year=nearest.older_year), links.to(path_of(nearest)))
