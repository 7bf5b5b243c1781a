"""Many documents at once: names in one spelling, counts of speakers, the search."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import attrs
import pytest

from made_documents import article_document
from made_extractor import quotes
from made_sources import write
from quotes.errors import InputError
from quotes.model import Document
from quotes.pipeline import Extractor
from quotes.survey import Dates, Query, count_speakers, name_key, search
from quotes.survey.dates import read_date

MINISTER = 'قالت وزيرة الصحة ليلى منصور إن العلاج مجاني، وأضافت: "لن نغلق أي قسم".'
AGAIN = "ونفت ليلي منصور أن يكون المستشفى مغلقا."
COACH = "قال المدرب إبراهيم الأسعد إن الفريق جاهز."
COACH_AGAIN = 'أكد ابراهيم أسعد أن الملعب "ممتلئ".'


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أحمد", "احمد"),
        ("ليلى", "ليلي"),
        ("فاطمة", "فاطمه"),
        ("الأسد", "أسد"),
        ("عبد الرحمن", "عبدالرحمن"),
        ("عَبدُ الرَّحمن", "عبد الرحمـن"),
        ("أبو الغيط", "أبوالغيط"),
        ("«مسبار»", "مسبار"),
        ("محمد ابن سلمان", "محمد بن سلمان"),
        ("John KERRY", "john kerry"),
        ("سعود\u200f الفيصل", "سعود  الفيصل"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert name_key(one) == name_key(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [("الله", "له"), ("علي", "عالي"), ("نتنياهو", "بنيامين نتنياهو"), ("خالد", "خلد")],
)
def test_other_names_stay_others(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def documents(*texts: str) -> list[Document]:
    extractor = Extractor()
    return [extractor.extract(text, str(number)) for number, text in enumerate(texts)]


def test_speakers_are_counted_over_documents() -> None:
    first, second = count_speakers(documents(MINISTER, AGAIN, COACH, COACH_AGAIN, AGAIN))
    assert first.to_dict() == {
        "name": "ليلي منصور",
        "type": "person",
        "gender": "f",
        "documents": 3,
        "quotations": 4,
        "kinds": {"indirect": 3, "direct": 1},
        "verbs": {"نفى": 2, "أضاف": 1, "قال": 1},
        "senses": {"deny": 2, "add": 1, "say": 1},
        "negated": 0,
        "spellings": ["ليلى منصور"],
    }
    assert (second.name, second.documents, second.quotations) == ("إبراهيم الأسعد", 2, 2)
    assert second.kinds == {"indirect": 2}
    assert second.names == {"إبراهيم الأسعد": 1, "ابراهيم أسعد": 1}


def test_quotations_without_a_speaker_count_for_nobody() -> None:
    alone = attrs.evolve(article_document().quotations[2])
    assert count_speakers([Document("", (alone,), (), ())]) == []


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2026-11-22", (2026, 11, 22)),
        ("2026-11-22T08:30:00Z", (2026, 11, 22)),
        ("٢٠٢٦/٣/٧", (2026, 3, 7)),
        (" 2026.11 ", (2026, 11)),
        (2015, (2015,)),
        (20150307, (2015, 3, 7)),
        ("22/11/2026", None),
        ("2026-13-01", None),
        ("22 نوفمبر 2026", None),
        ("20261", None),
        (True, None),
        (None, None),
        ([2026], None),
    ],
)
def test_dates_are_read_with_the_year_first(value: object, date: tuple[int, ...] | None) -> None:
    assert read_date(value) == date


def test_a_stretch_of_time_has_both_its_ends() -> None:
    dates = Dates.of("2026-02", "2026-10-15")
    inside = [(2026,), (2026, 2), (2026, 2, 1), (2026, 10, 15), (2026, 10)]
    assert all(dates.hold(date) for date in inside)
    assert not any(dates.hold(date) for date in [(2025,), (2026, 1, 31), (2026, 10, 16), (2027,)])
    with pytest.raises(InputError, match="'gestern' is no date: write it as 2026"):
        Dates.of("gestern", None)


def test_the_date_stands_in_a_usual_field_or_in_a_named_one() -> None:
    assert Dates().date_of({"Date": "2026-01-02", "published": "2020"}) == (2026, 1, 2)
    assert Dates().date_of({"date": "gestern", "تاريخ": "٢٠٢٦"}) == (2026,)
    assert Dates.of(None, None, "seen").date_of({"date": "2026", "seen": "2019"}) == (2019,)
    assert Dates().date_of({}) is None


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query(), [(0, 0), (0, 1), (1, 0), (2, 0)]),
        (Query("ليلى"), [(0, 0), (0, 1), (1, 0)]),
        (Query("وزيره الصحة"), [(0, 0), (0, 1)]),
        (Query("العلاج مجاني"), [(0, 0)]),
        (Query("فريق"), [(2, 0)]),
        (Query("منصور فريق"), []),
        (Query(speaker="منصور", text="اي قسم"), [(0, 1)]),
        (Query(speaker="فريق"), []),
        (Query(verbs=("نفي", "أَضاف")), [(0, 1), (1, 0)]),
        (Query("ليلى", senses=("deny",)), [(1, 0)]),
    ],
)
def test_search(query: Query, found: list[tuple[int, int]]) -> None:
    hits = search(documents(MINISTER, AGAIN, COACH), query)
    assert [(int(hit.document.id or ""), hit.index) for hit in hits] == found


# The commands


def archive() -> str:
    texts = {"a": MINISTER, "b": AGAIN, "c": COACH}
    dates = {"a": "2026-10-01", "b": "2026-11-05", "c": None}
    records = [
        {"id": id_, "text": text, "date": dates[id_], "source": "صحيفة", "n": 7}
        for id_, text in texts.items()
    ]
    lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    write("news.jsonl", lines)
    assert quotes("extract", "news.jsonl", "-o", "q.jsonl").exit_code == 0
    return "q.jsonl"


def test_speakers_of_articles_and_of_output_are_the_same() -> None:
    output = archive()
    of_output = quotes("speakers", output)
    assert of_output.stdout == quotes("speakers", "news.jsonl", "--jobs", "2").stdout
    assert of_output.stdout.splitlines() == [
        "quotations  documents  type    gender  senses                speaker: verbs",
        "         3          2  person  f       add 1, deny 1, say 1  ليلى منصور: أضاف، قال، نفى",
        "         1          1  person  m       say 1                 إبراهيم الأسعد: قال",
    ]
    assert of_output.stderr == (
        "quotes: 2 speakers in 3 documents; 4 of 4 quotations with a speaker, no failures\n"
    )


def test_speakers_as_csv_and_json() -> None:
    output = archive()
    assert quotes("speakers", output, "-o", "s.csv", "--at-least", "2").stdout == ""
    text = Path("s.csv").read_text("utf-8")
    assert text.startswith("\ufeffspeaker,type,")
    (row,) = csv.DictReader(io.StringIO(text[1:]))
    assert (row["speaker"], row["quotations"], row["direct"]) == ("ليلى منصور", "3", "1")
    assert row["verbs"] == "أضاف 1 | قال 1 | نفى 1"
    quotes("speakers", output, "-o", "s.json", "--type", "person")
    assert [each["documents"] for each in json.loads(Path("s.json").read_text("utf-8"))] == [2, 1]
    assert (
        json.loads(quotes("speakers", output, "--format", "json", "--type", "group").stdout) == []
    )


def test_search_shows_fields_speaker_cue_and_words() -> None:
    output = archive()
    result = quotes("search", "ليلي", output, "--sense", "deny")
    assert result.stdout == (
        "== b, date: 2026-11-05, source: صحيفة, n: 7\n"
        "1. indirect, confidence "
        + result.stdout.split("confidence ")[1].split("\n")[0]
        + "\n   speaker    ليلي منصور (named)\n"
        "   cue        نفت (deny)\n"
        "   quotation  أن يكون المستشفى مغلقا\n\n"
    )
    assert result.stderr == "quotes: 1 of 4 quotations in 3 documents, no failures\n"
    assert result.exit_code == 0


def test_search_by_date_tells_who_has_none() -> None:
    result = quotes("search", "", archive(), "--since", "2026-11", "--format", "jsonl")
    (hit,) = [json.loads(line) for line in result.stdout.splitlines()]
    assert (hit["id"], hit["cue_lemma"]) == ("b", "نفى")
    assert hit["fields"] == {"date": "2026-11-05", "source": "صحيفة", "n": 7}
    assert "quotes: 1 document passed over, without a date that can be read" in result.stderr


def test_search_as_csv_has_the_fields_as_columns() -> None:
    result = quotes("search", "جاهز", archive(), "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(result.stdout))
    assert (row["speaker"], row["source"], row["input_n"]) == ("إبراهيم الأسعد", "صحيفة", "7")


def test_nothing_found_is_no_failure() -> None:
    result = quotes("search", "غير موجود", archive())
    assert (result.exit_code, result.stdout) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["search", "x", "q.jsonl", "--since", "gestern"], "'gestern' is no date"),
        (["search", "x", "q.jsonl", "--sense", "lie"], "lie is no sense; there are "),
        (["search", "x"], "Missing argument 'FILE...'"),
        (["speakers"], "Missing argument 'PATH...'"),
        (["speakers", "q.jsonl", "-o", "none/s.csv"], "there is no folder none"),
    ],
)
def test_wrong_usage(arguments: list[str], message: str) -> None:
    archive()
    result = quotes(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr


def test_broken_output_is_a_failure_and_the_rest_counts() -> None:
    output = archive()
    lines = Path(output).read_text("utf-8").splitlines()
    lines[1] = lines[1].replace('"kind": "indirect"', '"kind": "odd"')
    Path(output).write_text("\n".join(lines), "utf-8")
    for command in (["speakers"], ["search", "إبراهيم"]):
        result = quotes(*command, output)
        assert result.exit_code == 1
        assert "q.jsonl:2: quotations[0].kind is 'odd', not one of" in result.stderr
        assert "الأسعد" in result.stdout


def test_output_is_no_input_of_extract() -> None:
    result = quotes("extract", archive())
    assert result.exit_code == 1
    assert 'has no "text"' in result.stderr
