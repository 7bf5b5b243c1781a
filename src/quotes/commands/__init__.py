"""The commands, a file each; `quotes.cli` puts them all together."""
