"""Which finding a denial answers: by what is denied, by whom, and when; and in words why it answers that, or nothing.

A denial of something else, or one older than the claim, answers none and is shown as what it is. Not commenting is no
denial: it is tied to the words that were not commented on, and changes no standing.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.reconcile.asserted import asserted
from onrecord.reconcile.concepts import terms, things
from onrecord.reconcile.naming import telling
from onrecord.reconcile.parties import parties_in
from onrecord.reconcile.story import Story
from onrecord.records import NON_ANSWERS, Advice, Claim, Denial
from onrecord.text.cues import denial_cues_in
from onrecord.text.institutions import BODIES
from onrecord.text.names import ROLE_WORDS, fold_name

WHAT_IS_DENIED = 0.7
"""share of what is denied, names apart, that a claim must hold for the denial to answer it"""
OF_THE_DENIER = 0.5
"""that share where the claim is about the denier: a party answers what is said of it in its own words"""
ALIKE = 0.33
"""weighted Dice that must be reached besides"""
UNSAID = "it is not said what was left unanswered"
NOT_FOUND = "no finding says it in these words"
_LOOKED_UP = 3
_MOST = 150
"""claims looked at for one denial and term; its rarest terms alone are looked up"""
_ACCUSING = frozenset({"accusation", "assessment"})
_OWNED = re.compile(r"[’']s\b")
_VAGUE = frozenset(
    term
    for word in """involvement involved responsibility responsible role allegations allegation accusations accusation charges
    claim claims wrongdoing report reports it this that them any accusing comment remarks statement""".split()
    for term in terms(word) or {word}
)


@dataclass(slots=True)
class _Index:
    """The claims that a denial can answer, by term."""

    story: Story
    of: dict[str, str] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    holders: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    by_document: dict[str, list[Claim]] = field(default_factory=lambda: defaultdict(list))

    def near(self, denied: Iterable[str], wanted: Iterable[str]) -> list[Claim]:
        """Claims that hold some of the rarest terms of what is denied, names among them."""
        keys: dict[str, None] = {}
        for group, most in ((denied, _LOOKED_UP), (wanted, _LOOKED_UP)):
            held = sorted((len(self.holders[term]), term) for term in group if term in self.holders)
            for _, term in held[:most]:
                keys |= dict.fromkeys(self.story.limits.first("denials", self.holders[term], _MOST))
        return [self.claims[key] for key in keys]


def answered(
    denials: Sequence[Denial],
    findings: Mapping[str, Sequence[Claim]],
    story: Story,
    advice: Sequence[Advice] = (),
) -> tuple[Denial, ...]:
    """The denials with the findings they answer and why, sorted by id; `findings` has the claims of each."""
    index = _Index(story)
    wanted = frozenset().union(*(terms(denial.denied_statement) for denial in denials))
    for key in sorted(findings) if denials else ():
        for claim in findings[key]:
            if not claim.headline:
                index.of[claim.id], index.claims[claim.id] = key, claim
                index.by_document[claim.document].append(claim)
                for term in story.weighing.terms[claim.id] & wanted:
                    index.holders[term].append(claim.id)
    advised = {item.items[0]: item for item in advice if item.kind == "answers" and len(item.items) > 1}
    known: dict[object, tuple[tuple[str, ...], str]] = {}
    told = []
    for denial in sorted(denials, key=lambda denial: denial.id):
        answers, why = _answered(denial, index, known)
        item = advised.get(denial.id)
        if item is not None and not answers and item.items[1] in index.of and not _older(denial, story):
            answers, why = (index.of[item.items[1]],), f"{item.model} judges that it answers this"
        told.append(denial.model_copy(update={"answers": answers, "why": why}))
    return tuple(told)


def _answered(
    denial: Denial, index: _Index, known: dict[object, tuple[tuple[str, ...], str]]
) -> tuple[tuple[str, ...], str]:
    story = index.story
    older = _older(denial, story)
    if older:
        return (), older
    if denial.form in NON_ANSWERS:
        matches = _matching(denial, index, known)
        near = () if matches else _words_before(denial, index)
        found = matches or near
        unsaid = _refuses_bare(denial.denied_statement)
        return found, "not answered, which is no denial" if found else UNSAID if unsaid else NOT_FOUND
    matches = _matching(denial, index, known)
    if matches:
        return matches, "what is denied is what the finding says"
    pointed_at = _in_evidence(denial, index)
    if pointed_at:
        return pointed_at, "it answers what is said in the sentence before that it points to"
    if _ACCOUNT.search(denial.denied_statement) and len(told := _words_before(denial, index, only=True)) == 1:
        return told, "it answers the account given before in the same article"
    if _is_vague(denial):
        accused = _accusation_before(denial, index)
        if accused:
            return accused, "it answers the accusation made just before in the same article"
    return (), NOT_FOUND


def _refuses_bare(words: str) -> bool:
    """Whether words are a refusal that names no question: "declined to comment", but not "would not identify the buyer"."""
    cues = denial_cues_in(words)
    return bool(cues) and _OBJECT.match(words, cues[0].end) is None


_OBJECT = re.compile(
    r"\s+(?:that|whether|if|how|why|what|who|when|where|which|the|an?|his|her|its|their|any|two|three|(?-i:[A-Z])[\w’'-]*)\s",
    re.IGNORECASE,
)


def _older(denial: Denial, story: Story) -> str | None:
    """Why a denial was made before the event at issue; None when it was not, or nothing tells."""
    when, head = denial.when, story.heads[denial.document]
    published = story.day(denial.document) or max((d.published or "" for d in story.heads.values()), default="")
    if when is None or not when.latest:
        return None
    if published and when.latest[:4] < published[:4]:
        return f"older: made {when.text}, before what is at issue"
    if story.event_day and when.latest < story.event_day and head:
        return f"older: made {when.text}, before the event"
    return None


def _matching(denial: Denial, index: _Index, known: dict[object, tuple[tuple[str, ...], str]]) -> tuple[str, ...]:
    """The findings whose claims say what is denied; worked out once for equal denials."""
    story = index.story
    party = story.cast.party(denial.document, denial.denier)
    denier = story.cast.actor(denial.document, denial.denier).id
    key = denial.denied_statement, denier, party, denial.form in NON_ANSWERS
    if key not in known:
        denied, wanted = terms(denial.denied_statement), things(denial.denied_statement)
        found = set()
        if wanted and not wanted <= _VAGUE:
            near = index.near(denied, wanted)
            answering = denial.form not in NON_ANSWERS
            found = {
                index.of[c.id]
                for c in near
                if not _own(c, denier, story) and _says(c, denied, wanted, party, story, answering=answering)
            }
        known[key] = tuple(sorted(found)), ""
    return known[key][0]


def _own(claim: Claim, denier: str, story: Story) -> bool:
    """Whether a claim is the denier's own: the denial itself read as a claim, or his account of the matter."""
    return claim.negated or story.speaker(claim) == denier


