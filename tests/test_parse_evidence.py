"""What a parse changes, and what it may not change: each rule with the parse and without it."""

from __future__ import annotations

import attrs
import pytest

from made_parses import parsed
from quotes.marks import find_marks
from quotes.model import Document
from quotes.parsing import ROOT, Name, Parse, Parsed, Syntax
from quotes.passage import Passage
from quotes.phrases.parsed import parsed_end
from quotes.pipeline import Extractor
from quotes.text import Text

EXTRACTOR = Extractor()


def both(document: Parsed) -> tuple[Document, Document]:
    return EXTRACTOR.extract(document.text), EXTRACTOR.extract_parsed(document)


def told(document: Document) -> list[str]:
    return [each.note for each in document.quotations[0].evidence if each.stage == "parse"]


# قال القس هني إن العمل مستمر: the lists take هني for a form of هنأ.
LONG_NAME = parsed(
    "قال/VERB/0/root مدير/NOUN/1/nsubj المهرجان/NOUN/2/nmod زياد/PROPN/2/nmod بوعلوه/PROPN/4/flat "
    "كنعو/PROPN/4/flat إن/PART/9/mark العمل/NOUN/9/nsubj مستمر/ADJ/1/ccomp ~./PUNCT/1/punct"
)


def test_the_parse_takes_an_unlisted_end_of_a_name() -> None:
    without, with_parse = both(LONG_NAME)
    assert without.quotations[0].speaker is not None
    assert without.quotations[0].speaker.mention is not None
    assert without.quotations[0].speaker.mention.text == "مدير المهرجان زياد"
    speaker = with_parse.quotations[0].speaker
    assert speaker is not None
    assert speaker.mention is not None
    assert speaker.mention.text == "مدير المهرجان زياد بوعلوه كنعو"
    assert any("takes the unlisted words at its end" in note for note in told(with_parse))


def test_no_object_is_taken_for_the_end_of_a_name() -> None:
    tree = parsed(
        "سأل/VERB/0/root المطران/NOUN/1/nsubj المسؤولين/NOUN/2/nmod ~:/PUNCT/6/punct "
        "متى/ADV/6/advmod نعود/VERB/1/ccomp ~؟/PUNCT/1/punct"
    )
    speaker = EXTRACTOR.extract_parsed(tree).quotations[0].speaker
    assert speaker is not None
    assert speaker.name == "المطران"


def passage_of(tree: Parsed) -> Passage:
    analysis = EXTRACTOR.analyzer.analyze(Text.of(tree.text))
    analysis.syntax = Syntax.of(tree.parse, analysis.starts, analysis.ends)
    return Passage.of(analysis, find_marks(analysis.text))


def test_the_parse_ends_a_phrase_before_a_verb() -> None:
    tree = parsed(
        "أبلغ/VERB/0/root تاجر/NOUN/1/nsubj نفط/NOUN/2/nmod في/ADP/5/case لندن/PROPN/2/nmod "
        "طلب/VERB/2/acl عدم/NOUN/6/obj ذكر/NOUN/7/nmod اسم/NOUN/8/nmod+ه/PRON/9/nmod "
        "الصحيفة/NOUN/1/obj أن/SCONJ/15/mark الأسعار/NOUN/15/nsubj لن/PART/15/advmod "
        "تتأثر/VERB/1/ccomp ~./PUNCT/1/punct"
    )
    passage = passage_of(tree)
    end, why = parsed_end(passage, 1, 6, 11)  # the lists have taken طلب
    assert passage.analysis.raw(1, end) == "تاجر نفط في لندن"
    assert "word lists read on" in why
    assert parsed_end(passage, 1, 5, 11) == (5, "")
    speaker = EXTRACTOR.extract_parsed(tree).quotations[0].speaker
    assert speaker is not None
    assert speaker.name == "تاجر نفط في لندن"


