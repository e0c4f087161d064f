"""Reads a source phrase: what of it belongs to the saying and not to the source, whether a name in it is a place's, an
owner's or one of many, and how far back "he", "it" and "another" reach.
"""

import re
from functools import lru_cache

from onrecord.text.attribution.named_lists import with_list_before
from onrecord.text.attribution.occasions import STATEMENTS
from onrecord.text.attribution.persons import POSSESSIVE, does_something, head_of, is_no_person, without_description
from onrecord.text.attribution.titles import described_by, occupation_before, role_before
from onrecord.text.calendar import WEEKDAYS
from onrecord.text.institutions import OF_A_BODY, ORGANISATION
from onrecord.text.names import names_in
from onrecord.text.pasts import A_VERB, IN_THE_PAST
from onrecord.text.people import ONE_PERSON

_DAY = rf"(?:{'|'.join(WEEKDAYS)})"
_STATEMENT = "|".join(word.replace("-", "-?") for word in sorted(STATEMENTS))
_OCCASION = re.compile(
    rf"\s+(?:(?:late|early)\s+)?on\s+{_DAY}\b.*$"
    rf"|\s+(?:in|during|at|via|on|through)\s+(?:an?|the|his|her|its|their)\s+(?:[\w-]+\s+){{0,3}}(?:{_STATEMENT})\b.*$"
    rf"|\s+{_DAY}(?:\s+(?:morning|afternoon|evening|night))?$",
    re.DOTALL | re.IGNORECASE,
)
"""when and where somebody spoke: no part of who it was"""
AGED = re.compile(r",\s*\d{1,3}$")
BODY = re.compile(rf"(?P<body>(?:The|An?)\s+(?:[\w’'&-]+\s+){{1,4}}?|(?:[A-Z][\w’'&.-]*\s+){{1,5}})(?={A_VERB}\b)")
"""the subject with which a sentence opens that "it said" closes: "The union opened an office, it said" """
A_PLURAL = re.compile(
    r"\b(?:people|police|men|women|children|staff|[a-z]{3,}(?<!s)s(?<!was)(?<!has)(?<!this)(?<!his)(?<!its)(?<!does)(?<!says)(?<!thus))\b|\band\b"
)
_NUMBERS = "one two three four five six seven eight nine ten dozens hundreds thousands several some many most half both others".split()
SOME_OF = re.compile(rf"(?:at\s+least\s+)?(?:{'|'.join(_NUMBERS)}|an?other|members?|\d+)\s+of\s+", re.IGNORECASE)
"""opens a description of some of many: "two of | his former clerks" """
COUNTED = re.compile(rf"(?:\d[\d,.]*(?:%|\s+(?:per\s+cent|percent))?|{'|'.join(_NUMBERS)})\s+[a-z]", re.IGNORECASE)
"""opens a description of many who have no names: "some evacuees", "58 per cent of those asked" """
UNNAMED = re.compile(
    r"\bwho\b[^.;]{0,80}?\b(?:(?:not\s+(?:to\s+)?|n[’']t\s+)(?:be|want|wish|give|use)[^.;]{0,40}?(?:named|identified|names?)\b|anonym\w+)"
)
"""one who gives no name: "who did not want his name used" """
OWNING_BODY = re.compile(r"\b([Tt]he\s+(?:\w+\s+)?\w+)[’']s\b")
"""a body whose something is: "the bank's customers" """
SEVERAL = re.compile(
    rf"(?:[A-Z][a-z]+|(?:The|Some|Many|Several|Two|Three)\s+(?:[a-z-]+\s+){{0,2}}[a-z]+)(?=\s+{A_VERB}\b)"
)
"""the subject with which a sentence opens that "they" takes up: "Engineers came at dawn." """
_SUBORDINATE = re.compile(r"(?:When|While|After|As|Before|Although|Though|Since|Once|Because)\b")
"""opens a clause whose subject a "he" after it stands for"""


def is_of_its_subject(antecedent: str) -> bool:
    """Whether "he" after these words of the sentence is likely the one they are about, and not one who says them."""
    if any(mark in antecedent for mark in '“”"„«»'):
        return False
    return bool(_SUBORDINATE.match(antecedent)) or not antecedent.rstrip().endswith(",")


