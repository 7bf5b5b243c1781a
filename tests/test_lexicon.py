"""The shipped lexicon's promises, and every error that a lexicon file can have."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from importlib.resources import files
from itertools import combinations
from pathlib import Path

import pytest

from quotes.errors import LexiconError
from quotes.lexicon import FRAMES, SENSES, Form, Lexicon, Phrase, check, default_lexicon
from quotes.text import fold

DATA = files("quotes") / "data" / "ar"
SHIPPED = sorted(
    (item for item in DATA.iterdir() if item.name.endswith(".toml")), key=lambda item: item.name
)

GOOD_VERB = {
    "lemma": '"ثرثر"',
    "form": '"QI"',
    "root": '"ثرثر"',
    "sense": '"say"',
    "frames": '["أن"]',
    "example": '"وثرثر الجار أن الدار بيعت."',
}
GOOD_EXPRESSION = {
    "lemma": '"على ذمة"',
    "kind": '"preposition"',
    "sense": '"claim"',
    "follow": '"speaker"',
    "frames": '["clause"]',
    "example": '"والصفقة تمت، على ذمة الراوي."',
}


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return default_lexicon()


def forms_of(lexicon: Lexicon, word: str) -> list[Form]:
    return [form for form in lexicon.forms.get(fold(word), ()) if not form.bound]


def table(kind: str, fields: dict[str, str]) -> str:
    return f"[[{kind}]]\n" + "".join(f"{key} = {value}\n" for key, value in fields.items())


def write(folder: Path, text: str, name: str = "mine.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


# --- what is shipped ---


def test_shipped_files_are_sound() -> None:
    assert check([]) == ()


def test_it_is_large_enough(lexicon: Lexicon) -> None:
    verbs = [entry for entry in lexicon.entries if entry.kind == "verb"]
    assert len(verbs) >= 300
    assert (
        len(lexicon.entries) - len({id(f.entry) for fs in lexicon.forms.values() for f in fs}) >= 70
    )


def test_default_lexicon_is_loaded_once() -> None:
    assert default_lexicon() is default_lexicon()


@pytest.mark.parametrize("item", SHIPPED, ids=lambda item: item.name)
def test_file_is_in_canonical_form(item: Path) -> None:
    """Entries in order of their folded lemmas, one Arabic string a line, no stray whitespace."""
    text = item.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    for line in text.splitlines():
        assert line == line.rstrip()
        assert "\t" not in line
        assert len(re.findall(r'"[^"\\]*(?:\\.[^"\\]*)*"', line)) <= 1
    for tables in tomllib.loads(text).values():
        lemmas = [table["lemma"] for table in tables]
        assert lemmas == sorted(lemmas, key=lambda lemma: (fold(lemma), lemma))


def test_senses_and_frames_are_all_in_use(lexicon: Lexicon) -> None:
    assert {entry.sense for entry in lexicon.entries} == set(SENSES)
    assert {frame for entry in lexicon.entries for frame in entry.frames} == set(FRAMES)
    assert len(SENSES) <= 45


@pytest.mark.parametrize(
    ("word", "lemma", "reading"),
    [
        ("قال", "قال", ("verb", "perfect", "active", 3, "m", "s")),
        ("قالت", "قال", ("verb", "perfect", "active", 3, "f", "s")),
        ("يقل", "قال", ("verb", "imperfect", "active", 3, "m", "s")),
        ("قيل", "قال", ("verb", "perfect", "passive", 3, "m", "s")),
        ("يقال", "قال", ("verb", "imperfect", "passive", 3, "m", "s")),
        ("قل", "قال", ("verb", "imperative", "active", 2, "m", "s")),
        ("قائلين", "قال", ("participle", None, "active", None, "m", "p")),
        ("قول", "قال", ("noun", None, None, None, None, None)),
        ("أضافتا", "أضاف", ("verb", "perfect", "active", 3, "f", "d")),
        ("أُشير", "أشار", ("verb", "perfect", "passive", 3, "m", "s")),
        ("نؤكد", "أكد", ("verb", "imperfect", "active", 1, None, "p")),
        ("مُضيفةً", "أضاف", ("participle", None, "active", None, "f", "s")),
        ("اتهموا", "اتهم", ("verb", "perfect", "active", 3, "m", "p")),
        ("وصفت", "وصف", ("verb", "perfect", "active", 3, "f", "s")),
        ("بيّن", "بيّن", ("verb", "perfect", "active", 3, "m", "s")),
    ],
)
def test_forms(lexicon: Lexicon, word: str, lemma: str, reading: tuple[object, ...]) -> None:
    readings = [
        (form.kind, form.tense, form.voice, form.person, form.gender, form.number)
        for form in forms_of(lexicon, word)
        if form.entry.lemma == lemma
    ]
    assert reading in readings


def test_keys_are_folded_surfaces(lexicon: Lexicon) -> None:
    surfaces = [form.surface for forms in lexicon.forms.values() for form in forms]
    keys = [key for key, forms in lexicon.forms.items() for _ in forms]
    assert fold("\n".join(surfaces)).split("\n") == keys


def test_a_passive_written_like_the_active_is_a_flag(lexicon: Lexicon) -> None:
    assert forms_of(lexicon, "ذكر")[0].maybe_passive
    assert not any(form.voice == "passive" for form in forms_of(lexicon, "ذكر"))
    assert not forms_of(lexicon, "قال")[0].maybe_passive


def test_first_person_stands_beside_the_third(lexicon: Lexicon) -> None:
    assert [form.person for form in forms_of(lexicon, "أكدت")] == [3, 1]


def test_forms_before_a_pronoun_are_bound(lexicon: Lexicon) -> None:
    for key, lemma in (("اخبرو", "أخبر"), ("نفا", "نفى"), ("اشارت", "أشار"), ("شكوا", "شكا")):
        assert any(form.bound and form.entry.lemma == lemma for form in lexicon.forms[key])


AMBIGUOUS = """
    بين ذكر كشف رد طلب نقل قول عد زاد مضى نشر سجل قدر علم حدث شهد وجد عرض أمر بلغ حكم عقب عبر
    كتب وجه واصل دون
