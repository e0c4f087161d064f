"""Tells apart what looks like a denial and answers nobody: a visa denied, a case dismissed, a nominee refused.

Each pattern is tried at the cue itself, on the words before it, on those after it, or on both.
"""

import re

from onrecord.text.denying import POINTING, VERDICT_FIRST
from onrecord.text.labels import ANY_SUCH, CALLED_SO, CLAIM_THAT, LABEL, UTTER
from onrecord.text.pasts import TO_BE
from onrecord.text.people import PEOPLE

_REFUSED_THING = (
    r"(?:entry|access|bail|services?|coverage|permission|admission|benefits?|care|asylum|visas?|chances?|rights?|funding|boarding"
    r"|permits?|parole|(?:re)?nomination|victory|opportunit(?:y|ies)|sanctuary|safe\s+haven|citizenship|treatment|medication|food|water"
    r"|tenure|insurance|credit|loans?|licen[cs]es?|passage|clearance|majority|quorum|vote|seat|win|title|justice|hearing|trial"
    r"|motions?|injunctions?|petitions?|appeals?)"
)
# "denied him a seat", "denying workers the right": a thing is kept from somebody. A possessive makes no receiver.
_KEPT_FROM = re.compile(
    rf"\s+(?:(?:him|her(?!\s+(?:\w+\s+)?(?:{LABEL}|involvement|role|part|guilt|responsibility)\b)|them|us|me|you)\s+(?![.,;]|\w+ing\b)"
    rf"|(?:(?:an?|the|any|their|his|its)\s+)?(?:[\w-]+\s+)?{_REFUSED_THING}\b"
    rf"|(?!(?:an?|any|all|that|having|ever|claims?|reports?|being|(?-i:[a-z]+ing))\b)(?:[\w.-]+\s+){{1,4}}(?:(?:an?|the|any|their|his|its)\s+)?{_REFUSED_THING}\b)",
    re.IGNORECASE,
)
# "rights are denied by": the thing kept back stands before.
_WAS_KEPT = re.compile(
    rf"\b{_REFUSED_THING}\s+(?:(?:ha(?:s|ve|d)\s+)?(?:been|was|were|is|are|being)\s+)(?:\w+ly\s+)?$", re.IGNORECASE
)
_DENYING = (
    *("den", "reject", "refut", "disavow", "dismiss", "disput", "rebut", "repudiat", "contest", "contradict"),
    *("challeng", "disagree", "disown", "disclaim", "distanc", "play", "question"),
)
_NO_DENYING = re.compile(
    r"(?:\bno|\bnot|n[’']t|\bcannot|\bnever|\bneither\s+confirm\w*\s+nor|\bnor|\b(?:hard|impossible|difficult|foolish|absurd)\s+to)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
# "Nobody in the port disputed", "neither side denied", "few would dispute": no denial, but the reverse.
_NOBODY = re.compile(
    r"(?:^|[.;,:“\"]\s*|\b(?:and|but|that|while|though|because|as|so)\s+)"
    r"(?:nobody|no\s+one|none|neither|few|hardly\s+any\w*|no\s+\w+)\b(?![^,.;:]*\b(?:who|that|which)\b)[^,.;:“”\"]{0,50}\s(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
# A noun of disbelief or a state of mind, "climate denial", "in denial"; "a denial that", "his denials" answer somebody.
_NO_ANSWER = re.compile(
    r"(?:\bin|\b(?:climate|change|science|holocaust|genocide|vote|service|reality))\s+$", re.IGNORECASE
)
_TOLD_OF_A_DENIAL = re.compile(
    r"(?:\b(?:is|was|be|been|were|are|being|as|like|than|no|not|this|that|the|such|hardly|barely|another)\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}|^\W*|[.;:]\W+(?:an?\s+)?)$",
    re.IGNORECASE,
)
"""before a denial that is only spoken of: "It is a narrow | denial" """
_WHAT_IS_DENIED = re.compile(r"\s+(?:that|of)\b")
_DRAWN = re.compile(r"\s+(?:from|by)\s")
"""behind a denial whose sentence tells first what it answers: "drew a flat denial | from the palace" """
_OF_A_THING = re.compile(rf"\s+of\s+(?:\w+\s+)?{_REFUSED_THING}\b", re.IGNORECASE)
# A court or an employer dismisses cases and people; a speaker dismisses what is said, or somebody "as".
_DISMISSED_CASE = re.compile(
    r"\s+(?:from|for|after|in|on|over|without|[.,;])"
    r"|\s+(?:(?:an?|the|all|any|his|her|its|their|this|that|most|some|several|two|three)\s+)?(?:[\w’'-]+\s+){0,3}?(?:cases?|(?:law)?suits?|charges?"
    r"|indictments?|motions?|petitions?|appeals?|jur(?:y|ors?)|counts|class(?:es)?)\b(?!\s+as\b)"
    r"|\s+(?:(?:an?|the|all|any|his|her|its|their|this|that|most|some|several|two|three)\s+)?(?:[\w’'-]+\s+){0,2}?(?:employees?|staff|workers?"
    r"|ministers?|officers?|officials?|aides?|managers?|coach|director|judges?|prosecutors?|teachers?)\b(?![’'])",
    re.IGNORECASE,
)
_DISMISSED_PEOPLE = re.compile(
    r"\s+(?:(?:the|his|her|their|its|some|these|those)\s+)?(?:[\w-]+\s+)?(?:protest[eo]rs|critics|opponents|rivals|demonstrators|activists|campaigners"
    r"|voters|fans|people|men|women|students|rebels|leaders|politicians|journalists|reporters|lawmakers|residents|neighbou?rs)\s+as\b",
    re.IGNORECASE,
)
_DISMISSED_ONE = re.compile(
    r"\s+(?:him|them|her(?!\s+[a-z’'-]+\s+(?:as|and|that|of)\b)(?=\s*[.,;]|\s+(?:in|on|at|from|for|after|over|without|last|this|when|because)\b)"
    r"|(?:(?:Mr|Mrs|Ms|Dr|Sgt|Capt)\.?\s+)?(?-i:[A-Z])[\w-]+(?:\s+(?-i:[A-Z])[\w-]+){0,2}(?=\s*[.;]|\s+(?:in|on|from|for|after|last|this|without)\b))(?!\s+as\b)",
    re.IGNORECASE,
)
"""somebody who loses his post: "dismissed | him in March" """
_DISMISSED_AS = re.compile(r"\s+(?:as|by|out\s+of\s+hand)\b")
_MOVED_TO = re.compile(r"\b(?:mov(?:e|es|ed|ing)|motions?|ask(?:ed|s)?(?:\s+[\w.]+){0,4})\s+to\s+$", re.IGNORECASE)
# Somebody is rejected, not what somebody says: "voters rejected Ana Vek in May".
_SOMEBODY = re.compile(
    r"\s+(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen)\.?\s+)?(?-i:[A-Z][\w-]+(?:\s+[A-Z][\w-]+){0,3})"
    r"(?=[,.:;)]|\s+(?:and|or|but|in|by|at|as|for|on|over|with|because|when|outright|twice)\b)"
)
# A ballot, a body or an organ: nobody is answered.
_BALLOT = re.compile(
    r"\s+(?:[\w-]+\s+)?(?:ballots?|applicants?|candidates?|transplant|organ|card|nominees?)\b", re.IGNORECASE
)
# "a disputed election", "his disputed title": an adjective.
_VERB_OF_DISPUTE = re.compile(
    r"\s+(?:\w+ly\s+)?(?:that|the|an?|any|this|those|these|his|her|its|their|such|some|much|many|most|by|whether|how|what|it|them|claims?|reports?|accounts?|allegations?|accusations?|suggestions?|findings?|assertions?"
    r"|(?-i:[A-Z][\w-]+(?:\s+[A-Z][\w-]+)?[’']s?))\b|\s*[“\"‘]|\s*[.;]?\s*$",
    re.IGNORECASE,
)
_ADJECTIVE_BEFORE = re.compile(
    r"\b(?:an?|the|this|that|these|those|his|her|its|their|in|of|for|over|on|hotly|bitterly|fiercely|long|much|most|more)\s+$|[’']s\s+$",
    re.IGNORECASE,
)
_AT_ODDS = re.compile(r"\bin(?:to)?\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+)?$", re.IGNORECASE)
# What only says that something is wrong is a verdict of somebody's where somebody calls it so.
_CALLING = re.compile(
    r"\b(?:call|brand|label|describ|dismiss|denounc|term|reject|den[iy]|slam|condemn|dub|qualif|sa(?:id|ys?)\b|counter(?:ed|s)\b|insist|maintain|argu|respond|repli|told\b|wrote\b|stress)\w*\b[^.;]{0,60}$|[“\"‘][^”\"’]{0,80}$",
    re.IGNORECASE,
)


_SO_STRONG = re.compile(rf"{UTTER}\b")
"""somebody's verdict, wherever it stands: "complete nonsense" """
_BATTED_AWAY = re.compile(r"rubbished|scotched|ridiculed|batted\s+away|shot\s+down|laughed\s+off")
_CLAIMS_WERE = re.compile(
    rf"\b{LABEL}\b[^.;“”\"]{{0,160}}\b(?:was|were|been|being|is|are)\s+(?:\w+ly\s+)?$", re.IGNORECASE
)
_SAID_OR_WRITTEN = (
    r"(?:audits?|inquir(?:y|ies)|investigations?|probes?|(?:law)?suits?|complaints?|stud(?:y|ies)|indictments?|charge\s+sheets?|posts?|statements?|remarks?|comments?|letters?|dossiers?|findings?|conclusions?|figures?|versions?|descriptions?|testimony|evidence|articles?"
    r"|memos?|documents?|videos?|comparisons?|characteri[sz]ations?)"
)
_A_VERDICT = re.compile(CALLED_SO)
# "called the claim | baseless", "dismissed it as | untrue": somebody says so of what somebody said.
_CALLED = re.compile(
    rf"\b(?:call|brand|label|describ|denounc|term|dub|qualif|characteri)\w*\s+(?:it|this|that|them|(?:(?:the|these|those|that|this|such|his|her|its|their|all)\s+)?(?:[\w’'.-]+\s+){{0,3}}?"
    rf"(?:{LABEL}|{_SAID_OR_WRITTEN}))\s+(?:as\s+)?"
    r"[“\"‘']?(?:(?:\w+ly|all|just|and|\d+\s+per\s?cent)\s+)*[“\"‘']?$",
    re.IGNORECASE,
)
# Wished, owed or held against somebody, and not done: "urged him to disavow", "must reject", "accused her of denying".
_ONLY_WISHED = re.compile(
    r"\b(?:should|must|ought\s+to|could|may|might|can|let[’']?s|(?:need|ha(?:ve|s|d)|supposed|about|able|unable|likely|unlikely)\s+to)\s+(?:\w+ly\s+)?$"
    r"|\b(?:if|unless)\s+(?:[\w.’'-]+\s+){1,5}$"
    r"|\b(?:urg|ask|call\w*\s+(?:up)?on|press|demand|want|encourag|tell|told|order|forc|implor|beg|expect|fail|unwilling|reluctant|requir)\w*"
    r"(?:\s+[\w.’'-]+){0,6}?\s+to\s+(?:\w+ly\s+)?$"
    r"|\b(?:accus|critici|blam|slam|blast|attack|fault|condemn|denounc|mock|ridicul)\w*\b[^.;]{0,60}\b(?:of|for)\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
# Evidence contradicts by itself; a speaker does so aloud.
_SPEAKS_FOR_ITSELF = re.compile(
    r"\b(?:which|that|this|these|those|it|to|evidence|findings?|data|documents?|footage|videos?|testimony|results?|records?|statements?|accounts?"
    r"|comments?|remarks?|words|versions?|figures|reports?|claims?)\s+(?:\w+ly\s+|would\s+|seem\w*\s+to\s+|appear\w*\s+to\s+)*$",
    re.IGNORECASE,
)


_ENDS = re.compile(r"\s*(?:[.;]|$)")
# ", a claim the firm | disputes", "which she disputes"
_SAID_BEFORE = re.compile(
    rf",\s+(?:(?:an?|the)\s+)?(?:\w+\s+)?(?:{LABEL}|{_SAID_OR_WRITTEN}|something|which)\s+(?:that\s+|which\s+)?[^,;:.]{{2,50}}$",
    re.IGNORECASE,
)
_IS_SO = re.compile(rf"(?:is|are|was|were)\s+.{{0,30}}?(?:{CALLED_SO}|wrong|not\s+(?:true|right|so))")
_SAID_AFTER = re.compile(r",?[”\"]?,?\s+(?:according\s+to|sa(?:id|ys)|insist(?:ed|s)|add(?:ed|s)|argu(?:ed|es))\b")
_THAT_HAD = re.compile(r"\s+(?:ha[sd]|have|was|is|were|are|would|will|could|can|did|does)\b")
"""behind "a lie that": what a thing did, and not what is not so"""
_BY_ROAD = re.compile(
    r"\s+by\s+(?:road|land|sea|air|boat|car|foot|rail|radio|helicopter|(?:the\s+)?(?:rescue\w*|aid|emergency|ambulances?|firefighters|fire\s+crews|teams?|troops|police))\b",
    re.IGNORECASE,
)
_A_PLACE = re.compile(
    r"\b(?:villages?|hamlets?|towns?|areas?|islands?|valleys?|houses?|homes?|survivors|victims|wreck(?:age)?|site|agreements?|deals?|compromises?|verdicts?|consensus"
    r"|settlements?|targets?|quorum|summits?)\s+(?:that\s+|which\s+)?(?:(?:still|so\s+far)\s+)?$",
    re.IGNORECASE,
)
"""what rescuers or parties reach, and not reporters"""
WHILE_LATER = re.compile(
    r"\s+(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|(?:a\s+)?(?:few|couple\s+of)|several|some|many)\s+(?:minute|hour|day|week|fortnight|month|year)s?"
    r"\s+(?:later|earlier|ago|before|after(?:wards?)?)\s*[,.;)]",
    re.IGNORECASE,
)
"""behind a verb that has no object but tells when: "an offer made in June and rejected | two days later," """
_DONE_AND = re.compile(r",\s+(?:first\s+)?(?:\w+ed|made|put|sent|given)\b[^,;.]{0,40}\band\s+$")
"""before it, what else was done to the thing"""
_SAID_LATER = re.compile(
    r",[”\"]?\s+[^,.;“”\"]{2,60}(?:,\s+[^,.;“”\"]{2,40},)?\s(?:said|says|told|stated|insist(?:ed|s)|added)\b"
)
_WOULD_HAVE = re.compile(
    r"\s+that\s+[^.;]{2,60}?\s(?:should|must|ought\s+to|ha(?:s|ve|d)\s+to|need(?:s|ed)?\s+to)\b(?!\s+(?:not\s+)?have)"
)
"""what is to be done, which is not accepted but not denied: "did not accept | that jobs must go" """
_JUDGES = re.compile(
    r"\b(?:court|judges?|jury|tribunal|panel|magistrates?|referee)\s+(?:said\s+(?:that\s+)?(?:it|he|she|they)\s+)?$",
    re.IGNORECASE,
)
_IN_SPEECH = ("did no such", "done no such", "said no such", "did nothing of", "done nothing of", "said nothing of")
"""how a cue begins that denies in somebody's mouth alone: "he did no such thing" """
_UNTRUE = (
    "none of",
    "none in",
    "not a word",
    *(
        f"{had} {deed}"
        for had in ("had", "has", "have")
        for deed in ("invented", "made up", "fabricated", "concocted", "dreamt up")
    ),
    "not one word",
    "not a single",
    "not one single",
    "nothing could",
    "nothing can",
    "nothing in",
    "nothing of",
)
_BY = re.compile(r"\s+by\b")
_OPENS = re.compile(r"(?:^|[\s(])[“\"‘']$")
_RETORT = re.compile(
    r"[,.!]?[”\"’'],?\s+(?:(?:[A-Z]|the\s|his\s|her\s|its\s|their\s|he\s|she\s)[^.;:“”\"]{0,60}?\s)?(?:sa(?:id|ys)|told|wrote|repli(?:ed|es)|snapped|answered|was\s+how)\b"
)
"""behind a verdict that is all that somebody says: "“Lies,” said Ana Vek" """
_CONTEST = re.compile(r"\b(?:the|an?|two|three|four|in|of|for|close|tight|other|primary|key)\s+$", re.IGNORECASE)
"""before "contests" as a noun: elections, as a rule"""


def _is_somebody(text: str, end: int) -> bool:
    """Whether somebody by office stands behind a verb, and nothing that he says: "dismissed | the governor of the bank"."""
    found = _ONE_OF_OFFICE.match(text, end) or _SOME_PEOPLE.match(text, end)
    return found is not None and found["who"] in PEOPLE


_SOME_PEOPLE = re.compile(
    r"\s+(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|dozens\s+of|hundreds\s+of|several|many)\s+"
    r"(?:[\w’'-]+\s+){0,2}?(?P<who>[a-z]+s|staff|people|men|women)(?!\s+as\b)\b"
)
"""several who lose their posts: "dismissed | nine drivers" """
_ONE_OF_OFFICE = re.compile(
    r"\s+(?:the|his|her|its|their|an?|this|that)\s+(?:[\w’'-]+\s+){0,3}?(?P<who>[a-z]+)"
    r"(?=\s*(?:[.,;]|$)|\s+(?:of|for|at|in|on|from|over|after|when|who|and|yesterday|today|last|by|with)\b)"
)
"""an office or trade that is not followed by "’s claim" or "as a liar" """


def answers_nobody(text: str, start: int, end: int) -> bool:
    """Whether the cue of denial at `text[start:end]` only looks like one."""
    cue, before = text[start:end].casefold(), text[max(0, start - 80) : start]
    if WHILE_LATER.match(text, end) and _DONE_AND.search(before):
        return True
    if cue.startswith(_DENYING) and (_NO_DENYING.search(before) or _NOBODY.search(before)):
        return True
    if _ONLY_WISHED.search(before):
        return True
    if (
        cue == "disputes"
        and not text[end:].strip(" ”\"’'").startswith(("over", "the", "that", "this"))
        and _ENDS.match(text, end)
    ):
        return not _SAID_BEFORE.search(before)
    if _BATTED_AWAY.fullmatch(cue) and _BY.match(text, end):
        return not _CLAIMS_WERE.search(text, max(0, start - 200), start)
    if cue.startswith("contest") and _CONTEST.search(before):
        return True
    if cue.startswith("contradict"):
        return cue.endswith("ing") or bool(_SPEAKS_FOR_ITSELF.search(before) or re.match(r"\s+by\b", text[end:]))
    if cue.startswith("denial"):
        return bool(
            _NO_ANSWER.search(before)
            or _OF_A_THING.match(text, end)
            or (_TOLD_OF_A_DENIAL.search(before) and not _WHAT_IS_DENIED.match(text, end))
            or _DRAWN.match(text, end)
        )
    if cue.startswith("den"):
        return bool(_KEPT_FROM.match(text, end) or _WAS_KEPT.search(before))
    if cue.startswith("reject"):
        return bool(_SOMEBODY.match(text, end) or _BALLOT.match(text, end))
    if cue.startswith("dismiss"):
        sacked = TO_BE.search(before) and not _DISMISSED_AS.match(text, end)  # "she was dismissed."
        return bool(
            sacked
            or _DISMISSED_PEOPLE.match(text, end)
            or _DISMISSED_CASE.match(text, end)
            or _MOVED_TO.search(before)
            or _DISMISSED_ONE.match(text, end)
            or _is_somebody(text, end)
        )
    if cue in ("disputed", "disputing"):
        return not _VERB_OF_DISPUTE.match(text, end) or bool(_ADJECTIVE_BEFORE.search(before))
    if cue.startswith("dispute") and re.match(r"\s+over\b", text[end:]):
        return not _AT_ODDS.search(before)
    if _IS_SO.fullmatch(cue):
        return not CLAIM_THAT.search(text, max(0, start - 200), start)
    if _A_VERDICT.fullmatch(cue) and not _SO_STRONG.match(cue):
        return not (_CALLED.search(before) or (_OPENS.search(before) and _RETORT.match(text, end)))
    if VERDICT_FIRST.fullmatch(cue):
        return cue.endswith("that") and _THAT_HAD.match(text, end) is not None
    if cue.endswith("such"):
        return not (_CALLING.search(before) or _SAID_LATER.search(text, end))
    if cue.endswith("reached"):
        return bool(_BY_ROAD.match(text, end) or _A_PLACE.search(before))
    if cue.startswith(
        (
            "baseless",
            "groundless",
            "fabricated",
            "false",
            "this",
            "that",
            "it",
            "the",
            "such",
            "both",
            "all",
            *_IN_SPEECH,
            *_UNTRUE,
        )
    ) or POINTING.match(cue):
        return not (_CALLING.search(before) or _SAID_AFTER.match(text, end) or _SAID_LATER.match(text, end))
    if cue.endswith("innocent"):
        return not (_CALLING.search(before) or _SAID_AFTER.match(text, end) or _SAID_LATER.match(text, end))
    if cue.endswith("accept"):
        return bool(_WOULD_HAVE.match(text, end) or _JUDGES.search(before))
    return False


# What is asked for or offered is refused, and nothing that somebody said is answered: "rejected the offer".
_PROPOSED = (
    r"(?:requests?|applications?|offers?|bids?|proposals?|deals?|options?|invitations?|bills?|amendments?|measures?|treat(?:y|ies)"
    r"|agreements?|compromises?|ceasefires?|truces?|objections?|referend(?:um|ums|a)|pleas?|pleadings?|overtures?|ultimatums?|demands?"
    r"|resolutions?|budgets?|plans?|contracts?|settlements?|notes?|protests?|takeovers?|mergers?|peace\s+(?:talks|plan)|talks|negotiations|manuscripts?)"
)
_REFUSED_PROPOSAL = re.compile(
    rf"(?:\s*,)?\s*+(?:however,?\s+|outright\s+|out\s+of\s+hand\s+|as\s+(?:too\s+)?\w+\s+)?(?:(?:an?|the|any|all|such|this|these|those|his|her|its|their|our|my"
    rf"|several|two|three|[\w.’'-]+[’']s?)\s+)?(?:(?!(?:claims?|reports?|allegations?|accusations?|suggestions?|that|of|any|as|and)\b)[\w.$%’'-]+\s+){{0,3}}?"
    rf"{_PROPOSED}\b(?!\s+(?:was|were|is|are|has|have|had|would|will|could|did)\b)",
    re.IGNORECASE,
)
_AUXILIARY = r"(?:ha(?:s|ve|d)\s+)?(?:\w+ly\s+)?"
_PROPOSAL_WAS = re.compile(
    rf"\b{_PROPOSED}\s+(?:that\s+|which\s+)?(?:ha(?:s|ve|d)\s+)?(?:been|was|were|is|are)\s+(?:\w+ly\s+)?$"
    rf"|\b{_PROPOSED}\b[^,.;]{{0,30}},?\s+(?:that|which)\s+(?:[\w.’'-]+\s+){{1,5}}{_AUXILIARY}$"
    rf"|\b{_PROPOSED}\s+(?:(?-i:[A-Z])[\w’'-]+|he|she|it|they|we)\s+{_AUXILIARY}$",
    re.IGNORECASE,
)
_BY_VOTERS = re.compile(
    r"\s+by\s+(?:[\w.%-]+\s+){0,5}?(?:voters|electorate|shareholders|members|votes)\b", re.IGNORECASE
)


# "rejected a call for", "dismissed an appeal to", "the idea of selling", "suggestions that it should".
_REFUSED_CALL = re.compile(
    r"\s+(?:(?:an?|the|any|all|such|these|those|his|her|its|their|repeated|renewed|growing)\s+)*(?:[\w’'-]+\s+){0,2}?(?:(?:calls?|appeals?)\s+(?:for|by|from|on|to|that)\b"
    r"|(?:ideas?|notions?|prospects?|suggestions?|thoughts?)\s+of\s+(?:\w+ly\s+)?[a-z]{2,}ing\b"
    r"|(?:ideas?|notions?|suggestions?)\s+(?:[^,.;]{2,40}?\s)?that\s+[^,.;]{2,60}?\s(?:should|must|ought\s+to)\b(?!\s+(?:not\s+)?have))",
    re.IGNORECASE,
)
# Of rights and things that two claim, nobody says that they are not so.
_RIGHT = re.compile(
    r"\s+(?:(?:the|their|its|his|her|this|that|an?|both)\s+)?(?:[\w’'-]+\s+){0,2}?(?:rights?|borders?|boundar(?:y|ies)|frontiers?|sovereignty|ownership|possession"
    r"|custody|territor(?:y|ies)|waters|islands?|islets?|reefs?|straits?|title|inheritance|estate|land|will|fine|bill|invoice)"
    r"(?=\s*(?:[.,;]|$)|\s+(?:in|of|to|over|on|along|around|between|since|for|with|near|off|at|and)\b)",
    re.IGNORECASE,
)
_DOING = re.compile(r"\s+(?:\w+ly\s+|ever\s+)?(?!during\b|bring\b|string\b)[a-z]{2,}ing\s")
_VOTED = re.compile(
    r"\b(?:voters|electors|electorate|shareholders|delegates|members)\s+(?:(?:ha(?:s|ve|d)|\w+ly)\s+)*$", re.IGNORECASE
)
_OF_A_CLAIM = re.compile(rf"\s+(?:[\w’'-]+\s+){{0,3}}?{LABEL}\b|\s+(?:that|this|it|them)\b", re.IGNORECASE)
_TURNS_DOWN = ("reject", "dismiss", "brush", "shrug", "rebuff", "shot down", "poured", "laughed off", "waved")


def contests_a_right(text: str, start: int, end: int) -> bool:
    """Whether the cue at `text[start:end]` is of a quarrel over what is whose, and contests nothing that was said."""
    return text[start:end].casefold().startswith(("disput", "contest")) and _RIGHT.match(text, end) is not None


def refuses_a_proposal(text: str, start: int, end: int) -> bool:
    """Whether the cue at `text[start:end]` turns down what was asked for or offered, and contests nothing that was said.

    It stays a cue of somebody's stance; it is no denial.
    """
    cue = text[start:end].casefold()
    if cue.startswith(_TURNS_DOWN) and _REFUSED_CALL.match(text, end):
        return True
    if not cue.startswith(("reject", "den", "dismiss")) or (cue.startswith("den") and ANY_SUCH.match(text, end)):
        return False
    if cue.startswith("den") and _DOING.match(text, end):
        return False  # "denied cutting the budget": a deed
    return bool(
        (_VOTED.search(text, max(0, start - 40), start) and not _OF_A_CLAIM.match(text, end))
        or _REFUSED_PROPOSAL.match(text, end)
        or _BY_VOTERS.match(text, end)
        or _PROPOSAL_WAS.search(text, max(0, start - 80), start)
    )
