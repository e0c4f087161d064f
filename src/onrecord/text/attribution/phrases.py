"""Finds the noun phrase that ends before a word, past appositions and remarks; one that begins at a word is `edges`'.

Works on tags alone and stops at whatever cannot be inside one: punctuation, pronouns, conjunctions, verbs.
"""

from onrecord.text.attribution.edges import (
    LONGEST,
    Phrase,
    head_of,
    is_thing,
    opens_with_participle,
)
from onrecord.text.attribution.named_lists import start_of_list
from onrecord.text.attribution.phrase_times import OF_TIME, before_time, past_time
from onrecord.text.attribution.relatives import OPEN_RELATIVES, dates_a_stay, ends_before, has_one_verb, opens_relative
from onrecord.text.attribution.words import TIMES, UNITS, Line, is_participle
from onrecord.text.lexicon import plain_verbs, verbs
from onrecord.text.pasts import OF_DEEDS, OF_SAYING


def before(line: Line, i: int) -> Phrase | None:
    """The noun phrase that ends just before word `i`: the subject of a verb that begins there."""
    last, verb = i - 1, i
    if line.word(last) == "longer" and line.word(last - 1) == "no":
        last -= 2  # "Ana Vek no longer | believes"
    if line.word(last) in OF_TIME:
        last = before_time(line, last)
    if last < 0:
        return None
    i = last + 1
    if line.word(last - 1) == "no" and line.word(last) in ("one", "group", "party"):
        return None
    tag = line.tag[last]
    if tag == "S" and line.word(last) == "who" and (cleft := _cleft(line, last)):
        return cleft
    if (
        tag == "S"
        or (tag in "tW" and line.word(last) in ("that", "which"))
        or (tag in "DJ" and line.word(last) in _ALONE)
    ):
        return Phrase(last, i, last)
    if tag in "JW" and line.word(last) in ("them", "us", "whom", "you") and line.word(last - 1) == "of":
        some = _start_of_phrase(line, last - 2) if last > 1 else None
        return Phrase(some, i, last - 2) if some is not None else None  # "several of them have said"
    if tag == ",":
        if line.at(last - 1) == "R" and line.at(last - 2) == "," and line.at(last - 3) == "S":
            return Phrase(last - 3, last - 2, last - 3)  # "He, however, said"
        if (parted := _before_aside(line, last)) is not None and (found := before(line, parted)) is not None:
            return found  # "Two of the clerks, however, told"
        return _with_apposition(line, last)
    if tag == ")":
        return _with_bracket(line, last)
    if tag == "-":
        return _between_dashes(line, last)
    if tag == "J" and line.word(last) in _OTHERS and line.at(last - 1) in "PT" and line.at(last - 2) in "Nx":
        beside = None if is_participle(line.word(last - 2)) else _start_of_phrase(line, last - 2)
        return _phrase(line, beside, i) if beside is not None else None  # "a man close to him | said"
    if tag not in "Nxq#D":
        return None
    start = _start_of_phrase(line, last)
    if start is not None and (opened := _before_when(line, start, i)) is not None:
        return before(line, opened)
    if start is not None and (listed := start_of_list(line, start, i)) is not None:
        return _phrase(line, listed, i)
    if start is not None and line.at(start - 1) == "P" and line.word(start - 2) == "who":
        return Phrase(start - 2, start - 1, start - 2)  # "Ana Vek, who in a letter to the board | rejected it"
    if start is not None and (told_of := _told_by_who(line, start, i, verb)) is not None:
        return told_of
    if start is not None and (pronoun := _whose_verb(line, start)) is not None:
        if line.at(pronoun - 1) != "U":
            return None
        # "Surveys taken as they entered the halls showed", "After he left officials said"
        return before(line, pronoun - 1) if pronoun > 1 else _phrase(line, start + 1, i)
    if start is not None and line.word(start - 1) == "of" and line.at(start - 2) == ")":
        whole = _with_bracket(line, start - 2)  # "The Guard Command (GC) of Velm"
        return Phrase(whole.start, i, whole.head) if whole else None
    return _phrase(line, start, i) if start is not None else None


