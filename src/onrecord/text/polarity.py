"""What a sentence says is so and what it says is not: negating words, what they govern, and words that mean the opposite.

The lists are written for this project from general knowledge of English. They are closed classes, except for the
opposites, which hold the pairs that turn a news sentence round.
"""

from onrecord.text.calendar import MONTHS, WEEKDAYS
from onrecord.text.comparison import Word, Wording
from onrecord.text.words import stem

NEGATING = frozenset(
    "not no never none nobody nothing nowhere neither nor without hardly scarcely barely unless".split()
)
"""Words that say that what they govern is not so, in lower case; "n't" and "cannot" come apart before."""

_NEGATIVE = """deny denies denied denying denial refuse refused refusal reject rejected rejection fail failed failure lack
    lacked absence absent unable impossible unlikely improbable false falsely untrue wrong doubt doubts doubted doubtful decline
    declined dismiss dismissed dispute disputed refute refuted rebut rebutted repudiate disavow contest contradict unclear
    unknown uncertain unaware avoid avoided prevent prevented stop stopped block blocked ban banned oppose opposed against
    few little rarely seldom baseless unfounded groundless innocent except instead rather zero halt halted cancel
    cancelled canceled abandon abandoned nonsense lie lies fabricated unconfirmed unverified missing short free disagree
    disagreed unwilling reluctant forbid forbidden prohibit prohibited yet hesitate stay far nor""".split()
# By stem where that is a word's own; a short word stands for itself alone.
NEGATIVE = frozenset(_NEGATIVE) | frozenset(stem(word) for word in _NEGATIVE if len(word) > 6)
"""Words that can carry a "not" in their meaning."""

_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "mis", "de", "anti", "counter")

_OPPOSED = """rise fall|rose fell|rises falls|rising falling|risen fallen|increase decrease|increase reduction
    |increase drop
    |increase decline|grow shrink|gain lose|gain loss|win lose|won lost|winner loser|winning losing|victory defeat
    |higher lower
    |high low|up down|more less|more fewer|most least|above below|over under|before after|earlier later|first last
    |early late
    |accept reject|double halve|doubled halved|fined cleared
    |accept refuse|support oppose|supporter opponent|for against|with without|allow ban|allow forbid
    |allow prevent|permit prohibit|approve reject|confirm deny|admit deny|agree refuse|agree disagree
    |guilty innocent|convict acquit|alive dead|survive die|survivor victim|save kill|rescue kill|start end
    |begin end|start stop
    |start finish|open close|opening closing|enter leave|arrive leave|arrive depart|attack defend|attacker defender
    |friend enemy|ally enemy|ally rival|friendly hostile|war peace|peaceful violent|success failure|succeed fail
    |strengthen weaken|strong weak|better worse|best worst|good bad|positive negative|improve worsen|rich poor
    |praise criticise|praise criticize|praise condemn|welcome condemn|hire fire|appoint dismiss|buy sell|bought sold
    |buyer seller|lend borrow|import export|profit loss|surplus deficit|expand shrink|lengthen shorten|long short
    |large small|big small
    |major minor|old new|young old|oldest youngest|north south|east west|northern southern|eastern western|left right
    |male female|man woman|men women|boy girl|king queen|teacher student|doctor patient|employer employee
    |public private|legal illegal|include exclude
    |inside outside|domestic foreign|local national|national international|temporary permanent|partial complete|all none
    |all some|always never|everyone nobody|everything nothing|many few|often rarely|majority minority|upper lower
    |full empty
    |true false|right wrong|safe dangerous|easy difficult|likely unlikely|possible impossible|able unable|hot cold
    |day night
    |morning evening|summer winter|spring autumn|today yesterday|today tomorrow|yesterday tomorrow|last next
    |president minister|murder manslaughter|killed injured|killed wounded|dead injured|dead wounded|kill injure
    |kill wound
    |prosecution defence|prosecution defense|plaintiff defendant|prosecutor defendant|victim suspect|victim perpetrator
    |employee employer|landlord tenant|minimum maximum|least most|advance retreat|raise lower|raise cut|hike cut
    |tighten ease|tighten loosen|slow accelerate|delay hasten|lift impose|release arrest|release detain|free arrest
    |appear disappear
    |remember forget|love hate|fact fiction|democrat republican|liberal conservative|optimist pessimist
    |optimistic pessimistic|older younger|heavier lighter|bigger smaller|larger smaller|longer shorter|faster slower|richer poorer
    |stronger weaker|warmer colder|cheaper dearer|taller shorter|greater lesser|closer farther"""
