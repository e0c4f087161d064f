"""The records that pass between the stages, from Document to Briefing.

Every record is frozen and strict, and reads and writes JSON. Offsets count code points of `Document.text`, half-open,
so `document.text[start:end] == span.text` always. Ids come from content (`content_id`), never from order or a clock.
Sequences are tuples; where order has no meaning they are sorted. A field that may be null says what null means.
"""

import hashlib
import json
from functools import cache
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, JsonValue
from pydantic.dataclasses import dataclass

Likelihood = Literal[
    "almost_no_chance",
    "very_unlikely",
    "unlikely",
    "roughly_even_chance",
    "likely",
    "very_likely",
    "almost_certain",
    "asserted",
    "reported",
]
"""How sure the speaker is: the seven rungs of ICD 203 (2015, D.6.e), `asserted` (no hedge at all) and `reported`
(passed on without endorsement). A bare "may" or "could", to which the directive gives no rung, stands on
`roughly_even_chance` with its words, and is shown as "called possible"."""

VerdictName = Literal["verbatim", "typography", "elided", "altered", "spliced", "not_found"]
"""What was found when a quotation was looked up; only the first three are evidence."""

EVIDENCE_VERDICTS: frozenset[VerdictName] = frozenset({"verbatim", "typography", "elided"})

ActorKind = Literal["person", "organisation", "state", "armed_force", "outlet", "agency", "unnamed"]
ClaimKind = Literal["event", "forecast", "assessment", "accusation", "policy", "background"]
Bound = Literal["exactly", "at_least", "more_than", "about", "up_to"]
DenialForm = Literal["denies", "disputes", "declines_to_comment", "no_reply", "replies", "counter_accuses"]
"""`replies`: was asked, and says what neither confirms nor denies it"""
NON_ANSWERS: frozenset[DenialForm] = frozenset({"declines_to_comment", "no_reply", "replies"})
"""the forms that deny nothing"""

BlockKind = Literal["title", "dateline", "byline", "metadata", "heading", "body", "caption", "boilerplate"]
Severity = Literal["error", "warning"]
Standing = Literal["single_origin", "corroborated", "disputed", "denied", "superseded"]
ConfidenceLevel = Literal["high", "moderate", "low"]
DiscrepancyKind = Literal["figure", "date", "place", "name", "quotation", "attribution", "likelihood", "polarity"]
Relation = Literal["conflict", "update", "scope", "wording", "undetermined"]
AnsweredBy = Literal["tape", "model", "rules"]
OriginFlag = Literal["named", "unnamed", "first_hand", "document", "endorses", "agency", "outlet_voice", "other_figure"]
"""What kind of origin it is: `endorses` marks one who only calls another's report true, `other_figure` one who gives an
older or another figure than the finding; neither is a second origin."""
LimitKind = Literal["statements", "figures", "events", "quotations", "speakers", "headlines", "opposites", "denials"]
"""What there was too much of to compare it all."""
AdviceKind = Literal["same", "answers", "relation"]


def _fields_of(record: object) -> dict[str, object]:
    if isinstance(record, BaseModel):
        return vars(record)
    raise TypeError(f"{type(record).__name__} is no JSON value")


_CANONICAL = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False, default=_fields_of
)


def canonical_json(value: object) -> str:
    """The one spelling of a JSON value, or of a record, that we hash: sorted keys, no spaces, characters as they are."""
    return _CANONICAL.encode(value)


def content_id(prefix: str, *parts: object) -> str:
    """An id made from content alone: equal parts give equal ids, on any machine and in any order of work.

    Comes out as the prefix, a hyphen and 12 hexadecimal digits of the SHA-256 of the parts' canonical JSON.
    """
    # Lone surrogates can stand in a JSON string; "surrogatepass" lets them be hashed like any other character.
    data = canonical_json(list(parts)).encode("utf-8", "surrogatepass")
    return f"{prefix}-{hashlib.sha256(data).hexdigest()[:12]}"


