"""A report as a reference list names it, by GB/T 7714—2015, 4.6, electronic resources.

责任者. 题名[R/OL]. (发布日期)[引用日期]. 获取和访问路径. Place and publisher are left out, as
8.4.1.3 and 8.4.2.3 allow for an electronic resource that names none; a report whose author is not
known is 佚名 (8.1.3); a date of publication that is not known is left out, never guessed. Dates
are written YYYY-MM-DD (8.4.4.2). The day on which a reader saw the page only the reader knows: the
page holds a blank for it, and another for the address where that is not configured.
"""

from __future__ import annotations

from generator.config import Config
from generator.model import Metadata
from generator.render.links import canonical
from generator.render.views import Citation


def citation(known: Metadata, page: str, config: Config) -> Citation:
    """The reference to the report whose page has that path."""
    author = known.agency or known.author or known.source or config.texts.author_unknown
    day = f"({known.published:%Y-%m-%d})" if known.published else ""
    return Citation(f"{author}. {known.name}[R/OL]. {day}", canonical(config, page))
