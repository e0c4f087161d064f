"""Which words of denial govern what a statement takes over: what the polarity and denial checks share."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.text.attribution import Attribution, Range
from onrecord.text.comparison import Word
from onrecord.text.cues import DenialCue, is_plea, is_verdict_first
from onrecord.text.labels import ANY_SUCH, CALLED_SO, UTTER, past_label
from onrecord.text.pasts import TO_BE
from onrecord.text.sentences import Sentence
from onrecord.verify.item import Item

# Said between a denial and the words in question, these begin something that is not denied.
_ASSENTING = re.compile(
    r"\b(?:sa(?:id|ys|ying)|add(?:ed|ing|s)|insist\w*|claim(?:ed|ing|s)|argu(?:ed|ing|es)|stat(?:ed|es|ing)|call(?:ed|ing|s)"
    r"|announc\w+|but|instead)\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    r"\s*+(?:(?:all|any|both|each|every)\s+(?:of\s+)?)?(?:such|these|those|the|this|that|his|her|their|its|it(?:\s+all)?(?:\s+\w+ly)?|them|both|everything|so)?"
    r"(?:\s*+(?:[\w’'-]+\s+){0,3}?(?:allegations?|claims?|accusations?|reports?|charges?|assertions?|suggestions?"
    r"|rumou?rs?|statements?|words|remarks|ideas?|notions?|premises?|criticisms?|characteri[sz]ations?|arguments?|theor(?:y|ies)|accounts?"
    r"|proposals?|demands?|requests?|offers?|calls?|figures?|numbers?|findings?|versions?|stor(?:y|ies)|descriptions?|conclusions?|estimates?"
    r"|it|them|this|that|wrongdoing|so))?(?:\s+of\s+events)?\s*(?:[.,;:—–”“\"]|$|\b(?:on|in|as|at|by|last|earlier|and|but|while|through|via|when|after|before|during|outright|yesterday)\b)",
    re.IGNORECASE,
)


_SMALL = 3
"""letters; the "It" of "It is false that it rained" is no word that a statement takes over"""
_AUXILIARY = frozenset("has have had also both repeatedly strongly again later since already is are was were".split())


_JOINING = frozenset("and but or then yet nor however also".split())


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue of denial or of not answering, at its place in the document."""

    start: int
    end: int
    sentence: Sentence
    cue: DenialCue


def cues_of(item: Item) -> list[Cue]:
    """Every cue of denial or of not answering in the sentences of the evidence."""
    return [
        Cue(sentence.start + cue.start, sentence.start + cue.end, sentence, cue)
        for sentence in item.sentences
        for cue in item.article.denials(sentence)
    ]


def taken_from(item: Item, sentence: Sentence) -> list[tuple[int, int]]:
    """The places in a sentence of the words, small ones left out, that the statement takes over."""
    cited, answers = item.comparison.cited, item.comparison.answers
    return [
        (word.start, word.end)
        for at, word in enumerate(cited)
        if at in answers and sentence.start <= word.start < sentence.end and (len(word.low) > 3 or word.capital)
    ]


def governs(item: Item, cue: Cue) -> bool:
    """Whether the cue denies the words that the statement takes over from its sentence.

    They follow it with nothing said in between, or they go before it where it ends the sentence ("he was paid, the
    ministry denied") or points back ("denied these claims").
    """
    places = taken_from(item, cue.sentence)
    if not places:
        return False
    if is_verdict_first(cue.cue) and any(
        cue.start <= start < cue.end and end - start > _SMALL for start, end in places
    ):
        return False  # "it is wrong to say" is a part of what is said to be denied
    text = item.article.text
    if is_passive(item, cue):
        return any(end <= cue.start for _, end in places)
    after = [start for start, _ in places if start >= cue.end]
    begin = min(past_label(text, cue.end, cue.sentence.end), after[0]) if after else cue.end  # "denied reports that"
    others = item.article.said.get(cue.sentence.number, ()) if after else ()
    told = any(
        one.cue and begin <= one.cue[0] and one.cue[1] <= after[0] for one in others
    )  # "called it false, saying that"
    most = 2 * len(after) >= len(places)
    if told and not most and all(_names_the_denier(place, others) for place in places if place[1] <= cue.start):
        return False  # nothing of what stands before but the denier's own name
    # "said it was late, and dismissed the claims": what stands before is his own
    if not most and points_back(item, cue) and not _shares_its_subject(item, cue):
        return True
    if not after or 3 * len(after) < len(places):
        return False
    between = text[begin : after[0]]
    return not told and not _ASSENTING.search(between) and not {":", ";"} & set(between)


def _names_the_denier(place: Range, said: Iterable[Attribution]) -> bool:
    """Whether words stand in the source of something said there."""
    return any(one.source and one.source[0] <= place[0] and place[1] <= one.source[1] for one in said)


