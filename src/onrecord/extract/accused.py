"""What a denial that only points back answers: the clause before it, or an earlier sentence that accuses or reports; never the
denier's own words.
"""

import re
from collections.abc import Sequence

from onrecord.extract.case import NAMED_BETWEEN_DASHES, TURN, Case, names_the_denier
from onrecord.extract.said import (
    STRONG,
    TRAILING_CREDIT,
    WRONG,
    accused_of,
    accuses_nobody,
    calls_names,
    opens_quoted,
    reported,
    said_in,
)
from onrecord.extract.sentence import as_sentence
from onrecord.records import Document
from onrecord.text.attribution import Range, attributions_of
from onrecord.text.cues import denial_cues_in
from onrecord.text.figures import figures_in
from onrecord.text.labels import FIGURE
from onrecord.text.sentences import Sentence, told_just_before
from onrecord.text.when_asked import WHEN_ASKED

_LONGEST = 40
"""words; a longer sentence of the article's own is no accusation that somebody denies as a whole"""


def accusation_before(
    document: Document, case: Case, sentences: Sequence[Sentence], pointing: str
) -> tuple[str, Sentence | None]:
    """The accusation that a denial points back to: the clause before it, or else an earlier sentence.

    `pointing` is what it points with: "this", "the allegation", or all that follows it.
    """
    text, sentence = document.text, case.sentence
    before = text[sentence.start : case.start]
    if NAMED_BETWEEN_DASHES.search(before):
        before = ""
    turns = [found for found in TURN.finditer(before) if len(before[: found.start()].split()) >= 5]
    if turns and _goes_on_with_his_own(document, case, turns[-1]):
        turns, before = [], ""  # "said it had paid them | and called the report false"
    if turns and _NOT_CONFIRMED.search(before, 0, turns[-1].start()):
        turns, before = [], ""  # "there is no confirmation of that, | and the firm denied it"
    if turns:
        turn = next((found for found in reversed(turns) if "and" not in found.group().casefold()), turns[0])
        begun = _content_begins(document, sentence, sentence.start + turn.start())
        clause = TRAILING_CREDIT.sub("", text[begun : sentence.start + turn.start()])
        if accused := accused_of(text[sentence.start : sentence.start + turn.start()]):
            return as_sentence(accused), None
        last = clause.rpartition(", and ")[2]
        return as_sentence(last if len(last.split()) >= 5 else clause), None
    just_before = sentences[sentence.number - 2] if sentence.number > 1 else None
    bare = _BARE.match(text, case.end) is not None and not _CHARGE.search(pointing)
    if (
        just_before is not None
        and _BARE.match(text, case.end)
        and denial_cues_in(text[just_before.start : just_before.end])
        and (is_own(document, just_before, case) or _goes_on(case))
    ):
        return "", None  # it only says again what the denial before says
    if accused := accused_of(before):  # "Ek, who is accused of fraud, denied it"
        return as_sentence(accused), None
    if (
        just_before is not None
        and bare
        and not is_own(document, just_before, case)
        and (told := _told_in(document, just_before)) is not None
    ):
        return as_sentence(text[slice(*told)]), just_before
    previous = sentence_accused_in(document, case, sentences, pointing)
    if previous is None or _ELLIPTIC.fullmatch(document.text, previous.start, previous.end):
        return "", None
    words = _without_the_accused(said_in(document, previous), case.denier)
    whole = len(words) > (previous.end - previous.start) // 2
    return ("", None) if whole and len(words.split()) > _LONGEST else (as_sentence(words), previous)


_ELLIPTIC = re.compile(r"(?:[\w’'.,-]+\s+){1,7}(?:did|does|had|has|was|is|were|are)\W*")
"""a sentence that tells nothing without the one before: "Vek Foods, the owner, did." """


def _without_the_accused(words: str, denier: str) -> str:
    """An accusation without the one who denies it, where an office and a name tell who that is: "the whip, Jon Farre, |
    threatening her"."""
    found = _NAMED_TWICE.match(words)
    return found["what"] if found and denier and denier.split()[-1] == found["name"].split()[-1] else words


