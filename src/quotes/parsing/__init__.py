"""What a parser says of a text: its words and trees (`Parse`), by token of ours (`Syntax`)."""

from quotes.parsing.building import Parsed
from quotes.parsing.parse import ROOT, Name, Parse
from quotes.parsing.syntax import Syntax

__all__ = ["ROOT", "Name", "Parse", "Parsed", "Syntax"]
