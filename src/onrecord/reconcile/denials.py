"""Which finding a denial answers: by what is denied, by whom, and when; and in words why it answers that, or nothing.

A denial of something else, or one older than the claim, answers none and is shown as what it is. Not commenting is no
denial: it is tied to the words that were not commented on, and changes no standing.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.reconcile.asserted import asserted
from onrecord.reconcile.concepts import terms, things
from onrecord.reconcile.counts import counts_of, harm_of
from onrecord.reconcile.naming import telling
from onrecord.reconcile.parties import parties_in
from onrecord.reconcile.sides import one_side, own_account
from onrecord.reconcile.story import Story
from onrecord.records import NON_ANSWERS, Advice, Claim, Denial, Evidence
from onrecord.text.cues import denial_cues_in, negators_in
from onrecord.text.figures import figures_in
from onrecord.text.finite import is_whole
from onrecord.text.institutions import BODIES
from onrecord.text.names import ROLE_WORDS, fold_name
from onrecord.text.words import stem, words_in

WHAT_IS_DENIED = 0.7
"""share of what is denied, names apart, that a claim must hold for the denial to answer it"""
OF_THE_DENIER = 0.5
"""that share where the claim is about the denier: a party answers what is said of it in its own words"""
MOST_OF_IT = 0.6
"""that share where two things of it are in the claim"""
CLEARLY = 0.55
"""weighted Dice from which half of it is enough, in one article"""
ALIKE = 0.33
"""weighted Dice that must be reached besides"""
_TELLING = 2
"""things of which a question left open tells, for a claim to be known as what it asks about"""
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
    claim claims wrongdoing report reports it this that them any accusing comment remarks statement everything anything wrong guilt
    guilty blame fault charge suggestion suggestions assertion assertions""".split()
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
    by_value: dict[float, list[Claim]] = field(default_factory=lambda: defaultdict(list))
    sizes: Counter[str] = field(default_factory=Counter)
    """claims of a finding, headlines left out"""

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
    figures = {figure.value for denial in denials for figure in figures_in(denial.denied_statement) if figure.value}
    for key in sorted(findings) if denials else ():
        for claim in findings[key]:
            if not claim.headline:
                index.of[claim.id], index.claims[claim.id] = key, claim
                index.sizes[key] += 1
                index.by_document[claim.document].append(claim)
                for figure in {quantity.value for quantity in claim.quantities if quantity.value} & figures:
                    index.by_value[figure].append(claim)
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
        unsaid = _refuses_bare(denial.denied_statement)
        vague = unsaid or not is_whole(_QUESTION_WORD.sub("", denial.denied_statement))
        # One word, as in "to whom it had sold", is told by many who speak of something else.
        vague = vague or len(things(denial.denied_statement)) < _TELLING
        matches = () if vague else _matching(denial, index, known)
        ones = _ONES_WORDS.search(denial.denied_statement) and not _QUESTION_WORD.match(denial.denied_statement)
        near = () if matches or not ones else _words_before(denial, index)
        found = matches or near
        return found, "not answered, which is no denial" if found else UNSAID if unsaid else NOT_FOUND
    if _OF_GUILT.search(denial.denied_statement):
        return (), NOT_FOUND  # a plea: what of, the article does not say near it
    matches = _of_others(_matching(denial, index, known), denial, index)
    matches = matches or _said_here(denial, index)
    if matches:
        return matches, "what is denied is what the finding says"
    if blamed := _blamed_there(denial, index):
        return blamed, "it answers the accusation made in the same sentence"
    pointed_at = _in_evidence(denial, index)
    if pointed_at:
        return pointed_at, "it answers what is said in the sentence before that it points to"
    if (said := _said_there(denial, index)) is not None:
        return said
    if same := _figure_denied(denial, index):
        return same, "the figure that is denied is the one that the finding gives"
    if _ACCOUNT.search(denial.denied_statement) and (told := _account_before(denial, index)):
        return told, "it answers the account given before in the same article"
    if _is_vague(denial):
        accused = _accusation_before(denial, index)
        if accused and (len(accused) == 1 or not _names_a_crime(denial)):
            accused = accused[-1:]
            return accused, "it answers the accusation made just before in the same article"
    return (), NOT_FOUND


def _of_others(found: tuple[str, ...], denial: Denial, index: _Index) -> tuple[str, ...]:
    """The findings without those that hold nothing but the denial itself, told as a claim."""
    own = Counter(index.of[c.id] for c in index.by_document[denial.document] if _is_the_denial(denial, c))
    return tuple(key for key in found if key not in own or own[key] < index.sizes[key])


def _is_the_denial(denial: Denial, claim: Claim) -> bool:
    """Whether a claim stands where the denial does and tells it: "said no officer touched it"."""
    here = claim.document == denial.document and any(
        place.start < other.end and other.start < place.end for place in claim.evidence for other in denial.evidence
    )
    return here and bool(negators_in(claim.statement)) and not negators_in(denial.denied_statement)


