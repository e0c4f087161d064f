"""What its own source takes back is superseded; what another calls wrong is not."""

import pytest

from onrecord.reconcile import reconcile
from onrecord.records import Actor, Claim

from .readings import TUESDAY, actor, claim, head, reading

OLD = claim(
    "post", "The Orne Harbour Board had no record of any complaint about the crane.", "Orne Harbour Board", negated=True
)


def standing(old: Claim, *others: Claim, actors: tuple[Actor, ...] = ()) -> tuple[str, tuple[str, ...]]:
    """How the first claim's finding stands, and why."""
    claims = (old, *others)
    documents = sorted({item.document for item in claims})
    told = [
        reading(
            name,
            *(item for item in claims if item.document == name),
            actors=[item for item in actors if item.documents == (name,)],
        )
        for name in documents
    ]
    heads = [head(name, published=TUESDAY if name == "herald" else "2030-03-04") for name in documents]
    found = reconcile(heads, told).findings
    (finding,) = [item for item in found if old.id in item.claims]
    return finding.standing, finding.confidence.reasons


@pytest.mark.parametrize(
    ("words", "speaker", "gone"),
    [
        ("“We said on Monday that we had no record of a complaint about the crane. That was wrong.”", "Orne Harbour Board", True),
        ("“We told you that we had no record of any complaint about the crane. This was incorrect.”", "Vera Alt", True),
        ("“I said that there was no record of any complaint about the crane. It was a mistake.”", "Vera Alt", True),
        ("“We said that we had no record of any complaint about the crane. That was right.”", "Vera Alt", False),
        ("“We said that we had no record of any complaint about the ferry. That was wrong.”", "Vera Alt", False),
        ("“They said that they had no record of any complaint about the crane. That was wrong.”", "Otto Wirth", False),
        ("“We said that we had a record of a complaint about the crane. That was wrong.”", "Vera Alt", False),
    ],
)  # fmt: skip
def test_what_its_source_admits_to_be_wrong_is_superseded(words: str, speaker: str, *, gone: bool) -> None:
    found, reasons = standing(OLD, claim("herald", f"{speaker} said: {words}", speaker, negated=OLD.negated))
    assert (found == "superseded") is gone
    assert ("taken back by its own source" in reasons) is gone


def test_another_bodys_admission_takes_back_nothing_of_this_one() -> None:
    words = "“We said that we had no record of any complaint about the crane. That was wrong.”"
    other = actor("herald", "Vera Alt", role="director of the Torvia Ferry Board")
    found, _ = standing(OLD, claim("herald", f"Vera Alt said: {words}", "Vera Alt", negated=True), actors=(other,))
    assert found == "single_origin"


@pytest.mark.parametrize(
    ("speaker", "after", "gone"),
    [
        ("An earlier version of this story", "The vote was on Tuesday.", True),
        ("A previous online version of this article", "The vote was on Tuesday.", True),
        ("A report in Thursday's Echo", "The correct date is Tuesday.", True),
        ("A report in Thursday's Echo", "The hall was full.", False),
        ("An earlier report of the auditor", "The hall was full.", False),
    ],
)
def test_what_an_outlet_corrects_is_superseded(speaker: str, after: str, *, gone: bool) -> None:
    old = claim("post", "The council voted for the tunnel on Monday.", speaker)
    found, _ = standing(old, claim("post", after, at=len(old.statement) + 1))
    assert (found == "superseded") is gone


CHIEF = actor("herald", "Vera Alt", role="director of the Orne Harbour Board")


@pytest.mark.parametrize(
    ("words", "speaker", "doubted"),
    [
        ("The board's first statement was wrong.", "Vera Alt", True),
        ("The board's initial account was simply not true.", "Orne Harbour Board", True),
        ("The board's first statement was wrong.", "Otto Wirth", False),
        ("The board's first statement was right.", "Vera Alt", False),
        ("The first statement was read out in the hall.", "Vera Alt", False),
    ],
)
def test_what_a_source_said_before_it_owned_to_an_error_is_less_sure(
    words: str, speaker: str, *, doubted: bool
) -> None:
    old = claim("post", "The crane was inspected in March.", "Orne Harbour Board")
    found, reasons = standing(old, claim("herald", words, speaker), actors=(CHIEF,) if speaker == "Vera Alt" else ())
    assert found == "single_origin"
    assert any("an earlier statement was wrong" in reason for reason in reasons) is doubted


def test_what_a_source_says_after_it_owned_to_an_error_is_as_sure_as_ever() -> None:
    later = claim("herald", "The crane was inspected in March.", "Orne Harbour Board", at=90)
    _, reasons = standing(later, claim("herald", "The board's first statement was wrong.", "Vera Alt"), actors=(CHIEF,))
    assert not any("earlier statement" in reason for reason in reasons)
