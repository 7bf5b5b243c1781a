"""Many documents at once: who speaks in them how often, and who said what.

    for speaker in count_speakers(documents): ...
    for hit in search(documents, Query(words="...")): ...

The documents are new ones, or those that were read back with `Document.from_dict`.
"""

from quotes.survey.dates import Dates
from quotes.survey.names import name_key
from quotes.survey.searching import Hit, Query, search
from quotes.survey.speakers import SpeakerCount, count_speakers

__all__ = ["Dates", "Hit", "Query", "SpeakerCount", "count_speakers", "name_key", "search"]