_NAMED_TWICE = re.compile(
    r"[^,]{2,60},\s+(?P<name>(?:[A-Z][\w’'.-]*\s+){0,3}[A-Z][\w’'-]+),\s+(?P<what>\w+ing\s.+)", re.DOTALL
)
_NOT_CONFIRMED = re.compile(
    r"\bno\s+(?:\w+\s+){0,2}(?:confirmation|evidence|proof|sign)\b|\bnot\s+(?:been\s+)?(?:\w+ly\s+)?(?:confirmed|verified|corroborated)\b"
    r"|\b(?:could|can)\s*not\s+(?:be\s+)?(?:\w+ly\s+)?(?:confirm|verif)",
    re.IGNORECASE,
)
"""an outlet's own remark on what was said before"""


def _goes_on_with_his_own(document: Document, case: Case, turn: re.Match[str]) -> bool:
    """Whether the clause before `turn` is what the one who denies says, in nobody else's words, and the denial has no
    subject but his: what is denied stands further back."""
    start = case.sentence.start
    clause = document.text[start : start + turn.start()]
    if _PUTS_A_FIGURE.search(clause) and bool(case.denier) and case.denier in clause:
        return True
    if not goes_on(document.text, start + turn.end(), case.start) or accused_of(turn.string[: turn.start()]):
        return False
    return any(
        one.speaks
        and one.force == "says"
        and all(_same(each.speaker, case.denier) for each in one.inner)
        and one.cue is not None
        and one.cue[1] <= one.content[0][0] < start + turn.start() <= one.content[-1][1] + 2
        and _same(one.speaker, case.denier)
        for one in attributions_of(document, case.sentence.number)
    )


def accused_anywhere(document: Document, case: Case, sentences: Sequence[Sentence]) -> tuple[str, Sentence] | None:
    """What the one who denies is accused of, and the nearest sentence before that says so and names them; None where none
    does."""
    for sentence in reversed(sentences[: case.sentence.number - 1]):
        words = document.text[sentence.start : sentence.end]
        if (
            sentence.kind == "body"
            and names_the_denier(document.text, sentence, case)
            and STRONG.search(words)
            and (accused := accused_of(words))
        ):
            return accused, sentence
    return None


def goes_on(text: str, start: int, cue: int) -> bool:
    """Whether a denial at `cue` has no subject of its own behind the "and" that ends at `start`."""
    return _SAME_SUBJECT.fullmatch(text, start, cue) is not None


_PUTS_A_FIGURE = re.compile(rf"\b(?:put|gave|gives|raised|lowered|revised)\s[^,.;]{{0,30}}\b{FIGURE}\b")
"""a number of one's own, before another's is called wrong"""
_SAME_SUBJECT = re.compile(
    r"\s+(?:that\s+(?:(?:it|he|she|they)\s+(?:(?:would|will|was|is|were|could|had)\s+)?(?:be\s+)?)?)?(?:(?:\w+ly|also|again|then|later|has|had|have)\s+)*"
    r"(?:(?:call|describ|dismiss|brand|label|denounc|reject|term|dub)\w*\s[^,.;]*)?",
    re.IGNORECASE,
)
"""between "and" and a denial by the one who spoke before: "called the report | untrue" """


def _told_in(document: Document, sentence: Sentence) -> Range | None:
    """Where a sentence that also denies reports what somebody says."""
    cues = [sentence.start + cue.start for cue in denial_cues_in(document.text[sentence.start : sentence.end])]
    told = (place for place in reversed(reported(document, sentence)) if cues)
    return next(((start, end) for start, end in told if not any(start <= cue < end for cue in cues)), None)


def _content_begins(document: Document, sentence: Sentence, end: int) -> int:
    """Where what is said in `sentence` before `end` begins: behind the source and the cue, where there are any."""
    begun = [
        one.content[0][0]
        for one in attributions_of(document, sentence.number, inner=True)
        if one.cue and one.content and one.cue[1] <= one.content[0][0]
    ]
    told = [start for start in begun if len(document.text[start:end].split()) >= 4]
    return max(told, default=sentence.start)


