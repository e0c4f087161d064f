"""The words that call something said without giving it, "claims that", "rumours of", and those that call it not so: "nonsense"."""

import re

LABEL = (
    r"(?:allegations?|claims?|accusations?|reports?|suggestions?|rumou?rs?|speculation|talk|ideas?|notions?|assertions?|insinuations?"
    r"|stor(?:y|ies)|theor(?:y|ies)|charges?|accounts?|findings?)"
)
LABELS = re.compile(LABEL)
"""such a word, in lower case"""
VERDICT = (
    r"(?:false|untrue|nonsense|baseless|groundless|unfounded|absurd|ridiculous|preposterous|ludicrous|laughable|spurious|bogus"
    r"|fictitious|inaccurate|incorrect|malicious|libell?ous|slanderous|defamatory|invented|made[ -]up|wide\s+of\s+the\s+mark"
    r"|without\s+(?:any\s+)?(?:foundation|merit|basis|substance))"
)
"""a pattern of a word by which somebody says that what was said is not so"""
UTTER = (
    r"(?:complete|utter|absolute|total|sheer|pure|outright|blatant|downright|flat-out|bare-?faced|bald-faced|shameless|deliberate"
    r"|gross|wild|crude|cynical|vicious|malicious)"
)
FALSEHOOD = (
    r"(?:lies?|nonsense|tosh|rubbish|hogwash|bunkum|baloney|balderdash|twaddle|garbage|fiction|fantas(?:y|ies)|fabrications?|hoax|smears?"
    r"|inventions?|slanders?|calumn(?:y|ies)|falsehoods?|fairy\s+tales?|myths?|fake\s+news|disinformation|(?:works?|pieces?)\s+of\s+(?:pure\s+)?(?:fiction|(?:the\s+)?imagination)"
    r"|witch[ -]?hunts?|stitch-ups?|wishful\s+thinking"
    r"|exaggerations?|distortions?|misrepresentations?|(?:pack|tissue|web|string)\s+of\s+(?:lies|falsehoods))"
)
"""a pattern of what somebody calls a thing said that is not so"""
FIGURE = r"(?:figures?|numbers?|sums?|amounts?|totals?|tolls?|estimates?|counts?)"
"""a pattern of a word that points at a number told before"""
CALLED_SO = (
    rf"(?:{VERDICT}|impossible|misleading|mischief|untenable|speculation|speculative|(?:politically|racially|religiously)\s+motivated|one-sided|unsubstantiated|shameful|disgraceful|scurrilous|vile|insulting|grotesque|outlandish|outrageous|far-fetched|fanciful|overblown|(?:(?:enemy|hostile|foreign|western|state|war|pure|crude|cheap)\s+)?propaganda"
    rf"|(?:an?\s+)?(?:{UTTER}\s+)?{FALSEHOOD})"
)
"""either, and what says as much only where somebody calls a thing said so"""
CLAIM_THAT = re.compile(
    rf"(?:\b{LABEL}(?:\s+(?:that|of|about)|(?:\s+(?:on|in|by|from|made)\s[^,;.:“”\"]{{2,40}})?,\s+that)|\b(?:claiming|saying|alleging|suggesting|asserting|purporting)(?:\s+that)?|\bto\s+(?:suggest|say|claim|imply|allege)\s+that)"
    r"\s+(?P<what>[^.;“”\"]{3,160})$",
    re.IGNORECASE,
)
"""what is claimed before a verdict on it: "claims that votes were lost | are false", "a video claiming that" """
ANY_SUCH = re.compile(
    r"\s*(?:that\s+)?(?:there\s+(?:had\s+been|was|were|is|are)\s+)?(?:any|a)?\s*such\s+(?:an?\s+)?(?P<what>[a-z-]+)"
    r"(?:\s+(?:ha[sd]|have|was|were|is|are|took|ever|existed|exists|would|will)\b[^,.;]{0,40})?\s*(?:[.,;:”\"]|$)",
    re.IGNORECASE,
)
"""what is denied and only points at what was told before: "denied | that any such call had been made" """
EARLIER_VERSION = (
    r"\b(?:earlier|previous|initial|original|prior|first)\s+(?:(?:online|print|web|published)\s+)?"
    r"(?:version|edition|headline)s?\b"
)
"""of an article: what it said there is withdrawn, and is a source of nothing"""
# "claims by the opposition that", "rumours on social media of": what is said to be so, before what is denied.
SAID_TO_BE = re.compile(
    rf"\s*(?:(?:an?|the|any|all|these|those|such|earlier|(?:social[\s-]|local\s+|news\s+)?media|press|newspaper|false|online|widespread|his|her|its|their)\s+)*(?:(?-i:[A-Z])[\w.’'-]*\s+){{0,3}}(?!(?:accounts?|stor(?:y|ies)|theor(?:y|ies))\s+of\b){LABEL}"
    r"(?:\s+(?=(?:he|she|it|they|there|his|her|its|their|the)\s)"
    r"|\s+of\s+(?:the\s+)?(?:[\w’'-]+\s+){0,3}?(?:media|press|newspapers?|outlets?|agenc(?:y|ies)|channels?|websites?|opposition|critics)\s+(?:that|of|about)\s+"
    r"|(?:\s+(?:by|from|in|on|made|spread|circulating|published|aired|broadcast|carried|printed|posted|shared|repeated|voiced)\s+[^,;.]{2,60}?)??\s+(?:that|of|about)\s+"
    r"|,\s+(?:made|spread|published|aired|broadcast|carried|printed|posted|shared|repeated|first\s+[a-z]+ed)\s+[^,;.]{3,110},\s+that\s+)"
    # what tells as much only with "that": "criticism that the order had come late"
    r"|\s*(?:(?:the|any|all|these|those|such|public|local|his|her|its|their)\s+)*(?:criticisms?|complaints?|information|arguments?|warnings?|fears?|concerns?|worries"
    r"|implications?|perceptions?|beliefs?)\s+(?:(?:by|from|in|on)\s+[^,;.]{2,60}?\s+)?that\s+",
    re.IGNORECASE,
)
# "dismissed as nonsense reports that": the verdict stands before what it is on.
VERDICT_FIRST = re.compile(
    rf"\s*(?:as\s+(?:[“\"‘'][^”\"’]{{2,60}}[”\"’']|[\w-]+(?:\s+[\w-]+){{0,2}}?)|outright|flatly|categorically|angrily)\s+(?=(?:(?:the|any|all|these|those|such)\s+)?"
    rf"(?:\w+\s+)?{LABEL}\b)",
    re.IGNORECASE,
)


def past_label(text: str, start: int, end: int) -> int:
    """Where what is denied begins in `text[start:end]`, behind a verdict and the word for what is said to be so."""
    verdict = VERDICT_FIRST.match(text, start, end)
    label = SAID_TO_BE.match(text, verdict.end() if verdict else start, end)
    return label.end() if label else start