class Record(BaseModel):
    """What crosses a border between modules: frozen, strict, no unknown fields, no infinities."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", allow_inf_nan=False)

    def model_post_init(self, _context: object, /) -> None:
        """Has all records of a kind share the set of their fields' names: one each is half of what they weigh."""
        object.__setattr__(self, "__pydantic_fields_set__", _names(type(self)))

    def __copy__(self) -> Self:
        """A copy that shares that set as well."""
        made = super().__copy__()
        object.__setattr__(made, "__pydantic_fields_set__", _names(type(self)))
        return made


_LIGHT = ConfigDict(strict=True, extra="forbid")
"""For records of which there are dozens an article: as dataclasses, without a dictionary, they weigh a quarter."""


@cache
def _names(kind: type[Record]) -> set[str]:
    return set(kind.model_fields)


class Span(Record):
    """A place in a document; `document.text[start:end] == text`, always."""

    start: int = Field(ge=0, description="first code point")
    end: int = Field(ge=0, description="one past the last code point")
    text: str = Field(description="the source's own characters")

    def model_post_init(self, context: object, /) -> None:
        """Refuses a text that is not as long as the place."""
        if self.end - self.start != len(self.text):
            raise ValueError(f"a span of {self.end - self.start} code points cannot hold {len(self.text)}")
        super().model_post_init(context)


@dataclass(frozen=True, slots=True, kw_only=True, config=_LIGHT)
class Block:
    """A stretch of a document of one kind; blocks are in order and do not overlap. What none covers is white space."""

    kind: BlockKind
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]


class DocumentHead(Record):
    """What a briefing lists of an article: everything but its text."""

    id: str
    path: str = Field(description="relative to the folder, with forward slashes")
    sha256: str = Field(description="of the file's bytes")
    outlet: str | None = Field(description="null when neither the article nor the file name tells")
    title: str | None = Field(description="null when no headline was found")
    published: str | None = Field(description="ISO date of publication as the article gives it; null when it does not")
    dated: str | None = Field(
        default=None,
        description="the article's words for its day where they do not fix one: 'Nov 20'; null where they do, or there are none",
    )
    dated_by_others: bool = Field(
        default=False,
        description="whether the other articles of the folder tell the year of `published`, or which of its numbers is the month",
    )
    credits: tuple[str, ...] = Field(description="news agencies credited in byline, dateline or closing credit")
    encoding: str = Field(description="how the bytes were decoded")
    blocks: tuple[Block, ...]


class Document(DocumentHead):
    """One article: its text, untouched, and what the text itself says about it."""

    text: str

    def __hash__(self) -> int:
        """Of the id, which comes from content: what is remembered by document is looked up many times an article."""
        return hash(self.id)

    def head(self) -> DocumentHead:
        """The document without its text, as a briefing lists it."""
        return DocumentHead(**{name: getattr(self, name) for name in DocumentHead.model_fields})

    def span(self, start: int, end: int) -> Span:
        """The span of the code points from `start` up to, not including, `end`."""
        return Span(start=start, end=end, text=self.text[start:end])


class Skipped(Record):
    """A file of the folder that is not read, and why."""

    path: str
    reason: str


class Failed(Record):
    """An article that was read but for which no usable answer came, and why."""

    path: str
    reason: str


class Quantity(Record):
    """A figure as the article gives it."""

    text: str = Field(description="the article's words, e.g. 'more than twenty'")
    value: float | None = Field(description="null when the words give no number, e.g. 'dozens'")
    bound: Bound
    counts: str | None = Field(description="what is counted, e.g. 'soldiers killed'; null when the text leaves it open")


class Time(Record):
    """A time as the article gives it; the phrase is kept, the dates are set only where they are safe."""

    text: str
    earliest: str | None = Field(description="ISO date; null when the phrase does not fix one")
    latest: str | None = Field(description="ISO date; null when the phrase does not fix one")
    of: Literal["event", "statement", "report"]


