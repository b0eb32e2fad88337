"""Normalised text → the words of the index: jieba's search mode for Han, numbers left whole.

jieba's dictionary and its own algorithm (``get_DAG`` and ``calc``, without its hidden Markov
model) cut Han text, because the browser must cut a query to the same words and can do so with a
page of code. It needs only the dictionary words that occur in the indexed texts: a cut looks at
no others. :func:`analyse` gathers them in passing as the ``lexicon``, and with the same
frequencies and total the small dictionary cuts every indexed text as the full one does.

Numbers keep their multiplier or percent sign (1.2万, 90%), Latin words stay whole (pm2.5, 5g).

It refuses jieba's start-up: no cache file in a shared folder, no log lines, no import at all
until the first Han text is cut.
"""

from __future__ import annotations

import functools
import importlib.resources
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.search.normalise import HAN

# Letters of other scripts, in lower case: Latin, Greek, Cyrillic, Uyghur, Tibetan, Mongolian,
# Japanese, Korean.
LETTERS = "a-zß-öø-ɏͰ-ԯؠ-ۓཀ-ྼᠠ-ᢪぁ-ヿ가-힣"
# What may follow a number as part of it.
SUFFIX = "[%‰]|[十百千]?[万亿]+"
# A word that is not Han text, or a run of Han text for the dictionary to cut.
TOKEN = (
    rf"[{LETTERS}0-9]+(?:(?<=[0-9])\.[0-9][{LETTERS}0-9]*)*(?:(?<=[0-9])(?:{SUFFIX}))?"
    rf"|[{HAN}]+"
)

_TOKEN = re.compile(TOKEN)
_SUFFIX_END = re.compile(rf"(?:{SUFFIX})$")
_HAN_START = re.compile(rf"[{HAN}]")


@dataclass(frozen=True, slots=True)
class Analysis:
    """What a normalised text holds: its index words in order, its dictionary words as a set."""

    words: tuple[str, ...]
    lexicon: frozenset[str]


def words(text: str) -> tuple[str, ...]:
    """The index words of a normalised text, in text order, parts before their whole."""
    return analyse(text).words


def analyse(text: str) -> Analysis:
    """Words and lexicon of a normalised text, in one pass."""
    found: list[str] = []
    lexicon: set[str] = set()
    for match in _TOKEN.finditer(text):
        token = match.group()
        if _HAN_START.match(token):
            for word in _cut(token, lexicon):
                found += _parts(word)
                found.append(word)
        else:
            found += _number(token)
    return Analysis(tuple(found), frozenset(lexicon))


def frequencies(lexicon: frozenset[str]) -> dict[str, int]:
    """Jieba's frequency of each word of a lexicon, in code-point order."""
    known = tokenizer().FREQ
    return {word: known[word] for word in sorted(lexicon)}


def total() -> int:
    """The sum of all frequencies of jieba's dictionary, which every probability is a share of."""
    return int(tokenizer().total)


@functools.cache
def tokenizer() -> Any:
    """Jieba with its bundled dictionary, read afresh once per process (about a second)."""
    with warnings.catch_warnings():
        # Importing jieba asks for pkg_resources, which warns that it is deprecated.
        warnings.simplefilter("ignore")
        import jieba
    cutter = jieba.Tokenizer()
    dictionary = importlib.resources.files("jieba").joinpath("dict.txt")
    cutter.FREQ, cutter.total = cutter.gen_pfdict(dictionary.open("rb"))
    cutter.initialized = True
    return cutter


def _cut(run: str, lexicon: set[str]) -> Iterator[str]:
    """The words of the most probable cut of a run of Han text; its dictionary words are added."""
    cutter = tokenizer()
    known = cutter.FREQ
    graph = cutter.get_DAG(run)
    for start, ends in graph.items():
        lexicon.update(run[start : end + 1] for end in ends)
    # A character unknown to the dictionary stands in the graph for itself.
    lexicon.difference_update([character for character in run if not known.get(character)])
    route: dict[int, tuple[float, int]] = {}
    cutter.calc(run, graph, route)
    start = 0
    while start < len(run):
        end = route[start][1] + 1
        yield run[start:end]
        start = end


def _parts(word: str) -> Iterator[str]:
    """The dictionary words of two and three characters inside a longer one, as jieba lists them."""
    known = tokenizer().FREQ
    for size in (2, 3):
        if len(word) > size:
            grams = (word[start : start + size] for start in range(len(word) - size + 1))
            yield from (gram for gram in grams if known.get(gram))


def _number(token: str) -> tuple[str, ...]:
    """A number with a suffix is found without it as well: 90 finds 90%."""
    bare = _SUFFIX_END.sub("", token)
    return (token,) if bare == token else (bare, token)
