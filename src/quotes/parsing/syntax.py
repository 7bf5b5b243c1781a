"""Syntax: a parse brought onto the tokens of an analysis, and the questions that the rules ask it.

The tokens stay those of the built-in analyzer; each takes the tag and the place in the tree of its
main word (وقال those of قال, قوله those of قول), found by character offsets. So both parsers that
split clitics and those that leave them feed the same rules.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import attrs

from quotes.parsing.parse import ROOT, Parse
from quotes.text import fold

# What stands around the main word of a token: its clitics.
_CLITIC_TAGS = frozenset(["CCONJ", "SCONJ", "ADP", "PART", "AUX", "DET", "PRON", "PUNCT"])
# Relations that keep a word in the noun phrase of its head; clauses, and what a clause has, do not.
_NOMINAL = frozenset(
    ["nmod", "amod", "flat", "appos", "case", "det", "nummod", "fixed", "compound", "conj", "cc",
     "goeswith", "dep"]
)  # fmt: skip
_SUBJECTS = frozenset(["nsubj", "csubj"])


@attrs.frozen(eq=False)
class Syntax:
    """The evidence of a parse, by token; a token that the parse has no word for has none."""

    tags: list[str]
    """Universal part-of-speech tag of each token's main word, "" where there is none."""
    heads: list[int]
    """The token that holds the head of each token's main word; `ROOT` for a root or no word."""
    relations: list[str]
    """The relation to that head, without subtype; "" where there is no word."""
    first: list[int]
    """The first token of the subtree of each token's main word."""
    last: list[int]
    """The token after that subtree."""
    children: list[tuple[int, ...]]
    """The tokens whose main words hang on each token's words."""
    lemmas: list[str]
    """The lemma of each token's main word, folded; "" where there is none."""
    names: dict[int, tuple[int, str]]
    """First token of each recognised name -> the token after it, and its kind."""

    @classmethod
    def of(cls, parse: Parse, starts: Sequence[int], ends: Sequence[int]) -> Syntax:
        """Bring `parse` onto the tokens that stand at `starts` and `ends`; linear in both."""
        size = len(starts)
        token_of = _tokens(parse, starts, ends)
        main = [ROOT] * size
        for word, token in enumerate(token_of):
            if token >= 0 and (main[token] == ROOT or _leads(parse, word, main[token])):
                main[token] = word
        heads = [ROOT] * size
        children: list[list[int]] = [[] for _ in range(size)]
        for token, word in enumerate(main):
            above = _above(parse, token_of, token, word)
            heads[token] = above
            if above != ROOT:
                children[above].append(token)
        first, last = _extents(heads)
        names = {}
        for name in parse.names:
            start, end = bisect_right(ends, name.start), bisect_right(starts, name.end - 1)
            if start < end:
                names[start] = (end, name.kind)
        return cls(
            tags=[parse.tags[word] if word != ROOT else "" for word in main],
            heads=heads,
            relations=[
                parse.relations[word].partition(":")[0] if word != ROOT else "" for word in main
            ],
            first=first,
            last=last,
            children=[tuple(each) for each in children],
            lemmas=[fold(parse.lemmas[word]) if word != ROOT else "" for word in main],
            names=names,
        )

    def subject(self, verb: int) -> int | None:
        """The token of the subject of the verb at `verb`, or None."""
        for child in self.children[verb]:
            if self.relations[child] in _SUBJECTS:
                return child
        return None

    def begins_clause(self, index: int, first: int, last: int) -> bool:
        """Whether the word at `index` is a verb whose clause is an object of tokens `[first, last)`."""
        return (
            self.tags[index] == "VERB"
            and self.relations[index] in ("ccomp", "parataxis")
            and first <= self.heads[index] < last
        )

    def noun_phrase(self, head: int) -> tuple[int, int]:
        """The token range of the noun phrase of the noun at `head`, without clauses in it."""
        first, last = head, head + 1
        pending = [head]
        while pending:
            token = pending.pop()
            first, last = min(first, token), max(last, token + 1)
            pending.extend(c for c in self.children[token] if self.relations[c] in _NOMINAL)
        return first, last


def _tokens(parse: Parse, starts: Sequence[int], ends: Sequence[int]) -> list[int]:
    """The token that each word of the parse stands in; -1 for one that stands between tokens.

    A word that spans several (a parser may leave a mark on its word: «نعم) stands in the longest.
    """
    found = []
    for start, end in zip(parse.starts, parse.ends, strict=True):
        token = bisect_right(ends, start)
        best, longest = -1, 0
        while token < len(starts) and starts[token] < max(end, start + 1):
            size = ends[token] - starts[token]
            if size > longest:
                best, longest = token, size
            token += 1
        found.append(best)
    return found


def _leads(parse: Parse, word: int, other: int) -> bool:
    """Whether `word` is rather than `other` the main word of the token that both stand in."""
    return parse.tags[other] in _CLITIC_TAGS and parse.tags[word] not in _CLITIC_TAGS


def _above(parse: Parse, token_of: list[int], token: int, word: int) -> int:
    """The token that `word` of `token` hangs on: the first head up the tree in another token."""
    for _ in range(8):  # a token has a handful of words; a circle of heads ends here too
        if word == ROOT:
            return ROOT
        word = parse.heads[word]
        if word != ROOT and token_of[word] not in (token, -1):
            return token_of[word]
    return ROOT


def _extents(heads: list[int]) -> tuple[list[int], list[int]]:
    """First token and end of the subtree of each token; a circle of heads is left as it is."""
    size = len(heads)
    first, last = list(range(size)), list(range(1, size + 1))
    waiting = [0] * size
    for head in heads:
        if head != ROOT:
            waiting[head] += 1
    leaves = [token for token in range(size) if not waiting[token]]
    while leaves:
        token = leaves.pop()
        head = heads[token]
        if head == ROOT:
            continue
        first[head], last[head] = min(first[head], first[token]), max(last[head], last[token])
        waiting[head] -= 1
        if not waiting[head]:
            leaves.append(head)
    return first, last
