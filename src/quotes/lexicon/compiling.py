"""Compiling: checked rows to entries with all their forms and wordings."""

from __future__ import annotations

import re
from typing import cast

from quotes.lexicon.entries import Addressee, Entry, EntryKind, Follow, Form, Phrase
from quotes.lexicon.tables import ExpressionRow, Report, VerbRow
from quotes.morphology import (
    MorphologyError,
    VerbClass,
    dictionary_form,
    noun_inflections,
    participle_inflections,
    verb_inflections,
)
from quotes.text import fold

_TOKEN = re.compile(r"[^\W\d_]+")
# What may be written together with a word, folded, the longest first.
_PREFIXES = ("وب", "ول", "وس", "فس", "بال", "وال", "ال", "و", "ف", "ب", "ل", "س", "ك")
_PRONOUNS = ("هما", "هم", "هن", "ها", "كم", "نا", "ني", "ه", "ي", "ك")
# The pronouns that an expression's last word takes for its speaker (على حد قوله, قولها, قولهم): the
# third person only, since "I" and "we" speak for themselves (برأيي). So does أن: يذكر أنه.
_THIRD_PERSON = ("ه", "ها", "هم", "هما", "هن")
# A last "word" of one letter is a preposition written together with the next: وفقا ل + الوزير.
_LINKS = ("ل", "ب")


def compile_verb(row: VerbRow, report: Report) -> tuple[Entry, list[str], list[Form]] | None:
    """Return the entry, the folded keys and the forms, in one order; None after a problem."""
    verb = VerbClass(row.form, row.root, row.vowels)
    try:
        inflections = verb_inflections(
            verb,
            passive=row.passive,
            imperative=row.imperative,
            participle=row.participle is None,
            masdar=row.masdar is None,
        )
    except MorphologyError as error:
        report(error.field, error.reason)
        return None
    if not _is_written(row.lemma, inflections[0].surface, verb):
        report("lemma", f"form and root give {inflections[0].surface}, not {row.lemma}")
        return None
    for participle in row.participle or ():
        inflections += participle_inflections(participle)
    for noun in row.masdar or ():
        inflections += noun_inflections(noun)
    keys = fold("\n".join(form.surface for form in inflections)).split("\n")
    known = set(keys)
    ambiguous = _own_forms("ambiguous", row.ambiguous, known, row.lemma, report)
    without = _own_forms("without", row.without, known, row.lemma, report)
    if not _shows(row.example, known):
        report("example", f"holds no form of {row.lemma}")
    entry = Entry(
        lemma=row.lemma,
        kind="verb",
        sense=row.sense,
        frames=frozenset(row.frames),
        ambiguous=keys[0] in ambiguous,
        example=row.example,
        relay=fold(row.relay),
        rare=row.rare,
        addressee=cast(Addressee, row.addressee) if row.addressee else None,
        note=row.note,
    )
    forms = [
        Form(entry, surface, *features, key in ambiguous)
        for key, (surface, features) in zip(keys, inflections, strict=True)
    ]
    if without:
        forms = [form for key, form in zip(keys, forms, strict=True) if key not in without]
        keys = [key for key in keys if key not in without]
    return entry, keys, forms


def _own_forms(
    field: str, words: tuple[str, ...], known: set[str], lemma: str, report: Report
) -> set[str]:
    """The folded words of a field that lists forms of the entry."""
    if not words:
        return set()
    keys = set(fold("\n".join(words)).split("\n"))
    if not keys <= known:
        for word in words:
            if fold(word) not in known:
                report(field, f"{word} is no form of {lemma}")
    return keys


def compile_expression(row: ExpressionRow, report: Report) -> tuple[Entry, list[Phrase]]:
    """Return the entry and its phrases."""
    entry = Entry(
        lemma=row.lemma,
        kind=cast(EntryKind, row.kind),
        sense=row.sense,
        frames=frozenset(row.frames),
        ambiguous=row.ambiguous,
        example=row.example,
        relay=fold(row.relay),
        note=row.note,
    )
    phrases = []
    for wording in (row.lemma, *row.wordings):
        words = tuple(fold(wording).split(" "))
        link = words[-1] if words[-1] in _LINKS else None
        if link:
            words = words[:-1]
        if row.follow != "pronoun":
            phrases.append(Phrase(entry, words, cast(Follow, row.follow), link, None))
        if words[-1] in ("ان", "بان"):
            phrases += [
                Phrase(entry, (*words[:-1], words[-1] + pronoun), "content", None, None)
                for pronoun in _THIRD_PERSON
            ]
        if row.pronoun or row.follow == "pronoun":
            phrases += _with_pronouns(entry, words, link)
    example = _TOKEN.findall(fold(row.example))
    if not any(_stands_in(phrase, example) for phrase in phrases):
        report("example", f"does not hold {row.lemma}")
    return entry, phrases


def _is_written(lemma: str, surface: str, verb: VerbClass) -> bool:
    """Whether the lemma is the generated form, with or without the shadda."""
    if "ّ" not in lemma:
        return lemma == surface
    return lemma == dictionary_form(verb)


def _shows(example: str, keys: set[str]) -> bool:
    """Whether one of the example's words is one of the forms, with clitics or without."""
    words = _TOKEN.findall(fold(example))
    return any(word in keys for word in words) or any(
        part in keys for word in words for part in _parts(word)
    )


def _parts(word: str) -> list[str]:
    bare = [word, *(word[len(prefix) :] for prefix in _PREFIXES if word.startswith(prefix))]
    return bare + [
        part[: -len(pronoun)] for part in bare for pronoun in _PRONOUNS if part.endswith(pronoun)
    ]


def _with_pronouns(entry: Entry, words: tuple[str, ...], link: str | None) -> list[Phrase]:
    """على حد قوله, على حد قولها ...; وفقا له, وفقا لها ..."""
    if link:
        return [
            Phrase(entry, (*words, link + pronoun), "pronoun", None, pronoun)
            for pronoun in _THIRD_PERSON
        ]
    last = words[-1][:-1] + "ت" if words[-1].endswith("ه") else words[-1]
    return [
        Phrase(entry, (*words[:-1], last + pronoun), "pronoun", None, pronoun)
        for pronoun in _THIRD_PERSON
    ]


def _stands_in(phrase: Phrase, tokens: list[str]) -> bool:
    words, size = phrase.words, len(phrase.words)
    for start in range(len(tokens) - size + 1):
        window = tokens[start : start + size]
        first_fits = window[0] == words[0] or window[0][1:] == words[0]
        if first_fits and tuple(window[1:]) == words[1:]:
            following = tokens[start + size] if start + size < len(tokens) else ""
            if phrase.link is None or following.startswith(phrase.link):
                return True
    return False
