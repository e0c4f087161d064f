"""The words by which news English denies and disputes: "rejected", "no truth in", "said this was nonsense", "are false".

Patterns in lower case, for the lowered text; where one has a group `cue`, that is the cue. What only looks like a denial
is told apart in `no_denials`.
"""

import re

from onrecord.text.labels import CALLED_SO, FALSEHOOD, FIGURE, LABEL, UTTER, VERDICT

_CRUMB = r"(?:word|shred|grain|scrap|ounce|iota|jot|bit|particle|scintilla|element|whit)"
SAID_OR_DONE = (
    r"(?:remarks?|comments?|statements?|words|letters?|leaflets?|posts?|tweets?|videos?"
    r"|adverts?|advertisements?|posters?|attacks?|messages?|protests?)"
)
DENIES = re.compile(
    r"(?<![-‑])\b(?:den(?:y|ies|ied|ying)|denials?|reject(?:s|ed|ing)?"
    rf"|(?:no\s+(?:\w+\s+)?|(?:no|not\s+an?|not\s+one)\s+(?:single\s+)?{_CRUMB}\s+of\s+)truth[”\"’']?\s+(?:in|to)"
    r"|(?:do(?:es)?|did)(?:\s+not|n[’']t)\s+admit(?=\s+(?:(?:any|his|her|their|its|the)\s+)?(?:guilt|wrongdoing|liability|responsibility|charges?|allegations?|accusations?|involvement)\b)"
    r"|no\s+such(?=\s+(?!things?\b)[a-z-]+\s+(?:(?:was|were|has\s+been|had\s+been|had)\s+(?:ever\s+)?(?:given|made|issued|held|sent|received|signed|agreed|offered|paid|taken)|took\s+place|ever\s+existed|exists?)\b)"
    rf"|(?:there\s+(?:is|was|were|are|ha[sd]\s+been|had\s+never\s+been)|ha[sd]|knew\s+of|received|made|gave|given|issued|sent|signed|seen|heard|paid|held)\s+no\s+such(?=\s+(?!(?:things?|complaints?|{LABEL})\b)[a-z])"
    r"|(?:did|done|said)\s+(?:no\s+such\s+thing|nothing\s+of\s+the\s+(?:kind|sort))"
    r"|(?:is|was|are|were|am)\s+(?:(?:completely|wholly|entirely|totally)\s+)?innocent(?=\s*(?:[.,;:”\"’']|$|of\s|and\s|but\s))"
    r"|disclaim(?:s|ed|ing)?(?=\s+(?:(?:any|all|his|her|its|their)\s+)?(?:responsibility|knowledge|involvement|role|part|liability|authorship)\b)"
    r"|disown(?:s|ed|ing)?(?=\s+(?:the|this|that|those|these|any)\s)"
    rf"|distanc(?:ed|es|ing)\s+(?:(?:him|her|it)self|themselves)\s+from(?=\s+(?:[\w’'-]+\s+){{0,3}}?(?:{LABEL}|{SAID_OR_DONE})\b)"
    r"|enter(?:s|ed|ing)?\s+(?:an?\s+)?(?:pleas?\s+of\s+not[ -]guilty|not[ -]guilty\s+pleas?)"
    r"|ple(?:ad(?:s|ed|ing)?|d)\s+not\s+guilty|(?:maintain|protest|insist)(?:s|ed|ing)?\s+(?:on\s+)?(?:his|her|their|its)\s+innocence|refut(?:e|es|ed|ing)|rebut(?:s|ted|ting)?|repudiat(?:e|es|ed|ing)|disavow(?:s|ed|ing)?)\b",
)
# Of claims and reports; much else is brushed aside, or shot down.
_BRUSHED_OFF = (
    r"rubbish(?:ed|es|ing)|pour(?:ed|s|ing)\s+(?:cold\s+water|scorn)\s+on|brush(?:ed|es|ing)\s+(?:off|aside)|shrug(?:ged|s|ging)\s+off"
    r"|laugh(?:ed|s|ing)\s+off|wav(?:ed|es|ing)\s+(?:away|off|aside)|scotch(?:ed|es|ing)|discount(?:ed|s|ing)|bat(?:ted|s|ting)\s+away|sho(?:t|ots)\s+down"
    r"|t(?:ook|akes|aking)\s+issue\s+with|disagree(?:d|s)?\s+with|play(?:ed|s|ing)\s+down|downplay(?:ed|s|ing)|(?:bristl|balk|baulk)(?:ed|es|s|ing)\s+at"
    r"|challeng(?:ed|es|ing)"
    r"|hit(?:s|ting)?\s+back\s+at|push(?:ed|es|ing)\s+back\s+(?:on|against)|scoff(?:ed|s|ing)\s+at|ridicul(?:ed|es|ing)|brand(?:ed|s)(?=\s+(?:the|these|those|this|that|his|her|its|their)\s)"
)
# "Asked whether she had paid, Vek said: “No.”": the cue is the word.
PLAIN_NO = re.compile(
    r"\b(?:asked|pressed|questioned)\s+(?:\w+\s+){0,3}?(?:whether|if)\s[^.;“”\"]{3,160}?,[^.;“”\"]{2,80}?[“\"](?P<cue>no|absolutely\s+not|certainly\s+not"
    r"|of\s+course\s+not|definitely\s+not|not\s+at\s+all|never)(?=[.,!;”\"])"
    r"|\b(?:asked|pressed|questioned)\s+(?:\w+\s+){0,3}?(?:whether|if)\s[^.;“”\"]{3,160}?,\s[^.;“”\"]{2,80}?\b(?P<tried>shook\s+(?:his|her|their)\s+heads?"
    r"|(?:said|says|replied|answered)\s+(?:that\s+)?(?:he|she|it|they)\s+(?:had|did|was|were|has|have|does|do)(?:\s+not|n[’']t)(?=\s*(?:[.;]|$)))"
)
_SPEAKS = (
    r"(?:sa(?:id|ys)|asked|wrote|writes|repli(?:ed|es)|answered|answers|snapped|shot\s+back|shouted"
    r"|told\s+(?:reporters|journalists|the\s+\w+|this\s+\w+))"
)
RETORT = re.compile(
    r"(?<![\w,])[“\"](?P<cue>(?:no|never|absolutely\s+not|certainly\s+not|of\s+course\s+not|definitely\s+not|not\s+(?:true|so|at\s+all|me)"
    rf"|(?:no,?\s+)?i\s+did(?:\s+not|n[’']t)|(?:no,?\s+)?we\s+did(?:\s+not|n[’']t)|no\s+such\s+thing|(?:why\s+(?:on\s+earth\s+)?would|how\s+could|do\s+you\s+(?:really\s+)?think)\s+(?:i|we)\s[^“”\"?]{{3,120}}\?)(?:\s*[,.]\s+(?:never|not\s+at\s+all|absolutely\s+not))?)[,.!]*[”\"],?\s+(?:{_SPEAKS}\b|[^.;:“”\"]{{2,70}}?\s{_SPEAKS}\b)"
)
"""somebody's whole answer: "“Not true,” said Ana Vek" """
_BE = r"(?:[’']s|\s+(?:is|was|are|were))"
_HOW = (
    r"\s+[“\"‘']?(?:(?:simply|just|completely|entirely|totally|all|absolutely|utterly|categorically|wholly)\s+)?"
    r"[“\"‘']?(?:[a-z]+,?\s+and\s+)?"
)
_NOT_SO = (
    rf"(?:{VERDICT}|not\s+(?:true|correct|accurate|the\s+case)|not so|politically\s+motivated"
    rf"|an?\s+(?:{UTTER}\s+)?(?:lie|falsehood|fairy\s+tale|myth)|lies"
    r"|slander|fabricated|fake)"
)
_LAST = r"(?=\s*(?:[.,;:!”\"’']|$|and\b|but\b|from\s+(?:start|beginning|first|the|top|a\s+to\s+z)\b))"
_POINTED = (
    rf"(?:(?:the|these|those|such|both|all|his|her|its|their|[\w.-]+[’']s)\s+{LABEL}"
    r"(?:\s+(?:made\s+)?(?:by|against|from)\s+[^,.;:“”\"]{2,40}?)?"
    r"|(?:the|these|those|all|his|her|its|their)\s+(?:statements|words|remarks|assertions|version)(?:\s+(?:of|by|from)\s+[^,.;:“”\"]{2,40}?)?)"
)
_NOT = r"\s+(?:did|does|do|ha[sd]|have)(?:\s+not|n[’']t)"
_OF_FIGURES = rf"(?:(?:the|that|this|these|those|both|his|her|its|their)\s+|(?<=[’']s\s)){FIGURE}"
_NO_WORD = r"(?:none|not\s+(?:a|one)\s+(?:single\s+)?word|nothing)\s+(?:of|in)"
POINTING = re.compile(
    rf"(?:{_NO_WORD}\s+)?(?P<what>this|that|it|which|{_POINTED}|{_OF_FIGURES}|{FIGURE})(?:{_BE}(?:n[’']t)?|{_NOT}|(?:\s+(?:simply|just))?\s+never|\s+ever)\s",
    re.IGNORECASE,
)
"""a verdict that has what it is on in its own words, and only points back: "this was nonsense" """
_HAPPEN = r"(?:happen(?:ed)?|occur(?:red)?|t(?:ake|ook)\s+place)"
UNTRUE = (
    rf"(?:this|that|it|{_POINTED})(?:\s+(?:simply|just))?(?:\s+never|\s+(?:did|had)(?:\s+not|n[’']t))\s+(?:ever\s+)?{_HAPPEN}"
    rf"|nothing\s+of\s+the\s+(?:kind|sort)\s+(?:had\s+)?(?:ever\s+)?{_HAPPEN}"
    rf"|(?:this|that|it|{_POINTED})(?:{_BE}\s+(?:simply\s+|just\s+)?not|\s+(?:is|was|are|were)n[’']t)\s+(?:true|what\s+happened|how\s+it\s+(?:was|happened|went))"
    rf"|{_NO_WORD}\s+(?:this|that|it|{_POINTED})\s+(?:(?:is|was|are|were)\s+(?:true|accurate|correct|so)|(?:ever\s+)?happened)"
    rf"|(?:had|has|have)\s+(?:invented|made\s+up|fabricated|concocted|dreamt\s+up)\s+(?:the|this|that|these|those|it)(?:\s+(?:whole\s+)?(?:{LABEL}|thing))?"
    r"|nothing\s+(?:could|can)\s+be\s+(?:further|farther)\s+from\s+the\s+truth"
    r"|(?:this|that|it)\s+(?:could(?:\s+not|n[’']t)\s+be\s+further|(?:is|was)\s+(?:very\s+)?far)\s+from\s+the\s+truth"
)
"""that what was said is not so, without a word of denying"""
OTHERWISE = (
    r"(?:sa(?:id|ys?)|maintain(?:s|ed)?|insist(?:s|ed)?)\s+(?:(?:just|quite|exactly)\s+)?(?:the\s+(?:opposite|reverse)|otherwise)"
    r"|beg(?:s|ged)?\s+to\s+differ"
)
"""that somebody says what is the contrary of what was said"""
_SAY_SO = r"(?:say|suggest|claim|imply|allege|assert|speak|talk|write|report|insinuate|pretend)"
EXTRAPOSED = (
    rf"(?:it{_BE}(?:\s+(?:also|therefore|quite))?{_HOW}|call(?:ed|s|ing)\s+it\s+[“\"‘']?(?:\w+ly\s+)?)"
    r"(?:(?:false|untrue|incorrect|inaccurate|fabricated|not\s+(?:true|correct|accurate|the\s+case|so)|an?\s+(?:\w+\s+)?(?:lie|myth|falsehood)"
    rf"|(?:\w+\s+)?(?:nonsense|rubbish))[”\"’']?\s+(?:that|to\s+{_SAY_SO}(?:\s+(?:that|of))?)\b"
    rf"|(?:wrong|absurd|ridiculous|ludicrous|preposterous|outrageous|misleading|laughable|slanderous|libellous|defamatory)[”\"’']?\s+to\s+{_SAY_SO}(?:\s+(?:that|of))?\b)"
)
"""a verdict before what it is on, in somebody's mouth: "said | it was simply untrue | that the ward was shut" """
VERDICT_FIRST = re.compile(r"(?:call\w*\s+)?it\b[^.;]*\s(?:that|of|to\s+\w+)", re.IGNORECASE)
_ONES_WORDS = (
    r"(?:[\w.-]+\s+){0,3}?[\w-]+[’'](?:s\s+)?\s*(?:\w+\s+)?"
    rf"(?:{LABEL}|descriptions?|versions?|words|figures?|interpretations?|characteri[sz]ations?)\b"
)
"""what somebody else has told: "Mr Ek’s description" """
# "contests" and "disputes" are nouns as often as verbs: an object must follow.
DISPUTES = re.compile(
    rf"\b{EXTRAPOSED}|"
    rf"\b(?:disputes?(?=\s+(?:over|the|that|this|these|those|any|such|his|her|its|their|claims?|reports?)\b)|disputes(?=\s+it\b|\s+{_ONES_WORDS})"
    r"|disput(?:ed|ing)|disputes(?=\s*(?:[.;]|$))"
    r"|dismiss(?:es|ed|ing)?|contest(?:s|ed|ing)(?=\s+(?:the|that|this|these|those|any|such|his|her|its|their|claims?)\b)"
    rf"|contradict(?:s|ed|ing)?|(?:{_BRUSHED_OFF})(?=\s+(?:[\w’'-]+\s+){{0,3}}?(?:allegation|claim|accusation|charge|report|suggestion|rumou?r|assertion|insinuation|finding|account|version|characteri[sz]ation|conclusion"
    r"|(?:idea|notion|view)(?=\s+that\b))s?\b(?![’'-]))"
    r"|(?:rubbished|scotched|ridiculed|batted\s+away|shot\s+down|laughed\s+off)(?=\s+by\b)"
    r"|(?:blast(?:ed|s)|slam(?:med|s)|(?:hit|lash(?:ed|es))\s+out\s+at)(?=\s+(?:[\w’'-]+\s+){0,3}?(?:allegation|claim|accusation|rumou?r|insinuation|smear)s?\b(?![’'-]|\s+(?:office|department|desk|centre)\b))"
    rf"|{UTTER}\s+{FALSEHOOD}|question(?:ed|s|ing)\s+the\s+(?:accuracy|truth|veracity)\s+of"
    r"|(?:baseless|groundless|fabricated|false)\s+(?:allegation|accusation|claim|report|rumou?r)s?)\b"
    rf"|\b(?:{UNTRUE}){_LAST}|\b(?:{OTHERWISE})(?=\s*(?:[.,;:]|$|[–—]))"
    r"|(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)(?<!\bbe\s)\bpushed\s+back(?=\s*(?:,\s+(?:saying|arguing|insisting)|\.))"
    # "said this was false", "That is not true": of what was said before.
    rf"|\b(?:this|that|it|{_POINTED}){_BE}{_HOW}{_NOT_SO}{_LAST}"
    rf"|\b{_POINTED}{_BE}{_HOW}(?:{UTTER}\s+)?{FALSEHOOD}{_LAST}"
    # "said that was rubbish", which may be said of a meal where nobody is told to say it of what was said
    rf"|\b(?:said|says|insist(?:s|ed)|maintain(?:s|ed)|replied)\s+(?:that\s+)?(?P<cue>(?:this|that){_BE}{_HOW}(?:{FALSEHOOD}|wrong)){_LAST}"
    # "claims that votes were lost are false"
    rf"|\b(?:is|are|was|were)\s+[“\"‘']?(?:(?:\w+ly|just|plain|utter)\s+)?(?:{VERDICT}|wrong|not\s+(?:true|right|so)|(?:an?\s+)?(?:{UTTER}\s+)?{FALSEHOOD}){_LAST}"
    # "called the claim baseless", "described it as a lie"
    rf"|\b{CALLED_SO}{_LAST}",
)
DISPUTES_TELLS = """disput* dismiss* contests contested contesting contradict* rubbish* pour* brush* shrug* laugh* wav* scotch*
    discount* batted bats batting shot shots hit* push* scoff* ridicul* brand* blast* slam* lash* nonsense
    fabricat* fiction fictitious fantas* lie lies baseless groundless false falsehood* unfounded untrue
    not+true not+correct incorrect not+accurate inaccurate not+case not+so wrong fake absurd preposterous
    ludicrous spurious bogus impossible misleading tosh hogwash bunkum baloney balderdash twaddle garbage hoax
    smear* disinformation malicious defam* libel* slander* foundation merit basis substance wide invent*
    made+up myth* fairy calumn* grotesque propaganda outlandish outrageous fetched fanciful overblown shameful
    disgraceful scurrilous vile insulting issue disagree* play* downplay* bristl* balk* baulk* challeng*
    question* happen* occurred occur took+never take+not place+had invented concocted dreamt fabricated
    true+none true+word true+nothing true+isn true+wasn true+aren true+weren true+this what+happened
    how+happened how+went how+was place+kind place+sort place+never place+didn place+not truth none opposite
    reverse otherwise differ hunt hunts motivated sided unsubstantiated exaggerat* distort* misrepresent*
    thinking stitch imagination mischief untenable speculation speculative"""
