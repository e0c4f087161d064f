"""The words by which news English tells that somebody did not deny: "did not dispute that", "would not rule out"."""

import re

from onrecord.text.lowered import Telling, lowered

_NOT = r"(?:did|does|do|ha(?:s|ve|d)|would|will)(?:\s+not|n[’']t)(?:\s+(?:\w+ly|yet|even|immediately|so\s+far))?"
_TURN_DOWN = r"(?:den(?:y|ied)|disputed?|contest(?:ed)?|contradict(?:ed)?|ruled?\s+out|excluded?)"
_NOT_DENIED = re.compile(
    rf"\b(?:{_NOT}\s+{_TURN_DOWN}|(?:refus|declin)(?:e[sd]?|ing)\s+to\s+(?:deny|rule\s+out|exclude)"
    r"|stop(?:s|ped)\s+short\s+of\s+(?:denying|ruling\s+out))\b"
    # something is kept from somebody: "did not deny them entry"
    r"(?!\s+(?:him|her|them|us|me|you)\s+[a-z])",
)
_TOLD = Telling(("deny denied denying dispute* contest* contradict* rule ruled ruling exclude*",))
"""words of which every text has one in which somebody did not deny"""


def not_denied(text: str) -> re.Match[str] | None:
    """The first that tells it, in lower case at its place in the text."""
    return _NOT_DENIED.search(lowered(text)) if _TOLD.by(text) else None
