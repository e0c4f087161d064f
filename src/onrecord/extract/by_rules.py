"""Fills a draft from the text alone: attributions, denials, hedges, figures and the headline. No model is asked.

What it writes is cut from the article, so it is never wittier than its source; it is the floor that a model must beat.
Claims come with those first that carry most of the story.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, takewhile
from typing import Literal

from onrecord.drafts import DraftClaim, DraftDenial, DraftEvidence, DraftQuantity, DraftReading, DraftTime
from onrecord.extract.answers import denials_in
from onrecord.extract.cast import actors_of
from onrecord.extract.ranking import ranked, story_of
from onrecord.extract.statements import MIN_WORDS, PIECES, as_sentence, statement_of
from onrecord.records import ClaimKind, Document, Likelihood
from onrecord.text.attribution import Attribution, Range, attributions_in, flattened, in_parts
from onrecord.text.cues import denial_cues_in, hedges_in, likelihood_of, negators_in
from onrecord.text.figures import Figure, counted_by, figures_in
from onrecord.text.locate.bounds import bounded
from onrecord.text.moments import Moment, moment_in, place_in
from onrecord.text.sentences import Sentence, sentences_of
from onrecord.text.words import content_stems

_HARM = (
    "kill", "dead", "death", " die", "dying", "injur", "wound", " hurt", "casualt", "victim", "missing", "arrest", "detain",
    "evacuat", "surviv", "hospital", " toll", "critical", "body", "bodies", "homeless", "displac", "damag", "destroy",
    "blast", "explo", "crash", "attack", "struck", "strike",
)  # fmt: skip
"""pieces of words that tell of harm done"""
_PASSED_ON = re.compile(
    r"\bit (?:was|is|has been|had been) (?:also )?(?:reported|claimed|alleged|rumou?red)\b", re.IGNORECASE
)
"""words that pass something on and name nobody"""
_OPEN_QUESTION = re.compile(
    r"\b(?:unclear|not (?:yet )?(?:known|clear|determined|confirmed|been)|unknown|no (?:immediate )?(?:claim|word|indication|evidence)"
    r"|claimed responsibility|investigat|correction|earlier version|blamed?\b|no one)\b",
    re.IGNORECASE,
)
_FORECAST = re.compile(
    r"\b(?:will|would|shall|expected to|set to|due to|going to|plans? to|likely to|forecast|predict)\b", re.IGNORECASE
)
_POLICY = re.compile(
    r"\b(?:must|should|ought|vow|pledge|promise|urge|demand|call(?:s|ed|ing)? (?:for|on)|propose|ban|sanction)",
    re.IGNORECASE,
)
_BACKGROUND = re.compile(
    r"\b(?:in (?:19|20)\d\d|years? ago|last year|decades?|previously|history|since (?:the|19|20))\b", re.IGNORECASE
)
_FORCES_OF_CLAIMS = frozenset({"says", "accuses", "believes", "shows", "wants", "asks"})
_STANCES_OF_CLAIMS = frozenset({"says", "accuses", "shows", "stands"})
_NOBODY = frozenset(
    """each|nobody|no one|none|one|both|another|this|that|which|who|some|many|most|more|all|few|those|these|others|several|neither|her own
    |his own|their own|its own""".replace("\n    ", "").split("|")
)
"""sources that tell nothing of who speaks"""
# What takes its own words back, and a mark that is nobody: "an earlier version of this story", "Q", "09:14".
_NO_SOURCE = re.compile(
    r"\b(?:earlier|previous|initial|original|prior)\s+(?:version|edition)\b|^\W*correction\b|^\W*[A-Za-z]?[\W\d]*$",
    re.IGNORECASE,
)
_COUNTING = frozenset({"number", "vague", "percent", "money"})
_IN_PERSON = re.compile(r"\bI\b(?![.’'-]?[A-Z])|\b(?:I[’']\w+|my|we|our)\b", re.IGNORECASE)
"""words of somebody who speaks, and not of the outlet"""
_HANGS_ON = re.compile(r"(?:He|She|It|They|This|That)\b")
MOST = 200
"""sentences; no content reaches over more"""
ON_THE_STORY = 2
"""words shared with headline and lead, as stems, that make a sentence with a figure or a hedge part of the story"""
_OPENS = 4
"""code points; a time that begins here opens its sentence: "In May 2030, …" """
_OWNED = re.compile("[’']s")
LEAD_SENTENCES = 2
"""sentences of the body that tell the main event in the outlet's own voice, unless somebody says them"""


