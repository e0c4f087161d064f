"""Fills a draft from the text alone: attributions, denials, hedges, figures and the headline. No model is asked.

What it writes is cut from the article, so it is never wittier than its source; it is the floor that a model must beat.
Claims come with those first that carry most of the story.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from onrecord.drafts import DraftClaim, DraftEvidence, DraftReading
from onrecord.extract.answers import beside_denial, denials_in
from onrecord.extract.capitals import without_capitals
from onrecord.extract.case import BEFORE_CUE
from onrecord.extract.cast import actors_of
from onrecord.extract.claim import claim_of
from onrecord.extract.claimed import FORCES_OF_CLAIMS, gives_a_claim, is_bare, is_reported
from onrecord.extract.contrasted import set_against
from onrecord.extract.not_denied import not_denied_in
from onrecord.extract.not_so import denials_of_what_was_told
from onrecord.extract.own_voice import told_by_the_outlet
from onrecord.extract.paired import with_its_rest
from onrecord.extract.plainly import plain_denials_in
from onrecord.extract.ranking import ranked, story_of
from onrecord.extract.replied import replies_in, without_replies
from onrecord.extract.sentence import amid, as_sentence
from onrecord.extract.shares import clause_of, is_share
from onrecord.extract.statements import MIN_QUOTED, MIN_WORDS, PIECES, statement_of
from onrecord.extract.unanswered import asked_and_answered, asked_before
from onrecord.extract.unclaimed import is_said_twice
from onrecord.extract.when import dated, when_said
from onrecord.extract.whole import is_fragment, sentence_told, uttered
from onrecord.records import NON_ANSWERS, Document
from onrecord.text.attribution import Attribution, attributions_in, flattened, in_parts
from onrecord.text.attribution.persons import head_of
from onrecord.text.contrast import refers_back
from onrecord.text.corrections import Corrected, notices_in
from onrecord.text.cues import denial_cues_in, hedges_in
from onrecord.text.drop_caps import opening_of
from onrecord.text.locate.bounds import bounded
from onrecord.text.sentences import Sentence, sentences_of
from onrecord.text.when_asked import OPENS_ASKED

_MOST_VOICES = 40
"""attributions of one sentence that are looked at together; more are no language but an attack"""
MOST = 200
"""sentences; no content reaches over more"""


def read(document: Document) -> DraftReading:
    """The draft of one document; what the rules do not see, they leave out."""
    sentences = sentences_of(document)
    notices = notices_in(document, sentences)
    said = attributions_in(document)
    if notices.numbers:
        said = tuple(one for one in said if one.sentence not in notices.numbers)
    found = list(denials_in(document))
    known = {(denial.denier, denial.denied_statement) for denial in found}
    found += (one for one in plain_denials_in(document, sentences) if (one.denier, one.denied_statement) not in known)
    taken = {item.sentence for denial in found for item in denial.evidence[:1]}
    who_deny = frozenset(denial.denier for denial in found if denial.form not in NON_ANSWERS)
    told_otherwise = denials_of_what_was_told(document, sentences, who_deny)
    found += (one for one in told_otherwise if one.evidence[0].sentence not in taken)
    found += replies_in(document, sentences, said, {item.sentence for denial in found for item in denial.evidence})
    denials = tuple(dated(document, sentences, denial) for denial in found)
    denied = {item.sentence for denial in denials if denial.form != "replies" for item in denial.evidence[:1]}
    claims = without_replies(list(_by_speakers(document, sentences, said, denied)), denials)
    claims += (_of_a_notice(document, sentences, one) for one in notices.corrected)
    told = (
        denied
        | notices.numbers
        | {item.sentence for denial in denials for item in denial.evidence if denial.form == "replies"}
        | {item.sentence for claim in claims for item in claim.evidence if item.quote is None}
    )
    claimed = {item.sentence for claim in claims for item in claim.evidence}
    story = story_of(document)
    for sentence in told_by_the_outlet(document, sentences, said, story, told, claimed):
        words = as_sentence(document.text[sentence.start : sentence.end])
        evidence = (DraftEvidence(sentence=sentence.number, quote=None),)
        claims.append(claim_of(document, words, evidence, speaker=None, via=(), force="says"))
    told |= {claim.evidence[0].sentence for claim in claims if claim.evidence[0].quote is None}
    for words, cited in not_denied_in(document, sentences, told):
        claims.append(claim_of(document, words, cited, speaker=None, via=(), force="says"))
    deniers = [denial.denier for denial in denials]
    heard = {*deniers, *(name for claim in claims for name in (claim.speaker, *claim.via) if name)}
    flat = tuple(
        one
        for one in flattened(said)
        if (one.speaks or one.force == "accuses" or one.speaker in heard) and not is_share(one.speaker)
    )
    return without_capitals(
        DraftReading(
            title_claim=_title_claim(document, sentences),
            actors=actors_of(flat, deniers, heard, document.text),
            claims=ranked(_each_once(claims), story, last=len(sentences)),
            denials=denials,
        ),
        opening_of(document),
    )


def _of_a_notice(document: Document, sentences: Sequence[Sentence], one: Corrected) -> DraftClaim:
    """The outlet's claim in a notice of correction; its time and figures are those that are put right."""
    evidence = tuple(DraftEvidence(sentence=number, quote=one.quote) for number in one.sentences)
    statement = as_sentence(one.statement)
    if is_fragment(statement):
        statement = sentence_told(document, sentences[one.sentences[-1] - 1]) or statement
    return claim_of(document, statement, evidence, speaker=None, via=(), force="says")


