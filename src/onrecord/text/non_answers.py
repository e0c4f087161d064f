"""The words by which news English tells that somebody did not answer: "could not be reached", "would not say whether".

Patterns in lower case, for the lowered text. Where a pattern has a group `cue`, that is the cue; `who` is whom it is about.
"""

import re

from onrecord.text.withheld import GIVE, TO_BE_KNOWN, WHAT

_NOT = (
    r"(?:did|does|do|has|have|had|would|could|was|were|is|are)(?:\s+(?:so\s+far|yet|still))?(?:\s+not|n[’']t)"
    r"(?:\s+(?:immediately|yet|so\s+far|as\s+yet|directly|publicly))?"
)
_WOULD_NOT = r"(?:(?:would|will)\s+not|wouldn[’']t|won[’']t)(?:\s+(?:immediately|publicly|even|be\s+drawn\s+to))?"
_DID_NOT = r"(?:did|ha(?:s|ve|d))(?:\s+so\s+far)?(?:\s+not|n[’']t)(?:\s+(?:immediately|yet|so\s+far|publicly))?"
_COMMENT = (
    r"(?:comment(?:ed)?|address(?:ed)?|discuss(?:ed)?|elaborate[d]?|talk(?:ed)?\s+about|speak\s+about"
    r"|answer(?:ed)?(?!\s+(?:(?:the|his|her|its|their|a)\s+)?(?:\w+\s+)?(?:door|doorbell|bell|phone|telephone|calls?)\b)(?:\s+questions)?)"
)
_TELL = r"(?:confirm|elaborate|speculate|comment|go\s+into\s+(?:any\s+)?(?:detail|specifics))"
_CONFIRM = (
    r"confirm(?:ed)?(?=\s*(?:[.,;]|$)|\s+(?:that|whether|how|who|it|this|them|or\s+deny"
    r"|(?:the|any|those|these|such)\s+(?:\w+\s+)?(?:reports?|claims?|figures?|numbers?|details?|names?|rumou?rs?|allegations?|accounts?|deaths?|tolls?))\b)"
)
NO_REPLY = re.compile(
    rf"\b(?:{_NOT}\s+(?:respond(?:ed)?(?!\s+to\s+(?:(?:the|any|further)\s+)?(?:treatments?|therapy|drugs?|medication|fire|commands?|radio)\b)"
    r"|(?:get|got|gotten)\s+back\s+to\s+(?:us|me|reporters|journalists|this|the\s+(?:paper|newspaper|programme))\b|pick(?:ed)?\s+up\s+(?:(?:the|his|her|their|its|repeated|several|any)\s+)+(?:(?:tele)?phones?|calls?)\b"
    r"|answer(?:ed)?\s+(?:his|her|their|its|repeated|several)\s+(?:(?:tele)?phones?|calls?|messages|e-?mails)\b"
    rf"|repl(?:y|ied)|return(?:ed)?\s+(?:\w+\s+){{0,3}}(?:calls?|messages?|emails?|requests?)"
    rf"|(?:be\s+)?(?:immediately\s+)?(?:been\s+)?(?:available|reachable)(?:\s+for\s+comment)?|(?:be|been)\s+(?:immediately\s+)?reached(?!\s+(?:out|an?|the)\b)(?:\s+for\s+comment)?)"
    r"|(?:was|were|is|are)(?:\s+not|n[’']t)\s+(?:immediately\s+)?reached\s+for\s+comment"
    rf"|could\s+not\s+(?:immediately\s+)?be\s+(?:reached|(?:traced|located|contacted)\s+for\s+comment)|unavailable\s+for\s+comment"
    rf"|(?<![-‑])no\s+(?:immediate\s+)?(?:response|reply)\b|ha[sd]\s+yet\s+to\s+(?:respond|reply)"
    r"|ignor(?:ed|es|ing)\s+(?:\w+\s+){0,3}(?:requests?\s+for\s+(?:comment|an?\s+(?:interview|response|statement|comment)|clarification|interviews)"
    r"|(?:messages|e-?mails|questions|quer(?:y|ies)|inquiries|enquiries)\s+(?:from|seeking|about|sent)\b))",
)
# "Neither the bank nor the firm responded": the cue is the verb.
NEITHER = re.compile(
    r"\bneither\s+(?:[\w’'&.-]+\s+){1,6}?nor\s+(?:[\w’'&.-]+\s+){1,6}?(?:immediately\s+)?"
    r"(?P<cue>responded|replied|returned\s+(?:\w+\s+){0,3}(?:calls?|messages?|e-?mails?|requests?)|could\s+(?:immediately\s+)?be\s+reached"
    r"|(?:was|were)\s+(?:immediately\s+)?(?:available|reachable)(?=\s*(?:[.,;]|$)|\s+(?:for\s+(?:comment|an?\s+interview)|to\s+(?:comment|speak))))\b",
)
NEITHER_SAYS = re.compile(
    rf"\bneither\s+(?:[\w’'&.-]+\s+){{1,6}}?nor\s+(?:[\w’'&.-]+,?\s+){{1,8}}?(?:(?:would|could|will|has|have)\s+)?(?P<cue>sa(?:y|id)(?=\s+{WHAT})|commented)\b",
)
NOBODY = re.compile(
    r"\b(?:no\s+one|nobody)\s+(?:from|at|with|for)\s+(?P<who>[^,.;]{2,60}?)\s+(?:was|were|is|has\s+been)\s+(?:\w+ly\s+)?"
    r"(?P<cue>available)\b(?=\s*(?:[.,;]|$|for\s+(?:comment|an?\s+interview)\b|to\s+(?:comment|speak|talk)\b))"
    r"|\b(?:attempts|efforts)\s+to\s+(?:reach|contact|get\s+hold\s+of|(?:get|obtain)\s+(?:an?\s+)?(?:comment|response)\s+from|speak\s+to)\s+"
    r"(?P<whom>[^,.;]{2,60}?)\s+(?P<tried>(?:were|was|have\s+been|had\s+been|proved)\s+(?:unsuccessful|fruitless|in\s+vain|not\s+successful)|failed)\b",
)
"""nobody of a firm answers, or somebody is not found"""
# "Calls to the firm were not returned": the cue is the verb; what was sent to them stands before it.
UNRETURNED = re.compile(
    r"\b(?:(?:was|were|went|gone|ha(?:s|ve|d)\s+been)(?:\s+not|n[’']t)(?:\s+(?:immediately|yet|been))*\s+(?:returned|answered|acknowledged|replied\s+to)"
    r"|ha(?:s|ve|d)(?:\s+not|n[’']t)(?:\s+yet)?\s+been\s+(?:returned|answered|acknowledged)|(?:was|were|went|gone|left)\s+(?:unanswered|unreturned))\b",
    re.IGNORECASE,
)
SENT = re.compile(
    r"\b(?:calls?|messages?|e-?mails?|requests?|inquir(?:y|ies)|enquir(?:y|ies)|quer(?:y|ies)|questions|letters?|voicemails?|texts?)\b"
    r"(?!\s+for\s+help)[^.;“”\"]{0,90}$",
    re.IGNORECASE,
)
# "did not discuss" tells what somebody left out; with a question before, what was not answered.
_NO_ANSWER = (
    r"(?:comment(?:ed)?|answer(?:ed)?(?!\s+(?:(?:the|his|her|its|their|a)\s+)?(?:\w+\s+)?(?:door|doorbell|bell|phone|telephone|calls?)\b)(?:\s+questions)?|discuss(?:ed)?\s+(?:the\s+|any\s+|those\s+)?"
    r"(?:questions?|allegations?|accusations?|claims?|reports?))"
)
BEGINS = (
    r"(?=did|do|ha[sdv]|would|wil|won|was|were|is|are|be|no|declin|refus|can|could|un|inappr|improp|premat|irresp|too|left|leav|depart|walk|arriv"
    r"|enter|went|drove|hurr|rush|brush|sidestep|dodg|evad|duck|deflect|chose|opted|prefer|elected|stop|neither)"
)
"""whatever a refusal to answer begins with; at other words nothing more is tried"""
DECLINES = re.compile(
    rf"\b{BEGINS}(?:(?:declin|refus)(?:e[sd]?|ing)\s+to\s+(?:either\s+)?confirm\s+(?:or|nor)\s+(?:to\s+)?deny"
    rf"|(?:declin|refus)(?:e[sd]?|ing)\s+(?:any\s+)?(?:to\s+(?:\w+\s+)?(?:{_COMMENT}|{_TELL}|be\s+(?:drawn|interviewed))"
    r"|comment|(?:to\s+)?talk\s+about)"
    r"|declin(?:e[sd]?|ing)\s+(?:\w+\s+){0,3}(?:requests?\s+for\s+(?:comment|an\s+interview)|interviews?(?:\s+requests?)?)\b"
    rf"|{_NOT}\s+{_NO_ANSWER}\b|no\s+(?:immediate\s+|official\s+|further\s+)?comment\b"
    rf"|{_WOULD_NOT}\s+(?:{_TELL}|discuss|be\s+drawn|be\s+commenting)\b"
    rf"|{_DID_NOT}\s+{_CONFIRM}\b"
    r"|(?:can(?:not|[’']t|\s+not)|could(?:\s+not|n[’']t)|(?:(?:is|are|was|were|be)\s+)?(?:not\s+able|unable|not\s+in\s+a\s+position)\s+to)\s+"
    r"(?:discuss|comment|go\s+into\s+(?:any\s+)?detail|elaborate|say\s+more)\b"
    r"|(?:inappropriate|improper|premature|irresponsible|too\s+(?:early|soon))\s+(?:for\s+(?:me|us|him|her|it|them)\s+)?to\s+(?:comment|discuss|say\s+(?:more|anything))\b"
    r"|nothing\s+(?:(?:further|more|else)\s+)?to\s+(?:add|say)\b(?!\s+against\b)"
    r"|(?:left|leaves?|leaving|departed|walked|arrived|entered|went|drove|hurried|rushed|brushed)\b[^,.;“”\"]{0,40}?\s+without\s+(?:comment(?:ing)?|(?:answering|replying|responding)(?=\s*(?:[.,;]|$|when\b|as\b|to\b|shouted\b))"
    r"|(?:making|giving|offering)\s+(?:an?\s+|any\s+)?(?:comment|statement)|(?:answering|taking)\s+(?:any\s+)?(?:\w+[’']\s+)?questions"
    r"|(?:speaking|talking)\s+to\s+(?:reporters|journalists|the\s+(?:press|media)))\b"
    r"|(?:sidestep(?:s|ped|ping)?|dodg(?:es|ed|ing)|evad(?:es|ed|ing)|duck(?:s|ed|ing)|deflect(?:s|ed|ing))\s+(?:\w+\s+){0,3}?questions?\b"
    rf"|(?:(?:did|do|does)(?:\s+not|n[’']t)\s+(?:wish|want|care)|(?:chose|chosen|opted|preferred|elected)\s+not|was\s+not\s+willing|were\s+not\s+willing|(?:was|were|is|are)\s+unwilling)"
    rf"\s+to\s+(?:{_COMMENT}|{_TELL}|be\s+(?:drawn|interviewed)|make\s+(?:an?|any)\s+(?:comment|statement))\b"
    rf"|{_DID_NOT}\s+(?:provided?|suppl(?:y|ied)|produced?|shared?|released?|hand(?:ed)?\s+over)(?=\s[^,.;“”\"]{{2,60}}?,?\s+(?:(?:when|after\s+being)\s+asked|despite\s+(?:\w+\s+)?requests?)\b)"
    rf"|{_WOULD_NOT}\s+answer(?=\s*(?:[.,;]|$)|\s+(?:when|questions?|any|that|further)\b)"
    r"|stop(?:s|ped|ping)\s+short\s+of\s+(?:naming|saying|confirming|identifying)\b"
    r"|did\s+not\s+(?:merit|warrant|deserve)\s+(?:an?|any)\s+(?:response|reply|comment|answer)\b"
    r"|would\s+neither\s+confirm\s+nor\s+deny|(?:(?:could|can|will|have|has|had)\s+)?neither\s+(?:confirm(?:ed|s)?|claimed)\s+nor\s+den(?:y|ied|ies)|ha[sd]\s+yet\s+to\s+comment)",
)
FOR_OTHERS = re.compile(
    r"\b(?:asked|pressed|questioned)\b[^“”\"]{3,160}?,[^“”\"]{2,80}?[“\"](?P<cue>(?:that|this|it)(?:[’']s|\s+is|\s+was|\s+will\s+be|\s+would\s+be)\s+(?:a\s+(?:matter|question)\s+)?for\b"
    r"|(?:you\s+(?:should|would\s+have\s+to|will\s+have\s+to|must|need\s+to)\s+)?ask\s+(?=(?:the|your|his|her|them|him|a|an)\b[^.;“”\"]{2,50}[.,]?[”\"])|(?:[^.;,“”\"]{2,40}\s)?speaks?\s+for\s+(?:itself|themselves)\b)"
    r"|\b(?:said|says|replied|answered)\s+(?:that\s+)?(?P<tried>(?:that|this|it)\s+(?:is|was|would\s+be)\s+a\s+(?:matter|question)\s+for)\b(?!\s+(?:concern|regret|celebration|debate|pride|shame|sorrow|thought|hope|alarm|relief)\b)"
)
"""somebody leaves to others what was asked: "Asked for the name, Ek said: “That is for | the court.”\" """
_FELL_SILENT = (
    r"(?:said\s+nothing|made\s+no\s+(?:reply|answer|response)|(?:stayed|remained|kept|fell)\s+silent|(?:walked|turned)\s+away|walked\s+(?:past|off|out)(?:\s+(?:the\s+)?(?:reporters|journalists|cameras))?(?:\s+without\s+a\s+word)?"
    r"|hung\s+up|(?:shut|closed|slammed)\s+the\s+door|put\s+(?:down\s+the\s+(?:phone|telephone|receiver)|the\s+(?:phone|telephone|receiver)\s+down)|(?:ended|cut\s+short|broke\s+off)\s+the\s+(?:call|interview|conversation)|changed\s+the\s+subject"
    r"|shrugged|looked\s+away|waved\s+(?:away\s+)?(?:the\s+)?questions?(?:\s+away)?)"
)
SILENT = re.compile(
    r"\b(?:(?:ha(?:s|ve|d)\s+(?:so\s+far\s+)?(?:remained|kept|stayed)\s+(?:silent|quiet)(?=\s*(?:[.;]|$)|\s+(?:on|about|over)\s))"
    r"|(?:remained|kept|stayed)\s+silent(?=\s+(?:on|about|over)\s)|(?:ha(?:s|ve|d)\s+(?:so\s+far\s+|publicly\s+)?)?said\s+nothing(?:\s+(?:publicly|in\s+public))?(?=\s+(?:about|on)\s+(?!(?:him|her|it)sel))"
    r"|(?:hung\s+up|put\s+(?:down\s+the\s+(?:phone|telephone|receiver)|the\s+(?:phone|telephone|receiver)\s+down)|(?:ended|cut\s+short|broke\s+off)\s+the\s+(?:call|interview|conversation)|walked\s+(?:out|off|away)|changed\s+the\s+subject)"
    r"(?=\s+(?:when|as|after|once)\s+(?:asked|pressed|questioned|(?:we|i|a\s+reporter|this\s+newspaper)\s+(?:told|asked|called|rang|said)\b|[^.;,“”\"]{2,50}\s(?:was|were)\s+(?:raised|mentioned|brought\s+up|put\s+to|asked)))"
    r"|would\s+(?:only\s+say|say\s+only|say\s+no\s+more))\b"
)
"""somebody keeps silent on what is asked of him, or breaks off when asked"""
LEAVES_IT = re.compile(
    r"\b(?:not\s+going\s+to\s+(?:get\s+into|go\s+into|comment|discuss|speculate|be\s+drawn|answer)\b"
    r"|(?:questions|inquiries|enquiries|queries)\s+(?:on\s+that\s+|about\s+that\s+)?(?:should|must|had\s+to|would\s+have\s+to|ought\s+to)\s+be\s+(?:put|directed|addressed|sent|referred)\s+to\b"
    r"|refrain(?:s|ed|ing)?\s+from\s+(?:answering|commenting|replying|speculating)\b"
    r"|(?:referred|directed|redirected|passed)\s+(?:(?:all|any|further|the|press|media|his|her|its|our|their)\s+)*(?:questions|inquiries|enquiries|queries|requests\s+for\s+comment"
    r"|reporters|journalists)\b(?=[^.;“”\"]{0,80}?\s(?:back\s+)?to\s)"
    r")"
)
"""somebody will not go into it, or sends those who ask to others"""
NOR_SAYS = re.compile(
    rf"\bnor\s+(?:would|will|did|has|have)\s+(?P<who>[^,.;]{{2,50}}?)\s+(?P<cue>(?:sa(?:y|id)|explain(?:ed)?|disclosed?)(?=\s+{WHAT})|{GIVE}(?={TO_BE_KNOWN}))",
)
SILENT_WHEN_ASKED = re.compile(
    r"\b(?:asked|pressed|questioned|contacted|reached|approached|telephoned)\b[^.;“”\"]{3,160}?,[^.;“”\"]{1,80}?\b"
    rf"(?P<cue>{_FELL_SILENT})(?=\s*(?:[.,;]|$)|\s+and\s)",
)
# Papers and things say nothing by themselves, and evade nobody.
_THING = (
    r"(?:reports?|audits?|inquir(?:y|ies)|letters?|documents?|dossiers?|papers?|stud(?:y|ies)|laws?|wills?|articles?|tests?|figures|data|evidence|theor(?:y|ies)|models?|statistics|results?"
    r"|bills?|rules?|contracts?|tables?|numbers|surveys?|polls?|maps?|records?|memos?|indictments?|complaints?|filings?|(?:law)?suits?|agreements?|statements?"
    r"|treat(?:y|ies)|posts?|tweets?|notes?|videos?|footage|photos?|images?|books?|labels?|notices?|orders?|rulings?|verdicts?|findings?|analys[ei]s|experiments?"
    r"|shows?|exhibitions?|films?|plays?|episodes?|novels?|essays?|scans?|x-rays?|emails?|messages?|that|this|these|those|there)"
)
_OF_A_THING = re.compile(
    rf"\b{_THING}(?:\s+(?:of|by|from|in|on|to|into|about)\s+[^,;.]{{2,40}})?,?\s+(?:also\s+)?$", re.IGNORECASE
)
_SAID_SO = re.compile(
    r"\b(?:sa(?:id|ys)|add(?:ed|ing|s)|saying)\s+(?:that\s+)?(?:he|she|it|they|we)\s+$", re.IGNORECASE
)
_OWN = re.compile(
    r"(?:(?:did|do|does)(?:\s+not|n[’']t)\s+(?:wish|want|care)\b|chose|opted|prefer|elected|neither|no\s|nothing|unavailable|declin|refus|ignor|(?:would|will|has|had)\s+be\s|(?:left|leav|depart|walk|arriv|enter|went|drove|hurr|rush|brush))"
)
_CAST_VOTE = re.compile(
    r"\s+(?:[\w.’'-]+\s+){0,3}(?:nominees?|nominations?|appointments?|justices?|judges?|secretary|ambassadors?|treaty)\b",
    re.IGNORECASE,
)


def tells_nothing(text: str, start: int, end: int) -> bool:
    """Whether what looks like a refusal to answer at `text[start:end]` is of a paper, a ballot or a want of knowledge."""
    cue = text[start:end].casefold()
    before = text[max(0, start - 80) : start]
    if cue.endswith("confirm") and _CAST_VOTE.match(text, end):
        return True
    if re.match(r"could(?:\s+not|n[’']t)\s+discuss", cue):
        return not _SAID_SO.search(before)
    return not _OWN.match(cue) and _OF_A_THING.search(before) is not None
