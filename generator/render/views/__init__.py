"""What the templates are given: one frozen view a page, every value ready to be shown.

A template decides where a thing stands, never what it says or whether it is known.
"""

from generator.render.views.compare import (
    CompareGroup,
    CompareRow,
    CompareView,
    PlanCard,
    Quotation,
    Unmatched,
)
from generator.render.views.explorer import ExplorerView, FigureRow
from generator.render.views.feeds import (
    FeedEntry,
    FeedView,
    OpenSearchView,
    SitemapView,
    SitePage,
)
from generator.render.views.guides import Chapter, GlossaryView, HelpView, TermEntry, TermGroup
from generator.render.views.lists import (
    Entry,
    Facet,
    HomeView,
    ListView,
    NotFoundView,
    Pager,
    SearchView,
)
from generator.render.views.report import Citation, Explained, Heading, HiddenFigures, ReportView
from generator.render.views.series import (
    SeriesEntry,
    SeriesGroup,
    SeriesListView,
    SeriesRow,
    SeriesView,
)
from generator.render.views.shell import Fact, Link, Shell, Tag

View = (
    HomeView
    | ListView
    | ReportView
    | SearchView
    | NotFoundView
    | CompareView
    | GlossaryView
    | HelpView
    | ExplorerView
    | SeriesListView
    | SeriesView
)

__all__ = [
    "Chapter",
    "Citation",
    "CompareGroup",
    "CompareRow",
    "CompareView",
    "Entry",
    "Explained",
    "ExplorerView",
    "Facet",
    "Fact",
    "FeedEntry",
    "FeedView",
    "FigureRow",
    "GlossaryView",
    "Heading",
    "HelpView",
    "HiddenFigures",
    "HomeView",
    "Link",
    "ListView",
    "NotFoundView",
    "OpenSearchView",
    "Pager",
    "PlanCard",
    "Quotation",
    "ReportView",
    "SearchView",
    "SeriesEntry",
    "SeriesGroup",
    "SeriesListView",
    "SeriesRow",
    "SeriesView",
    "Shell",
    "SitePage",
    "SitemapView",
    "Tag",
    "TermEntry",
    "TermGroup",
    "Unmatched",
    "View",
]
