"""The commands that stand in files of their own; `quotes.cli` puts them all together."""