""".split()  # noqa: SIM905


@pytest.mark.parametrize("word", AMBIGUOUS)
def test_words_that_are_mostly_something_else_are_flagged(lexicon: Lexicon, word: str) -> None:
    assert all(form.ambiguous for form in forms_of(lexicon, word))


@pytest.mark.parametrize(
    "word", ["قال", "قالت", "يقول", "أضاف", "أكد", "أعلن", "أوضح", "أشار", "قائلا"]
)
def test_plain_reporting_words_are_not_flagged(lexicon: Lexicon, word: str) -> None:
    assert not any(form.ambiguous for form in forms_of(lexicon, word))
    assert not forms_of(lexicon, word)[0].entry.ambiguous


NEVER = """
    أنه منه هنا يجب تجب اسم أسم يوم يوما يومين لم لمن له إن أن كان نصف نقص تعب نهب أشد تشاد تعز عدن
    يوسف وصل ووصل ابن ابنا تحسين اثنين من في على عن إلى لا ما هو هي كل بعد قبل غير أو ثم حتى
""".split()  # noqa: SIM905


@pytest.mark.parametrize("word", NEVER)
def test_everyday_words_are_no_forms(lexicon: Lexicon, word: str) -> None:
    """A jussive such as أنهِ (of أنهى) is rarer than the everyday word that its letters are."""
    assert forms_of(lexicon, word) == []


# Pairs of verbs that share forms, each looked at: nothing else may.
SHARED = """
    أبان بيّن, أبان تبيّن, أبلغ بلّغ, أدان دان, أسف تأسف, أسمى سمى, أسمى وسم, أطلع تطلع, أعلم علم, أقر قرر, ألمح
    لمّح, أنب أنبأ, أنبأ تنبأ, أوصى وصّى, أوضح وضّح, ادعى دعا, بيّن تبيّن, تحدث حدّث, تذكر ذكر,
    تذكر ذكّر, ترجى رجا, تساءل ساءل, تشكك شكك, تعلل علل, توافق وافق, توجه وجّه, توعد وعد, ذكر
    ذكّر, رد ردد, رد ورد, سمى وسم, شك شكا, شك شكك, طالب طلب, عارض عرض, عد وعد, قال نقل, نعت
    نعى, وثق وثّق
