"""Reports → a lunr index in classic scripts, found again in the browser by the same words.

One module a step: :mod:`~generator.search.normalise` (one spelling for what readers take for the
same), :mod:`~generator.search.words` (normalised text → index words),
:mod:`~generator.search.documents` (report → sections as the index sees them),
:mod:`~generator.search.postings` (lunr.py's scores, term by term) and
:mod:`~generator.search.files` (the scripts a site serves). The browser's half is
``templates/assets/js``; whatever both halves must know is written into the manifest here.
"""

from generator.search.documents import documents
from generator.search.files import files

__all__ = ["documents", "files"]
