"""Reports → an index in classic scripts, found again in the browser by the same words.

A room a step: :mod:`~generator.search.text` (one spelling, the words in it),
:mod:`~generator.search.index` (sections → postings in shards), :mod:`~generator.search.figures`
(conditions on indicators), :mod:`~generator.search.lookups` (suggestions, sounds, slips); and
:mod:`~generator.search.files`, which makes them the scripts of a site.

:mod:`~generator.search.ask` goes the other way, from a query to results, in Python; the browser's
half is ``templates/assets/js/ask``, module by module the same. Whatever both must know is written
into the manifest.
"""

from generator.search.files import files
from generator.search.index.documents import documents

__all__ = ["documents", "files"]