"""


def test_no_unexpected_collisions(lexicon: Lexicon) -> None:
    allowed = {tuple(pair.split()) for pair in SHARED.split(",")}
    found: set[tuple[str, ...]] = set()
    for forms in lexicon.forms.values():
        lemmas = sorted({form.entry.lemma for form in forms if not form.bound})
        found.update(combinations(lemmas, 2))
    assert found == allowed


def test_rare_verbs_come_last(lexicon: Lexicon) -> None:
    assert [form.entry.lemma for form in forms_of(lexicon, "يبين")] == ["بيّن", "أبان"]


def phrase(lexicon: Lexicon, *words: str) -> Phrase | None:
    folded = tuple(fold(word) for word in words)
    return next((p for p in lexicon.phrases.get(folded[0], ()) if p.words == folded), None)


def test_phrases(lexicon: Lexicon) -> None:
    according = phrase(lexicon, "بحسب")
    assert according is not None
    assert (according.follow, according.link, according.pronoun) == ("speaker", None, None)
    linked = phrase(lexicon, "وفقا")
    assert linked is not None
    assert (linked.follow, linked.link) == ("speaker", "ل")
    his = phrase(lexicon, "على", "حد", "قوله")
    assert his is not None
    assert (his.follow, his.pronoun, his.entry.lemma) == ("pronoun", "ه", "على حد قول")
    theirs = phrase(lexicon, "وفقا", "لهم")
    assert theirs is not None
    assert (theirs.follow, theirs.link, theirs.pronoun) == ("pronoun", None, "هم")
    before_verb = phrase(lexicon, "حسب", "ما")
    assert before_verb is not None
    assert (before_verb.follow, before_verb.entry.lemma) == ("verb", "حسبما")
    for that in ("أن", "أنه", "أنها"):
        formula = phrase(lexicon, "الجدير", "بالذكر", that)
        assert formula is not None
        assert (formula.entry.sense, formula.follow) == ("formula", "content")


def test_longer_phrases_come_first(lexicon: Lexicon) -> None:
    for key, phrases in lexicon.phrases.items():
        sizes = [len(found.words) for found in phrases]
        assert sizes == sorted(sizes, reverse=True)
        assert all(found.words[0] == key for found in phrases)


def test_formulas_have_no_speaker(lexicon: Lexicon) -> None:
    for entry in lexicon.entries:
        if entry.sense == "formula":
            assert entry.kind in ("verb", "participle")
            assert not entry.relay


def test_words_are_folded(lexicon: Lexicon) -> None:
    assert lexicon.words
    for words in lexicon.words.values():
        assert fold("\n".join(words)) == "\n".join(words)


# --- a user's own files ---


def test_a_user_adds_verbs_expressions_and_words(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        table("verb", GOOD_VERB)
        + table("expression", GOOD_EXPRESSION)
        + '[outlet]\nwords = [\n  "نشرة الحي",\n]\n',
    )
    lexicon = Lexicon.load([path])
    assert lexicon.forms["يثرثرون"][0].entry.lemma == "ثرثر"
    assert phrase(lexicon, "على", "ذمة") is not None
    assert fold("نشرة الحي") in lexicon.words["outlet"]
    assert default_lexicon().words["outlet"] < lexicon.words["outlet"]
    assert "يثرثرون" not in default_lexicon().forms


def test_irregular_nouns_participles_and_left_out_forms(tmp_path: Path) -> None:
    fields = GOOD_VERB | {
        "masdar": '["ثرثرة", "ثرثار"]',
        "participle": '["ثراثر"]',
        "ambiguous": '["ثرثرت"]',
        "without": '["نثرثر"]',
        "imperative": "true",
        "passive": "false",
        "relay": '"إلى"',
        "addressee": '"على"',
        "note": '"a test"',
    }
    lexicon = Lexicon.load([write(tmp_path, table("verb", fields))])
    assert [form.bound for form in lexicon.forms["ثرثرت"]] == [False, False, True]
    assert [form.ambiguous for form in lexicon.forms["ثرثرت"]] == [True, True, True]
    assert lexicon.forms["ثراثرون"][0].kind == "participle"
    assert "مثرثر" not in lexicon.forms
    assert "نثرثر" not in lexicon.forms
    entry = lexicon.forms["ثرثار"][0].entry
    assert (entry.relay, entry.addressee, entry.ambiguous) == ("الي", "على", False)


PROBLEMS = [
    ("verb", {"colour": '"red"'}, "ثرثر: colour: unknown key; the keys are lemma, form, root"),
    ("verb", {"sense": None}, "ثرثر: sense: is missing"),
    ("verb", {"lemma": None}, "verb 1: lemma: is missing"),
    ("verb", {"form": "4"}, "ثرثر: form: must be a string, not 4"),
    ("verb", {"frames": '"أن"'}, "ثرثر: frames: must be a list of strings, not 'أن'"),
    ("verb", {"frames": "[1]"}, "ثرثر: frames: must be a list of strings, not [1]"),
    ("verb", {"passive": '"no"'}, "ثرثر: passive: must be true or false, not 'no'"),
    ("verb", {"sense": '"shout"'}, "ثرثر: sense: 'shout' is none of say, add"),
    ("verb", {"frames": '["الذي"]'}, "ثرثر: frames: 'الذي' is none of إن"),
    ("verb", {"frames": "[]"}, "ثرثر: frames: must not be empty"),
    ("verb", {"form": '"IX"'}, "ثرثر: form: 'IX' is none of I II"),
    ("verb", {"root": '"ثر"'}, "ثرثر: root: 'ثر' is not three or four radicals"),
    ("verb", {"form": '"II"'}, "ثرثر: root: 4 radicals don't fit form II"),
    ("verb", {"vowels": '"a-u"'}, "ثرثر: vowels: only form I takes them"),
    ("verb", {"lemma": '"ثرثار"'}, "ثرثار: lemma: form and root give ثرثر, not ثرثار"),
    ("verb", {"lemma": '"ثَرثر"'}, "is not one Arabic word, in plain letters"),
    ("verb", {"lemma": '"ثـرثر"'}, "is not one Arabic word, in plain letters"),
    ("verb", {"lemma": '"ثرثر "'}, "is not one Arabic word, in plain letters"),
    ("verb", {"masdar": '["chat"]'}, "ثرثر: masdar: 'chat' is not one Arabic word"),
    ("verb", {"masdar": '["ثرثرة", "ثرثرة"]'}, "ثرثر: masdar: holds a word twice"),
    ("verb", {"ambiguous": '["كلام"]'}, "ثرثر: ambiguous: كلام is no form of ثرثر"),
    ("verb", {"without": '["كلام"]'}, "ثرثر: without: كلام is no form of ثرثر"),
    ("verb", {"addressee": '"نحو"'}, "ثرثر: addressee: 'نحو' is none of object"),
    ("verb", {"example": '"قال الجار إن الدار بيعت."'}, "ثرثر: example: holds no form of ثرثر"),
    ("verb", {"example": '"ثرثر الجار to us"'}, "ثرثر: example: holds a Latin letter"),
    ("verb", {"example": '"ثرثر\\u200f الجار"'}, "ثرثر: example: holds a Latin letter or an"),
    ("verb", {"example": '"ثرثر الجار أن ا\\u0655لدار"'}, "ثرثر: example: is not in Unicode"),
    ("expression", {"kind": '"word"'}, "على ذمة: kind: 'word' is none of verb"),
    ("expression", {"follow": '"all"'}, "على ذمة: follow: 'all' is none of speaker"),
    ("expression", {"lemma": '"على  ذمة"'}, "is not Arabic words parted by single blanks"),
    ("expression", {"wordings": '["على"," "]'}, "wordings: ' ' is not Arabic words"),
    ("expression", {"wordings": '["بحسب"]'}, "على ذمة: wordings: بحسب is already in expressions"),
    ("expression", {"lemma": '"بحسب"'}, "بحسب: lemma: بحسب is already in expressions.toml"),
    ("expression", {"example": '"قال الراوي"'}, "على ذمة: example: does not hold على ذمة"),
    ("verb", {"relay": '"من"'}, "ثرثر: relay: 'من' is none of عن, إلى"),
    ("expression", {"relay": '"من"'}, "على ذمة: relay: 'من' is none of عن, إلى"),
    ("expression", {"pronoun": "1"}, "على ذمة: pronoun: must be true or false, not 1"),
]


@pytest.mark.parametrize(("kind", "change", "problem"), PROBLEMS)
def test_a_bad_entry_is_named(
    tmp_path: Path, kind: str, change: dict[str, str | None], problem: str
) -> None:
    fields = (GOOD_VERB if kind == "verb" else GOOD_EXPRESSION) | change
    text = table(kind, {key: value for key, value in fields.items() if value is not None})
    path = write(tmp_path, text)
    found = check([path])
    assert all(line.startswith(f"{path}: ") for line in found)
    assert any(problem in line for line in found), found
    with pytest.raises(LexiconError) as caught:
        Lexicon.load([path])
    assert caught.value.problems == found


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('verb = "x"', "verb: table: must be written [[verb]]"),
        ("[verb]\n", "verb: table: must be written [[verb]]"),
        ("outlet = 3", "outlet: table: must be a table with words = [ ... ]"),
        ("[outlet]\n", "outlet: words: must be a list of strings"),
        ("[outlet]\nwords = [1]\n", "outlet: words: must be a list of strings"),
        ('[outlet]\nwords = ["ا"]\nlang = "ar"\n', "outlet: lang: unknown key"),
        ("[outlet]\nwords = []\nnote = 1\n", "outlet: note: must be a string"),
        ('[outlet]\nwords = ["نشرة "]\n', "outlet: words: hold an empty word or a stray blank"),
        ('[outlet]\nwords = [""]\n', "outlet: words: hold an empty word or a stray blank"),
        ('[outlet]\nwords = ["نشرة", "نشرة"]\n', "outlet: words: نشرة stands twice"),
        ('[outlet]\nwords = ["نشرة", "نشره"]\n', "outlet: words: نشره folds to نشرة"),
        ('[outlet]\nwords = ["ا\\u0655"]\n', "outlet: words: are not in Unicode normal form C"),
        ("[outlets]\nwords = []\n", "outlets: category: is unknown; the tables are verb"),
        ("a = \n", "line 1, column 5: syntax: Invalid value"),
        ("[[verb]]\nlemma = 'x", "end: syntax: "),
    ],
)
def test_a_bad_file_is_named(tmp_path: Path, text: str, problem: str) -> None:
    path = write(tmp_path, text)
    assert any(line.startswith(f"{path}: {problem}") for line in check([path])), check([path])


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    latin = tmp_path / "latin.toml"
    latin.write_bytes("# é".encode("latin-1"))
    missing = tmp_path / "missing.toml"
    first, second = check([latin, missing])
    assert first == f"{latin}: byte 2: encoding: is not UTF-8"
    assert second.startswith(f"{missing}: file: read: ")


def test_a_byte_order_mark_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "bom.toml"
    path.write_bytes(b"\xef\xbb\xbf" + table("verb", GOOD_VERB).encode())
    assert check([path]) == ()


def test_all_problems_come_at_once(tmp_path: Path) -> None:
    bad = table("verb", GOOD_VERB | {"sense": '"x"', "addressee": '"y"'})
    found = check([write(tmp_path, bad, "a.toml"), write(tmp_path, "a = \n", "b.toml")])
    assert len(found) == 3


def test_a_lemma_of_two_files_is_reported(tmp_path: Path) -> None:
    one = write(tmp_path, table("verb", GOOD_VERB), "one.toml")
    two = write(tmp_path, table("verb", GOOD_VERB) * 2, "two.toml")
    assert check([one]) == ()
    assert check([one, two]) == (f"{two}: ثرثر: lemma: ثرثر is already in {one}",) * 2