LED_BY = re.compile(r"(?:\w+(?:ed|led|run)\s+by|led\s+by|run\s+by|including|among\s+them)\s")
"""opens a remark that names one of them, or who leads them"""
ONE_OF_PLACES = re.compile(r"\b(?:one|some|two|three)\s+of\s+(?:the|those|these|its|their|our)\s+[\w\s-]+$")
"""ends with some of many, so that a name after a comma is theirs: "the mayor of one of the villages | , Velm," """
ONE_APPOSED = re.compile(
    r"(?:^|[.;]\s+)(?P<whose>The|His|Her|Their|Its|One|A)\s+(?:[\w-]+\s+){0,2}?(?P<one>[a-z]+),\s+$"
)
"""opens a sentence before a name: "The widow, | Ana Vek," """
ANOTHER = re.compile(r"(?P<which>[Aa]nother|[Aa] (?:second|further))(?:,? (?:of them|who\b.*))?", re.DOTALL)
NAME_APPOSED = re.compile(
    r"(?:^|[.;,:]\s+)(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w.’'-]*){1,3}),\s+(?:an?|the|his|her|its|their)\s[^,.;:]{2,80}$"
)
"""ends with a name and what is said of it, before a "who": "Ana Vek, its chair | , who" """
_LED_IN = re.compile(
    r"^(?:(?-i:(?:UPDATE|WRAPUP|CORRECTED|REFILE|RECAP|EXCLUSIVE|BREAKING|LIVE|FACTBOX)\s*\d*\s*[-–—:])\s*)?"
    r"(?:(?-i:[A-Z][a-z]{2,}ing,\s+(?=(?:his|her|its|their|the|an?)\s|[A-Z])))?"
    r"(?:(?:said|says|told|according\s+to|and|but|both(?=\s.*\sand\s))\s+)*",
    re.IGNORECASE | re.DOTALL,
)
NO_SOURCE = re.compile(
    r"(?:said|says|told|\W*\d[\d\s.,:/%-]*|(?:as|in|at|by|for|with|if|so|when|that)\s.*)$|(?:said|says|told)\b"
    # What blows, burns or shakes "tears into" a coast and tells nobody anything.
    r"|(?:(?:the|a|tropical|winter)\s+)*(?:cyclone|hurricane|typhoon|storm|tsunami|earthquake|quake|flood|blaze|fire|blast|explosion)(?:\s+[A-Z][\w’'-]+)?$"
    r"|(?:Tropical\s+|Winter\s+)?(?:Cyclone|Hurricane|Typhoon|Storm|Tsunami)\s+[A-Z][\w’'-]+$"
    r"|(?:[Nn]obody|[Nn]o\s+one)\s.*$"
    r"|Having$"  # "Having refused for days, it concedes"
    r"|the\s+(?:tele)?phone$",  # "Ana Vek, on the telephone, said"
    re.DOTALL,
)
_ASIDE = re.compile(r",\s+(?:who|which|whose)\s.*$", re.DOTALL)
"""what is told of a source between commas: "the engineer, who asked not to be named" """
BY_AGE = re.compile(r"the (?:\d{1,3}-year-old(?: \w+)?|(?:dad|mum|mom|mam|father|mother|gran)-of-[\w-]+)")
"""whoever spoke last, by age: "the 23-year-old", "the 30-year-old teacher" """
_RUN_ON = re.compile(rf"(\b[A-Z][\w’'-]*(?<!s))\s+(?:[“\"‘]?{IN_THE_PAST}[”\"’]?|neither|also)$")
"""a name into whose phrase its verb has run: "Vek “bristled”", "Vek declined" """
_QUOTED_ADVERB = re.compile(r"\s+[“\"‘']\w+ly[”\"’']$")
"""how somebody said it, in quotation marks between the name and the verb: 'Velm "firmly" denied' """