def _each_once(claims: Iterable[DraftClaim]) -> list[DraftClaim]:
    """The claims without those that another makes as well: the same words, or the same with more behind them."""
    seen: dict[tuple[str, str | None], DraftClaim] = {}
    for claim in claims:
        seen.setdefault((claim.statement, claim.speaker), claim)
    theirs = {statement for statement, speaker in seen if speaker is not None}
    longer: dict[tuple[int, str | None], list[str]] = {}
    for claim in seen.values():
        longer.setdefault((claim.evidence[0].sentence, claim.speaker), []).append(claim.statement)
    return [
        claim
        for (statement, speaker), claim in seen.items()
        if not (speaker is None and statement in theirs)
        and not any(
            other.startswith(statement.rstrip(".") + " ") for other in longer[claim.evidence[0].sentence, speaker]
        )
    ]


def _by_speakers(
    document: Document, sentences: Sequence[Sentence], said: Sequence[Attribution], denied: set[int]
) -> Iterator[DraftClaim]:
    spoken: dict[int, list[Attribution]] = {}
    for one in said:
        voices = spoken.setdefault(one.sentence, [])
        if len(voices) < _MOST_VOICES:
            voices.append(one)
    for one in said:
        if is_said_twice(one, spoken[one.sentence]):
            continue
        if is_share(one.speaker):
            yield from _of_a_share(document, sentences, one, spoken[one.sentence])
            continue
        # Of those whose words somebody passes on, the ones who speak: what shows or wants something stays within his.
        inner = [
            each
            for each in one.inner
            if each.via and each.speaker and not is_share(each.speaker) and is_reported(document, each, one)
        ]
        inner = [
            each for each in inner if gives_a_claim(document, sentences, each) and not is_bare(document.text, each)
        ]
        for each in (part for whole in inner or [one] for part in in_parts(document.text, whole, PIECES)):
            if each.speaker is None or not gives_a_claim(document, sentences, each):
                continue
            if each.sentence in denied and denial_cues_in(_around(document, each)):
                beside = beside_denial(document, each)
                if beside is None:
                    continue
                each = beside
            each = with_its_rest(document.text, sentences[each.sentence - 1], each)
            statement = statement_of(document, each) or _bare_number(document, sentences, each)
            evidence = _evidence(document, sentences, each)
            asked_of_denial = each.sentence in denied and OPENS_ASKED.match(
                document.text, sentences[each.sentence - 1].start
            )
            if asked_of_denial and len(each.content) == 1:
                continue  # the denial tells it: "Asked if it was so, she said she knew of none"
            with_question = False
            if statement and (whole := asked_and_answered(document, sentences[each.sentence - 1], each, statement)):
                statement, with_question = whole, True
                evidence = tuple(one.model_copy(update={"quote": None}) for one in evidence)
            elif asked := asked_before(document, sentences[each.sentence - 1], each, statement):
                statement, with_question = f"{asked} {amid(statement)}", True
                evidence = tuple(one.model_copy(update={"quote": None}) for one in evidence)
            if statement and (rest := set_against(document, sentences[each.sentence - 1], each)):
                statement = f"{statement.rstrip('.')}{rest}."
                evidence = tuple(one.model_copy(update={"quote": None}) for one in evidence)
            if not evidence or len(statement.split()) < (MIN_QUOTED if each.kind == "direct" else MIN_WORDS):
                continue
            sentence = sentences[each.sentence - 1]
            if is_fragment(statement) and not with_question:
                statement = uttered(statement, each, document.text)
            if not statement:
                told = sentence_told(document, sentence)
                if each.speaker and each.speaker.rsplit(None, 1)[-1] in told:
                    evidence = (DraftEvidence(sentence=sentence.number, quote=None),)
                    yield claim_of(document, told, evidence, speaker=None, via=(), force="says")
                continue
            others = [place for other in spoken[each.sentence] for place in other.content]
            said_when = when_said(document, sentence, each.cue, others) if each.cue else None
            speaker = None if each.lemma == "hear" and head_of(each.speaker) in _HEARERS else each.speaker
            yield claim_of(
                document, statement, evidence, speaker=speaker, via=each.via, force=each.force, said=said_when
            )