class Evidence(Span):
    """A span that bears out a claim or a denial, with how it was found."""

    verdict: VerdictName
    occurrences: int = Field(ge=1, description="how often these words stand in the article")


class Mention(Record):
    """A name as one article uses it, with what that article says of its bearer."""

    document: str
    name: str
    role: str | None = Field(description="null when the article gives none")
    kind: ActorKind | None = Field(description="null when the reader did not list the actor")
    same_as: str | None = Field(
        default=None,
        description="the name under which that article's actor is listed; null when it is this one, or none",
    )


class Actor(Record):
    """Someone or something that acts or speaks; after reconciliation, across all articles."""

    id: str
    name: str
    kind: ActorKind
    role: str | None = Field(description="the role the articles give; null when they give none")
    also_called: tuple[str, ...]
    documents: tuple[str, ...]
    party: str | None = Field(
        default=None,
        description="the state it speaks for: Moscow, the Kremlin and Russia are one party; null: none known",
    )
    mentions: tuple[Mention, ...] = Field(default=(), description="every name joined here, article by article")


class Claim(Record):
    """What someone says is so, in one article."""

    id: str
    document: str
    headline: bool = Field(description="made by the title, which the body may not bear out")
    statement: str
    kind: ClaimKind
    speaker: str | None = Field(description="null when the outlet says it in its own voice")
    via: tuple[str, ...] = Field(description="from the outlet to the speaker: who passed it on")
    likelihood: Likelihood
    likelihood_words: str | None = Field(description="the speaker's own words of likelihood; null when there are none")
    negated: bool = Field(description="says that something is not so; never true of a statement without a negator")
    quantities: tuple[Quantity, ...]
    when: Time | None
    where: str | None
    evidence: tuple[Evidence, ...]
    context: Span | None = Field(
        default=None,
        description="the article's sentence that tells what a word of the statement stands for, as 'he' or 'this', or of"
        " which year long past it is, found by code; no evidence; null where the statement stands alone, or nothing tells",
    )


class Denial(Record):
    """Who answers what, or does not answer, in one article."""

    id: str
    document: str
    denier: str
    form: DenialForm
    denied_statement: str
    when: Time | None
    evidence: tuple[Evidence, ...]
    answers: tuple[str, ...] = Field(description="ids of the findings it answers; empty: none of them")
    why: str | None = Field(
        default=None, description="why it is tied to what it answers, or to nothing; null before reconciliation"
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=_LIGHT)
class Objection:
    """What a check says against an item of a draft."""

    check: str
    severity: Severity
    message: str
    span: Annotated[Span | None, Field(description="where in the article; null when it points nowhere")]
    expected: Annotated[str | None, Field(description="what the source bears out; null when nothing would do")]
    found: Annotated[str | None, Field(description="what the draft says; null when it leaves out what it should say")]


class Refused(Record):
    """An item of a draft that the source does not bear out, kept word for word with the reasons."""

    id: str
    document: str
    item: Literal["title_claim", "claim", "denial", "actor"]
    # Foreign data: shown and saved as it came, never read again as a claim.
    draft: JsonValue
    objections: tuple[Objection, ...]


class Warned(Record):
    """An accepted item against which a check still has something to say."""

    item: str = Field(description="id of the claim or denial")
    objections: tuple[Objection, ...]


class Uncovered(Record):
    """A sentence that carries a cue and that no accepted item covers."""

    document: str
    sentence: Span
    cues: tuple[str, ...]
    rank: int = Field(ge=0, description="0 first; a denial left out comes before anything else")


class Passage(Record):
    """A sentence with a figure that no accepted claim gives; it is nobody's claim, and its figure can still differ from another's."""

    id: str
    document: str
    speaker: str | None = Field(description="null when the outlet says it, or whose words they are cannot be told")
    span: Span = Field(description="the whole sentence")
    withdrawn: bool = Field(description="part of a notice in which the outlet corrects itself")


