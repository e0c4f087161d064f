"""Confidence follows the published table; how sure the speaker is has no part in it."""

import pytest

from onrecord.reconcile import reconcile
from onrecord.reconcile.confidence import confidence_of, standing_of
from onrecord.reconcile.voices import counted as count_voices
from onrecord.records import Denial, Discrepancy, DiscrepancyKind, Origin, Relation

from .readings import claim, denial, head, reading


def origin(name: str, *, kind: str = "person", carried_by: tuple[str, ...] = ("post",)) -> Origin:
    fields = {
        "id": name,
        "name": name,
        "kind": kind,
        "named": kind != "unnamed",
        "role": None,
        "carried_by": carried_by,
        "via": (),
    }
    return Origin.model_validate(fields)


def counted(*origins: Origin) -> list[Origin]:
    """The origins with whether each adds to their number, as the story of no article has it."""
    return count_voices(origins)


EK, HOLM, WITNESS, POST = (
    origin("Ek"),
    origin("Holm"),
    origin("a witness", kind="unnamed"),
    origin("Post", kind="outlet"),
)
DENIED = denial("post", "Orne", "It fell.")
DISPUTED = denial("post", "Orne", "It fell.", form="disputes")


def differing(kind: DiscrepancyKind, relation: Relation) -> Discrepancy:
    return Discrepancy(id="x", kind=kind, about="boats", relation=relation, why="", values=())


CONFLICT = differing("figure", "conflict")


@pytest.mark.parametrize(
    ("origins", "denials", "conflicts", "level", "credibility"),
    [
        pytest.param([EK, HOLM], [], [], "high", 1, id="two, named"),
        pytest.param([EK, WITNESS], [], [], "moderate", 2, id="two, one of them named"),
        pytest.param([EK, HOLM], [DENIED], [], "moderate", 3, id="two, denied"),
        pytest.param([EK, HOLM], [], [CONFLICT], "moderate", 3, id="two, figures in conflict"),
        pytest.param([EK], [], [], "moderate", 2, id="one, named"),
        pytest.param([POST], [], [], "low", 3, id="the outlet's own voice"),
        pytest.param([WITNESS], [], [], "low", 3, id="one, unnamed"),
        pytest.param([WITNESS, origin("an official", kind="unnamed")], [], [], "low", 3, id="two unnamed are one"),
        pytest.param([EK, POST], [], [], "moderate", 2, id="one, named, and an outlet that adds nothing"),
        pytest.param([POST, EK], [], [], "moderate", 2, id="the same in another order"),
        pytest.param([POST, WITNESS], [], [], "low", 3, id="one, unnamed, and an outlet that adds nothing"),
        pytest.param([WITNESS, POST], [], [], "low", 3, id="that in another order"),
        pytest.param([EK], [DENIED], [], "low", 4, id="one, denied"),
        pytest.param([WITNESS], [], [CONFLICT], "low", 4, id="one, figures in conflict"),
    ],
)
def test_every_row_of_the_table(
    origins: list[Origin], denials: list[Denial], conflicts: list[Discrepancy], level: str, credibility: int
) -> None:
    confidence = confidence_of(counted(*origins), denials, conflicts)
    assert (confidence.level, confidence.credibility) == (level, credibility)
    assert confidence.reasons


@pytest.mark.parametrize(
    ("origins", "denials", "reason"),
    [
        pytest.param([EK, HOLM], [], "2 independent origins", id="two"),
        pytest.param([EK, WITNESS], [], "1 of them named", id="one of two named"),
        pytest.param([EK], [], "a single origin", id="one"),
        pytest.param([WITNESS], [], "a single unnamed origin", id="unnamed"),
        pytest.param([POST], [], "in the outlet's own voice, no source given", id="own voice"),
        pytest.param([EK], [], "no denial", id="no denial"),
        pytest.param([EK], [DENIED], "denied by Orne", id="denied"),
        pytest.param(
            [origin("Ek", carried_by=("a", "b"))],
            [],
            "carried by 2 articles, which add no further origin",
            id="carried",
        ),
    ],
)
def test_confidence_carries_its_reasons(origins: list[Origin], denials: list[Denial], reason: str) -> None:
    assert reason in confidence_of(counted(*origins), denials, []).reasons


@pytest.mark.parametrize(
    "harmless",
    [
        differing("figure", "update"),
        differing("figure", "scope"),
        differing("likelihood", "conflict"),
        differing("name", "wording"),
    ],
)
def test_only_figures_in_conflict_lower_it(harmless: Discrepancy) -> None:
    assert confidence_of([EK, HOLM], [], [harmless]) == confidence_of([EK, HOLM], [], [])
    assert standing_of([EK, HOLM], [], [harmless]) == "corroborated"


@pytest.mark.parametrize(
    ("origins", "denials", "conflicts", "standing"),
    [
        pytest.param([EK], [], [], "single_origin", id="one"),
        pytest.param([EK, HOLM], [], [], "corroborated", id="two"),
        pytest.param(
            [WITNESS, origin("an official", kind="unnamed")], [], [], "single_origin", id="two unnamed are one"
        ),
        pytest.param([EK, HOLM], [], [CONFLICT], "disputed", id="figures in conflict"),
        pytest.param([EK, HOLM], [DISPUTED], [], "disputed", id="disputed"),
        pytest.param([EK, HOLM], [DISPUTED, DENIED], [CONFLICT], "denied", id="denied and disputed"),
    ],
)
def test_where_a_finding_stands(
    origins: list[Origin], denials: list[Denial], conflicts: list[Discrepancy], standing: str
) -> None:
    assert standing_of(counted(*origins), denials, conflicts) == standing


@pytest.mark.parametrize("likelihood", ["almost_no_chance", "likely", "almost_certain", "asserted", "reported"])
def test_the_speakers_likelihood_changes_nothing(likelihood: str) -> None:
    said = claim("post", "The bridge will fall.", "Jon Ek", likelihood=likelihood)
    (finding,) = reconcile([head("post")], [reading("post", said)]).findings
    assert (finding.confidence.level, finding.confidence.credibility) == ("moderate", 2)
