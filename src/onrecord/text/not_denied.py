"""The words by which news English tells that somebody did not deny: "did not dispute that", "would not rule out"."""

from onrecord.text.lowered import gated

_NOT = r"(?:did|does|do|ha(?:s|ve|d)|would|will)(?:\s+not|n[’']t)(?:\s+(?:\w+ly|yet|even|immediately|so\s+far))?"
_TURN_DOWN = r"(?:den(?:y|ied)|disputed?|contest(?:ed)?|contradict(?:ed)?|ruled?\s+out|excluded?)"
NOT_DENIED = gated(
    rf"\b(?:{_NOT}\s+{_TURN_DOWN}|(?:refus|declin)(?:e[sd]?|ing)\s+to\s+(?:deny|rule\s+out|exclude)"
    r"|stop(?:s|ped)\s+short\s+of\s+(?:denying|ruling\s+out))\b"
    # something is kept from somebody: "did not deny them entry"
    r"(?!\s+(?:him|her|them|us|me|you)\s+[a-z])",
    "deny denied dispute contest contradict rule ruled exclude ruling",
)
"""in lower case, for the lowered text"""