_HEARERS = frozenset("court jury jurors inquest inquiry tribunal hearing".split())
"""those who are told something by others, whom "a court has heard" does not name"""


def _of_a_share(
    document: Document, sentences: Sequence[Sentence], one: Attribution, others: Sequence[Attribution]
) -> Iterator[DraftClaim]:
    """What a share of people say, told by the outlet; nothing where it stands in a headline."""
    sentence = sentences[one.sentence - 1]
    if sentence.kind != "body" or not one.source or one.force not in FORCES_OF_CLAIMS or one.source[0] < sentence.start:
        return
    first = not any(each.source and each.source[0] < one.source[0] for each in others)
    start, end = clause_of(document, sentence, one, first=first)
    words = document.text[start : min(end, sentence.end)]
    if len(words.split()) >= MIN_WORDS and bounded(document.text, start, min(end, sentence.end)):
        whole = words.rstrip(" .") == document.text[sentence.start : sentence.end].rstrip(" .")
        evidence = (DraftEvidence(sentence=sentence.number, quote=None if whole else words.strip()),)
        yield claim_of(document, as_sentence(words), evidence, speaker=None, via=(), force="says")


_SHORT = 12
"""words of a sentence that says no more than a number and whose it is"""


def _bare_number(document: Document, sentences: Sequence[Sentence], one: Attribution) -> str:
    """The whole of a short sentence that gives another number of what was counted before it: "The firm says it's nearer
    500"; empty for any other."""
    sentence, (start, end) = sentences[one.sentence - 1], one.content[0]
    words = document.text[sentence.start : sentence.end]
    bare = one.speaks and one.kind == "indirect" and len(one.content) == 1 and len(words.split()) <= _SHORT
    return as_sentence(words) if bare and refers_back(document.text[start:end]) else ""


def _around(document: Document, one: Attribution) -> str:
    places = [*one.content, *([one.cue] if one.cue else [])]
    start, end = min(start for start, _ in places), max(end for _, end in places)
    # "did not comment": the words before the cue belong to it, but not those before a comma: "denied this, saying".
    before = document.text[max(0, start - BEFORE_CUE) : start]
    return before[before.rfind(", ") + 1 :] + document.text[start:end]


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
            if len(own) > len("No"):
                narrow = len(own.split()) >= MIN_WORDS and (
                    5 * len(own) < 3 * len(whole)
                    or ((hedges := hedges_in(whole)) and len(hedges) > len(hedges_in(own)))
                )
                cited[sentence.number, own if narrow and bounded(text, first, last) else None] = None
    if one.kind == "indirect" and all(number != one.sentence for number, _ in cited):
        cited[one.sentence, None] = None  # "The dam is safe. This was stated by the minister": who says so
    return tuple(DraftEvidence(sentence=number, quote=quote) for number, quote in cited)


def _sentences_at(sentences: Sequence[Sentence], start: int, end: int) -> Iterator[Sentence]:
    first = bisect_right(sentences, start, key=lambda sentence: sentence.end)
    return (
        s
        for s in takewhile(lambda s: s.start < end, sentences[first : first + MOST])
        if s.start < end and start < s.end and s.kind == "body"
    )


_OF_A_HEADLINE = 3
"""sentences; those further on are of a headline printed twice"""


def _title_claim(document: Document, sentences: Sequence[Sentence]) -> DraftClaim | None:
    """The headline; of a headline of several sentences the longest: "SHUT! Town waits for bridge"."""
    titles = [sentence for sentence in sentences if sentence.kind == "title"]
    if not titles:
        return None
    same = [title for title in titles if title.number - titles[0].number < _OF_A_HEADLINE]
    title = max(same, key=lambda title: len(document.text[title.start : title.end].split()))
    evidence = (DraftEvidence(sentence=title.number, quote=None),)
    words = document.text[title.start : title.end]
    return claim_of(document, as_sentence(words), evidence, speaker=None, via=(), force="says")