def read(document: Document) -> DraftReading:
    """The draft of one document; what the rules do not see, they leave out."""
    said, sentences = attributions_in(document), sentences_of(document)
    denials = tuple(_dated(document, sentences, denial) for denial in denials_in(document))
    denied = {item.sentence for denial in denials for item in denial.evidence[:1]}
    claims = list(_by_speakers(document, sentences, said, denied))
    told = denied | {item.sentence for claim in claims for item in claim.evidence if item.quote is None}
    claims += _in_own_voice(document, sentences, said, told)
    flat = tuple(one for one in flattened(said) if one.speaks or one.force == "accuses")
    return DraftReading(
        title_claim=_title_claim(document, sentences),
        actors=actors_of(flat, [denial.denier for denial in denials], document.text),
        claims=ranked(document, _each_once(claims)),
        denials=denials,
    )


def _each_once(claims: Iterable[DraftClaim]) -> list[DraftClaim]:
    seen: dict[tuple[str, str | None], DraftClaim] = {}
    for claim in claims:
        seen.setdefault((claim.statement, claim.speaker), claim)
    return list(seen.values())


def _by_speakers(
    document: Document, sentences: Sequence[Sentence], said: Iterable[Attribution], denied: set[int]
) -> Iterator[DraftClaim]:
    for one in said:
        inner = [each for each in one.inner if each.via and each.speaker]
        for each in (part for whole in inner or [one] for part in in_parts(document.text, whole, PIECES)):
            if (
                each.speaker is None
                or each.relative
                or (each.force not in _FORCES_OF_CLAIMS)
                or _is_headline(sentences, each)
            ):
                continue
            if not each.speaks and each.force not in _STANCES_OF_CLAIMS:
                continue
            if each.speaker.casefold() in _NOBODY or _NO_SOURCE.search(each.speaker):
                continue
            if _asks(document, each) or _is_no_source(document.text, each):
                continue
            if each.sentence in denied and denial_cues_in(_around(document, each)):
                continue
            statement = statement_of(document, each)
            evidence = _evidence(document, sentences, each)
            if evidence and len(statement.split()) >= MIN_WORDS:
                yield claim_of(
                    document,
                    statement,
                    evidence,
                    speaker=each.speaker,
                    via=each.via,
                    force=each.force,
                    said=_when_said(document, sentences[each.sentence - 1], each.cue, each.content)
                    if each.cue
                    else None,
                )


def _asks(document: Document, one: Attribution) -> bool:
    """Whether what is said is a question, which claims nothing."""
    end = one.content[-1][1]
    return "?" in document.text[max(0, end - 1) : end + 1]


_NEGATED = re.compile(r"\b(?:not|neither|nor|hardly)\s+$", re.IGNORECASE)
_BEFORE_VERB = re.compile(r"(?:\b(?:could|would|may|might|must|can|cannot|should)|n[’']t)\s+$", re.IGNORECASE)
_HEARSAY_AT_END = re.compile(r"\b(?:reportedly|allegedly|purportedly|supposedly)$", re.IGNORECASE)


def _is_no_source(text: str, one: Attribution) -> bool:
    """ "Not everyone agreed": those named do not say it. "could hurt Vek and help Orr say …": no name, but a verb.

    A source that ends in a word of hearsay has run into the clause behind it.
    """
    if one.source is None:
        return False
    start, end = one.source
    before = text[max(0, start - 12) : start]
    verb = text[start].islower() and _BEFORE_VERB.search(before)
    return bool(_NEGATED.search(before) or verb or _HEARSAY_AT_END.search(text, max(start, end - 12), end))


