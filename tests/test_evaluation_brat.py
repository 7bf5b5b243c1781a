"""Gold in brat standoff."""

from __future__ import annotations

from pathlib import Path

import pytest

from made_gold import at
from quotes.errors import InputError
from quotes.evaluation import GoldRow, read_gold

TEXT = (
    "«المصنع جاهز»، قالت المديرة هند العامري، «وسيعمل غدا».\r\n"
    "وأضافت أن العمال\r\nعادوا. وقالت العامري لقناة الأفق إنها متفائلة."
)


def _bound(id_: str, type_: str, *pieces: str) -> str:
    """A T line for the first place of each of `pieces`."""
    places = ";".join("{} {}".format(*at(TEXT, piece)) for piece in pieces)
    return f"{id_}\t{type_} {places}\t{' '.join(pieces)}\n"


def _extent(words: str) -> tuple[int, int]:
    start, end = at(TEXT, words)
    return start, end


NAMES = ("المديرة هند العامري", "العامري")
SHORT = (TEXT.rindex("العامري"), TEXT.rindex("العامري") + 7)

# An interrupted quotation; an indirect one over a line end, its speaker given by Entity; and a
# relation, an event, an attribute, a note and a chain of mentions.
ANNOTATIONS = (
    _bound("T1", "Direct", "المصنع جاهز", "وسيعمل غدا")
    + _bound("T2", "Quoted", "المصنع جاهز")
    + _bound("T3", "Quoted", "وسيعمل غدا")
    + _bound("T4", "Cue", "قالت")
    + _bound("T5", "Speaker", NAMES[0])
    + "R1\tCue Arg1:T1 Arg2:T4\n"
    + "R2\tSpeaker Arg1:T4 Arg2:T5\n"
    + "R3\tEntity Arg1:T6 Arg2:T5\n"
    + _bound("T6", "Content", "أن العمال", "عادوا")
    + _bound("T7", "Cue", "أضافت")
    + "R4\tCue Arg1:T6 Arg2:T7\n"
    + "A1\tKind T6 Indirect\n"
    + "A2\tOptional T6\n"
    + _bound("T8", "Indirect", "إنها متفائلة")
    + f"T9\tVerb {TEXT.rindex('قالت')} {TEXT.rindex('قالت') + 4}\tقالت\n"
    + f"T10\tSource {SHORT[0]} {SHORT[1]}\tالعامري\n"
    + _bound("T11", "Via", "قناة الأفق")
    + "E1\tVerb:T9 What:T8 Who:T10 Outlet:T11\n"
    + "*\tCoref T5 T10\n"
    + "#1\tAnnotatorNotes T10\tهند سالم العامري | هند\n"
    + "N1\tReference T5 Wikidata:Q1\tهند\n"
)


def _folder(tmp_path: Path, annotations: str = ANNOTATIONS, text: str = TEXT) -> Path:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "خبر.ann").write_text(annotations, "utf-8", newline="")
    (tmp_path / "sub" / "خبر.txt").write_text(text, "utf-8", newline="")
    return tmp_path


def test_brat_folder(tmp_path: Path) -> None:
    (document,) = read_gold(_folder(tmp_path))
    assert document.id == "sub/خبر"
    assert document.text == TEXT
    names = ("هند سالم العامري", "هند", *NAMES)
    direct = {
        "kind": "direct",
        "cues": (_extent("قالت"),),
        "speaker": _extent(NAMES[0]),
        "entity": names,
    }
    over_lines = (_extent("أن العمال")[0], _extent("عادوا")[1])
    assert document.rows == (
        GoldRow(
            content=_extent("المصنع جاهز"),
            quoted=(_extent("المصنع جاهز"),),
            **direct,  # type: ignore[arg-type]
        ),
        GoldRow(
            content=_extent("وسيعمل غدا"),
            quoted=(_extent("وسيعمل غدا"),),
            **direct,  # type: ignore[arg-type]
        ),
        GoldRow("indirect", over_lines, (), (_extent("أضافت"),), None, names, optional=True),
        GoldRow(
            "indirect",
            _extent("إنها متفائلة"),
            (),
            ((TEXT.rindex("قالت"), TEXT.rindex("قالت") + 4),),
            SHORT,
            names,
            (_extent("قناة الأفق"),),
        ),
    )


def test_pronoun_is_no_name(tmp_path: Path) -> None:
    annotations = (
        _bound("T1", "Direct", "المصنع جاهز")
        + _bound("T2", "Cue", "قالت")
        + _bound("T3", "Speaker", "قالت")
        + "R1\tCue Arg1:T2 Arg2:T1\nR2\tSpeaker Arg1:T1 Arg2:T3\n"
    )
    ((row,),) = (document.rows for document in read_gold(_folder(tmp_path, annotations)))
    assert row.speaker == _extent("قالت")
    assert row.entity == ()


def test_document_without_annotations_is_a_document(tmp_path: Path) -> None:
    (document,) = read_gold(_folder(tmp_path, ""))
    assert document.rows == ()


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("T1 Direct 0 3\n", "is no brat annotation: its parts must be parted by tabs"),
        ("T1\tDirect\n", "'Direct' is no type with a start and an end"),
        ("T1\tDirect 3 3\n", "[3, 3) is no stretch of a text of"),
        ("T1\tDirect 0 999\tx\n", "[0, 999) is no stretch of a text of"),
        ("T1\tDirect 1 7\tالمصتع\n", "the words are 'المصتع', but the .txt file has 'المصنع'"),
        ("R1\tCue Arg1:T1 Arg2:T2\n", "T1 isn't there"),
        ("R1\tCue\n", "a relation has a type, Arg1 and Arg2"),
        ("E1\tVerb:T9 What:T1\n", "T9 isn't there"),
        ("E1\tVerb\n", None),
        ("A1\tOptional\n", "an attribute has a name and an id"),
        ("A1\t\n", "is no brat annotation: nothing stands after its id"),
    ],
)
def test_wrong_line_is_refused_with_its_number(
    tmp_path: Path, line: str, message: str | None
) -> None:
    folder = _folder(tmp_path, f"\n{line}")
    if message is None:
        read_gold(folder)
        return
    with pytest.raises(InputError) as error:
        read_gold(folder)
    assert str(error.value).startswith(f"{folder / 'sub' / 'خبر.ann'}: line 2: {message}")


def test_content_must_have_a_kind(tmp_path: Path) -> None:
    folder = _folder(tmp_path, _bound("T1", "Quote", "المصنع جاهز"))
    with pytest.raises(InputError, match=r"T1 has no kind: .* direct, indirect or mixed"):
        read_gold(folder)


def test_text_file_must_be_there(tmp_path: Path) -> None:
    folder = _folder(tmp_path)
    (folder / "sub" / "خبر.txt").unlink()
    with pytest.raises(InputError, match=r"خبر\.txt: there is no such file beside the \.ann"):
        read_gold(folder)


def test_folder_without_annotations(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"the folder holds no \.ann files"):
        read_gold(tmp_path)
