"""A long run against the extractor: `python -m tests.fuzz --minutes N` (see docs/toughness.md)."""