def _told_by_who(line: Line, start: int, i: int, verb: int) -> Phrase | None:
    """The phrase whose "who" or "whose" opens a clause that ends before word `i`: "a clerk whose son fell ill after
    eating there | said"; None where the words from `start` on are the subject of the verb at `verb` themselves."""
    if line.at(start - 1) not in "xRPUCBHMODN'St" or OPEN_RELATIVES.isdisjoint(line.low[:start]):
        return None
    opening = (k for k in range(start - 1, max(0, start - LONGEST), -1) if line.low[k] in OPEN_RELATIVES)
    who = next((k for k in opening if opens_relative(line, k)), 0)
    if not who:
        return None
    apart = [k for k in range(start + 1, i) if line.tag[k] == "D" and line.at(k - 1) in "xR"]
    if apart and apart[0] == who + 2 and line.word(who) in ("who", "that"):
        del apart[0]  # "rebels that hold | the port"
    apart = [k for k in apart if line.at(k - 2) not in "UP" or not is_participle(line.word(k - 1))]
    if apart:  # "where they waited | one resident said"; but "after riding | a coaster said"
        return _phrase(line, apart[-1], i)
    word = line.word(verb)
    if not (
        line.at(verb) in "BHMOR"
        or word.endswith("ed")
        or word in OF_SAYING
        or word in OF_DEEDS
        or word in _PLAINLY_SAYS
    ):
        return None  # "who work on a general election | campaign"
    end = who - (line.at(who - 1) in "PT")
    if line.at(end - 1) not in "Nx)" or any(tag in ",;:-Qt" for tag in line.tag[who + 1 : i]):
        return None
    if any(line.tag[k] == "S" and line.tag[k - 1] not in "UC" for k in range(who + 2, i)):
        return None
    if any(tag in "W" for tag in line.tag[who + 1 : i]) or not ends_before(line, who, i):
        return None
    begin = _start_of_phrase(line, end - 1)
    found = _phrase(line, begin, end) if begin is not None else None
    return found if found and (line.word(who) != "that" or not is_thing(line, found)) else None


def _before_when(line: Line, start: int, i: int) -> int | None:
    """The "when" of a clause that stands between a subject and its verb, "The guard on duty | when two trains met | told",
    where the words from `start` on have a verb of their own; None where there is none."""
    if line.word(start - 1) not in ("when", "while", "after", "before") or line.at(start - 2) not in "xN" or start < 3:
        return None
    if (
        line.at(0) not in "DN"
        or not OPEN_RELATIVES.isdisjoint(line.low[:start])
        or any(tag in ",;:-QqSBHMO" for tag in line.tag[: start - 1])
    ):
        return None
    deed = any(
        line.tag[k] == "x" and (line.word(k).endswith("ed") or line.word(k) in OF_DEEDS)
        for k in range(start + 1, i - 1)
    )
    return start - 1 if deed else None


_OTHERS = frozenset({"him", "her", "them", "it"})
_PLAINLY_SAYS = frozenset("say says tell tells believe believes think thinks insist insists describe describes".split())

_ASIDES = (
    ("however",), ("meanwhile",), ("though",), ("in", "turn"), ("in", "contrast"), ("by", "contrast"), ("of", "course"),
    ("for", "his", "part"), ("for", "her", "part"), ("for", "its", "part"), ("for", "their", "part"),
)  # fmt: skip
"""what may stand between commas after a subject, and is no apposition"""


def _before_aside(line: Line, comma: int) -> int | None:
    """The comma that opens an aside which ends at the comma `comma`: "Vek|, however, said"; None where none does."""
    for aside in _ASIDES:
        begin = comma - len(aside)
        if line.at(begin - 1) == "," and line.low[begin:comma] == aside and line.at(begin - 2) in "Nx)":
            return begin - 1
    return None


