"""The same thing said twice is one finding; likeness alone never joins what differs in substance."""

import pytest

from onrecord.reconcile.groups import group
from onrecord.records import Claim

from .readings import claim, story

# Other statements, so that the words at issue are not the only ones in the world.
OTHERS = (
    claim("echo", "Wheat prices climbed for a fourth week at the harbour market.", "Lena Brandt"),
    claim("echo", "The orchestra will play two concerts in the old tannery.", "Lena Brandt", at=90),
    claim("echo", "Nurses at the clinic ended their strike on Sunday evening.", "Otto Wirth", at=180),
    claim("echo", "A comet can be seen above the western hills before dawn.", "Otto Wirth", at=270),
)
DEPLOY = "Engineers are likely to close the Vellmark bridge before the flood."
TROOPS = "The Orne army is sending troops to Vellmark."
ARMS = "The Orne army is shipping missiles and shells to Vellmark."
AGAIN = "The Vellmark bridge is likely to be closed by engineers before the flood comes."


def joined(*claims: Claim) -> bool:
    """Whether the claims stand in one group."""
    everything = (*claims, *OTHERS)
    groups = group(sorted(everything, key=lambda item: item.id), story(*everything))
    assert sorted(item.id for members in groups for item in members) == sorted(item.id for item in everything)
    return any({item.id for item in claims} <= {item.id for item in members} for members in groups)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(claim("post", DEPLOY, "Jon Ek"), claim("herald", DEPLOY, "Jon Ek"), id="the same words"),
        pytest.param(claim("post", DEPLOY, "Jon Ek"), claim("herald", AGAIN, "Jon Ek"), id="the same in other words"),
        pytest.param(claim("post", DEPLOY, "Jon Ek"), claim("herald", DEPLOY, "Mara Holm"), id="the same by another"),
        pytest.param(claim("post", DEPLOY), claim("herald", DEPLOY), id="two outlets in their own voice"),
        pytest.param(
            claim("post", DEPLOY, headline=True), claim("post", AGAIN, "Jon Ek", at=90), id="a headline and its body"
        ),
    ],
)
def test_the_same_thing_is_one_group(one: Claim, other: Claim) -> None:
    assert joined(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(claim("post", DEPLOY, "Jon Ek"), claim("herald", "The mill will be sold in June.", "Jon Ek"), id="something else"),
        pytest.param(claim("post", DEPLOY, "Jon Ek"), claim("herald", DEPLOY, "Jon Ek", negated=True), id="the opposite"),
        pytest.param(claim("post", TROOPS, "Jon Ek"), claim("post", ARMS, "Jon Ek", at=90), id="the same frame, another thing"),
        pytest.param(claim("post", DEPLOY, "Jon Ek"), claim("herald", "The bridge of Orne is open.", "Mara Holm"), id="a word in common"),
        pytest.param(
            claim("post", "It never had them.", "the union"), claim("herald", "It never had them.", "Jon Ek"), id="of whom is open"
        ),
    ],
)  # fmt: skip
def test_another_thing_is_another_group(one: Claim, other: Claim) -> None:
    assert not joined(one, other)


def test_every_claim_is_in_one_group_and_the_groups_are_sorted() -> None:
    groups = group(OTHERS, story(*OTHERS))
    ids = [member.id for members in groups for member in members]
    assert ids == sorted(item.id for item in OTHERS)


def test_nothing_said_is_no_group() -> None:
    assert group((), story()) == ()