_TWICE = re.compile(r"^(?:the|an?)\s+(?=(?:the|an?)\s)", re.IGNORECASE)
_FOCUS = re.compile(r"^(?:even|just|merely)\s+(?=(?:the|an?|his|her|its|their|some|many|most)\s)", re.IGNORECASE)
"""stress on who says it: "even | its own supporters" """
AMONG = re.compile(r"\s+(?:is|was|are|were)\s+(?:also\s+)?among\s+(?:those|the\s+\w+)$")
"""of one of those "who" something is told of: "Ana Vek was among those | who said" """
_OF_A_MATTER = re.compile(
    r"(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w.’'-]*){1,3})\s+of\s+(?:the|an?|his|her|their|its)\s+(?P<matter>[a-z][\w\s’'-]*)$"
)
"""a person and what the words are about: "said Ana Vek of the talks" """
_BODIES = ORGANISATION | OF_A_BODY


_DATA_OF = re.compile(
    r"^(?:the\s+)?(?:(?:latest|preliminary|official|own|first|new)\s+)?(?:data|information|figures|statistics|estimates?|calculations?|tally)\s+of\s+(?=the\s|[A-Z])",
    re.IGNORECASE,
)
"""what a body knows, by which a translated report names it: "according to the data of | the prosecutor's office" """


@lru_cache(maxsize=4096)
def tidy(phrase: str) -> str:
    """A source phrase without what belongs to the saying: "Jon Ek on Monday", "according to the union"."""
    bare = _LED_IN.sub("", " ".join(phrase.split()).strip(" ,—–-―"))
    bare = _DATA_OF.sub("", bare)
    bare = _RUN_ON.sub(r"\1", _QUOTED_ADVERB.sub("", bare))
    bare = _TWICE.sub("", _FOCUS.sub("", bare))
    if (of_it := _OF_A_MATTER.match(bare)) and _BODIES.isdisjoint(of_it["matter"].casefold().split()):
        bare = of_it["name"]
    return _ASIDE.sub("", _OCCASION.sub("", bare)).strip(" ,—–-―")


def in_full(text: str, source: tuple[int, int], cue: tuple[int, int] | None) -> str:
    """A source phrase with the words that tell which one is meant and were left out of it: "a person who worked on | it",
    "a source close | to the board"; without those that only tell where they were going."""
    phrase = text[slice(*source)]
    if " and " in phrase and text.startswith(", ", source[0] - 2):
        phrase = with_list_before(text, source[0], phrase)
    if not phrase[:1].islower() and not _SOMEBODY.match(phrase):
        return phrase
    if (going := _ON_THE_WAY.search(phrase)) is not None:
        return phrase[: going.start()]
    end = source[1]
    stop = cue[0] if cue and cue[0] >= end else len(text)
    if phrase.endswith(" close") and (to_whom := _TO_WHOM.match(text, end, stop)):
        return phrase + to_whom["whom"]
    if " who " in phrase and (it := _IT_LAST.match(text, end)):
        return phrase + it.group()
    if (what := _OF_WHAT.search(phrase)) is not None:
        return phrase[: what.start()]
    return phrase


_SOMEBODY = re.compile(r"(?:An?|One|Two|Three|Some|Several|The|Another)\s+[a-z]")
_ON_THE_WAY = re.compile(r"\s+on\s+(?:his|her|their)\s+way$")
_TO_WHOM = re.compile(
    r"(?P<whom>\s+to\s+(?:[\w’'-]+\s+){0,3}?[\w’'-]+)(?=,|\s+(?:[a-z]+ly\s+|also\s+|has\s+|had\s+)?$|[.;]|\s+and\b)"
)
_IT_LAST = re.compile(r"\s+(?:it|them|him|her|there)\b(?=\s*[,.;])")
_OF_WHAT = re.compile(
    r"\s+(?:briefed|told|informed|questioned|consulted|asked)?\s*(?:on|of|about|by|to|in|with|for)\s+(?:what|how|why|who)$"
)
"""the beginning of a clause that the phrase holds no more of: "a diplomat | briefed on what" """


def runs_on(phrase: str) -> bool:
    """Whether the verb of a name has run into its phrase: "Vek declined"."""
    return _RUN_ON.search(phrase) is not None


def is_placed(text: str, at: int) -> bool:
    """Whether a preposition before a name makes it a place, or at least no subject."""
    return _PLACING.search(text, max(0, at - SHORT_REACH), at) is not None