def _whose_verb(line: Line, i: int) -> int | None:
    """The pronoun before a word that is its verb: "he now | entertains detailed questions"; None where there is none."""
    k = i - 1
    while line.at(k) == "R":
        k -= 1
    return k if line.tag[i] == "x" and line.at(k) == "S" and line.word(k) != "who" else None


def _cleft(line: Line, who: int) -> Phrase | None:
    """ "It was Ana Vek who said": the one between."""
    k = who - 1
    while k > 0 and line.tag[k] in "N'":
        k -= 1
    if who - k < 2 or line.tag[k] != "B" or line.word(k - 1) != "it":
        return None
    return Phrase(k + 1, who, who - 1)


_ALONE = frozenset(
    "this these those some many most several all both each another others few one two three such".split()
)

_BEFORE_ARTICLES = frozenset("half all both twice double triple such what quite".split())

_TAKES_TO = frozenset({"according", "due", "thanks", "prior", "next", "close"})
"""words whose "to" begins no part of a name, as that of "adviser to" does"""


def _start_of_phrase(line: Line, last: int) -> int | None:
    """Where the phrase that ends with word `last` begins."""
    start = last
    floor = max(0, last - LONGEST)
    i = last
    while i >= floor:
        tag = line.tag[i]
        if tag in "Nx#'":
            if tag == "x" and i != last and _is_finite(line, i):
                break
            start = i
            if tag == "N" and line.word(i) in TIMES and i != last and line.at(i + 1) != "'":
                break
        elif tag == "q" and i == 0 and i != last and line.at(1) in "NDS":
            break  # '"The bus was burning" Ana Vek said': a quotation without its comma
        elif tag == "D" and line.word(i) == "whose":
            opens = [k for k in range(i + 1, last + 1) if line.tag[k] == "D"]
            start = opens[-1] if opens else start  # "the clerk through whose account | the bank says"
            break
        elif tag == "D" or tag == "q":
            start = i
            if tag == "D" and i > floor and line.tag[i - 1] == "#" and line.word(i - 1) not in _BEFORE_ARTICLES:
                break  # "the £1.9 billion | the two sides agreed on": the clause tells which sum
        elif tag == "T" and line.word(i - 1) == "close" and line.at(i - 2) in "Nx" and line.at(i + 1) in "DN":
            pass  # "a source close to the inquiry said"
        elif tag == "T":
            named = line.at(i - 1) == "x" or (i == 1 and line.at(0) == "N")
            if (
                i == floor
                or line.at(i + 1) not in "ND#"
                or not named
                or line.word(i - 1) in _TAKES_TO
                or line.word(i - 1) in verbs()
            ):
                break
        elif tag == "P":
            led = line.at(i - 1) in "Nx#qDJ)'" or (
                line.at(i - 1) == "B" and _who_before(line, i - 1, floor) is not None
            )
            if i == floor or not led or line.word(i) in ("until", "via"):
                break
        elif tag == "U" and dates_a_stay(line, i) and i > floor:
            pass  # "a clerk who worked there until June said"
        elif tag == "C":
            if line.word(i) not in ("and", "or") or line.at(i - 1) not in "Nx#q)":
                break
        elif tag == "S" and line.word(i) == "who" and i < last - 1 and line.at(i - 1) in "NxD":
            start = i  # "voters who live in the valley said": the clause belongs to the phrase
        elif (tag == "R" and i != last) or (line.word(i) == "than" and line.word(i - 1) in ("more", "fewer", "less")):
            pass
        elif tag in "BHMOT" and (who := _who_before(line, i, floor)) is not None:
            start = i = who  # "two clerks who were briefed on the plan said"
        else:
            break
        i -= 1
    return start if line.tag[start] not in "PRC" else start + 1