_OF_GUILT = re.compile(r"\bis\s+guilty\W*$")
_QUESTION_WORD = re.compile(r"^(?:whether|if|that|how|why|when|where|what|which|who)\s+(?=\S+\s+\S)", re.IGNORECASE)


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
    denier = story.cast.actor(denial.document, denial.denier)
    key = denial.denied_statement, denier.id, party, denial.form in NON_ANSWERS
    if key not in known:
        denied, wanted = terms(denial.denied_statement), things(denial.denied_statement)
        found = set()
        negated = bool(negators_in(denial.denied_statement))
        if wanted and not wanted <= _VAGUE:
            near = index.near(denied, wanted)
            answering = denial.form not in NON_ANSWERS
            found = {
                index.of[c.id]
                for c in near
                if not own_account(c, denier, story, negated=negated)
                and not (answering and _turned(c, negated=negated))
                and _says(c, denied, wanted, party, story, answering=answering)
            }
        known[key] = tuple(sorted(found)), ""
    return known[key][0]


def _says(
    claim: Claim,
    denied: frozenset[str],
    wanted: frozenset[str],
    party: str | None,
    story: Story,
    *,
    answering: bool,
) -> bool:
    """Whether a claim says what is denied; `answering`: in its own main matter, and not in passing."""
    held = _asserted_of(claim, story) if answering else story.weighing.terms[claim.id]
    share, alike = story.weighing.held_by(wanted, held), story.weighing.alike(denied, held)
    if share < OF_THE_DENIER or alike < ALIKE:
        return False
    if share >= WHAT_IS_DENIED or (party is not None and party in parties_in(claim.statement)):
        return True
    return answering and len(wanted & held) > 1 and share >= MOST_OF_IT


_DONE = re.compile(
    r"\b(?:had|has|have|was|were|been|being|is|are)\s+(?:(?:ever|never|already|been|being|\w+ly)\s+)*([a-z]{3,}(?:ed|en|wn|ght|ld|nt))\b"
)


def _said_here(denial: Denial, index: _Index) -> tuple[str, ...]:
    """The one finding of the denial's own article that says half of what is denied, with its verb ("had been discussed"), and
    all in all is clearly alike."""
    story, denied, wanted = index.story, terms(denial.denied_statement), things(denial.denied_statement)
    done = _DONE.search(denial.denied_statement)
    verb = terms(done[1]) if done else frozenset()
    denier, negated = story.cast.actor(denial.document, denial.denier), bool(negators_in(denial.denied_statement))
    found = {
        index.of[claim.id]
        for claim in (index.by_document[denial.document] if len(wanted) > 1 and verb else ())
        if verb <= story.weighing.terms[claim.id]
        and len(wanted & (held := _asserted_of(claim, story))) > 1
        and story.weighing.held_by(wanted, held) >= OF_THE_DENIER
        and story.weighing.alike(denied, held) >= CLEARLY
        and not own_account(claim, denier, story, negated=negated)
        and not _turned(claim, negated=negated)
    }
    return tuple(found) if len(found) == 1 else ()


def _turned(claim: Claim, *, negated: bool) -> bool:
    """Whether a claim says the opposite of what is denied, and so what the denier says: "a warning was given", where it is
    denied that none was."""
    return not negators_in(claim.statement) if negated else claim.negated


def _asserted_of(claim: Claim, story: Story) -> frozenset[str]:
    """The terms of what a claim says is so, and not only mentions."""
    held, own = story.weighing.terms[claim.id], asserted(claim.statement)
    return held if own is None else held & own


def _is_vague(denial: Denial) -> bool:
    said = things(denial.denied_statement)
    if said and said <= _VAGUE | _CRIMES:
        return True
    return said <= _VAGUE and (bool(said) or 0 < len(denial.denied_statement.split()) <= _SHORT)


def _names_a_crime(denial: Denial) -> bool:
    """Whether a crime is denied by its name alone: it answers the one accusation made, and of two no one knows which."""
    return not things(denial.denied_statement) <= _VAGUE


_CRIMES = frozenset(
    term
    for word in """bribes bribery taking corruption corrupt fraud theft stealing embezzlement misconduct doping cheating murder
    manslaughter assault rape abuse extortion perjury treason espionage spying laundering""".split()
    for term in terms(word)
)
_SHORT = 3
"""words that say nothing but "the claim" """


def _blamed_there(denial: Denial, index: _Index) -> tuple[str, ...]:
    """The finding of the accusation in the denial's own sentence that names the denier: "Ek blamed the mill, which denied
    ..."; nothing where there are two."""
    sentence, names = denial.evidence[-1], _names_of(denial, index.story)
    found = {
        index.of[claim.id]
        for claim in index.by_document[denial.document]
        if claim.kind == "accusation"
        and not claim.negated
        and len(claim.evidence) == 1
        and claim.evidence[0].start < sentence.end
        and sentence.start < claim.evidence[0].end
        and names & set(fold_name(_OWNED.sub("", claim.statement)).split())
        and not _one_side(claim, denial, index.story)
    }
    return tuple(found) if len(found) == 1 else ()


_SUCH = re.compile(r"\b(?:(?:any|no)\s+)?such\s+(?:an?\s+)?(?P<what>[a-z]{3,})", re.IGNORECASE)