def _says(
    claim: Claim, denied: frozenset[str], wanted: frozenset[str], party: str | None, story: Story, *, answering: bool
) -> bool:
    """Whether a claim says what is denied; `answering`: in its own main matter, and not in passing."""
    held = _asserted_of(claim, story) if answering else story.weighing.terms[claim.id]
    share = story.weighing.held_by(wanted, held)
    if share < OF_THE_DENIER or story.weighing.alike(denied, held) < ALIKE:
        return False
    return share >= WHAT_IS_DENIED or (party is not None and party in parties_in(claim.statement))


def _asserted_of(claim: Claim, story: Story) -> frozenset[str]:
    """The terms of what a claim says is so, and not only mentions."""
    held, own = story.weighing.terms[claim.id], asserted(claim.statement)
    return held if own is None else held & own


def _is_vague(denial: Denial) -> bool:
    said = things(denial.denied_statement)
    return bool(said) and said <= _VAGUE


def _in_evidence(denial: Denial, index: _Index) -> tuple[str, ...]:
    """The findings of what stands in an earlier sentence that the denial cites, and says what is denied."""
    own = index.story.cast.actor(denial.document, denial.denier).id
    wanted = things(denial.denied_statement)
    earlier = denial.evidence[:-1]
    found = {
        index.of[claim.id]
        for claim in (index.by_document[denial.document] if earlier and wanted else ())
        if index.story.speaker(claim) != own
        and any(a.start < b.end and b.start < a.end for a in claim.evidence for b in earlier)
        and index.story.weighing.held_by(wanted, _asserted_of(claim, index.story)) >= OF_THE_DENIER
    }
    return tuple(sorted(found))


def _accusation_before(denial: Denial, index: _Index) -> tuple[str, ...]:
    """The last accusation before a vague denial, in its article, that names the denier."""
    name = telling(index.story.cast.actor(denial.document, denial.denier).name)
    names = name - BODIES - ROLE_WORDS or name
    party = index.story.cast.party(denial.document, denial.denier)
    start = denial.evidence[-1].start
    before = [
        (claim.evidence[0].start, index.of[claim.id])
        for claim in index.by_document[denial.document]
        if claim.evidence[0].start < start
        and claim.kind in _ACCUSING
        and not claim.negated
        and (
            names & set(fold_name(_OWNED.sub("", claim.statement)).split())
            or (claim.kind == "accusation" and party in parties_in(claim.statement))
        )
        and index.story.cast.actor(denial.document, denial.denier).id != index.story.speaker(claim)
    ]
    return (max(before)[1],) if before else ()


_ACCOUNT = re.compile(
    r"[’']s?\s+(?:\w+\s+)?(?:accounts?|versions?|claims?|allegations?|accusations?|stor(?:y|ies))\W*$"
)


def _words_before(denial: Denial, index: _Index, *, only: bool = False) -> tuple[str, ...]:
    """For "did not comment on X's remarks": the finding that holds X's last words before, in the same article; with `only`
    all that hold some."""
    words = set(fold_name(re.sub(r"[’']s\b", "", denial.denied_statement)).split())
    start, cast = denial.evidence[-1].start, index.story.cast
    before = [
        (claim.evidence[0].start, index.of[claim.id])
        for claim in index.by_document[denial.document]
        if claim.speaker
        and claim.evidence[0].start < start
        and (names := fold_name(cast.actor(claim.document, claim.speaker).name).split())
        and (set(names) <= words or (only and names[-1] in words))
    ]
    if only:
        return tuple(sorted({key for _, key in before}))
    return (max(before)[1],) if before else ()