def _who_before(line: Line, i: int, floor: int) -> int | None:
    """The "who" of the clause that an auxiliary at word `i` stands in, where no comma parts it from those it tells of."""
    for k in range(i - 1, max(floor, i - 4) - 1, -1):
        if line.word(k) == "who" and line.at(k - 1) in "NxD#":
            return k
        if line.tag[k] not in "RxBHMOT":
            return None
    return None


def _is_finite(line: Line, i: int) -> bool:
    """Whether a word inside a would-be noun phrase is rather the verb of a clause that ends there."""
    if line.word(i) in ("said", "says", "told", "tells", "added", "wrote"):
        return True
    form = plain_verbs().get(line.word(i))
    if form is None or form.tail or form.entry.noun_like or form.shapes == {"ing"}:
        return False
    return line.at(i + 1) in "DSNJ" and line.at(i - 1) in "SNx"


def _phrase(line: Line, start: int, end: int) -> Phrase | None:
    """The phrase between two word numbers, without an opening "In Paris", and with its head."""
    while start < end and line.tag[start] in "RPC,":
        start += 1
    start = past_time(line, start, end)
    for k in range(end - 1, start, -1):
        if line.tag[k] == "D" and (line.word(k - 1) in TIMES or line.word(k - 1) in UNITS):
            start = k  # "In a note to staff last night | the company"
            break
    if line.at(start - 1) in "PU" and _opens_clause(line, start - 1) and line.at(start + 1) in "xN":
        start += line.word(start).isdigit() and len(line.word(start)) == len("2021")  # "Since 2021 | campaigners"
    if (
        start + 1 < end
        and line.tag[start] == "x"
        and line.at(start - 1) in "WtS"
        and line.word(start).endswith(("ed", "s"))
    ):
        start += 1  # "which included staff members suggesting": the relative clause's verb is no part of the phrase
    if start > 0 and line.tag[start - 1] in "P" and _opens_clause(line, start - 1):
        start = _after_opening(line, start, end)
    if (
        start >= end
        or _is_compared(line, start, end)
        or (start == 0 and opens_with_participle(line))
        or set(line.tag[start:end]) <= {"#", ","}
        or (
            all(w in TIMES or w in UNITS or line.tag[start + k] in "D#R" for k, w in enumerate(line.low[start:end]))
            and line.word(end - 1) in TIMES | UNITS
        )
    ):
        return None  # a year or a weekday says nothing
    return Phrase(start, end, head_of(line, start, end))


def _is_compared(line: Line, start: int, end: int) -> bool:
    """Whether a phrase is a measure and those who measure: "far more than bosses | admit", but not "more than 50 people"."""
    than = next((k for k in range(start, end) if line.low[k] == "than"), None)
    return (
        than is not None
        and line.word(start) in _MORE
        and (line.at(than + 1) in "xN" or line.word(than + 1) in ("the", "its", "their", "his", "her"))
        and line.word(than + 1) not in _HOW_MANY
    )


_HOW_MANY = frozenset(
    """half double twice dozen dozens hundred thousand million eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
    twenty thirty forty fifty sixty seventy eighty ninety""".split()
)
_MORE = frozenset("far much many more less fewer slightly".split())


def _opens_clause(line: Line, i: int) -> bool:
    return i == 0 or line.at(i - 1) in ",;:-.CUQq"


def _after_opening(line: Line, start: int, end: int) -> int:
    """Where the subject begins after an opening prepositional phrase with no comma: at its last determiner, or at the name
    behind a number, "At gate 14 | Ana Vek"."""
    if line.at(start) == "x" and line.at(start + 1) == "#" and line.at(start + 2) == "N":
        return start + 2
    marks = [i for i in range(start + 1, end) if line.tag[i] == "D" and line.tag[i - 1] not in "PD"]
    return marks[0] if marks else start


