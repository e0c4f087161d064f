"""Words that change what a quotation says when they change: figures in words, dates, and what turns or weakens a sense.

Written for this project from general knowledge of news English, beside `cues`, which lists hedges, verbs of saying and
denying; with the few commonest negators of the other languages we are asked to read.
"""

from functools import cache

from onrecord.text import calendar, cues

UNITS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()

NUMBER_WORDS = (
    frozenset((*UNITS, *TENS))
    | frozenset(
        "zero hundred thousand million billion trillion dozen dozens hundreds thousands millions billions".split()
    )
    | frozenset("bn mn tn".split())
)
LOOSE_NUMBER_WORDS = frozenset(
    """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth half quarter double triple twice
    once thrice single both scores couple percent""".split()
)
"""numbers only when something numeric stands on the other side: "second" is also a unit of time, "first" an adverb"""
FIGURE_MARKS = frozenset("$€£¥%‰+±×")

WEEKDAYS = frozenset(calendar.WEEKDAYS) | frozenset("mon tue tues wed thu thur thurs fri".split())
MONTH_WORDS = frozenset((*calendar.MONTHS, *calendar.SHORT_MONTHS, "sept"))
AMBIGUOUS_MONTHS = frozenset({"may", "march", "mar"})
DAYS = frozenset({"today", "yesterday", "tomorrow", "tonight"})

NEGATORS = cues.NEGATORS | frozenset("non cant wont dont aint nowise naught nought zilch nil nope".split())
_TURNING_VERBS = """fail fails failed failing refuse refuses refused refusing decline declines declined declining lack
    lacks lacked lacking false falsely untrue wrong wrongly absence unable denial denials hoax fake prevent prevented
    prevents avoid avoided avoids stop stopped stops halt halted cease ceased neglect neglected"""
LITTLE_WORDS = frozenset("few little rarely seldom hardly scarcely barely".split())


@cache
def turning() -> frozenset[str]:
    """Words that turn a sense round without being negators: "denied", "failed", "false"."""
    return (
        cues.forms("denying")
        | cues.forms("disputing")
        | LITTLE_WORDS
        | frozenset(_TURNING_VERBS.split()) - frozenset({"question", "questions"})
    )


NEGATIVE_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "mis", "de", "anti", "counter", "a")

MODALS = frozenset(
    """will would shall should can could may might must ought likely unlikely likelier probably probable
    improbable possibly possible perhaps maybe potentially conceivably presumably allegedly alleged reportedly purportedly
    purported supposedly supposed apparently seemingly certainly definitely undoubtedly surely doubtless doubtful
    unconfirmed unverified rumoured rumored ostensibly arguably inevitably probability likelihood possibility""".split()
)
"""words of likelihood, obligation and hearsay that are hardly ever anything else"""
BELIEF = frozenset(
    """certain confirmed confirms confirm confirming definite proven proved verified established suspected
    suspects suspect suspicious believed thought expected expects seems seemed seem appears appeared appear accused claimed
    officially impossible potential sure clearly evidently obviously needs need needed plans planned intends intended hopes
    hoped aims going""".split()
)
"""words of certainty and belief: modal when exchanged for one another or for a word of saying"""
INTENSIFIERS = frozenset(
    """highly very most more less least almost nearly virtually extremely quite fairly rather somewhat increasingly
    practically all absolutely only just too not""".split()
)


@cache
def loose_modals() -> frozenset[str]:
    """Words of certainty, belief and saying: modal when exchanged for one another, or put in or left out."""
    return BELIEF | cues.forms("saying") | cues.forms("denying") | cues.forms("accusing")


HEDGING = frozenset(
    """suspected suspects believed thought expected seems seemed appears appeared claimed claims claim confirmed
    confirms""".split()
)
"""loose modals that count as modal when they are merely put in or left out"""

IFS = frozenset({"if", "unless", "provided", "whether", "except"})
CONDITIONS = frozenset(
    """if unless provided providing until till whether except assuming supposing otherwise should lest were only almost
    nearly attempted attempt tried trying claimed claims claiming""".split()
)
"""words whose omission turns a condition, an attempt or somebody's claim into a fact"""

FOREIGN_NEGATORS = frozenset(
    "नहीं नही न मत ना बिना لا لم لن ليس ليست غير ما بدون ولا ولم ولن 안 못 없다 않다 아니다".split()
)
FOREIGN_NEGATIVE_SIGNS = frozenset("不没沒未无無非否别別ぬず") | frozenset(
    {"ない", "なか", "ません", "않", "없", "아니"}
)
"""signs that negate where they stand, without spaces around them"""
FOREIGN_MODALS = (
    "可能",
    "或许",
    "也许",
    "据称",
    "据报",
    "涉嫌",
    "如果",
    "かもしれ",
    "だろう",
    "らしい",
    "もし",
    "とみられ",
    "가능성",
    "것으로 보",
    "추정",
    "만약",
    "संभव",
    "शायद",
    "कथित",
    "अगर",
    "यदि",
    "ربما",
    "قد",
    "يزعم",
    "إذا",
    "لو",
)

STOP_WORDS = frozenset(
    """a an the this that these those and or but nor so yet if then than as at by for from in into of off on onto out over
    to up with about after before between through during under is am are was were be been being do does did has have had
    having it its he him his she her hers they them their theirs we us our ours you your yours i me my mine who whom whose
    which what when where why how there here not no yes all any some each both such own same too very can will just also
    would could should may might must shall""".split()
)
