"""The pronouns of the third person, and the words that are written with one; folded."""

from __future__ import annotations

POSSESSIVES = ("ه", "ها", "هم")
"""How what is somebody's ends, and a verb that has somebody for its object: رأسه, تركها."""
AND_HE = frozenset(["وهو", "وهي", "وهم", "وهما"])
"""What brings in who or what somebody or something is, or does meanwhile: خرج | وهو يقول."""
