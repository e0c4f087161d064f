"""What is dated, in order: when things happened and when they were said, each marked as what it is.

An undated claim is not put on the day its article appeared: that day says when it was printed.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from onrecord.reconcile.story import Story
from onrecord.records import NON_ANSWERS, Claim, Denial, Time, TimelineEntry
from onrecord.text.cues import denial_cues_in


def timeline(
    findings: Mapping[str, Sequence[Claim]], statements: Mapping[str, str], denials: Sequence[Denial], story: Story
) -> tuple[TimelineEntry, ...]:
    """Dated events and statements, one line for a finding and day, earliest first; undated phrases are left out."""
    entries = []
    for key, claims in findings.items():
        dated: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
        for claim in claims:
            if claim.when and claim.when.earliest and not claim.headline:
                dated[claim.when.earliest, claim.when.latest or claim.when.earliest, claim.when.of].append(claim)
        entries += [_claimed(key, statements[key], same, story) for same in dated.values()]
    entries += [
        _denied(denial, denial.when)
        for denial in denials
        if denial.when and denial.when.earliest and len(denial.denied_statement.split()) >= _FEWEST
    ]
    return tuple(sorted(entries, key=lambda e: (e.earliest or "", e.latest or "", e.of, e.items)))


_FEWEST = 4
"""words of what is denied from which a line says something: "disputes: Message" does not"""


_SAYS = {
    "counter_accuses": "accuses in turn, answering",
    "declines_to_comment": "did not comment on",
    "no_reply": "did not reply about",
    "replies": "was asked",
}
"""how a line says what somebody did about a statement"""


def _claimed(finding: str, statement: str, claims: Sequence[Claim], story: Story) -> TimelineEntry:
    ordered = sorted(claims, key=lambda claim: claim.id)
    when = ordered[0].when
    assert when is not None  # noqa: S101  # only dated claims come here
    speakers = {story.cast.actor(c.document, c.speaker).name for c in ordered if c.speaker}
    return TimelineEntry(
        earliest=when.earliest,
        latest=when.latest,
        of=when.of,
        text=when.text,
        statement=statement if any(c.statement == statement for c in ordered) else ordered[0].statement,
        speaker=speakers.pop() if len(speakers) == 1 else None,
        finding=finding,
        items=tuple(claim.id for claim in ordered),
        documents=tuple(sorted({claim.document for claim in ordered})),
    )


def _answer(denial: Denial) -> str:
    """Who denies or does not answer what; a refusal in its own words needs none of ours."""
    if denial.form in NON_ANSWERS and denial_cues_in(denial.denied_statement):
        return f"{denial.denier}: {denial.denied_statement}"
    return f"{denial.denier} {_SAYS.get(denial.form, denial.form)}: {denial.denied_statement}"


def _denied(denial: Denial, when: Time) -> TimelineEntry:
    return TimelineEntry(
        earliest=when.earliest,
        latest=when.latest,
        of=when.of,
        text=when.text,
        statement=_answer(denial),
        speaker=denial.denier,
        finding=denial.answers[0] if denial.answers else None,
        items=(denial.id,),
        documents=(denial.document,),
    )
