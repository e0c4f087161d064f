"""Fills a draft from the text alone: attributions, denials, hedges, figures and the headline. No model is asked.

What it writes is cut from the article, so it is never wittier than its source; it is the floor that a model must beat.
"""

import re

from onrecord.drafts import DraftActor, DraftClaim, DraftDenial, DraftEvidence, DraftQuantity, DraftReading
from onrecord.records import Document, Likelihood
from onrecord.text.attribution import Attribution, attributions_in, subject_before
from onrecord.text.cues import denial_cues_in, likelihood_of, negators_in
from onrecord.text.figures import counted_by, figures_in
from onrecord.text.sentences import Sentence, sentences_of

_POINTS_BACK = re.compile(
    r"\s*(?:(?:all|any)\s+(?:of\s+)?)?(?:such|these|those|the|this|that|his|her|their|its)\s+(?:\w+\s+){0,2}?"
    r"(?:allegations?|claims?|accusations?|reports?|charges?|assertions?|suggestions?|rumou?rs?|statements?)\b"
    r"(?!\s+(?:that|of|about|on)\b)|\s*(?:it|this|that|them|both|everything)\s*[.,;]",
    re.IGNORECASE,
)
_LEADS_IN = re.compile(r"^\s*(?:that|any|about|on|to|having|:|,)\s+", re.IGNORECASE)
_COUNTED_HARM = re.compile(
    r"\b(?:kill|dead|death|die|dying|injur|wound|hurt|casualt|victim|missing|arrest|detain|evacuat)", re.IGNORECASE
)
_MIN_WORDS = 4


def read(document: Document) -> DraftReading:
    """The draft of one document; what the rules do not see, they leave out."""
    sentences = sentences_of(document)
    said = attributions_in(document)
    denials = [
        denial
        for sentence in sentences
        if sentence.kind == "body"
        for denial in _denials(document, sentence, sentences)
    ]
    denied = {evidence.sentence for denial in denials for evidence in denial.evidence[:1]}
    claims = [claim for item in said if item.sentence not in denied and (claim := _claim(document, item))]
    covered = {item.sentence for item in said} | denied
    claims += [_own_voice(document, s) for s in sentences if s.number not in covered and _is_news_of_harm(document, s)]
    claims.sort(key=lambda claim: claim.evidence[0].sentence)
    return DraftReading(
        title_claim=_title_claim(document, sentences),
        actors=_actors(said),
        claims=tuple(claims),
        denials=tuple(denials),
    )


def _text(document: Document, start: int, end: int) -> str:
    return " ".join(document.text[start:end].split())


def _as_sentence(words: str) -> str:
    bare = re.sub(r"^that\s+", "", words.strip(" ,;:\"“”'’‘-–—"), flags=re.IGNORECASE).rstrip(" .,;")
    return f"{bare[:1].upper()}{bare[1:]}." if bare else ""


def _claim(document: Document, said: Attribution) -> DraftClaim | None:
    if said.speaker is None:
        return None
    words = " ".join(_text(document, *place) for place in said.content)
    if len(words.split()) < _MIN_WORDS:
        return None
    quote = document.text[slice(*said.content[0])] if said.kind == "direct" and len(said.content) == 1 else None
    likelihood, hedge = likelihood_of(words)
    return _draft(document, said.sentence, words, speaker=said.speaker, likelihood=likelihood, hedge=hedge, quote=quote)


def _draft(
    document: Document,
    sentence: int,
    words: str,
    *,
    speaker: str | None,
    likelihood: Likelihood,
    hedge: str | None,
    quote: str | None = None,
) -> DraftClaim:
    return DraftClaim(
        evidence=(DraftEvidence(sentence=sentence, quote=quote),),
        statement=_as_sentence(words),
        kind="event" if _COUNTED_HARM.search(words) else "assessment" if hedge else "event",
        speaker=speaker,
        via=document.credits,
        likelihood=likelihood,
        likelihood_words=hedge,
        negated=bool(negators_in(words)),
        quantities=_quantities(words),
        when=None,
        where=None,
    )


def _quantities(words: str) -> tuple[DraftQuantity, ...]:
    return tuple(
        DraftQuantity(text=figure.text, value=figure.value, bound=figure.bound, counts=counted_by(words, figure))
        for figure in figures_in(words)
        if figure.kind in ("number", "vague", "percent", "money")
    )


def _is_news_of_harm(document: Document, sentence: Sentence) -> bool:
    words = document.text[sentence.start : sentence.end]
    counted = any(figure.kind in ("number", "vague") for figure in figures_in(words))
    return sentence.kind == "body" and counted and _COUNTED_HARM.search(words) is not None


def _own_voice(document: Document, sentence: Sentence) -> DraftClaim:
    words = _text(document, sentence.start, sentence.end)
    likelihood, hedge = likelihood_of(words)
    return _draft(document, sentence.number, words, speaker=None, likelihood=likelihood, hedge=hedge)


def _title_claim(document: Document, sentences: tuple[Sentence, ...]) -> DraftClaim | None:
    title = next((sentence for sentence in sentences if sentence.kind == "title"), None)
    if title is None:
        return None
    words = _text(document, title.start, title.end)
    likelihood, hedge = likelihood_of(words)
    return _draft(document, title.number, words, speaker=None, likelihood=likelihood, hedge=hedge)


def _actors(said: tuple[Attribution, ...]) -> tuple[DraftActor, ...]:
    roles: dict[str, str | None] = {}
    for item in said:
        if item.speaker and item.speaker[:1].isupper():
            roles[item.speaker] = roles.get(item.speaker) or item.role
    return tuple(
        DraftActor(name=name, kind="person" if role else "organisation", role=role, also_called=())
        for name, role in sorted(roles.items())
    )


def _denials(document: Document, sentence: Sentence, sentences: tuple[Sentence, ...]) -> list[DraftDenial]:
    words = document.text[sentence.start : sentence.end]
    drafts = []
    for cue in denial_cues_in(words):
        denier = subject_before(document, sentence, sentence.start + cue.start)
        if denier is None:
            continue
        after, before = words[cue.end :], words[: cue.start]
        evidence = [DraftEvidence(sentence=sentence.number, quote=None)]
        denied = _as_sentence(_LEADS_IN.sub("", " ".join(after.split())))
        if _POINTS_BACK.match(after):
            clause = re.split(r",\s*(?:but|although|though|while|which|and)\b", before)[0]
            previous = next((s for s in sentences if s.number == sentence.number - 1 and s.kind == "body"), None)
            if clause != before and len(clause.split()) > _MIN_WORDS:
                denied = _as_sentence(" ".join(clause.split()))
            elif previous is not None:
                denied = _as_sentence(_text(document, previous.start, previous.end))
                evidence.append(DraftEvidence(sentence=previous.number, quote=None))
        if len(denied.split()) >= 2:
            drafts.append(
                DraftDenial(evidence=tuple(evidence), denier=denier, form=cue.form, denied_statement=denied, when=None)
            )
    return drafts