def test_the_parse_finds_a_subject_that_no_list_has() -> None:
    tree = parsed(
        "و/CCONJ/2/cc+يرى/VERB/0/root معدو/NOUN/2/nsubj+ه/PRON/3/nmod اليوم/NOUN/2/obl "
        "أن/SCONJ/8/mark الأزمة/NOUN/8/nsubj عابرة/ADJ/2/ccomp ~./PUNCT/2/punct"
    )
    without, with_parse = both(tree)
    assert without.quotations[0].speaker is None
    speaker = with_parse.quotations[0].speaker
    assert speaker is not None
    assert speaker.mention is not None
    assert speaker.mention.text == "معدوه"
    assert any("the word lists have none" in note for note in told(with_parse))


@pytest.mark.parametrize("word", ["ضاحكا", "المواطنين", "له"])
def test_what_is_no_nominative_is_no_subject(word: str) -> None:
    tree = parsed(
        f"وأضاف/VERB/0/root {word}/NOUN/1/nsubj ~:/PUNCT/1/punct نعود/VERB/1/ccomp غدا/ADV/4/advmod "
        "إلى/ADP/7/case العمل/NOUN/4/obl ~./PUNCT/1/punct"
    )
    without, with_parse = both(tree)
    assert with_parse.to_dict() == without.to_dict()


def test_the_writers_next_verb_ends_the_clause() -> None:
    tree = parsed(
        "ذكرت/VERB/0/root الصحيفة/NOUN/1/nsubj أن/SCONJ/5/mark السكان/NOUN/5/nsubj قطعوا/VERB/1/ccomp "
        "الطريق/NOUN/5/obj ~،/PUNCT/8/punct و/CCONJ/9/cc+عزت/VERB/1/conj الخبر/NOUN/9/obj إلى/ADP/12/case "
        "شاهد/NOUN/9/obl ~./PUNCT/1/punct"
    )
    without, with_parse = both(tree)
    assert without.quotations[0].text == "أن السكان قطعوا الطريق، وعزت الخبر إلى شاهد"
    assert with_parse.quotations[0].text == "أن السكان قطعوا الطريق"
    assert any("hangs the next verb on the cue" in note for note in told(with_parse))


def test_a_verb_that_is_no_reporting_one_goes_on_the_clause() -> None:
    tree = parsed(
        "ذكرت/VERB/0/root الصحيفة/NOUN/1/nsubj أن/SCONJ/5/mark السكان/NOUN/5/nsubj قطعوا/VERB/1/ccomp "
        "الطريق/NOUN/5/obj ~،/PUNCT/8/punct و/CCONJ/9/cc+وصلت/VERB/1/conj الشرطة/NOUN/9/nsubj ~./PUNCT/1/punct"
    )
    without, with_parse = both(tree)
    assert with_parse.to_dict() == without.to_dict()


def test_a_clause_that_nothing_brings_in() -> None:
    tree = parsed(
        "و/CCONJ/2/cc+أضاف/VERB/0/root غادر/VERB/2/parataxis السكان/NOUN/3/nsubj المبنى/NOUN/3/obj "
        "قبل/ADP/7/case الحريق/NOUN/3/obl ~./PUNCT/2/punct"
    )
    without, with_parse = both(tree)
    assert without.quotations == ()
    assert [each.text for each in with_parse.quotations] == ["غادر السكان المبنى قبل الحريق"]


def test_the_trace_tells_where_the_surface_wins() -> None:
    tree = parsed(
        "قال/NOUN/0/root الوزير/NOUN/1/nmod إن/PART/5/mark الجسر/NOUN/5/nsubj آمن/ADJ/1/acl ~./PUNCT/1/punct"
    )
    without, with_parse = both(tree)
    assert with_parse.to_dict() == without.to_dict()
    assert told(with_parse) == [
        "has NOUN for the cue; the surface wins",
        "has no subject for the cue; the surface wins",
        "agrees on the end of the clause",
    ]
    assert told(without) == []


def test_words_are_found_through_vowel_signs_and_tatweel() -> None:
    plain = LONG_NAME
    signs = plain.text.replace("زياد", "زِيـــاد")
    moved = len(signs) - len(plain.text)
    after = signs.index("بوعلوه") - moved
    starts = [start + (moved if start >= after else 0) for start in plain.parse.starts]
    ends = [end + (moved if end >= after - 1 else 0) for end in plain.parse.ends]
    written = Parsed(signs, attrs.evolve(plain.parse, starts=starts, ends=ends))
    speaker = EXTRACTOR.extract_parsed(written).quotations[0].speaker
    assert speaker is not None
    assert speaker.mention is not None
    assert speaker.mention.text == "مدير المهرجان زِيـــاد بوعلوه كنعو"


