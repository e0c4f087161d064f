"""The lead: three to six sentences that say what matters, each citing the findings it stands on.

By template it takes its words from the findings. What a model writes instead is checked sentence by sentence
(`sentences`), and one that fails is replaced by the template's. Likelihood and confidence never stand in one sentence
(ICD 203, 2015, D.6.e(2)(a)); here confidence is not spoken of at all.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from onrecord.brief.sentences import faults
from onrecord.records import (
    NON_ANSWERS,
    Claim,
    Denial,
    Discrepancy,
    DocumentHead,
    Finding,
    LeadSentence,
    Origin,
)
from onrecord.text.attributed import attributes_itself
from onrecord.text.figures import figures_in
from onrecord.text.finite import is_whole
from onrecord.text.hanging import hangs
from onrecord.text.listing import in_midst, listed
from onrecord.text.names import fold_name
from onrecord.text.verbatim import stands_in

LEAD_FINDINGS = 3
MOST_SENTENCES = 6
_DENIERS = 4
"""deniers of what else is denied that are named"""
_ALSO_DENIED = 2
"""statements that are denied besides, told in full"""
_SHORT = 160
"""characters of one of those"""


def lead(
    findings: Sequence[Finding],
    claims: Mapping[str, Claim],
    denials: Sequence[Denial],
    discrepancies: Sequence[Discrepancy],
    documents: Sequence[DocumentHead] = (),
) -> tuple[LeadSentence, ...]:
    """The lead by template: what is said, how counts changed, what is denied, what is contested; of the findings those
    that can be understood by themselves."""
    outlets = {head.id: head.outlet or head.path for head in documents}
    known = {item.id: item for item in discrepancies}
    alone = list(_apart([finding for finding in findings if not hangs(finding.statement)], known))
    tried = [_told(alone[:most], claims, denials, known, outlets) for most in range(LEAD_FINDINGS, 0, -1)]
    return next((told for told in tried if len(told) <= MOST_SENTENCES), tried[-1])


def _apart(findings: Sequence[Finding], known: Mapping[str, Discrepancy]) -> Iterator[Finding]:
    """The findings without those that only give another figure of a count that one before them sets out."""
    told: set[str] = set()
    for finding in findings:
        figures = {key for key in finding.discrepancies if key in known and known[key].kind == "figure"}
        if not figures & told:
            yield finding
        told |= figures


def _told(
    shown: Sequence[Finding],
    claims: Mapping[str, Claim],
    denials: Sequence[Denial],
    known: Mapping[str, Discrepancy],
    outlets: Mapping[str, str],
) -> tuple[LeadSentence, ...]:
    """The lead on some findings: "this is denied" always stands behind what is denied."""
    sentences = [_said(finding, claims) for finding in shown]
    said = set(map(id, sentences))
    for at, finding in reversed(list(enumerate(shown))):
        told = {key for before in shown[:at] for key in before.discrepancies}
        sentences[at + 1 : at + 1] = list(_about(finding, denials, known, told))
    sentences += _surer(shown, known, outlets)
    sentences += _elsewhere(shown, denials)
    return _shortened(sentences, said)


def checked(
    drafted: Sequence[LeadSentence],
    template: Sequence[LeadSentence],
    findings: Sequence[Finding],
    claims: Mapping[str, Claim],
    denials: Sequence[Denial],
    discrepancies: Sequence[Discrepancy],
) -> tuple[LeadSentence, ...]:
    """A model's lead with every sentence that fails replaced by one of the template's, and no denial dropped."""
    spare = list(template)
    kept: list[LeadSentence] = []
    for sentence in drafted[:MOST_SENTENCES]:
        wrong = faults(sentence, findings, claims, denials, discrepancies)
        if not wrong:
            kept.append(sentence.model_copy(update={"by": "model"}))
            continue
        stand_in = next((s for s in spare if set(s.findings) & set(sentence.findings)), spare[0] if spare else None)
        if stand_in is not None:
            spare.remove(stand_in)
            kept.append(stand_in.model_copy(update={"instead_of": f"{sentence.text} ({'; '.join(wrong)})"}))
    if len(kept) < 3:
        return tuple(template)
    told = {key for sentence in kept for key in sentence.findings}
    dropped = [s for s in spare if _tells_a_denial(s) and set(s.findings) & told and s not in kept]
    if any(_tells_a_denial(sentence) for sentence in kept):
        dropped = [
            s for s in dropped if not any(_tells_a_denial(k) and set(k.findings) & set(s.findings) for k in kept)
        ]
    kept = kept[:MOST_SENTENCES]
    for sentence in dropped:  # "this is denied" stands behind what is denied
        at = max((at for at, s in enumerate(kept) if set(s.findings) & set(sentence.findings)), default=len(kept) - 1)
        kept.insert(at + 1, sentence)
    return tuple(kept)


def _tells_a_denial(sentence: LeadSentence) -> bool:
    return any(word in sentence.text.casefold() for word in ("denied", "denies", "disput", "deny", "reject"))


def _said(finding: Finding, claims: Mapping[str, Claim]) -> LeadSentence:
    """One finding in a sentence: whose words these are, the words, and how many articles carry it."""
    members = [claims[key] for key in finding.claims]
    claim = next((claim for claim in members if claim.statement == finding.statement), members[0])
    origin = _origin(claim, finding.origins)
    statement = finding.statement.rstrip(" .")
    who = origin.name
    if claim.speaker is None and claim.likelihood == "reported":
        # Who passes on what others report tells that it is a report; the words need not say so again.
        statement = _FRAME.sub("", statement)
        statement = f"{statement[:1].upper()}{statement[1:]}"
        who = "Unnamed reports" if origin.kind == "unnamed" else who
    others = finding.independent - 1 if origin.counted else 0
    who = f"{who} and {others} more" if others else who
    same = {document for one in finding.origins if "other_figure" not in one.flags for document in one.carried_by}
    carried = len({claim.document for claim in members} & same or same)
    tail = "found in one article"
    if carried > 1:
        number = "one origin" if finding.independent == 1 else f"{finding.independent} independent origins"
        tail = f"found in {carried} articles, from {number}"
    if differing := len({document for one in finding.origins for document in one.carried_by} - same):
        tail += f", other figures in {differing}"
    names = [name for name in (origin.name, claim.speaker) if name]
    if not others and attributes_itself(statement, names):
        text = statement
    elif not others and statement.startswith(tuple(names)):
        text = f"{statement}, says {in_midst(who)}"  # what somebody says of themselves is no fact yet
    else:
        text = f"{who[:1].upper()}{who[1:]}: {statement}"
    return LeadSentence(text=f"{text}{_range(finding)} – {tail}.", findings=(finding.id,))


_FRAME = re.compile(
    r"^(?:(?:earlier|later|previously),?\s+)?(?:on\s+[^\W\d_]+\.?\s+\d{1,2},?\s+|on\s+[^\W\d_]+day,?\s+)?"
    r"it\s+(?:was|is|has\s+been|had\s+been)\s+(?:also\s+)?(?:reported|said|claimed|alleged|announced|stated)\s+that\s+",
    re.IGNORECASE,
)
"""the beginning of a sentence that only says that the rest was reported"""


def _origin(claim: Claim, origins: Sequence[Origin]) -> Origin:
    """The origin whose words a claim has; of those that can be, one that is counted, by the words of its name."""
    here = [origin for origin in origins if claim.document in origin.carried_by] or list(origins)
    if claim.speaker is None:
        named = [o for o in here if o.kind in ("outlet", "agency") or (claim.likelihood == "reported" and not o.named)]
        return min(
            named or here, key=lambda o: (bool(o.flags) and o.kind not in ("outlet", "agency"), not o.counted, o.name)
        )
    words = set(fold_name(claim.speaker).split())
    return min(here, key=lambda o: (-len(words & set(fold_name(o.name).split())), not o.counted, o.name))


def _range(finding: Finding) -> str:
    """How surely a finding is put at the least and at the most, where that is in other words."""
    hedged = [use for use in finding.likelihoods if use.words and not use.headline]
    if len(hedged) < 2:
        return ""
    fact = any(use.likelihood == "asserted" and not use.headline for use in finding.likelihoods)
    surest = "a fact" if fact else f"“{hedged[-1].words[-1]}”"
    return f" (put as weakly as “{hedged[0].words[0]}” and as surely as {surest})"


_BEFALLEN = frozenset({"dead", "injured", "missing", "held", "trapped", "ill"})
_SET_AGAINST = re.compile(
    r"(?:not|up|down|raised|lowered|revised|increased|reduced|changed|corrected|rather|instead)\s", re.IGNORECASE
)
"""how the words of a value begin that an article sets against its own"""
_SHARE = re.compile(r"%|\bper\s?cent\b", re.IGNORECASE)


def _about(
    finding: Finding, denials: Sequence[Denial], known: Mapping[str, Discrepancy], told: Collection[str]
) -> Iterator[LeadSentence]:
    """How a finding's count changed or is contested, where that is not `told` yet, and who denies it."""
    differing = [known[key] for key in finding.discrepancies if key in known and known[key].kind == "figure"]
    given = {figure.value for figure in figures_in(finding.statement)}
    differing = [
        item
        for item in differing
        if item.id not in told
        and not item.about.startswith("age of")
        and any(figure.value in given for value in item.values for figure in figures_in(value.value))
    ]
    growing = [item for item in differing if item.relation == "update"]
    at_odds = [item for item in differing if item.relation == "conflict"]
    if growing:
        # The dead before the injured, the longer series before the shorter.
        count = min(growing, key=lambda item: (item.about != "dead", -len(item.values), item.id))
        values = count.values
        first, last = values[0].value, values[-1].value
        what = f"the {count.about}" if count.about in _BEFALLEN else count.about
        what = "A share" if _SHARE.search(first) else "A number" if what == "the number" else f"The count of {what}"
        if any(_SET_AGAINST.match(value.value) for value in values[:-1]):
            text = f"A figure has changed: “{last}”, “{next(v.value for v in values if _SET_AGAINST.match(v.value))}”."
        elif "correct" in count.why:
            text = f"A figure has been corrected, from “{first}” to “{last}”."
        else:
            text = f"{what} changed, from “{first}” to “{last}”"
            between = {f.value for value in values for f in figures_in(value.value)[:1]}
            text += "; those between are older counts, too." if len(between) > 2 else "."
        yield LeadSentence(text=text, findings=(finding.id,))
    elif at_odds:
        values = at_odds[0].values
        who = "The articles disagree" if len({value.document for value in values}) > 1 else "Two figures are given"
        text = f"{who}: “{values[0].value}” against “{values[-1].value}”."
        yield LeadSentence(text=text, findings=(finding.id,))
    answers = [d for d in denials if finding.id in d.answers]
    denied = sorted({in_midst(d.denier) for d in answers if d.form not in NON_ANSWERS})
    if denied:
        yield LeadSentence(text=f"This is denied or disputed by {listed(denied)}.", findings=(finding.id,))


