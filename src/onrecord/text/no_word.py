"""More ways of news English to tell that nobody answered: "could not be contacted", "had not called back", "did not answer calls".

In lower case, for the lowered text; a group `cue` is the cue where there is one.
"""

import re

_NOT = r"(?:(?:did|does|has|have|had|was|were)(?:\s+(?:so\s+far|yet|still))?(?:\s+not|n[’']t)(?:\s+(?:immediately|yet|so\s+far|as\s+yet))?)"
_WHEN = (
    r"(?=\s*(?:[.;]|$)|\s+(?:by|before|at\s+the\s+time|when|as\s+we|last\s+night|yesterday|on\s+\w+day|over|despite)\b)"
)
_CALLS = r"(?:calls?|(?:text\s+|phone\s+|voice\s+)?messages?|texts?|e-?mails?|(?:tele)?phone\s+calls?)"
_US = r"(?:us|me|reporters|journalists|(?:this|the)\s+(?:\w+\s+)?(?:paper|newspaper|programme|station|website|magazine|agency))"
BEGINS = r"(?=did|does|ha[sd]|have|was|were|could|him|her|them)"
"""whatever such a cue begins with; at other words nothing more is tried"""
NO_WORD = re.compile(
    rf"\b{BEGINS}(?:could(?:\s+not|n[’']t)\s+(?:immediately\s+)?be\s+(?:contacted|located|traced){_WHEN}"
    rf"|{_NOT}\s+answer(?:ed)?\s+(?:(?:our|repeated|several|multiple|two|three|any)\s+)*{_CALLS}(?:\s+(?:and|or|nor)\s+{_CALLS})?\b(?!\s+(?:for|to)\s)"
    rf"|{_NOT}\s+(?:call(?:ed)?|phon(?:e|ed)|r(?:i|a|u)ng|writ(?:e|ten)|wrote)\s+back{_WHEN}"
    rf"|{_NOT}\s+(?:come|got|get|gotten|been)\s+back\s+to\s+{_US}\b"
    r"|(?:himself|herself|themselves)\s+(?P<cue>(?:was|were)\s+unavailable)(?=\s*(?:[.;]|$)))"
)
"""somebody is not reached, or does not ring back"""
NO_WORD_TELLS = "contacted located traced answer* back unavailable"
"""words of which every text with such a cue has one"""
SILENCE = re.compile(
    r"\b(?=did|does|made|ha[sd]|have)(?:(?:did|does)(?:\s+not|n[’']t)\s+mention(?=\s+(?:the|any|that|this|those|these|his|her|its|their|an?|how|what|why|who|when|where|whether|(?:[\w’'-]+\s+){0,2}?(?:or|and)\s+the)\b)"
    r"|made\s+no\s+(?:mention|reference)\s+(?:of|to)"
    r"|(?:ha(?:s|ve|d)\s+(?:so\s+far\s+)?)?made\s+no\s+(?:public\s+)?(?:statement|comment)(?:s)?(?=\s+(?:on|about)\s|\s*(?:[.;]|$)))\b"
)
"""somebody speaks, and leaves a thing out: it answers only where they speak just before (see `extract.answers`)"""
SILENCE_TELLS = "mention made+no"