"""words of which every text with such a cue has one, as `lowered.Telling` reads them"""
_CALLED_FALSE = (
    rf"[“\"‘']?(?:an?\s+)?(?:(?:completely|entirely|totally|wholly|utterly|simply|categorically|purely|absolutely)\s+)?"
    rf"(?:{CALLED_SO}|{VERDICT}"
    r"|speculative|speculation|gossip|exaggerated|alarmist|wrong|mischief|[a-z]+\s+(?:lies?|falsehoods?|inventions?|fabrications?))[”\"’']?"
)
_TOLD_SO = (
    rf"\s++(?:(?:the|these|those|that|this|any|all|such|some)\b\s*+)?(?:[\w’'-]+\s+){{0,3}}?(?:{LABEL}|versions?)\b"
)
INVERTED = re.compile(
    rf"\b(?:(?:describ|brand|labell?|term|denounc|characteri[sz]|derid|condemn|qualifi?)(?:ed|es|s|ing)\s+as\s+{_CALLED_FALSE}|(?:call(?:ed|s|ing)|dub(?:s|bed|bing))\s+(?=[“\"‘']){_CALLED_FALSE})"
    rf"(?={_TOLD_SO}[^.;“”\"]{{0,80}}?\s(?:that|of|about)\s)"
)
"""a verdict before what it is on, which a verb of calling has for its object: "described as “false” | reports that the dam leaked" """
OF_THE_INVERTED = re.compile(
    rf"{_TOLD_SO}(?:(?:\s+(?:of|by|from|in|on|made|published|carried|spread|circulating)\s[^,.;“”\"]{{2,60}}?|,\s[^.;“”\"]{{3,80}}?,)?\s+that\s+"
    rf"|(?:\s+(?:by|from|in|on|made|published|carried|spread|circulating)\s[^,.;“”\"]{{2,60}}?|,\s[^.;“”\"]{{3,80}}?,)?\s+(?:of|(?P<about>about))\s+)(?P<what>[^.;“”\"]+)",
    re.IGNORECASE,
)
"""what such a verdict is on"""
# "said the figure was wrong"
WRONG_FIGURE = re.compile(
    rf"\b{_OF_FIGURES}{_BE}{_HOW}(?:{_NOT_SO}|wrong|not\s+right|exaggerated|inflated|overstated|(?:(?:much|far|way)\s+)?too\s+(?:high|low)){_LAST}"
)
UNLIKE_THE_FACTS = re.compile(
    rf"\b(?:this|that|it|which|{_POINTED}|{_OF_FIGURES}){_NOT}\s+(?:correspond|conform)\s+to\s+(?:the\s+)?(?:reality|facts|truth)\b"
)
_WHOSE = r"(?:that|this|these|those|the|such|any|his|her|its|their|(?:the\s+)?[\w.-]+[’']s?)"
# "did not recognise that description", "did not accept that they had lied"
NOT_ACCEPTED = re.compile(
    rf"\b(?:did|do|does)(?:\s+not|n[’']t)\s+(?:recogni[sz]e(?=\s+{_WHOSE}\s+(?:\w+\s+)?(?:{LABEL}|descriptions?|pictures?|versions?|characteri[sz]ations?"
    r"|portrayals?|depictions?|figures?|references?|quotations?|remarks?)\b)"
    rf"|accept(?=\s+that\s(?!\w+\s*[.,;])|\s+{_WHOSE}\s+(?:\w+\s+)?(?:{LABEL}|descriptions?|versions?|characteri[sz]ations?|criticisms?|conclusions?)\b))"
)