def test_a_parse_of_nonsense_harms_nothing() -> None:
    text = "قال الوزير إن الجسر آمن. وأضاف: «نعم»."
    size = len(text)
    circle = Parse(
        starts=[0, 5, 12, 15, 900, 3],
        ends=[4, 11, 14, 20, 950, 3],
        tags=["VERB"] * 6,
        heads=[1, 0, 3, 2, ROOT, 4],
        relations=["nsubj"] * 6,
        lemmas=[""] * 6,
        names=[Name(0, 4, "PER"), Name(30, 20, "LOC"), Name(size, size + 9, "X")],
    )
    document = EXTRACTOR.extract_parsed(Parsed(text, circle, "odd"))
    assert document.id == "odd"
    assert len(document.quotations) == 2
    assert EXTRACTOR.extract_parsed(Parsed("", Parse([], [], [], [], [], []))).quotations == ()


def test_a_token_takes_the_place_of_its_main_word() -> None:
    tree = parsed(
        "و/CCONJ/2/cc+قال/VERB/0/root ل/ADP/4/case+مراسل/NOUN/2/obl+نا/PRON/4/nmod ~./PUNCT/2/punct"
    )
    analysis = EXTRACTOR.analyzer.analyze(Text.of(tree.text))
    syntax = Syntax.of(tree.parse, analysis.starts, analysis.ends)
    assert syntax.tags == ["VERB", "NOUN", "PUNCT"]
    assert syntax.heads == [ROOT, 0, 0]
    assert (syntax.first[0], syntax.last[0]) == (0, 3)
    assert syntax.children[0] == (1, 2)


@pytest.mark.parametrize(("lemma", "found"), [("وَعَدَ", "وعد"), ("عَدَّ", "عد"), ("", "عد")])
def test_a_lemma_with_vowel_signs_tells_two_verbs_apart(lemma: str, found: str) -> None:
    tree = parsed(
        "يعد/VERB/0/root المدير/NOUN/1/nsubj أن/SCONJ/5/mark الجسر/NOUN/5/nsubj آمن/ADJ/1/ccomp "
        "~./PUNCT/1/punct"
    )
    lemmas = [lemma, *tree.parse.lemmas[1:]]
    tree = attrs.evolve(tree, parse=attrs.evolve(tree.parse, lemmas=lemmas))
    (quotation,) = EXTRACTOR.extract_parsed(tree).quotations
    assert quotation.cue is not None
    assert quotation.cue.lemma == found


def test_a_word_that_the_parser_left_a_mark_on() -> None:
    text = "«نعم»"
    analysis = EXTRACTOR.analyzer.analyze(Text.of(text))
    parse = Parse([0], [5], ["INTJ"], [ROOT], ["root"], [""])
    assert Syntax.of(parse, analysis.starts, analysis.ends).tags == ["", "INTJ", ""]


@pytest.mark.parametrize(("kind", "mention"), [("PER", "زياد بوعلوه كنعو"), ("LOC", "زياد")])
def test_a_recognised_person_is_named_to_the_end(kind: str, mention: str) -> None:
    text = "قال زياد بوعلوه كنعو إن العمل مستمر."
    places = [(0, 3), (4, 8), (9, 14), (15, 19), (20, 22), (23, 28), (29, 34)]
    parse = Parse(
        starts=[start for start, _ in places],
        ends=[end for _, end in places],
        tags=["VERB", "X", "X", "X", "PART", "NOUN", "ADJ"],
        heads=[ROOT, 0, ROOT, 2, 6, 6, 0],
        relations=["root", "nsubj", "root", "flat", "mark", "nsubj", "ccomp"],
        lemmas=[""] * 7,
        names=[Name(4, 19, kind)],
    )
    speaker = EXTRACTOR.extract_parsed(Parsed(text, parse)).quotations[0].speaker
    assert speaker is not None
    assert speaker.mention is not None
    assert speaker.mention.text == mention