class Reading(Record):
    """All that one document yields."""

    document: str
    answered_by: AnsweredBy
    model: str | None = Field(description="null when read by rules")
    actors: tuple[Actor, ...]
    claims: tuple[Claim, ...]
    denials: tuple[Denial, ...]
    refused: tuple[Refused, ...]
    warned: tuple[Warned, ...]
    uncovered: tuple[Uncovered, ...]
    passages: tuple[Passage, ...] = ()


class Origin(Record):
    """Where claims really come from: five outlets carrying one minister's sentence are one origin."""

    id: str
    name: str
    kind: ActorKind
    named: bool
    role: str | None
    carried_by: tuple[str, ...] = Field(description="ids of the documents that carry it")
    via: tuple[str, ...] = Field(description="agencies and outlets credited with passing it on")
    flags: tuple[OriginFlag, ...] = ()
    party: str | None = Field(default=None, description="the state it speaks for; null when none is known")
    speaks_for: str | None = Field(default=None, description="the institution it is or belongs to; null: none known")
    counted: bool = Field(default=True, description="whether it adds to the number of independent origins")
    one_with: str | None = Field(
        default=None, description="name of the counted origin that it may be one with; null when it is none's"
    )


class Confidence(Record):
    """How well the evidence stands; derived by rules from what is in the finding, never by a model."""

    level: ConfidenceLevel
    credibility: int = Field(ge=1, le=6, description="Admiralty code, information credibility")
    reasons: tuple[str, ...]
    rule: str = Field(default="", description="the row of the published table that applied")


class LikelihoodUse(Record):
    """One rung of likelihood and the documents that use it for the same finding."""

    likelihood: Likelihood
    words: tuple[str, ...] = Field(description="the speakers' own words")
    documents: tuple[str, ...]
    headline: bool


class DiscrepantValue(Record):
    """One of the values that differ, where it stands."""

    value: str
    document: str
    item: str = Field(description="id of the claim or passage it comes from")
    span: Span


class Discrepancy(Record):
    """Values side by side that do not agree, and what kind of disagreement it is."""

    id: str
    kind: DiscrepancyKind
    about: str
    relation: Relation
    why: str
    values: tuple[DiscrepantValue, ...]
    alarm: bool = Field(default=False, description="a hedge or an attribution was lost on the way to the reader")


class Finding(Record):
    """The same thing said by one or more documents."""

    id: str
    label: str = Field(description="its place in this briefing: F1, F2, …")
    statement: str = Field(description="one of the claims' own statements, never a new one")
    claims: tuple[str, ...]
    origins: tuple[Origin, ...]
    independent: int = Field(ge=0, description="how many of the origins are independent of each other")
    documents: tuple[str, ...]
    likelihoods: tuple[LikelihoodUse, ...]
    standing: Standing
    confidence: Confidence
    discrepancies: tuple[str, ...]
    denials: tuple[str, ...]


class LeadSentence(Record):
    """A sentence of the lead and the findings it stands on."""

    text: str
    findings: tuple[str, ...]
    by: Literal["template", "model"] = "template"
    instead_of: str | None = Field(
        default=None, description="the model's sentence that this one replaces, and why; null when none was refused"
    )


class Kinship(Record):
    """Articles that are one text for the purpose of counting sources: shared wire copy, one agency, or one owner."""

    id: str
    documents: tuple[str, ...]
    name: str = Field(description="the agency they share, or the outlets")
    because: tuple[str, ...]
    share: float = Field(ge=0, le=1, description="the largest share of one text found in another of the group")


class TimelineEntry(Record):
    """Something dated: what happened, or what was said; never one for the other."""

    earliest: str | None = Field(description="ISO date; null when the phrase fixes none")
    latest: str | None = Field(description="ISO date; null when the phrase fixes none")
    of: Literal["event", "statement", "report"]
    text: str = Field(description="the article's own words for the time")
    statement: str
    speaker: str | None = Field(description="who says so; null: the outlets themselves")
    finding: str | None = Field(description="null for a denial that answers none")
    items: tuple[str, ...] = Field(description="ids of the claims or denials")
    documents: tuple[str, ...]


