"""A question to the index of a built site: the browser's search, in Python, through lunr.py.

One module a step, named as those of ``templates/assets/js``, which do the same in JavaScript; what
the one finds, the other must (``tests/search/test_search_seam.py``). ``query`` reads what was
typed, ``plan`` says what to look up, ``candidates`` and ``classes`` say which sections can hold it,
``rank`` scores them, ``verify`` reads the texts of the best, ``find`` puts it together, ``show``
prints it.
"""

from generator.search.ask.answer import Answer
from generator.search.ask.conditioned import find
from generator.search.ask.show import lines
from generator.search.ask.site import Site

__all__ = ["Answer", "Site", "find", "lines"]