def _with_apposition(line: Line, comma: int) -> Phrase | None:
    """ "Ana Vek, the head of the service, said": the name and what stands between the commas."""
    floor = max(0, comma - LONGEST)
    opening = opening_of_relative(line, comma)
    i = comma - 1 if opening is None else opening
    while i >= floor and line.tag[i] not in ";:.-Q":
        if line.tag[i] == "," and i != opening and _holds_a_clause(line, i + 1, comma):
            return None  # "Ana Vek, a clerk from Velm, was hurt, said the ministry"
        of_them = line.at(i - 1) == "J" and line.word(i - 2) == "of" and i > 2
        # "another, Ana Vek, said", "another, who gave no name, said"
        one = line.word(i - 1) in ("another", "one") and (line.at(i + 1) == "N" or line.word(i + 1) == "who")
        if line.tag[i] == "," and (line.at(i - 1) in "Nx)" or of_them or one) and not _is_listing(line, i, comma):
            start = _start_of_phrase(line, i - 3 if of_them else i - 1) if line.at(i - 1) != ")" else None
            if start is None:
                found = _with_bracket(line, i - 1)
                start = found.start if found else None
            if start == 0 and opens_with_participle(line):
                start = None
            if of_them and line.at(i + 1) == "N" and any(line.word(k) == "and" for k in range(i + 2, comma)):
                return Phrase(i + 1, comma, head_of(line, i + 1, comma))  # "Two of them, Ana Vek and Jan Brek, said"
            if of_them and line.word(i - 3) in ("one", "another") and line.word(i + 1) in ("a", "an"):
                return _phrase(line, i + 1, comma)  # "One of them, a teacher who gave no name, said"
            if start is not None and (
                line.tag[i - 1] == "N"
                or line.at(i + 1) in "DSx#NW"
                or line.word(i + 1) in _NAMES_SOME
                or (line.at(i + 1) == "P" and line.at(start - 1) in ".UCt;Q")
            ):
                if _is_place_named(line, start, i):
                    return _phrase(line, start, i)
                found = _opening_of_chain(line, start, floor) or _phrase(line, start, i)
                return Phrase(found.start, comma + 1, found.head) if found else None
        i -= 1
    return None


def _is_place_named(line: Line, start: int, comma: int) -> bool:
    """Whether a name after a comma is that of a place just spoken of: "the mayor of one of the villages, Lower Velm, said"."""
    if line.at(comma + 1) != "N":
        return False
    place = next((k for k in range(comma - 1, start, -1) if line.word(k) in _PLACES), start)
    k = place - 1
    while k > start and line.tag[k] in "xN":
        k -= 1
    if line.word(k) in ("the", "these", "those", "its", "their") and line.word(k - 1) == "of":
        k -= 2  # "one of | the villages"
        return line.word(k) in ("one", "another") and line.at(k - 1) == "P" and place > start
    return line.word(k) in ("a", "an") and line.at(k - 1) == "P" and k - 1 > start


_PLACES = frozenset(
    """village town city island hamlet suburb parish district province region county valley settlement port resort camp
    villages towns cities islands hamlets suburbs parishes districts provinces regions counties valleys settlements ports
    resorts camps states countries neighbourhood neighbourhoods neighborhood neighborhoods""".split()
)

_NAMES_SOME = frozenset({"including", "among", "like"})
"""open a remark that names some of those meant: "critics, including two ministers, said" """


def opening_of_relative(line: Line, comma: int) -> int | None:
    """The comma with which the "who" or "whose" clause opens that ends at the comma `comma`; None where none does:
    "Ana Vek|, whose son Jan, two, died, told"; but "Ana Vek, whose son fell, was hurt, said the ministry"."""
    for i in range(comma - 1, max(0, comma - LONGEST), -1):
        if line.tag[i] in ";:.-Q":
            return None
        who = i + 1 + (line.at(i + 1) == "P")
        if line.tag[i] == "," and line.word(who) in ("who", "whose", "which", "whom") and line.at(i - 1) in "Nx)#,":
            begin = _start_of_phrase(line, i - 1) if line.at(i - 1) in "Nx#" else i
            if begin is not None and line.at(begin - 1) == "P" and _opens_clause(line, begin - 1):
                return None  # "In Velm, whose church burned down, the priest, Ana Vek, said"
            return i if ends_before(line, who, comma) and has_one_verb(line, who, comma) else None
    return None


