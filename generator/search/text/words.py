"""Normalised text → the words of the index: jieba's search mode for Han, numbers left whole.

Han text is cut to the most probable words of a dictionary, by jieba's algorithm without its hidden
Markov model: the graph of dictionary words, and the path of the highest probability through it.
The browser must cut a query to the same words, and can do so with a page of code and those words
of the dictionary that the query could hold; so a :class:`Dictionary` is any table of frequencies,
jieba's whole one or the few words of some shards. The graph and the path are one loop here: a
fifth of the time that jieba's own functions take, with the same words (a test says so).

Numbers keep their multiplier or percent sign (1.2万, 90%), Latin words stay whole (pm2.5, 5g).

It refuses jieba's start-up: no cache file in a shared folder, no log lines, no import at all
until the first Han text is cut.
"""

from __future__ import annotations

import functools
import importlib.resources
import math
import re
import warnings
from collections.abc import Iterator, Mapping

from generator.search.text.normalise import HAN

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
# What a reader may type in one go and find again: no punctuation in it.
RUN = rf"[{LETTERS}0-9{HAN}]+"
# Neighbouring characters of a run that are a term together, and name the shard of what begins so.
KEY = 2
# What stands between runs.
BREAK = " "
# So many cuts are kept, some 40 MB.
_REMEMBERED = 1 << 17

_TOKEN = re.compile(TOKEN)
_BETWEEN_RUNS = re.compile(RUN.replace("[", "[^", 1))
_SUFFIX_END = re.compile(rf"(?:{SUFFIX})$")
_HAN_START = re.compile(rf"[{HAN}]")


class Dictionary:
    """Words with their frequencies, and the cut of a text that they make most probable."""

    def __init__(self, frequencies: Mapping[str, int], total: int) -> None:
        """A table of words, and the sum of all frequencies of the table it was taken from.

        A table may hold beginnings of words with frequency 0, as jieba's does; where it does not,
        they are added, for the graph is followed along them.
        """
        self.frequencies = frequencies
        self.total = total
        logarithm = math.log(total) if total else 0.0
        counts = {max(count, 1) for count in frequencies.values()} | {1}
        self._weights = {count: math.log(count) - logarithm for count in counts}
        # The genre says the same again and again: a fifth of the text of a hundred cities'
        # reports, and more of one bureau's over the years.
        self._words_of_run = functools.lru_cache(maxsize=_REMEMBERED)(self._words_afresh)
        self._with_parts = functools.lru_cache(maxsize=_REMEMBERED)(self._with_parts_afresh)

    @classmethod
    def of(cls, words: Mapping[str, int], total: int) -> Dictionary:
        """The dictionary of some words; their beginnings are added."""
        beginnings = {word[:end]: 0 for word in words for end in range(1, len(word))}
        return cls({**beginnings, **words}, total)

    def cut(self, run: str) -> tuple[str, ...]:
        """The words of the most probable cut of a run of Han text.

        Of cuts of equal probability the one with the longer word wins, as in jieba; a character
        that is no word counts as one of frequency 1.
        """
        known, weights = self.frequencies, self._weights
        size = len(run)
        scores = [0.0] * (size + 1)
        ends = [size] * size
        for start in range(size - 1, -1, -1):
            best = -math.inf
            fragment = run[start]
            end = start + 1
            while (count := known.get(fragment)) is not None:
                if count and (score := weights[count] + scores[end]) >= best:
                    best = score
                    ends[start] = end
                if end == size:
                    break
                end += 1
                fragment = run[start:end]
            if best == -math.inf:
                best = weights[1] + scores[start + 1]
                ends[start] = start + 1
            scores[start] = best
        return tuple(_spans(run, ends))

    def with_parts(self, word: str) -> tuple[str, ...]:
        """A word after the dictionary words of two and three characters in it, as jieba has it."""
        return self._with_parts(word)

    def words(self, text: str) -> list[str]:
        """The index words of a normalised text, in text order, parts before their whole."""
        found: list[str] = []
        for token in _TOKEN.findall(text):
            if _HAN_START.match(token):
                found += self._words_of_run(token)
            else:
                found += number_words(token)
        return found

    def _words_afresh(self, run: str) -> tuple[str, ...]:
        return tuple(part for word in self.cut(run) for part in self.with_parts(word))

    def _with_parts_afresh(self, word: str) -> tuple[str, ...]:
        grams = (
            word[start : start + size]
            for size in (2, 3)
            if len(word) > size
            for start in range(len(word) - size + 1)
        )
        return (*(gram for gram in grams if self.frequencies.get(gram)), word)


def words(text: str) -> list[str]:
    """The index words of a normalised text by jieba's whole dictionary."""
    return jieba_dictionary().words(text)


def runs(text: str) -> str:
    """The stretches of a normalised text without punctuation, with a :data:`BREAK` between."""
    return _BETWEEN_RUNS.sub(BREAK, text)


def keys(runs: str) -> Iterator[str]:
    """The pairs of neighbouring characters of runs, those with a break in them too."""
    return map(str.__add__, runs, runs[1:])


def number_words(token: str) -> tuple[str, ...]:
    """A number with a suffix is found without it as well: 90 finds 90%."""
    bare = _SUFFIX_END.sub("", token)
    return (token,) if bare == token else (bare, token)


@functools.cache
def jieba_dictionary() -> Dictionary:
    """Jieba's bundled dictionary, read afresh once per process (about a second)."""
    with warnings.catch_warnings():
        # Importing jieba asks for pkg_resources, which warns that it is deprecated.
        warnings.simplefilter("ignore")
        import jieba
    dictionary = importlib.resources.files("jieba").joinpath("dict.txt")
    with dictionary.open("rb") as lines:
        frequencies, total = jieba.Tokenizer().gen_pfdict(lines)
    return Dictionary(frequencies, total)


def _spans(run: str, ends: list[int]) -> Iterator[str]:
    start = 0
    while start < len(run):
        yield run[start : ends[start]]
        start = ends[start]