def is_placed_in_time(before: str) -> bool:
    """Whether words before a month make it one: "until | June"; without them it may be a name."""
    return _SINCE.search(before) is not None


_SINCE = re.compile(
    r"\b(?:until|till|since|in|by|from|of|last|this|next|early|late|mid|during|before|after|for|to)\W+$", re.IGNORECASE
)
APPOSITION_REACH = 100
"""code points beside a name in which a role, an age or an apposition stands"""
SHORT_REACH = 16
"""code points; no preposition with an article is longer"""
ANTECEDENT = 300
"""code points before a pronoun in which the one it stands for is looked for, in its own sentence"""
STILL_IT = 4
"""sentences after which "it" no longer stands for the body that spoke"""
STILL_ANOTHER = 2
"""sentences after which "another" is no longer one more of those who spoke"""
STILL_HE = 3
"""sentences after which "he" no longer stands for somebody, where others spoke since"""
STILL_MEANT = 1
"""sentences after which "he" no longer stands for a speaker without a name"""
TITLED = re.compile(r"\b(?:Mrs?|Ms|Miss|Dr|Prof|Sir|Dame)\b\.?(?=\s+$)")
"""just before a name"""
AGE = re.compile(r",\s+(?:aged\s+)?\d{1,2}\b(?=\s*[,.;:)]|\s*$)|\s+\(\d{1,2}\)")
_PLACING = re.compile(
    r"\b(?:from|of|in|at|near|to|into|via|outside|across|around|for|with|by)\s+(?:the\s+)?$", re.IGNORECASE
)
"""words before a name that make it a place, or no subject"""
_TELLING = re.compile(
    r"[’']s\s+(?:own\s+)?(?:account|version|story|view|evidence|testimony|recollection|memory|explanation|answer|reply|response"
    r"|reaction|position|message|take)\b"
)
"""after a name: what is somebody's to tell, so that the sentence is about them"""


def is_owner(text: str, end: int) -> bool:
    """Whether a name only says whose something is: "Vek's car", and not "Vek's version"."""
    return text.startswith(POSSESSIVE, end) and _TELLING.match(text, end) is None


LIES_IN = re.compile(r"\b(?:from|in|at|near|outside)\s+(?:[A-Z][\w.’'-]*+\s?)+$")
"""ends with a place, so that a name after a comma is where that lies"""
PLACED = re.compile(r"\s(?:from|at|with|near|in|outside|inside|speaking|talking)\s")


def ends_in_person(words: str) -> bool:
    """Whether words are a description and somebody's full name: "Shelter manager Ana Vek" of "… with the Red Cross"."""
    names = names_in(words)
    if not names or names[-1].end != len(words):
        return False
    bare, title = without_description(names[-1].text)
    before = words[: names[-1].start]
    described = title or role_before(before) or occupation_before(before, bare) or described_by(before, bare)
    return " " in bare and not is_no_person(bare) and described is not None


def is_one(noun: str, *, whose: str) -> bool:
    """Whether a noun before a name is a person's: "widow", and behind "His" or "Her" also what ends like "successor"."""
    folded = noun.casefold()
    return folded in ONE_PERSON or (whose in ("His", "Her") and does_something(folded))


def may_be_several(name: str) -> bool:
    """Whether "they" can be those of a name or description: "one in five", "residents", "Vek and Holm"."""
    first, head = name.split()[0].casefold(), head_of(name)
    return (
        " and " in name
        or first in _NUMBERS
        or first[0].isdigit()
        or (head.endswith("s") and not head.endswith("ss"))
        or head in ("police", "people", "men", "women", "crew", "staff", "team")
    )


def may_be_person(name: str) -> bool:
    """Whether a name of somebody who has spoken is built like a person's: two or three words, the last no plural."""
    plural = name.endswith("s") and not name.endswith("ss")
    return 2 <= len(name.split()) <= 3 and not plural and not is_no_person(name)


LOWER = re.compile(r"^(?:[a-z][a-z-]+\s+){1,4}(?=[A-Z]|$)")
"""before a name, without an article: what somebody is"""
