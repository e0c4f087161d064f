"""The lead: three to six sentences that say what matters, each citing the findings it stands on.

By template it takes its words from the findings. What a model writes instead is checked sentence by sentence
(`sentences`), and one that fails is replaced by the template's. Likelihood and confidence never stand in one sentence
(ICD 203, 2015, D.6.e(2)(a)); here confidence is not spoken of at all.
"""

from collections.abc import Iterator, Mapping, Sequence

from onrecord.brief.sentences import faults
from onrecord.records import (
    NON_ANSWERS,
    Claim,
    Denial,
    Discrepancy,
    DocumentHead,
    Finding,
    LeadSentence,
)
from onrecord.text.names import fold_name

LEAD_FINDINGS = 3
MOST_SENTENCES = 6


def lead(
    findings: Sequence[Finding],
    claims: Mapping[str, Claim],
    denials: Sequence[Denial],
    discrepancies: Sequence[Discrepancy],
    documents: Sequence[DocumentHead] = (),
) -> tuple[LeadSentence, ...]:
    """The lead by template: what is said, how counts changed, what is denied, what is contested."""
    outlets = {head.id: head.outlet or head.path for head in documents}
    shown = findings[:LEAD_FINDINGS]
    sentences = [_said(finding, claims) for finding in shown]
    known = {item.id: item for item in discrepancies}
    for at, finding in reversed(list(enumerate(shown))):
        sentences[at + 1 : at + 1] = list(_about(finding, denials, known))
    sentences += _surer(shown, known, outlets)
    sentences += _elsewhere(shown, denials)
    return tuple(_shortened(sentences))


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
    return tuple([*kept, *dropped][: MOST_SENTENCES + len(dropped)])


def _tells_a_denial(sentence: LeadSentence) -> bool:
    return any(word in sentence.text.casefold() for word in ("denied", "denies", "disput", "deny", "reject"))


def _said(finding: Finding, claims: Mapping[str, Claim]) -> LeadSentence:
    """One finding in a sentence: who says it, in the finding's own words, and how many articles carry it."""
    statement = finding.statement.rstrip(" .")
    counted = [origin.name for origin in finding.origins if origin.counted] or [finding.origins[0].name]
    said = [claims[key].speaker for key in finding.claims if claims[key].statement == finding.statement]
    words = set(fold_name((said[0] if said else None) or "").split())
    # Whoever says it in just these words comes first: of a toll that grew, the source of the highest.
    own = [name for name in counted if words & set(fold_name(name).split())]
    first = own[0] if own else counted[0]
    who = first if len(counted) == 1 else f"{first} and {len(counted) - 1} more"
    carried = len({claims[key].document for key in finding.claims})
    tail = "in one article"
    if carried > 1:
        number = "one origin" if finding.independent == 1 else f"{finding.independent} independent origins"
        tail = f"in {carried} articles, from {number}"
    # "Ana Vek said: …" tells already whose words they are.
    spoken = len(counted) == 1 and statement.startswith(tuple(name for name in (first, said[0]) if name))
    text = statement if spoken else f"{who[:1].upper()}{who[1:]}: {statement}"
    return LeadSentence(text=f"{text}{_range(finding)} – {tail}.", findings=(finding.id,))


def _range(finding: Finding) -> str:
    """How surely a finding is put at the least and at the most, where that is in other words."""
    hedged = [use for use in finding.likelihoods if use.words and not use.headline]
    if len(hedged) < 2:
        return ""
    fact = any(use.likelihood == "asserted" and not use.headline for use in finding.likelihoods)
    surest = "a fact" if fact else f"“{hedged[-1].words[-1]}”"
    return f" (put as weakly as “{hedged[0].words[0]}” and as surely as {surest})"


def _about(finding: Finding, denials: Sequence[Denial], known: Mapping[str, Discrepancy]) -> Iterator[LeadSentence]:
    """How a finding's count changed or is contested, and who denies it."""
    differing = [known[key] for key in finding.discrepancies if key in known and known[key].kind == "figure"]
    growing = [item for item in differing if item.relation == "update"]
    at_odds = [item for item in differing if item.relation == "conflict"]
    if growing:
        # The dead before the injured, the longer series before the shorter.
        values = min(growing, key=lambda item: (item.about != "dead", -len(item.values), item.id)).values
        text = f"That count changed, from “{values[0].value}” to “{values[-1].value}”; the others are older counts of the same."
        yield LeadSentence(text=text, findings=(finding.id,))
    elif at_odds:
        values = at_odds[0].values
        text = f"The articles disagree: “{values[0].value}” against “{values[-1].value}”."
        yield LeadSentence(text=text, findings=(finding.id,))
    answers = [d for d in denials if finding.id in d.answers]
    denied = sorted({d.denier for d in answers if d.form not in NON_ANSWERS})
    if denied:
        yield LeadSentence(text=f"This is denied or disputed by {_listed(denied)}.", findings=(finding.id,))


def _surer(
    shown: Sequence[Finding], known: Mapping[str, Discrepancy], outlets: Mapping[str, str]
) -> Iterator[LeadSentence]:
    """Where a hedge was lost on the way."""
    for finding in shown:
        lost = [known[k] for k in finding.discrepancies if k in known and known[k].alarm]
        if lost:
            where = sorted({outlets.get(lost[0].values[-1].document, "")} - {""})
            text = f"It is put more surely than its source does{' by ' + _listed(where) if where else ''}."
            yield LeadSentence(text=text, findings=(finding.id,))
            return


def _elsewhere(shown: Sequence[Finding], denials: Sequence[Denial]) -> Iterator[LeadSentence]:
    keys = {finding.id for finding in shown}
    others = [d for d in denials if d.form not in NON_ANSWERS and not keys & set(d.answers)]
    if others:
        targets = tuple(sorted({key for denial in others for key in denial.answers}))
        who = _listed(sorted({denial.denier for denial in others})[:4])
        yield LeadSentence(text=f"Denials by {who} concern other matters.", findings=targets)


def _shortened(sentences: Sequence[LeadSentence]) -> Iterator[LeadSentence]:
    """At most six: what the third finding says goes before a denial does."""
    over = len(sentences) - MOST_SENTENCES
    for sentence in reversed(list(sentences)):
        if over <= 0:
            break
        if not _tells_a_denial(sentence) and "Denials" not in sentence.text:
            sentences = [kept for kept in sentences if kept is not sentence]
            over -= 1
    yield from sentences[:MOST_SENTENCES]


def _listed(names: Sequence[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
