"""How a sentence opens that tells first what its speaker was asked: "Asked who knew, she said that was for the board"."""

import re

ASKED_WORDS = frozenset({"asked", "pressed", "questioned"})
"""what it begins with, in lower case"""
WHEN_ASKED = r"(?:When\s+)?(?:Asked|Pressed|Questioned)\b"
"""the same as a pattern"""
OPENS_ASKED = re.compile(WHEN_ASKED)
ASKED = re.compile(
    r"\b(?:When\s+)?(?:asked|pressed|questioned)\s+(?:by\s+(?:[\w’-]+\s+){1,8}?|(?:\w+\s+){0,3}?)(?:(?:(?:about|on|over)\s+)?(?P<whether>whether|if|why|how|whom?|what|when|where|which)|about|on|over|for)\s+(?P<what>(?:[^,;.]|[.,](?=\d)|(?-i:(?<=\b[A-Z])\.))+(?:,\s+(?-i:[a-z’'-]+(?:\s+[a-z’'-]+)?\s+(?:and|or)\s)[^,;.]+)?)[,.]",
    re.IGNORECASE,
)
"""a question put to somebody: whether it was so, or what it was about"""
AFTERWARDS = re.compile(
    r"[”\"’']?,?\s*(?:[^.;“”\"]{2,60}?\s)??(?:when|after)\s+(?:asked|pressed|questioned)\s+(?:by\s+(?:[\w’-]+\s+){1,4}?|again\s+)?"
    r"(?:(?:about|on|over)\s+)?(?P<whether>whether\s|if\s)?(?P<what>[^,;.“”\"]{4,160})[.,;]"
)
"""the same told after the answer: "“Lovely to see you,” she said | when asked about the leak." """
PUT_BEFORE = re.compile(
    r"(?:\b(?:was|were|(?:has|have|had)\s+been|been)\s+(?:\w+ly\s+|also\s+|then\s+|later\s+)*(?:asked|pressed|questioned)"
    r"|\b(?:[Ww]e|[Ii]|reporters?|journalists?|a\s+reporter|an?\s+MP|[A-Z][\w’-]+)\s+(?:\w+ly\s+|also\s+|then\s+|later\s+)*(?:asked|pressed|questioned)(?:\s+(?!whether\b|if\b)[^,.;“”\"]{2,60}?)?)"
    r"\s+(?:(?:by|in|on|at|after)\s[^,.;“”\"]{2,60}?\s+)?(?:(?:about|on|over)\s+)?(?P<whether>whether|if)\s+(?P<what>[^;.“”\"]{8,200})\.$"
)
"""the question alone, in a sentence of its own: "The minister was asked | whether she still backed him." """
DEFLECTS = re.compile(
    r"\b(?:matters?\s+for\s+(?!(?:concern|regret|debate|discussion|celebration|pride|shame|alarm|joy|reflection|thought)\b)|(?:is|was|are|were)\s+for\s+(?:the|others|her|him|them)\b|ask\s+(?:the|them|him|her|my|our)\b|(?:stands?|stood)\s+by"
    r"|(?:have|had|has|[’']ve|already)\s+(?:already\s+)?(?:answered|told|said\s+(?:all|what))|(?:will|would|[’']ll)\s+[“\"‘]?(?:look\s+(?:at|into)|study|consider|wait|see\b|speak\s+for)"
    r"|options\s+(?:are|were|remain(?:ed)?)\s+(?:on\s+the\s+table|open)|in\s+(?:the\s+right|due|good)\s+(?:place|time|course)|(?:the\s+right|a)\s+time\s+(?:for|to)|time\s+(?:will|would)\s+tell"
    r"|focus(?:ed|ing)?\s+on|concern\s+(?:today|now|tonight)|thoughts\s+are\s+with|way\s+to\s+frame|next\s+question|let[’']?s?\s+(?:us\s+)?(?:wait|not)"
    r"|(?:get|getting)\s+ahead\s+of|the\s+process\b|help\s+any\s+inquiry)",
    re.IGNORECASE,
)
"""what people say who will not be drawn: "a matter for the police", "I have answered that" """


def answers_yes_or_no(reply: str) -> bool:
    """Whether a reply says by its first word, or by an "I did", whether what was asked is so."""
    return _YES_OR_NO.match(reply) is not None


_YES_OR_NO = re.compile(
    r"(?:that\s+)?[“\"‘']?\W*(?:(?:yes|no|yeah|nope|never|of\s+course|absolutely|certainly|definitely|not\s+(?:at\s+all|yet|really|so|true)|maybe|perhaps|probably|possibly|correct|exactly|indeed)\b"
    r"|(?:I|we|he|she|it|they|that)\s+(?:was|were|is|are|am|did|does|do|had|has|have|would|will|could|can)(?:n[’']t|\s+not)?(?:[.,;!”\"’']|$))",
    re.IGNORECASE,
)