class Limit(Record):
    """A comparison that was cut short because the story is very large: what lies beyond it is not found."""

    kind: LimitKind
    most: int = Field(ge=1, description="how many are compared with each other")
    largest: int = Field(description="the most that there were to compare in one place")
    times: int = Field(ge=1, description="in how many places there were more than are compared")


class Omission(Record):
    """The articles that carry a finding and leave out the denials of it which others carry."""

    finding: str
    documents: tuple[str, ...] = Field(description="ids of the articles without the denials")
    denials: tuple[str, ...]
    carried_by: tuple[str, ...] = Field(description="ids of the articles that have the denial")


class Advice(Record):
    """What a model proposed about items by their ids, and the code accepted."""

    kind: AdviceKind
    items: tuple[str, ...] = Field(description="ids of claims, or a denial and then the claim that it answers")
    relation: Relation | None = Field(description="null unless it is about how values differ")
    model: str


class Reliability(Record):
    """How reliable the user holds an outlet to be: the Admiralty code's letters A to F; never derived by us."""

    outlet: str
    letter: Literal["A", "B", "C", "D", "E", "F"]


class RecordedQuote(Record):
    """Words given in quotation marks, as they stand in the source."""

    speaker: str | None = Field(description="null when the article does not say")
    document: str
    span: Span
    claim: str


class Counts(Record):
    """found = read + skipped + failed, always."""

    found: int = Field(ge=0)
    read: int = Field(ge=0)
    skipped: int = Field(ge=0)
    failed: int = Field(ge=0)
    accepted: int = Field(ge=0)
    refused: int = Field(ge=0)


class Answer(Record):
    """Who filled the draft for one document."""

    document: str
    by: AnsweredBy
    model: str | None
    prompt: str | None = Field(description="prompt id and version; null when read by rules")


class Consulted(Record):
    """Who was asked for advice on all articles together, and what came of it; without an answer the rules decide."""

    prompt: str = Field(description="prompt id and version")
    questions: int = Field(ge=1)
    by: AnsweredBy | None = Field(description="null when no answer came")
    model: str | None = Field(description="null when no answer came")
    why: str | None = Field(description="why no answer came; null when one did")


class Provenance(Record):
    """How the briefing came about; no clock and no path of the machine, so that equal input gives equal bytes."""

    onrecord: str
    answers: tuple[Answer, ...]
    advice: tuple[Consulted, ...] = Field(
        default=(), description="who was asked what the articles say together, and for the lead; empty: nobody"
    )
    digest: str = Field(description="SHA-256 of the rest of the briefing in canonical JSON")


class Briefing(Record):
    """What the articles say together, every line traced to its source."""

    title: str
    lead: tuple[LeadSentence, ...]
    documents: tuple[DocumentHead, ...]
    actors: tuple[Actor, ...]
    claims: tuple[Claim, ...]
    denials: tuple[Denial, ...]
    findings: tuple[Finding, ...]
    discrepancies: tuple[Discrepancy, ...]
    quotes: tuple[RecordedQuote, ...]
    refused: tuple[Refused, ...]
    warned: tuple[Warned, ...]
    uncovered: tuple[Uncovered, ...]
    passages: tuple[Passage, ...] = Field(
        description="the sentences, besides those of the claims, from which figures are compared"
    )
    skipped: tuple[Skipped, ...]
    failed: tuple[Failed, ...]
    counts: Counts
    provenance: Provenance
    kinships: tuple[Kinship, ...]
    sources: int = Field(ge=0, description="independent newsrooms or agencies behind all the articles")
    timeline: tuple[TimelineEntry, ...]
    omissions: tuple[Omission, ...]
    limits: tuple[Limit, ...] = Field(description="where a very large story is not compared in all of it")
    advice: tuple[Advice, ...]
    refused_advice: tuple[str, ...] = Field(description="what a model proposed and the code refused, and why")
    reliability: tuple[Reliability, ...]
