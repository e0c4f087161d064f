"""Keeps the second half of what is said where the speaker's words go on in it: "had heard shots but could not tell whose".

"But could not determine" is of those who are spoken of, and no new saying of the speaker's.
"""

import re

from onrecord.text.attribution import Attribution
from onrecord.text.sentences import Sentence

_REST = re.compile(
    r",?\s+but\s+(?:(?:could|was|were|had\s+been|has\s+been|have\s+been)\s+(?:not|unable\s+to|never)|couldn[’']t)\s+(?:yet\s+|be\s+)?"
    r"(?:able\s+to\s+)?(?:determine|establish|tell|verify|confirm|identify|ascertain|say|find|see|work\s+out|rule\s+out)\w*\b[^;“”\"]{0,160}?(?=[.!?]?$)"
)


def with_its_rest(text: str, sentence: Sentence, one: Attribution) -> Attribution:
    """The attribution with what follows its words up to the end of the sentence, where that is the other half of them."""
    if one.kind != "indirect" or one.cue is None or len(one.content) != 1 or one.cue[0] > one.content[0][0]:
        return one
    start, end = one.content[0]
    if not text.startswith((" but", ", but"), end):
        return one
    rest = _REST.match(text[end : sentence.end])
    return one._replace(content=((start, end + rest.end()),)) if rest else one