def _surer(
    shown: Sequence[Finding], known: Mapping[str, Discrepancy], outlets: Mapping[str, str]
) -> Iterator[LeadSentence]:
    """Where a hedge was lost on the way."""
    for finding in shown:
        lost = [known[k] for k in finding.discrepancies if k in known and known[k].alarm]
        if lost:
            where = outlets.get(lost[0].values[-1].document)
            text = f"{where or 'One article'} puts it more surely than its source does."
            yield LeadSentence(text=text, findings=(finding.id,))
            return


def _elsewhere(shown: Sequence[Finding], denials: Sequence[Denial]) -> Iterator[LeadSentence]:
    keys = {finding.id for finding in shown}
    others = [d for d in denials if d.form not in NON_ANSWERS and not keys & set(d.answers)]
    if others:
        targets = tuple(sorted({key for denial in others for key in denial.answers}))
        yield LeadSentence(text=_also_denied(others), findings=targets)


def _also_denied(denials: Sequence[Denial]) -> str:
    """Some denials in a sentence: what is denied and by whom, of those that are short and can be understood alone."""
    who: dict[str, list[str]] = {}
    for denial in denials:
        who.setdefault(denial.denied_statement, []).append(in_midst(denial.denier))
    texts = [place.text for denial in denials for place in denial.evidence]
    verbatim = {what for what in who if stands_in(what, texts)}
    clear = [w for w in who if len(w) <= _SHORT and _is_clear(w) and (w in verbatim or "“" not in w)]
    shown = clear[:_ALSO_DENIED]
    if not shown:
        deniers = sorted({in_midst(denial.denier) for denial in denials})
        named = listed(deniers[:_DENIERS] + ["others"] * (len(deniers) > _DENIERS))
        one = len({(denial.denier, denial.denied_statement) for denial in denials}) == 1
        return f"{'Another statement is' if one else 'Other statements are'} denied or disputed by {named}."
    told = [
        f"{f'“{words}”' if what in verbatim else f'that {in_midst(words)}'} ({listed(sorted(set(who[what])))})"
        for what in shown
        for words in [what.rstrip(".")]
    ]
    left = len(who) - len(shown)
    more = [f"{left} more statement{'s' if left > 1 else ''}"] if left else []
    return f"Also denied or disputed: {listed([*told, *more])}."


def _is_clear(what: str) -> bool:
    """Whether words say by themselves what is denied: a clause, and nothing that hangs on another sentence."""
    return len(what.split()) >= _LEAST and not what.endswith(("?", "!")) and is_whole(what) and not hangs(what)


_LEAST = 4
"""words of a clause; "the claim" and "theft" tell nobody what is denied"""


def _shortened(sentences: Sequence[LeadSentence], said: Collection[int]) -> tuple[LeadSentence, ...]:
    """At most six where that is possible: how counts changed goes before what is said, and no denial goes."""
    kept = list(sentences)
    for sentence in reversed(sentences):
        if len(kept) > MOST_SENTENCES and id(sentence) not in said and not _tells_a_denial(sentence):
            kept = [other for other in kept if other is not sentence]
    return tuple(kept)
