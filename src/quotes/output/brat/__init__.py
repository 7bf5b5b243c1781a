"""brat standoff: documents written as .txt and .ann files for annotators, and read back.

What annotators see and change is annotations: Content, Quoted, Cue, Mention and Via, tied by
relations. What they don't (rules, confidences, lemmas, a speaker's type) stands as JSON in notes of
a type of its own, so that a document comes back whole.
"""

from quotes.output.brat.reading import read_brat
from quotes.output.brat.writing import render

__all__ = ["read_brat", "render"]