_OPPOSITES = frozenset(
    pair
    for words in _OPPOSED.split("|")
    for a, b in [[stem(word) for word in words.split()]]
    for pair in ((a, b), (b, a))
)


_KINDS = """black white red green blue yellow pink purple orange brown grey gray gold silver
    |second minute hour day week month quarter year decade century
    |metre meter kilometre kilometer mile foot yard inch|gram kilogram kilo tonne ton pound ounce
    |father mother brother sister son daughter wife husband uncle aunt nephew niece cousin grandfather grandmother
    |spring summer autumn winter|morning afternoon evening midnight noon
    |north south east west|dollar euro yen pound rouble ruble yuan rupee franc
    |murder manslaughter rape theft robbery arson fraud assault treason bribery espionage
    |fire flood earthquake hurricane tornado landslide avalanche drought
    |train bus car truck lorry ship boat plane aircraft helicopter motorcycle bicycle tram
    |gun knife bomb missile drone rocket grenade mortar
    |police army navy court parliament council hospital university school church union bank
    |president minister governor mayor king senator ambassador judge prosecutor
    |doctor nurse teacher lawyer farmer driver pilot priest journalist soldier"""
_KIND_OF = {
    stem(form): (n, stem(word))
    for n, words in enumerate([*(listed.split() for listed in _KINDS.split("|")), MONTHS, WEEKDAYS])
    for word in words
    for form in (word, f"{word}s")
}
"""for every word, in both numbers, its kind and which of the kind it is"""
# Two names for one thing, and units that an ordinal can hide behind.
_SAME = frozenset(
    frozenset(map(stem, pair.split()))
    for pair in (
        "grey gray",
        "metre meter",
        "kilometre kilometer",
        "rouble ruble",
        "train tram",
        "plane aircraft",
        "car truck",
    )
)

_GOOD = """thriving triumphant successful prosperous booming flourishing strong healthy excellent good great best brilliant
    popular beloved celebrated praised welcomed safe secure stable peaceful calm friendly generous profitable growing
    winning victorious popular respected honest innocent lawful legal happy glad proud confident hopeful support rescue
    save protect help boost bolster strengthen improve success victory gain peace hero"""
_BAD = """troubled distressed struggling embattled ailing failing failed weak unhealthy terrible bad awful worst hated
    despised unpopular condemned dangerous insecure unstable violent tense hostile unprofitable shrinking losing defeated
    disgraced dishonest guilty unlawful illegal unhappy sad ashamed fearful hopeless oppose sink destroy attack
    harm hurt weaken damage worsen failure defeat loss war villain beleaguered bankrupt collapsing precarious problematic"""
_VALUE = {stem(word): 1 for word in _GOOD.split()} | {stem(word): -1 for word in _BAD.split()}

_OF_OFFICE = frozenset(
    "former ex co deputy vice acting assistant interim late ousted incoming outgoing retired honorary".split()
)
"""Words before an office that make it another one."""


KEYS_WITH_KIND = frozenset(_KIND_OF)
"""keys of the words that are one of a kind at all"""


def another_kind(a: Word, b: Word) -> bool:
    """Whether the words are two different things of one kind: two colours, two units of time, two weapons."""
    mine, other = _KIND_OF.get(a.key), _KIND_OF.get(b.key)
    if mine is None or other is None or mine[0] != other[0]:
        return False
    return mine[1] != other[1] and frozenset((mine[1], other[1])) not in _SAME


def turns_value(a: Word, b: Word) -> bool:
    """Whether the one word praises and the other blames: "thriving" for "struggling"."""
    return _VALUE.get(a.key, 0) * _VALUE.get(b.key, 0) < 0


