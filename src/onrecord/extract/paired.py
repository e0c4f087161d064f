"""Keeps the second half of what is said where the speaker's words go on in it: "had heard shots but could not tell whose".

Words in quotation marks keep what they are of. "But could not determine" is of those who are spoken of, and no new saying of the speaker's.
"""

import re

from onrecord.text.attribution import Attribution
from onrecord.text.pasts import A_VERB
from onrecord.text.sentences import Sentence

_REST = re.compile(
    r",?\s+but\s+(?:(?:could|was|were|had\s+been|has\s+been|have\s+been)\s+(?:not|unable\s+to|never)|couldn[’']t)\s+(?:yet\s+|be\s+)?"
    r"(?:able\s+to\s+)?(?:determine|establish|tell|verify|confirm|identify|ascertain|say|find|see|work\s+out|rule\s+out)\w*\b[^;“”\"]{0,160}?(?=[.!?]?$)"
)


_RESERVE = re.compile(
    r",\s+(?:though|although)\s+(?:he|she|it|they|this|that|there|none|no\s+\w+)\s+(?:(?:could|would|might|may|did|does|do|was|were|had|has|have)"
    r"(?:\s+not|n[’']t)?|couldn[’']t|wouldn[’']t|didn[’']t|wasn[’']t)\s[^;“”\"]{3,160}?(?=[.!?]?$)"
)
"""what somebody takes back of their words: "was nearer 45 million | , though he could not exclude more" """
_THEIRS = re.compile(r",?\s+but\s+(?:deferred|postponed|put\s+off)\b[^;“”\"]{0,160}?(?=[.!?]?$)")
_ITS_OWN = re.compile(r",?\s+but\s+(?:ruled\s+out|stopped\s+short\s+of)\b[^;“”\"]{0,160}?(?=[.!?]?$)")
"""of the one who asks for a thing: "urged talks but ruled out force" """
_WANTS_MORE = re.compile(
    r"\b(?:certain|sure|unsure|uncertain|aware|unaware|convinced|confident|adamant|satisfied|afraid)[”\"’']*$"
)
_OF_WHAT = re.compile(r"[”\"’']?\s+(?:that|he|she|it|they|the|whether|how|about|of)\s[^;“”\"]{3,160}?(?=[.!?]?$)")
"""behind a quotation that is cut before what it is of: she “cannot be certain” | she saw the letter"""


_GOES_ON = re.compile(
    r"\s+(?:after|before|as|when|while|until|since|because|despite|during|throughout|in|on|at|by|for|from|over|with|without|through|under|amid"
    r"|to|into|near|if|unless|where)\s[^,;:.!?()“”\"–—]*[^\s,;:.!?()“”\"–—](?=[,;:]|[.!?]?$)"
)
"""what follows a deed with no mark between: when, where, why it was done"""
_AND_DOES = re.compile(rf"\s+(?:and|but)\s+(?:\w+ly\s+|also\s+)?{A_VERB}\b")
"""what the speaker does besides"""


def with_its_rest(text: str, sentence: Sentence, one: Attribution) -> Attribution:
    """The attribution with what follows its words up to the end of the sentence, where that is the other half of them."""
    if one.kind == "direct" or one.cue is None or len(one.content) != 1 or one.cue[0] > one.content[0][0]:
        return one
    start, end = one.content[0]
    a_deed = (not one.speaks or one.force == "shows") and not text.endswith("ing", start, end)
    if a_deed and (goes_on := _GOES_ON.match(text[end : sentence.end])):
        joined = _AND_DOES.search(goes_on.group())
        return one._replace(content=((start, end + (joined.start() if joined else goes_on.end())),))
    if _WANTS_MORE.search(text, start, end + 1) and (of := _OF_WHAT.match(text[end : sentence.end])):
        return one._replace(content=((start, end + of.end()),))
    if one.speaks and one.force == "says" and (reserve := _RESERVE.match(text[end : sentence.end])):
        return one._replace(content=((start, end + reserve.end()),))
    if not text.startswith((" but", ", but"), end):
        return one
    asks = not one.speaks or one.force in ("wants", "asks")
    behind = text[end : sentence.end]
    rest = _REST.match(behind) or _THEIRS.match(behind) or (_ITS_OWN.match(behind) if asks else None)
    return one._replace(content=((start, end + rest.end()),)) if rest else one