def sentence_accused_in(
    document: Document, case: Case, sentences: Sequence[Sentence], pointing: str
) -> Sentence | None:
    """The earlier sentence that is answered: what was said last, where that tells what is so; else the nearest that
    accuses."""
    text, number = document.text, case.sentence.number
    near = list(told_just_before(sentences, number, _NEAR))
    own = bool(near) and is_own(document, near[0], case)
    near = [s for s in near if not is_own(document, s, case) and not _NO_CLAIM.match(text, s.start, s.end)]
    near = [s for s in near if not accuses_nobody(text[s.start : s.end])]
    pointed = _BARE.match(text, case.end) is not None
    if own and pointed:
        near = [s for s in near if reported(document, s) or _is_accused(document, s, case)]
    if not _TURNS_DOWN.match(case.cue.text):
        near = [s for s in near if not _WISHED.search(text, s.start, s.end)]
    told = [sentence for sentence in near if not denial_cues_in(text[sentence.start : sentence.end])]
    accusing = next((s for s in told if _is_accused(document, s, case)), None)
    if OF_A_FIGURE.search(pointing) and not _OF_ACCUSATIONS.search(pointing):
        return next((s for s in told if _gives_a_figure(document, s, number - 1)), None)
    if pointed and not accusing and (quoted := _quoted_just_before(document, told, case)) is not None:
        return quoted
    last = told[0] if told and told[0].number == number - 1 and pointed and reported(document, told[0]) else None
    if last is not None and not (accusing and (_CHARGE.search(pointing) or _foretells(document, last))):
        return last
    if _OF_ACCUSATIONS.search(pointing):
        return _accused_among(document, told, case)
    if accusing:
        return accusing
    # What lies further back, or in another paragraph, is answered only where somebody says that it is so.
    beside = [
        s
        for s in near
        if s.number == number - 1
        and (STRONG.search(text, s.start, s.end) or pointing.casefold() != "it")
        and (STRONG.search(text, s.start, s.end) or not _PARTED.search(text, s.end, case.sentence.start))
    ]
    likely = [s for s in told if s in beside or reported(document, s)]
    return next((s for s in likely if _ANY.search(text[s.start : s.end])), beside[0] if beside else None)


def _quoted_just_before(document: Document, told: Sequence[Sentence], case: Case) -> Sentence | None:
    """The sentence of somebody else's quotation of several, where that ends just before, that tells of the one who denies, or
    of a wrong: what is denied is that, and not what was told before the quotation."""
    text, number = document.text, case.sentence.number
    said = attributions_of(document, number - 1) if number > 1 else ()
    others = [one for one in said if one.kind == "direct" and one.speaks and not _same(one.speaker, case.denier)]
    if not others:
        return None
    begun = min(one.content[0][0] for one in others)
    quoted = [s for s in told if s.end > begun and s.number < number]
    if not quoted or quoted[0].number == number - 1:
        return None
    return next((s for s in quoted if names_the_denier(text, s, case) or accused_of(text[s.start : s.end])), None)


def _gives_a_figure(document: Document, sentence: Sentence, just_before: int) -> bool:
    """Whether somebody gives a number there; in the sentence just before the article may, too."""
    told = sentence.number == just_before or bool(reported(document, sentence))
    return told and bool(figures_in(document.text[sentence.start : sentence.end]))


def _accused_among(document: Document, told: Sequence[Sentence], case: Case) -> Sentence | None:
    """The nearest of some sentences that accuses, in so many words or of a wrong; else the nearest in which others report."""
    words = {s.number: document.text[s.start : s.end] for s in told}
    ways = (
        [s for s in told if STRONG.search(words[s.number])],
        [s for s in told if calls_names(words[s.number])],
        [s for s in told if WRONG.search(words[s.number]) and _is_said_by_others(document, s, case)],
        [s for s in told if reported(document, s) and _is_said_by_others(document, s, case)],
        [s for s in told if s.number == case.sentence.number - 1 and _is_quoted_from_others(document, s, case)],
    )
    return next((found[0] for found in ways if found), None)