def _around(document: Document, one: Attribution) -> str:
    places = [*one.content, *([one.cue] if one.cue else [])]
    # "did not comment": the words before the cue belong to it.
    return document.text[max(0, min(start for start, _ in places) - 25) : max(end for _, end in places)]


def _is_headline(sentences: Sequence[Sentence], one: Attribution) -> bool:
    kind = sentences[one.sentence - 1].kind
    return kind in ("title", "heading", "caption")


def _evidence(document: Document, sentences: Sequence[Sentence], one: Attribution) -> tuple[DraftEvidence, ...]:
    """The sentences the content stands in; its own words alone where the sentence says more than that."""
    text = document.text
    cited: dict[tuple[int, str | None], None] = {}
    for begin, end in one.content[:PIECES]:
        # "The union opposed the plan" is evidence from the source on.
        start = min(begin, one.source[0]) if one.source and not one.speaks else begin
        for sentence in _sentences_at(sentences, start, end):
            first, last = max(start, sentence.start), min(end, sentence.end)
            own = text[first:last].strip()
            whole = text[sentence.start : sentence.end]
            narrow = 5 * len(own) < 3 * len(whole) or len(hedges_in(whole)) > len(hedges_in(own))
            narrow = narrow and len(own.split()) >= MIN_WORDS and bounded(text, first, last)
            if len(own) > 3:
                cited[sentence.number, own if narrow else None] = None
    return tuple(DraftEvidence(sentence=number, quote=quote) for number, quote in cited)


def _sentences_at(sentences: Sequence[Sentence], start: int, end: int) -> Iterator[Sentence]:
    first = bisect_right(sentences, start, key=lambda sentence: sentence.end)
    return (
        s
        for s in takewhile(lambda s: s.start < end, sentences[first : first + MOST])
        if s.start < end and start < s.end and s.kind == "body"
    )


def _in_own_voice(
    document: Document, sentences: Sequence[Sentence], said: Iterable[Attribution], denied: set[int]
) -> Iterator[DraftClaim]:
    """The lead's main event, and what else the outlet reports of harm done and of what is not known."""
    # "It was reported that …" names nobody: the outlet tells it, passed on without endorsement.
    given = [one for one in said if one.speaker and (one.speaks or one.force == "accuses")]
    covered = _Covered(place for one in given for place in one.content)
    quoted = {one.sentence for one in said if one.speaks and one.kind != "indirect" and one.cue}
    told = story_of(document)
    body = [sentence for sentence in sentences if sentence.kind == "body"]
    for i, sentence in enumerate(body):
        words = document.text[sentence.start : sentence.end]
        if sentence.number in denied | quoted or covered.share(sentence) > 0.4 or len(words.split()) < MIN_WORDS:
            continue
        if words.endswith("?") or _IN_PERSON.search(words):
            continue
        if (i < LEAD_SENTENCES and not _HANGS_ON.match(words)) or _is_news(words, told):
            evidence = (DraftEvidence(sentence=sentence.number, quote=None),)
            yield claim_of(document, as_sentence(words), evidence, speaker=None, via=(), force="says")


def _is_news(words: str, told: frozenset[str]) -> bool:
    counted = any(figure.kind in _COUNTING for figure in figures_in(words))
    folded = words.casefold()
    if counted and any(piece in folded for piece in _HARM):
        return True
    if _OPEN_QUESTION.search(words):
        return True
    return (counted or bool(hedges_in(words))) and len(content_stems(words) & told) >= ON_THE_STORY


class _Covered:
    """How much of a sentence lies in the content of attributions."""

    def __init__(self, places: Iterable[Range]) -> None:
        self.places = sorted(places)
        self.ends = list(accumulate((end for _, end in self.places), max))

    def share(self, sentence: Sentence) -> float:
        """From 0 to 1; places that overlap count twice."""
        first = bisect_right(self.ends, sentence.start)
        near = takewhile(lambda place: place[0] < sentence.end, self.places[first : first + MOST])
        inside = sum(max(0, min(end, sentence.end) - max(start, sentence.start)) for start, end in near)
        return inside / (sentence.end - sentence.start)