def _shares_its_subject(item: Item, cue: Cue) -> bool:
    """Whether "and" joins the cue to what the same subject says before, and it has none of its own."""
    calling = list(_CALLING.finditer(item.article.text, cue.sentence.start, cue.start)) if not is_verb(cue) else []
    begun = calling[-1].start() if calling else cue.start  # "and called the report false"
    words = [word for word in item.article.words(cue.sentence) if word.end <= begun]
    while len(words) > 1 and words[-1].low in _AUXILIARY:
        words = words[:-1]
    says = any(
        one.force in ("says", "shows", "believes") and one.cue and one.cue[1] <= cue.start
        for one in item.article.said.get(cue.sentence.number, ())
    )
    return says and bool(words) and words[-1].low in _JOINING


def is_passive(item: Item, cue: Cue) -> bool:
    """Whether the cue is said of what it denies: "the claim was rejected by the ministry"."""
    text = item.article.text
    return TO_BE.search(text[max(0, cue.start - 30) : cue.start]) is not None and text[cue.end : cue.end + 4] == " by "


def subject_of(item: Item, cue: Cue) -> tuple[Word, ...]:
    """The words of the cue's clause in which the one who denies is named; after "by" where it is passive."""
    known = item.article.subjects
    if (cue.start, cue.end) not in known:
        known[cue.start, cue.end] = _subject_of(item, cue)
    return known[cue.start, cue.end]


def _subject_of(item: Item, cue: Cue) -> tuple[Word, ...]:
    words = item.article.words(cue.sentence)
    if is_passive(item, cue):
        return words[bisect_left(words, cue.end, key=lambda word: word.start) :]
    end = bisect_right(words, cue.start, key=lambda word: word.end)
    while end > 1 and words[end - 1].low in _AUXILIARY:
        end -= 1
    if end and "," in item.article.text[words[end - 1].end : cue.start]:
        return words[:end]  # "Ana Vek, the minister, denied": what stands between the commas is an aside
    first = next((n for n in range(end - 1, 0, -1) if words[n].after_stop), 0)
    # "said it was late, but | denied": his who spoke before
    return words[:end] if all(word.low in _JOINING for word in words[first:end]) else words[first:end]


_FALSEHOOD = re.compile(rf"(?:{UTTER}\b|fabricated|{CALLED_SO})", re.IGNORECASE)
_CALLING = re.compile(
    r"\b(?:call(?:ed|s|ing)|brand(?:ed|s)|label(?:l?ed|s)|term(?:ed|s)|describ(?:ed|es|ing)|dubb?(?:ed|s)|qualif(?:ied|ies)|dismiss(?:ed|es))\b",
    re.IGNORECASE,
)
_VERB = re.compile(r"(?:den|reject|refut|rebut|repudiat|disavow|disput|dismiss|contest|contradict)", re.IGNORECASE)


def is_verb(cue: Cue) -> bool:
    """Whether somebody does the denying; "a false report" only judges, and "called it nonsense" denies."""
    return _VERB.match(cue.cue.text) is not None


def is_judged(item: Item, cue: Cue) -> bool:
    """Whether somebody calls what stands before the cue a falsehood: "called the claim complete nonsense"."""
    before = item.article.text[cue.sentence.start : cue.start]
    judged = _FALSEHOOD.match(cue.cue.text) is not None and _CALLING.search(before) is not None
    return judged and not is_own(item, cue)


def is_own(item: Item, cue: Cue) -> bool:
    """Whether all that is taken over is what the one who judges says besides: "said the tents were sent and called the report
    false"."""
    calling = list(_CALLING.finditer(item.article.text, cue.sentence.start, cue.start)) if not is_verb(cue) else []
    places = taken_from(item, cue.sentence) if calling else []
    return bool(places) and all(end <= calling[-1].start() for _, end in places) and _shares_its_subject(item, cue)


def points_back(item: Item, cue: Cue) -> bool:
    """Whether what follows the cue names nothing of its own: "denied the allegation.\""""
    after = item.article.text[cue.end : cue.sentence.end]
    if cue.cue.text.casefold().endswith("such") or _POINTS_BACK.match(after) or ANY_SUCH.match(after):
        return True  # "there is | no such document"
    if is_plea(cue.cue) and _TO_A_CHARGE.match(after) is None:
        return True  # "pleaded not guilty | to both counts"
    whom = _CONTRADICTED.match(after) if cue.cue.text.casefold().startswith("contradict") else None
    return whom is not None and _speaks_before(item, cue, whom["who"])


_TO_A_CHARGE = re.compile(
    r"[^.;]{0,40}?\sto\s+(?!(?:all|both|it|them|each|any)\b|(?:the|these|those)\s+(?:charges?|counts?)\b)",
    re.IGNORECASE,
)
"""behind a plea: the charge that it answers, named there"""
_CONTRADICTED = re.compile(
    r"\s+(?:the\s+)?(?P<who>(?!(?:him|her|them|the)\b)[\w’'-]+(?:\s+[\w’'-]+){0,3}?)\s*(?=[.,;]|$|(?:on|in|at|by|as|and|when|with)\s)"
)


def _speaks_before(item: Item, cue: Cue, who: str) -> bool:
    """Whether one who is contradicted by name or office speaks in an earlier sentence that is cited."""
    said = (
        one for s in item.sentences if s.number < cue.sentence.number for one in item.article.said.get(s.number, ())
    )
    told = (f"{one.speaker} {one.role}".casefold() for one in said if one.speaks)
    return any(who.split()[-1].casefold() in words for words in told)
