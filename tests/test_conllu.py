"""CoNLL-U as input: offsets rebuilt, with and without ranges, and what is wrong with a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from made_parses import conllu, read_all
from quotes.cli import main
from quotes.errors import InputError
from quotes.parsing import Parsed
from quotes.sources import Failure, Reading, Source, read

TREE = (
    "و/CCONJ/2/cc+قال/VERB/0/root الوزير/NOUN/2/nsubj ل/ADP/5/case+لطلاب/NOUN/2/obl "
    "إن/PART/8/mark الجسر/NOUN/8/nsubj آمن/ADJ/2/ccomp ~./PUNCT/2/punct"
)


def words(document: Parsed) -> list[str]:
    places = zip(document.parse.starts, document.parse.ends, strict=True)
    return [document.text[start:end] for start, end in places]


@pytest.mark.parametrize("ranges", [True, False])
@pytest.mark.parametrize("text", [True, False])
def test_words_stand_where_they_are_in_the_text(ranges: bool, text: bool) -> None:
    (document,) = read_all(conllu(TREE, ranges=ranges, text=text))
    assert document.text == "وقال الوزير للطلاب إن الجسر آمن."
    assert words(document) == ["و", "قال", "الوزير", "ل", "لطلاب", "إن", "الجسر", "آمن", "."]
    assert list(document.parse.heads) == [1, -1, 1, 4, 1, 7, 7, 1, 1]


@pytest.mark.parametrize("ranges", [True, False])
def test_clitics_that_are_written_in_full_share_their_word(ranges: bool) -> None:
    written = conllu(TREE, ranges=ranges).replace("\tلطلاب\t", "\tالطلاب\t")
    (document,) = read_all(written)
    assert words(document) == ["و", "قال", "الوزير", "للطلاب", "للطلاب", "إن", "الجسر", "آمن", "."]


def test_blanks_follow_the_text_and_not_the_rule() -> None:
    rows = "1\tنعم\t_\tINTJ\t_\t_\t0\troot\t_\tSpacesAfter=\\s\\n\n2\t!\t_\tPUNCT\t_\t_\t1\tpunct\t_\t_\n"
    (with_text,) = read_all(f"# text = نعم  !\n{rows}")
    (without,) = read_all(rows)
    assert with_text.text == "نعم  !"
    assert without.text == "نعم \n!"
    assert words(with_text) == words(without) == ["نعم", "!"]


def test_sentences_are_joined_and_documents_kept_apart() -> None:
    one = conllu("نعم/INTJ/0/root", "لا/INTJ/0/root")
    two = "# newdoc id = second\n" + conllu("ربما/ADV/0/root")
    first, second = read_all(one + two.replace("# sent_id", "# newpar\n# sent_id"))
    assert (first.text, first.id) == ("نعم لا", None)
    assert (second.text, second.id) == ("ربما", "second")
    (broken,) = read_all(one.replace("# sent_id = s2", "# newpar\n# sent_id = s2"))
    assert broken.text == "نعم\nلا"


def test_empty_nodes_are_passed_over() -> None:
    rows = conllu("نعم/INTJ/0/root").replace("1\tنعم", "0.1\t_\t_\t_\t_\t_\t_\t_\t_\t_\n1\tنعم")
    assert len(read_all(rows)[0].parse) == 1


def test_names_come_from_the_labels_of_the_tokens() -> None:
    labels = ["B-PER", "E-PER", "O", "S-LOC", "B-ORG", "I-ORG"]
    forms = ["سمير", "فرحات", "في", "القاهرة", "هيئة", "النقل"]
    rows = [
        f"{number}\t{form}\t_\tX\t_\t_\t0\troot\t_\tner={label}"
        for number, (form, label) in enumerate(zip(forms, labels, strict=True), 1)
    ]
    (document,) = read_all("\n".join(rows))
    found = [(document.text[name.start : name.end], name.kind) for name in document.parse.names]
    assert found == [("سمير فرحات", "PER"), ("القاهرة", "LOC"), ("هيئة النقل", "ORG")]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("1\tنعم\t_\tINTJ", "line 1 has 4 columns, not 10 with tabs"),
        ("نعم\t_\t_\t_\t_\t_\t_\t_\t_\t_", 'line 1 begins with "نعم", not with a number'),
        ("2\tنعم\t_\tX\t_\t_\t0\troot\t_\t_", "line 1 has word 2 where 1 should be"),
        ("1\tنعم\t_\tX\t_\t_\t_\t_\t_\t_", 'line 1 has the head "_": it is not parsed'),
        ("1\tنعم\t_\tX\t_\t_\t7\troot\t_\t_", '"نعم" has the head 7 of 1 words'),
        (
            "1-2\tنعم\t_\t_\t_\t_\t_\t_\t_\t_\n1\tنعم\t_\tX\t_\t_\t0\troot\t_\t_",
            "the range 1-2 has no words",
        ),
        (
            "# text = لا\n1\tنعم\t_\tX\t_\t_\t0\troot\t_\t_\n2\tلا\t_\tX\t_\t_\t1\tdep\t_\t_",
            "stands behind the end",
        ),
        ("# text = نعم لا\n1\tنعم\t_\tX\t_\t_\t0\troot\t_\t_", 'no token for "لا"'),
    ],
)
def test_what_is_no_parse_is_told_with_its_line(rows: str, message: str) -> None:
    with pytest.raises(InputError, match="the sentence at line 1") as told:
        read_all(rows)
    assert message in str(told.value)


def test_a_bad_document_costs_no_other(tmp_path: Path) -> None:
    path = tmp_path / "bank.conllu"
    good = "# newdoc id = good\n" + conllu(TREE)
    path.write_text(f"# newdoc id = bad\n1\tنعم\n\n{good}", "utf-8")
    bad, source = read([str(path)])
    assert isinstance(bad, Failure)
    assert bad.where == f"{path}:1"
    assert isinstance(source, Source)
    assert (source.id, source.where) == ("good", f"{path}:4")
    assert source.parse is not None


@pytest.mark.parametrize("content", ["\n\n", "# only = a comment\n"])
def test_a_file_without_sentences_is_a_failure(content: str, tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_text(content, "utf-8")
    (failure,) = read([str(path)], Reading("conllu"))
    assert isinstance(failure, Failure)
    assert "holds no sentences in CoNLL-U" in failure.message


def test_the_command_reads_a_treebank(tmp_path: Path) -> None:
    path = tmp_path / "bank.conllu"
    path.write_text(conllu(TREE), "utf-8")
    done = CliRunner().invoke(main, ["extract", str(path), "--format", "jsonl"])
    assert done.exit_code == 0, done.stderr
    record = json.loads(done.stdout)
    assert record["id"] == "bank"
    (quotation,) = record["quotations"]
    assert quotation["content"][0]["text"] == "إن الجسر آمن"
    assert quotation["speaker"]["name"] == "الوزير"
    told = CliRunner().invoke(main, ["explain", str(path)])
    assert "parse: agrees on the subject" in told.stdout
