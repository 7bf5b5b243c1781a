"""The formats whose tools are web servers, read by what these publish for the purpose.

`pip install -e ".[test,formats]" && pytest -m formats` runs them: Label Studio's own check of
predictions, the one of its import, and a JSON-LD processor with the terms of the W3C's context.
"""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

import quotes
from made_documents import article_document, whole_documents
from quotes.model import Document
from quotes.output import label_studio
from quotes.output.formats import FORMATS
from test_formats_json import all_parts

pytestmark = pytest.mark.formats

OA = "http://www.w3.org/ns/oa#"
RDF_VALUE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#value"
CONTEXT_ADDRESS = "http://www.w3.org/ns/anno.jsonld"


def reference(name: str, kind: str = "@id") -> dict[str, str]:
    return {"@id": name, "@type": kind}


# What https://www.w3.org/ns/anno.jsonld says of the terms that we write; it is not fetched here.
CONTEXT: dict[str, Any] = {
    "oa": OA,
    "dc": "http://purl.org/dc/elements/1.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "as": "http://www.w3.org/ns/activitystreams#",
    "id": "@id",
    "type": "@type",
    "AnnotationPage": "as:OrderedCollectionPage",
    **{
        name: f"oa:{name}"
        for name in (
            "Annotation", "SpecificResource", "TextualBody", "TextPositionSelector",
            "TextQuoteSelector", "describing", "linking", "tagging", "exact", "prefix", "suffix",
        )
    },
    "body": reference("oa:hasBody"),
    "target": reference("oa:hasTarget"),
    "source": reference("oa:hasSource"),
    "selector": reference("oa:hasSelector"),
    "items": {**reference("as:items"), "@container": "@list"},
    "motivation": reference("oa:motivatedBy", "@vocab"),
    "purpose": reference("oa:hasPurpose", "@vocab"),
    "start": reference("oa:start", "xsd:nonNegativeInteger"),
    "end": reference("oa:end", "xsd:nonNegativeInteger"),
    "value": "rdf:value",
    "language": "dc:language",
}  # fmt: skip


def written(name: str, *documents: Document) -> Any:
    return json.loads("".join(FORMATS[name].render(documents)))


# Label Studio


@pytest.fixture(scope="module")
def project() -> Any:
    interface = pytest.importorskip("label_studio_sdk.label_interface").LabelInterface(
        label_studio.CONFIGURATION
    )
    interface.validate()
    return interface


def test_label_studio_takes_our_predictions(project: Any) -> None:
    @given(whole_documents())
    def check(document: Document) -> None:
        (task,) = written("label-studio", document)
        assert project.validate_task({"data": task["data"]})
        (prediction,) = task["predictions"]
        assert project.validate_prediction(prediction, return_errors=True) == []

    check()


def test_label_studio_refuses_what_is_wrong(project: Any) -> None:
    (task,) = written("label-studio", article_document())
    (prediction,) = task["predictions"]
    prediction["result"][0]["value"]["labels"] = ["No label of the project"]
    (problem, *_) = project.validate_prediction(prediction, return_errors=True)
    assert "No label of the project" in problem


# W3C Web Annotation


def expanded(page: dict[str, Any]) -> Any:
    jsonld = pytest.importorskip("pyld").jsonld

    def load(address: str, _options: object) -> dict[str, Any]:
        assert address == CONTEXT_ADDRESS  # and nothing else is asked for
        return {
            "contentType": "application/ld+json",
            "contextUrl": None,
            "documentUrl": address,
            "document": {"@context": CONTEXT},
        }

    (found,) = jsonld.expand(page, {"documentLoader": load, "base": "https://example.org/"})
    return found


def one(node: dict[str, Any], name: str) -> Any:
    (value,) = node[name]
    return value.get("@value", value)


@given(whole_documents())
def test_a_json_ld_processor_reads_every_annotation(document: Document) -> None:
    page = written("web-annotation", document)
    if not page["items"]:
        return
    graph = expanded(page)
    assert graph["@type"] == ["http://www.w3.org/ns/activitystreams#OrderedCollectionPage"]
    (items,) = graph["http://www.w3.org/ns/activitystreams#items"]
    found = []
    for item in items["@list"]:
        assert item["@type"] == [f"{OA}Annotation"]
        bodies = item[f"{OA}hasBody"]
        (tag, *_) = [
            one(body, RDF_VALUE)
            for body in bodies
            if body[f"{OA}hasPurpose"] == [{"@id": f"{OA}tagging"}]
        ]
        for target in item[f"{OA}hasTarget"]:
            assert target["@type"] == [f"{OA}SpecificResource"]
            place, words = target[f"{OA}hasSelector"]
            assert place["@type"] == [f"{OA}TextPositionSelector"]
            assert words["@type"] == [f"{OA}TextQuoteSelector"]
            start, end = one(place, f"{OA}start"), one(place, f"{OA}end")
            assert one(words, f"{OA}exact") == document.text[start:end]
            role = "content" if tag in ("direct", "indirect", "mixed") else tag
            found.append((role, start, end))
    assert sorted(found) == all_parts(document)


def test_no_term_of_ours_is_unknown_to_the_standard() -> None:
    """A processor drops what the context does not tell: nothing of ours may be dropped."""
    document = quotes.extract("نقلت وكالة الشرق عن الوزير سامي حداد قوله إن «العمل مستمر».", "a1")

    def values(node: Any) -> int:
        if isinstance(node, dict):
            return sum(values(value) for key, value in node.items() if key != "@context")
        if isinstance(node, list):
            return sum(map(values, node))
        return 1

    page = written("web-annotation", document)
    assert page["items"]
    assert values(expanded(page)) == values(page) + _types(expanded(page))


def _types(node: Any) -> int:
    """How many numbers carry the type that the context gives them."""
    if isinstance(node, dict):
        return ("@value" in node and "@type" in node) + sum(map(_types, node.values()))
    return sum(map(_types, node)) if isinstance(node, list) else 0