def of_office(word: Word) -> bool:
    """Whether the word makes the office after it another one: "former", "deputy"."""
    return word.low in _OF_OFFICE


def any_negative(words: Wording) -> bool:
    """Whether one of the words can carry a "not"."""
    return not (NEGATIVE.isdisjoint(words.lows) and NEGATIVE.isdisjoint(words.keys) and NEGATING.isdisjoint(words.lows))


def any_denying(words: Wording) -> bool:
    """Whether one of the words is a verb of denial or refusal."""
    return not _DENYING.isdisjoint(words.lows)


def any_negating(words: Wording) -> bool:
    """Whether one of the words by itself says "not"."""
    return not NEGATING.isdisjoint(words.lows)


def is_negating(word: Word) -> bool:
    """Whether the word by itself says "not"."""
    return word.low in NEGATING


def is_negative(word: Word) -> bool:
    """Whether the word can carry a "not", by itself or in its meaning."""
    return word.low in NEGATING or word.low in NEGATIVE or word.key in NEGATIVE


_DENYING = frozenset(
    """deny denies denied denying reject rejects rejected rejecting refute refutes refuted refuting rebut rebuts rebutted
    dispute disputes disputed disputing dismiss dismisses dismissed dismissing repudiate repudiates repudiated disavow
    disavows disavowed refuse refuses refused refusing decline declines declined declining""".split()
)


def is_denying(word: Word) -> bool:
    """Whether the word is a verb of denial or refusal."""
    return word.low in _DENYING


def opposites(a: str, b: str) -> bool:
    """Whether two stems are those of a listed pair of words that say the opposite of each other."""
    return (a, b) in _OPPOSITES


def opposite(a: Word, b: Word) -> bool:
    """Whether the one word says the opposite of the other: a listed pair, or the same word with a negative prefix."""
    return (a.key, b.key) in _OPPOSITES or _prefixed(a.low, b.low) or _prefixed(b.low, a.low)


def _prefixed(longer: str, shorter: str) -> bool:
    return len(shorter) > 3 and any(
        longer.startswith(prefix) and stem(longer[len(prefix) :]) == stem(shorter) for prefix in _PREFIXES
    )


_PASSED_OVER = frozenset(
    """be been being am is are was were have has had having do does did will would can could may might shall should must to a an
    the any whatsoever yet even ever also longer really actually so very too of that his her their its our my your this it he she
    they we i you going been all quite still now on in at by for as such""".split()
)
_NOT_ADVERBS = frozenset(
    "likely unlikely friendly deadly family early daily weekly monthly elderly july reply supply apply rely ally".split()
)
_NOT_ONLY = frozenset("only just merely simply least".split())


def governed(words: Wording) -> dict[int, int]:
    """The words that negating words govern, by index, each with the index of the negating word.

    "not", "never" and their like govern the next word that carries meaning ("did not immediately respond"), "no", "not one"
    and "without" the next two ("no credible evidence"). "not only", "no doubt" and "No 2" negate nothing.
    """
    found: dict[int, int] = {}
    for n, word in enumerate(words) if any_negating(words) else ():
        if word.low not in NEGATING or (n + 1 < len(words) and words[n + 1].low in _NOT_ONLY):
            continue
        if word.low == "no" and n + 1 < len(words) and words[n + 1].low[:1].isdigit():
            continue  # "No 2"
        follow = [other.low for other in words[n + 1 : n + 3]]
        none_of = word.low == "not" and (follow[:1] == ["one"] or follow == ["a", "single"])
        wanted = 2 if none_of or word.low in ("no", "without", "neither", "nor") else 1
        for at in range(n + 1, min(n + 9, len(words))):
            other = words[at]
            if other.after_stop:
                break
            if (
                other.low in _PASSED_OVER
                or (none_of and other.low in ("one", "single"))
                or (other.low.endswith("ly") and other.low not in _NOT_ADVERBS)
            ):
                continue
            if other.low not in NEGATING:
                found.setdefault(at, n)
            wanted -= 1
            if not wanted:
                break
    return found
