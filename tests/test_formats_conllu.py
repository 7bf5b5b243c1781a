"""CoNLL-U: the text comes back from the tokens, and the quotations from MISC and comments."""

from __future__ import annotations

import json
import re

from hypothesis import given

from made_documents import ARTICLE, article_document, whole_documents
from quotes.model import Document
from quotes.output.formats import FORMATS
from test_formats_json import parts

_UNESCAPED = {"\\s": " ", "\\t": "\t", "\\n": "\n", "\\r": "\r", "\\p": "|", "\\\\": "\\"}


def unescape(text: str) -> str:
    def plain(match: re.Match[str]) -> str:
        found = match.group()
        return _UNESCAPED.get(found) or chr(int(found[2:], 16))

    return re.sub(r"\\u[0-9a-f]{4}|\\.", plain, text)


def conllu(document: Document) -> str:
    return "".join(FORMATS["conllu"].render([document]))


def rows(text: str) -> list[tuple[str, dict[str, str]]]:
    """The tokens with their MISC."""
    found = []
    for line in text.split("\n"):
        if line and not line.startswith("# "):
            number, form, *empty, misc = line.split("\t")
            assert number.isdigit()
            assert empty == ["_"] * 7
            found.append((form, dict(item.split("=", 1) for item in misc.split("|"))))
    return found


@given(whole_documents())
def test_text_comes_back_from_the_tokens(document: Document) -> None:
    text = conllu(document)
    whole = ""
    for form, misc in rows(text):
        whole += unescape(misc.get("SpacesBefore", ""))
        assert len(whole) == int(misc["start_char"])
        whole += form
        assert len(whole) == int(misc["end_char"])
        after = "" if misc.get("SpaceAfter") == "No" else " "
        whole += unescape(misc["SpacesAfter"]) if "SpacesAfter" in misc else after
    assert whole == document.text.replace("\ud83d", "\ufffd")


@given(whole_documents())
def test_every_part_is_in_misc_and_exact_in_the_comment(document: Document) -> None:
    text = conllu(document)
    (record,) = re.findall("^# quotations = (.*)$", text.replace("\x85", ""), re.M)
    back = Document.from_dict(json.loads(record), document.text.replace("\ud83d", "\ufffd"))
    tokens = rows(text)
    for number, quotation in enumerate(document.quotations):
        for (role, start, end), again in zip(
            parts(quotation), parts(back.quotations[number]), strict=True
        ):
            assert again == (role, start, end)
            inside = [
                misc.get(role.capitalize(), "").split(",")
                for _, misc in tokens
                if int(misc["start_char"]) < end and int(misc["end_char"]) > start
            ]
            assert all({f"B-{number}", f"I-{number}"} & set(tags) for tags in inside)


def test_article() -> None:
    text = conllu(article_document())
    assert text.startswith("# newdoc id = a1\n# quotations = {")
    assert "# sent_id = a1-1\n# text = نقلت وكالة الشروق عن وزيرة البيئة هدى العلي قولها إن" in text
    by_form = dict(rows(text))
    # the cue is أضافت without its conjunction: the exact span is in the comment
    assert by_form["وأضافت"]["Cue"] == "B-1"
    assert by_form["سنبدأ"]["Content"] == "B-1"
    assert by_form["غدا"] == {
        "start_char": str(ARTICLE.index("غدا")), "end_char": str(ARTICLE.index("غدا") + 3),
        "Content": "I-1,B-2", "Quoted": "I-1", "SpaceAfter": "No",
    }  # fmt: skip


def test_document_without_a_word_has_no_sentence() -> None:
    assert conllu(Document(" \n ", (), (), (), "e")) == ""