def _said_there(denial: Denial, index: _Index) -> tuple[tuple[str, ...], str] | None:
    """For "any such call": the finding of what somebody else says in the sentence right before; None where nobody does."""
    such = _SUCH.search(denial.denied_statement)
    words = [stem(word) for word in words_in(denial.evidence[-1].text)]
    if (
        not such or words.count(stem(such["what"])) > 1
    ):  # in "showed a photograph; Ek saw no such photograph" it is told
        return None
    before = words_before(denial.document, denial.evidence[-1], index.by_document[denial.document])
    if not before:  # somebody else has said something between, or did not: the thing itself must be told of
        start, wanted = denial.evidence[-1].start, terms(such["what"])
        near = [c for c in index.by_document[denial.document] if 0 <= start - c.evidence[-1].end <= _BETWEEN]
        before = [c for c in near if wanted <= index.story.weighing.terms[c.id]]
    others = {index.of[c.id] for c in before if not c.negated and not _one_side(c, denial, index.story)}
    if len(others) != 1 or len(others) != len({index.of[c.id] for c in before}):
        return None
    return tuple(others), "it answers what is said in the sentence before that it points to"


def words_before(document: str, place: Evidence, claims: Iterable[Claim]) -> list[Claim]:
    """The claims of an article that stand on the sentence right before a place."""
    told = [c for c in claims if c.document == document and c.evidence[-1].end <= place.start]
    last = max((c.evidence[-1].end for c in told), default=0)
    return [c for c in told if last - c.evidence[-1].end <= _GAP] if place.start - last <= _GAP else []


_GAP = 4
"""code points between a sentence and the next, of the next paragraph at most"""
_BETWEEN = 120
"""code points for a sentence between"""
_LEAST_DENIED = 10
"""a smaller figure may be anybody's"""


def _figure_denied(denial: Denial, index: _Index) -> tuple[str, ...]:
    """The findings that give the very figure that is denied, of the same noun or the same harm done."""
    figures = [f for f in figures_in(denial.denied_statement) if f.kind == "number" and f.value is not None]
    if len(figures) != 1 or (figures[0].value or 0) < _LEAST_DENIED:
        return ()
    words = {stem(word) for word in words_in(denial.denied_statement)}
    harms = {harm for word in words if (harm := harm_of(word))}
    found = set()
    given = index.by_value.get(figures[0].value or 0.0, [])
    for claim in index.story.limits.first("denials", given, _MOST):
        for count in counts_of([claim]):
            nouns = {stem(word) for word in words_in(count.quantity.counts or "")}
            one = count.harm in harms if count.harm else bool(nouns & words) and not harms
            if (
                count.value == figures[0].value
                and one
                and not claim.negated
                and not _one_side(claim, denial, index.story)
            ):
                found.add(index.of[claim.id])
    return tuple(sorted(found))


def _names_of(denial: Denial, story: Story) -> frozenset[str]:
    """The words of the denier's name that tell who he is."""
    name = telling(story.cast.actor(denial.document, denial.denier).name)
    return name - BODIES - ROLE_WORDS or name


def _one_side(claim: Claim, denial: Denial, story: Story) -> bool:
    """Whether a claim is the denier's own, or that of a body he is of or that is his."""
    if claim.speaker is None:
        return False
    return one_side(
        story.cast.actor(claim.document, claim.speaker), story.cast.actor(denial.document, denial.denier), story
    )


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
    """The findings of the accusations before a vague denial, in its article, that name the denier, the last one last."""
    names = _names_of(denial, index.story)
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
    return tuple(dict.fromkeys(key for _, key in sorted(before, reverse=True)))[::-1]


_ACCOUNT = re.compile(
    r"[’']s?\s+(?:\w+\s+)?(?:accounts?|versions?|claims?|allegations?|accusations?|stor(?:y|ies))\W*$"
)


_NEAR = 300
"""code points between an account and who denies it, where it does not name him"""


def _account_before(denial: Denial, index: _Index) -> tuple[str, ...]:
    """For "denied X's account": the one finding that holds X's words before, in the same article, if they name the denier or
    stand near: of what X said of something else nothing is denied."""
    told = _words_before(denial, index, only=True)
    names, start = _names_of(denial, index.story), denial.evidence[-1].start
    about = any(
        index.of[c.id] in told
        and c.evidence[0].start < start
        and (names & set(fold_name(_OWNED.sub("", c.statement)).split()) or start - c.evidence[-1].end <= _NEAR)
        for c in index.by_document[denial.document]
        if c.speaker
    )
    return told if len(told) == 1 and about else ()


_ONES_WORDS = re.compile(
    r"(?:[’']s?\s+(?:[\w’'-]+\s+){0,3}?|\b(?:the|these|those)\s+)(?:remarks?|words|comments?|statements?|claims?|allegations?|accusations?|assertions?|accounts?|reports?|findings?"
    r"|versions?|criticisms?|demands?|charges?|suggestions?|figures?|questions?|letters?|complaints?|testimony|evidence)\b"
    r"|\b(?:reported|claimed|alleged|wrote)\s+that\b",
    re.IGNORECASE,
)
"""what somebody has said, and not a thing of which they also speak"""


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