def _holds_a_clause(line: Line, start: int, end: int) -> bool:
    """Whether a verb stands between two word numbers that no "who" or "which" before it makes part of a remark."""
    for k in range(start, end):
        if line.tag[k] in "SWtUT" or line.word(k) == "whose":
            return False
        if line.tag[k] in "BHMO":
            return True
    return False


def _opening_of_chain(line: Line, start: int, floor: int) -> Phrase | None:
    """The name that opens a chain of appositions of which the last but one begins at word `start`: its age, "from
    Velm", "a clerk at the pier"; None where no name stands before it."""
    while True:
        if line.at(start - 1) == "P" and line.word(start - 1) in OF_ORIGIN:
            start -= 1
        comma = start - 1
        if comma <= floor or line.at(comma) != "," or not _is_remark(line, start):
            return None
        begin = _start_of_phrase(line, comma - 1) if line.at(comma - 1) in "Nx#" else None
        if begin is None:
            return None
        if line.tag[comma - 1] == "N" and not _is_remark(line, begin) and line.word(begin - 1) not in OF_ORIGIN:
            # "In Velm, the clerk's widow, Ana Vek, said": a place is nobody
            return _phrase(line, begin, comma) if line.at(begin - 1) != "P" else None
        start = begin


OF_ORIGIN = frozenset({"from", "of"})
"""open a remark on a name after a comma: "Ana Vek, of Velm," """


def _is_remark(line: Line, start: int) -> bool:
    """Whether what begins after a comma says more of the name before it: an age, "from Velm", "a clerk", "one of"."""
    if line.at(start) == "#" or _is_label(line, start):
        return line.at(start + 1) == ","
    return line.word(start) in OF_ORIGIN or line.word(start) in _A_KIND or line.word(start + 1) == "of"


def _is_label(line: Line, i: int) -> bool:
    """Whether a word between commas is a party and a state, or where a place lies: "D-Ohio", "Mobile, Ala.,"."""
    word = line.word(i)
    return line.at(i) == "N" and (word[1:2] == "-" or (word.endswith(".") and line.at(i - 2) == "N"))


_A_KIND = frozenset({"a", "an", "the", "one", "another", "who", "whose", "his", "her", "its", "their"})


def _between_dashes(line: Line, dash: int) -> Phrase | None:
    """ "Ana Vek — a teacher from Velm — said": the name before the dashes."""
    opening = next((i for i in range(dash - 1, max(0, dash - LONGEST), -1) if line.tag[i] == "-"), None)
    if opening is None or any(line.tag[k] in ";.Q" for k in range(opening + 1, dash)):
        return None
    found = before(line, opening)
    return Phrase(found.start, dash, found.head) if found else None


def _is_listing(line: Line, comma: int, last: int) -> bool:
    """Whether a comma joins "Houston, Texas" or "D-Ohio," rather than opening an apposition."""
    return (
        last - comma <= 2
        and line.at(comma + 1) == "N"
        and line.at(comma - 1) in "N)"
        and any(line.tag[k] == "," for k in range(max(0, comma - 8), comma))
    )


def _with_bracket(line: Line, close: int) -> Phrase | None:
    opening = next((i for i in range(close - 1, max(-1, close - 12), -1) if line.tag[i] == "("), None)
    if opening is None or opening == 0:
        return None
    found = before(line, opening)
    return Phrase(found.start, close + 1, found.head) if found else None
