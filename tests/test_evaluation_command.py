"""The commands evaluate, calibrate and rules: options, messages, exit codes."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from made_documents import ARTICLE, article_document
from made_extractor import quotes
from made_gold import BRIDGE, GOLD, SYSTEM, at, write_records
from quotes.evaluation import figures


@pytest.fixture(autouse=True)
def _with_the_small_pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_records(Path("gold.jsonl"), GOLD)
    write_records(Path("system.jsonl"), SYSTEM)


def record(*arguments: str) -> dict[str, Any]:
    result = quotes("evaluate", *arguments, "--json")
    assert result.exit_code == 0, result.stderr
    assert result.stderr == ""
    found: dict[str, Any] = json.loads(result.stdout)
    return found


PAIR = ("gold.jsonl", "--system", "system.jsonl")


def test_figures_as_a_table() -> None:
    result = quotes("evaluate", *PAIR)
    assert result.exit_code == 0
    assert result.stderr == ""
    lines = [line.split() for line in result.stdout.splitlines()]
    assert lines[0] == ["P", "R", "F1"]
    assert ["content.linked", "40.0", "40.0", "40.0"] in lines
    assert ["coverage>0.3", "80.0", "80.0", "80.0", "75.0", "100.0"] in lines
    assert ["speaker.acc", "66.7", "of", "3"] in lines
    assert result.stdout.endswith("gold: 3 quoted, 5 content, in 3 documents\n")


def test_figures_as_json() -> None:
    found = record(*PAIR)
    assert found["quoted.linked"] == [50.0, 66.7, 57.1]
    assert found["gold"] == {"quoted": 3, "content": 5, "documents": 3}
    assert list(found) == list(figures([]).to_record())


def test_without_a_system_the_texts_are_extracted_now() -> None:
    found = record("gold.jsonl", "--by", "rule")
    assert found["gold"]["content"] == 5
    assert found["content"][2] > 0
    assert found["by"]["rule"]


def test_part() -> None:
    assert record(*PAIR, "--only", "opinion")["gold"]["documents"] == 1
    assert record(*PAIR, "--only", "odd")["gold"]["content"] == 3


def test_groups() -> None:
    found = record(*PAIR, "--by", "kind", "--by", "rule")
    assert list(found["by"]) == ["kind", "rule"]
    assert found["by"]["kind"]["mixed"]["gold"] == 1
    lines = [line.split() for line in quotes("evaluate", *PAIR, "--by", "rule").stdout.splitlines()]
    assert ["by", "rule", "found", "P", "linked", "P", "cue", "speaker"] in lines
    assert ["cue_quotation", "2", "50.0", "0.0", "100.0", "0.0"] in lines


def test_mistakes_stand_before_the_figures() -> None:
    start, end = at(BRIDGE, "انهار جزء منه")
    result = quotes("evaluate", *PAIR, "--errors", "--only", "opinion")
    assert result.stdout.startswith(
        f"content missed: bridge [{start}:{end}]\n"
        "   gold       انهار جزء منه\n"
        "   system     -\n"
        "   text       يذكر أن الجسر أغلق أمس. وبحسب شهود، ⟦انهار جزء منه⟧. ونفى المقاول"
    )
    assert record(*PAIR, "--errors")["errors"][0] == {
        "what": "mention wrong",
        "id": "water",
        "extent": [31, 41],
        "gold": "وزير المياه سامي الحداد",
        "system": "سامي الحداد",
        "context": (
            'قال وزير المياه سامي الحداد إن ⟦السد ممتلئ⟧، وأضاف: "لن نقطع الماء". '
            'وأكدت المهندسة ليلى نور أن "الأنابيب قديمة" …'
        ),
    }


def test_older_run() -> None:
    older = copy.deepcopy(SYSTEM)
    del older[1]["quotations"][1]
    write_records(Path("older.jsonl"), older)
    result = quotes("evaluate", *PAIR, "--against", "older.jsonl")
    start, end = at(BRIDGE, "نلتزم بالعقد")
    assert result.stdout.endswith(
        f"1 gained, 0 lost\n+ bridge [{start}:{end}] missed → right: نلتزم بالعقد\n"
    )
    assert ["content", "44.4", "60.0", "+15.6"] in [
        line.split() for line in result.stdout.splitlines()
    ]
    against = record(*PAIR, "--against", "older.jsonl")["against"]
    assert against["figures"]["content"][2] == 44.4
    assert against["gains"][0]["extent"] == [start, end]
    assert against["losses"] == []


def test_minimum_of_confidence() -> None:
    found = record(*PAIR, "--min-confidence", "0.7")
    assert found["content.linked"] == [66.7, 40.0, 50.0]


def test_curve() -> None:
    assert record(*PAIR, "--curve")["curve"][-1] == {
        "min_confidence": 0.9,
        "content.linked": [50.0, 20.0, 28.6],
    }
    lines = [line.split() for line in quotes("evaluate", *PAIR, "--curve").stdout.splitlines()]
    assert ["confidence", ">=", "0.7000", "66.7", "40.0", "50.0", "3"] in lines


def test_corrected_output_with_its_articles_apart() -> None:
    write_records(Path("corrected.jsonl"), [article_document().to_dict()])
    write_records(Path("articles.jsonl"), [{"id": "a1", "text": ARTICLE}])
    write_records(Path("found.jsonl"), [article_document().to_dict()])
    arguments = ["corrected.jsonl", "--system", "found.jsonl"]
    assert record(*arguments, "--texts", "articles.jsonl")["content.linked"] == [100.0] * 3
    result = quotes("evaluate", *arguments)
    assert result.exit_code == 2
    assert "a1 has no text" in result.stderr
    result = quotes("evaluate", *arguments, "--texts", "found.jsonl")
    assert result.stderr.startswith('quotes: found.jsonl:1: has no "text"')
    assert result.exit_code == 2


# What is wrong


def test_documents_without_output_are_listed() -> None:
    write_records(Path("part.jsonl"), [SYSTEM[0], {"id": "x1", "quotations": []}])
    result = quotes("evaluate", "gold.jsonl", "--system", "part.jsonl", "--json")
    assert result.exit_code == 1
    assert result.stderr == (
        "quotes: part.jsonl has no record of 2 documents, so that all their quotations count as "
        "missed: bridge, museum\n"
        "quotes: part.jsonl has 1 document that the gold hasn't, not looked at: x1\n"
    )
    assert json.loads(result.stdout)["content"] == [66.7, 40.0, 50.0]
    only = quotes("evaluate", "gold.jsonl", "--system", "part.jsonl", "--only", "even")
    assert "no record of 1 document, so" in only.stderr
    older = quotes("evaluate", *PAIR, "--against", "part.jsonl")
    assert older.exit_code == 1
    assert older.stderr.startswith("quotes: part.jsonl has no record of 2 documents")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["evaluate"], "Missing argument 'GOLD'"),
        (["evaluate", "none.jsonl"], "'none.jsonl' does not exist"),
        (["evaluate", "gold.jsonl", "--system", "none.jsonl"], "'none.jsonl' does not exist"),
        (["evaluate", "gold.jsonl", "--by", "sex"], "'sex' is not one of 'kind', 'cue'"),
        (["evaluate", "gold.jsonl", "--min-confidence", "90"], "90.0 is not in the range 0<=x<=1"),
        (["evaluate", *PAIR, "--lexicon", "own.toml"], "give it or --system, not both"),
        (["evaluate", "gold.jsonl", "--only", "sport"], "its genres are news, opinion"),
        (["evaluate", "bad.jsonl"], "bad.jsonl:1: quotations is missing"),
        (["evaluate", "empty"], "empty: the folder holds no .ann files"),
        (["evaluate", "gold.jsonl", "--system", "bad.jsonl"], "bad.jsonl:1: quotations is missing"),
        (["evaluate", "gold.jsonl", "--system", "bare.jsonl", "--curve"], "quotes calibrate"),
        (["evaluate", "gold.jsonl", "--texts", "empty"], "empty: the folder holds no texts"),
        (["calibrate"], "Missing argument 'GOLD...'"),
        (["calibrate", "blank.jsonl"], "there is nothing to measure"),
        (
            ["calibrate", "gold.jsonl", "-o", "none/c.json"],
            "none/c.json: cannot be written: there is no folder none",
        ),
        (["rules", "--check", "none.md"], "'none.md' does not exist"),
    ],
)
def test_wrong_usage(arguments: list[str], message: str) -> None:
    Path("empty").mkdir()
    Path("own.toml").touch()
    write_records(Path("bad.jsonl"), [{"id": "water", "text": "نص"}])
    write_records(Path("blank.jsonl"), [{"id": "a", "text": "نص", "quotations": []}])
    bare = {**SYSTEM[1], "quotations": [SYSTEM[1]["quotations"][0]]}
    write_records(Path("bare.jsonl"), [bare])
    result = quotes(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert message in result.stderr
    assert "Traceback" not in result.stderr


def test_bad_lexicon_is_refused() -> None:
    Path("own.toml").write_text("[[verb]]\n", "utf-8")
    result = quotes("evaluate", "gold.jsonl", "--lexicon", "own.toml")
    assert result.exit_code == 2
    assert result.stderr.startswith("quotes: own.toml: ")


# calibrate and rules


def test_calibration_is_written_and_shown() -> None:
    result = quotes("calibrate", "gold.jsonl", "gold.jsonl", "-o", "confidence.json")
    assert result.exit_code == 0, result.stderr
    written = json.loads(Path("confidence.json").read_text("utf-8"))
    assert list(written) == ["rules", "circumstances", "base"]
    assert "cue_mention_clause" in written["rules"]
    assert "implicit_subject" in written["circumstances"]
    rules, _, circumstances = result.stdout.partition("\n\n")
    assert rules.splitlines()[0].split() == ["rule", "cases", "P"]
    assert len(rules.splitlines()) == len(written["rules"]) + 1
    assert circumstances.splitlines()[0].split() == ["circumstance", "cases", "P", "weight"]
    assert len(circumstances.splitlines()) == len(written["circumstances"]) + 1
    again = quotes("calibrate", "gold.jsonl", "gold.jsonl")
    assert again.stdout == Path("confidence.json").read_text("utf-8")


def test_rules_page_and_its_check() -> None:
    page = quotes("rules")
    assert page.exit_code == 0
    assert "| `cue_mention_clause` | " in page.stdout
    assert quotes("rules", "-o", "rules.md").stdout == ""
    assert Path("rules.md").read_text("utf-8") == page.stdout
    assert quotes("rules", "--check", "rules.md").exit_code == 0
    Path("rules.md").write_text("old", "utf-8")
    result = quotes("rules", "--check", "rules.md")
    assert result.exit_code == 1
    assert result.stderr == (
        "quotes: rules.md is out of date: write it anew with quotes rules -o rules.md\n"
    )


@pytest.mark.parametrize("command", ["evaluate", "calibrate", "rules"])
def test_help(command: str) -> None:
    result = quotes(command, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Usage: quotes {command}")