_NO_CLAIM = re.compile(rf"\W*(?:{WHEN_ASKED}|(?:If|Unless)\b|(?:(?:But|And|So)\s+(?:I|we|my|our)|I|We|My|Our)\b)")
"""opens a question that was put, a condition, or words that are nothing without who says them"""
_BARE = re.compile(r"\s*(?:it|this|that)?\s*(?:[.,;:”\"’']|$|as\b|and\b|but\b)", re.IGNORECASE)
"""behind a cue that points at what was said last: "disputed this" """


def _is_accused(document: Document, sentence: Sentence, case: Case) -> bool:
    """Whether somebody else than the one who denies accuses somebody of something there."""
    if accused_of(document.text[sentence.start : sentence.end]) is None:
        return False
    return not any(
        one.force == "accuses" and _same(one.speaker, case.denier) for one in attributions_of(document, sentence.number)
    )


_FORETELLING = frozenset("warn threaten vow pledge promise demand urge hope fear expect plan predict forecast".split())


def _foretells(document: Document, sentence: Sentence) -> bool:
    """Whether what is said there is a warning, a threat or a wish, and tells nothing that was done."""
    return any(one.lemma in _FORETELLING for one in attributions_of(document, sentence.number) if one.speaks)


def _goes_on(case: Case) -> bool:
    """Whether the cue stands in a quotation that begins in an earlier sentence."""
    held = case.held_by
    return held is not None and held.kind != "indirect" and held.content[0][0] < case.sentence.start


def is_own(document: Document, sentence: Sentence, case: Case) -> bool:
    """Whether a sentence gives words to the one who denies, and to nobody else."""
    said = [
        one for one in attributions_of(document, sentence.number) if one.speaks or one.force in ("denies", "disputes")
    ]
    return bool(said) and bool(case.denier) and all(_same(one.speaker, case.denier) for one in said)


def _same(speaker: str | None, denier: str) -> bool:
    """Whether two names are one: in other capitals, or one the surname of the other."""
    mine, theirs = (speaker or "").casefold().split(), denier.casefold().split()
    return bool(mine and theirs) and (mine == theirs or (mine[-1] == theirs[-1] and 1 in (len(mine), len(theirs))))


def _is_said_by_others(document: Document, sentence: Sentence, case: Case) -> bool:
    """Whether somebody else than the one who denies says there that something is so."""
    denier = case.held_by.speaker if case.held_by else None
    return any(
        one.force == "says" and one.speaks and one.speaker not in (None, denier)
        for one in attributions_of(document, sentence.number)
    )


def _is_quoted_from_others(document: Document, sentence: Sentence, case: Case) -> bool:
    """Whether a sentence is somebody else's words in quotation marks, which say something of "them" or of a thing."""
    words = document.text[sentence.start : sentence.end]
    said = attributions_of(document, sentence.number)
    return opens_quoted(words) and all(one.speaker is not None and not _same(one.speaker, case.denier) for one in said)


_NEAR = 3
"""sentences back in which an accusation is looked for"""
_OF_ACCUSATIONS = re.compile(r"\b(?:accusation|allegation|charge|claim)s?\b", re.IGNORECASE)
_CHARGE = re.compile(r"\b(?:accusation|allegation|charge)s?\b", re.IGNORECASE)
"""what is no mere statement"""
_PARTED = re.compile(r"\n\s*\n")
_TURNS_DOWN = re.compile(r"reject|dismiss", re.IGNORECASE)
_WISHED = re.compile(
    r"\b(?:said|says|thinks|insisted|argued)\s+(?:that\s+)?[^.;,]{2,60}?\s(?:should|must|ought\s+to)\b"
    r"(?!\s+(?:not\s+)?have)"
)
"""what somebody thinks right, which is rejected but not denied: "said the boss should go" """
OF_A_FIGURE = re.compile(rf"\b{FIGURE}\b", re.IGNORECASE)
_ANY = re.compile(r"^(?!\W*(?:This|That|These|Those|He|She|It|They)\b)")
