"""The word lists of the lexicon as traits: which bits of `analysis` each word form has."""

from __future__ import annotations

from collections.abc import Mapping

from quotes import analysis as a
from quotes.lexicon import Lexicon

_CATEGORY_TRAITS = {
    "role_m": a.ROLE_M,
    "role_f": a.ROLE_F,
    "role_plural": a.ROLE_PLURAL,
    "honorific_m": a.HONORIFIC,
    "honorific_f": a.HONORIFIC,
    "honorific_pronoun": a.HONORIFIC_PRONOUN,
    "name_particle": a.NAME_PARTICLE,
    "given_name_m": a.GIVEN_M,
    "given_name_f": a.GIVEN_F,
    "given_name_word": a.GIVEN_WORD,
    "family_name": a.FAMILY,
    "title_adjective": a.ADJECTIVE,
    "outlet_word": a.NAME_WORD_OF_BODY,
    "organisation_word": a.NAME_WORD_OF_BODY,
    "eulogy_of_prophet": a.ADVERB | a.OF_PROPHET,
    "eulogy_of_god": a.ADVERB | a.OF_GOD,
    "eulogy": a.ADVERB,
    "divine_name": a.NAME_PARTICLE | a.ROLE_M,
    "anonymous": a.ANONYMOUS,
    "group": a.GROUP,
    "singled": a.SINGLED,
    "institution": a.INSTITUTION,
    "organisation_name": a.ORGANISATION,
    "outlet": a.OUTLET,
    "outlet_head": a.OUTLET_HEAD,
    "document": a.DOCUMENT,
    "country": a.PLACE,
    "city": a.PLACE,
    "nisba": a.NISBA,
    "time_word": a.TIME,
    "month": a.MONTH,
    "adverb": a.ADVERB,
    "occasion": a.OCCASION,
    "preposition": a.PREPOSITION,
    "conjunction": a.CONJUNCTION,
    "relative": a.RELATIVE,
    "demonstrative": a.DEMONSTRATIVE,
    "pronoun": a.PRONOUN,
    "negation": a.NEGATION,
    "auxiliary": a.AUXILIARY,
    "interrogative": a.INTERROGATIVE,
    "discourse_break": a.BREAK,
    "addressee": a.ADDRESSEE,
    "title_head": a.TITLE_HEAD,
    "naming_word": a.NAMING,
}

# Lists of nouns of which some are written like a preposition with a pronoun.
_NO_ADVERBIALS = ("institution", "name_particle", "given_name_m", "occasion")

# The pronouns that a verb or noun can carry, folded, the longest first.
SUFFIXES = ("كما", "هما", "هم", "هن", "ها", "كم", "نا", "ني", "ه", "ي", "ك")


def trait_table(lexicon: Lexicon) -> dict[str, int]:
    """Traits by folded form, inflected forms included; multiword strings are in `wordings`."""
    table: dict[str, int] = {}
    known = table.get
    feminine = lexicon.words.get("role_f", frozenset())
    nouns = frozenset().union(*(lexicon.words.get(each, ()) for each in _NO_ADVERBIALS))
    for category, words in lexicon.words.items():
        trait = _CATEGORY_TRAITS.get(category, 0)
        inflects = trait & _INFLECTING
        for word in words:
            if " " in word:
                continue
            table[word] = known(word, 0) | trait
            if not inflects:
                continue
            # عنه، فيها: a preposition with its pronoun is a whole adverbial
            behind = a.ADVERB if trait == a.PREPOSITION else trait
            for form in _inflected(word, trait):
                if trait == a.ROLE_M and form in feminine:
                    continue  # مديرة is no مدير with a pronoun
                if form == word + "ا" and word + "ي" in words:
                    continue  # راويا is راو in the accusative; رأوا is a verb
                if trait == a.PREPOSITION and form in nouns:
                    continue  # nor قبيلة and بني a preposition with one
                table[form] = known(form, 0) | behind
    return table


def wordings(lexicon: Lexicon) -> Mapping[str, Mapping[str, a.Wordings]]:
    """The listed strings of several words, by their first and second word.

    By the second as well, because such strings begin with the commonest words: من opens dozens.
    """
    found: dict[tuple[str, str], list[tuple[tuple[str, ...], int]]] = {}
    for category, trait in _CATEGORY_TRAITS.items():
        for wording in lexicon.words.get(category, ()):
            if " " not in wording:
                continue
            parts = tuple(wording.split())
            # أن is always the complementizer, but for the last letter of a name: سي إن إن
            if parts[-1] != "ان" or trait & (a.OUTLET | a.ORGANISATION):
                found.setdefault((parts[0], parts[1]), []).append((parts, trait))
    table: dict[str, dict[str, a.Wordings]] = {}
    for (first, second), alike in found.items():
        # what stands in two lists has the trait of the first of them
        longest = sorted(alike, key=lambda wording: (-len(wording[0]), wording[0]))
        table.setdefault(first, {})[second] = tuple(longest)
    return table


def names_behind_preposition(
    table: Mapping[str, Mapping[str, a.Wordings]], form: str
) -> Mapping[str, a.Wordings]:
    """The listed names of several words that begin behind an attached preposition: لمانشستر يونايتد."""
    if form[0] not in "بلك" or len(form) < 3:
        return a.NO_WORDINGS
    name = "ال" + form[2:] if form.startswith("لل") else form[1:]  # للأمم المتحدة
    behind = table.get(name)
    if behind is None:
        return a.NO_WORDINGS  # as nearly always: no dictionary for each new word
    names = {
        second: tuple(wording for wording in alike if wording[1] & (a.BODY | a.PLACE))
        for second, alike in behind.items()
    }
    return {second: alike for second, alike in names.items() if alike}


_INFLECTING = a.OCCASION | a.SINGLED | a.ROLE_M | a.ROLE_F | a.PREPOSITION | a.NISBA | a.ADJECTIVE
_WITH_WAW = ("اب", "اخ")  # أبوه, أخوها
_NISBA_ENDINGS = ("ه", "ين", "ون", "ات", "ان", "تين", "تان")


def _inflected(word: str, trait: int) -> list[str]:
    """The further forms of a listed word: a nisba adjective also stands in the feminine and the plurals."""
    host = word[:-1] + "ت" if word.endswith("ه") else word
    if trait == a.OCCASION:
        return [host + suffix for suffix in ("ه", "ها", "هم", "هما", "ي", "نا")]
    if trait == a.SINGLED:
        return [word + suffix for suffix in ("هم", "هن", "هما", "نا", "كم")]
    if trait in (a.ROLE_M, a.ROLE_F):
        hosts = (host, host + "و") if word in _WITH_WAW else (host,)
        return [
            word + "ا",
            *(each + suffix for each in hosts for suffix in ("ه", "ها", "هم", "هما")),
        ]
    if trait == a.PREPOSITION:
        return [word + suffix for suffix in SUFFIXES]
    if trait in (a.NISBA, a.ADJECTIVE):
        return [word + ending for ending in _NISBA_ENDINGS]
    return []