def _title_claim(document: Document, sentences: Sequence[Sentence]) -> DraftClaim | None:
    title = next((sentence for sentence in sentences if sentence.kind == "title"), None)
    if title is None:
        return None
    evidence = (DraftEvidence(sentence=title.number, quote=None),)
    words = document.text[title.start : title.end]
    return claim_of(document, as_sentence(words), evidence, speaker=None, via=(), force="says")


def claim_of(
    document: Document,
    statement: str,
    evidence: tuple[DraftEvidence, ...],
    *,
    speaker: str | None,
    via: tuple[str, ...],
    force: str,
    said: DraftTime | None = None,
) -> DraftClaim:
    """The claim that a statement makes: hedge, negation, figures, time and place as its own words have them.

    `force` is what the cue does (`says`, `accuses`, …), and `said` when it was said, where the sentence tells.
    """
    likelihood, words = likelihood_of(statement)
    if likelihood == "asserted" and speaker is None and (passed_on := _PASSED_ON.search(statement)):
        likelihood, words = "reported", passed_on.group()
    figures = figures_in(statement)
    happened = moment_in(statement, figures, document.published)
    return DraftClaim(
        evidence=evidence,
        statement=statement,
        kind=_kind(statement, force, likelihood),
        speaker=speaker,
        via=tuple(dict.fromkeys((*document.credits, *via))),
        likelihood=likelihood,
        likelihood_words=words,
        negated=bool(negators_in(statement)),
        quantities=_quantities(statement, figures),
        when=_time(happened, "event") if happened else said,
        where=place_in(statement),
    )


def _time(moment: Moment, of: Literal["event", "statement"]) -> DraftTime:
    first, last = moment.days or (None, None)
    return DraftTime(
        text=moment.text,
        earliest=first.isoformat() if first else None,
        latest=last.isoformat() if last else None,
        of=of,
    )


def _when_said(
    document: Document, sentence: Sentence, cue: Range, content: Iterable[Range] = (), reach: int = 24
) -> DraftTime | None:
    """When something was said: a time that opens the sentence, or that stands within `reach` code points of the cue;
    never one out of what was said."""
    words = document.text[sentence.start : sentence.end]
    for start, end in content:
        first, last = max(0, start - sentence.start), max(0, end - sentence.start)
        words = words[:first] + "\x00" * (min(last, len(words)) - first) + words[last:]
    begin = cue[0] - sentence.start - reach
    begin = words.find(" ", begin, cue[1] - sentence.start) if begin > 0 else 0
    for text, limit in ((words[max(0, begin) :], cue[1] - sentence.start - max(0, begin) + reach), (words, _OPENS)):
        moment = moment_in(text, figures_in(text), document.published)
        if moment is not None and moment.start <= limit and not _OWNED.match(text, moment.start + len(moment.text)):
            return _time(moment, "statement")
    return None


def _dated(document: Document, sentences: Sequence[Sentence], denial: DraftDenial) -> DraftDenial:
    """The denial with the time at which it was made, where the sentence opens with one or has one right beside the cue."""
    sentence = sentences[denial.evidence[0].sentence - 1]
    cues = denial_cues_in(document.text[sentence.start : sentence.end])
    if not cues:
        return denial
    cue = sentence.start + cues[0].start, sentence.start + cues[0].end
    return denial.model_copy(update={"when": _when_said(document, sentence, cue, reach=4)})


def _kind(statement: str, force: str, likelihood: Likelihood) -> ClaimKind:
    if force == "accuses" or re.search(r"\b(?:accus|blam|alleg)\w+", statement, re.IGNORECASE):
        return "accusation"
    if force in ("wants", "asks") or _POLICY.search(statement):
        return "policy"
    if _FORECAST.search(statement):
        return "forecast"
    if likelihood not in ("asserted", "reported") or force == "believes":
        return "assessment"
    return "background" if _BACKGROUND.search(statement) else "event"


def _quantities(words: str, figures: Iterable[Figure]) -> tuple[DraftQuantity, ...]:
    return tuple(
        DraftQuantity(text=figure.text, value=figure.value, bound=figure.bound, counts=counted_by(words, figure))
        for figure in figures
        if figure.kind in _COUNTING
    )
