"""A denial meets the accusation that tells in other words what is denied, in another article too, and nothing else."""

import pytest

from onrecord.records import Claim

from .readings import claim, denial
from .test_denials import answered, told

CASH = claim("post", "The crane firm Tallis gave safety inspectors envelopes of cash.", "Bela Strand")
CABLES = claim("post", "The cables of the cranes at Tallis had not been replaced since 2019.", "Bela Strand", at=90)
SLAPPED = claim("post", "Head coach Darya Pinsk slapped them and locked them in a store room.", "Hilde Moe")
FUND = claim("post", "The treasurer Bo Hartl embezzled money from the strike fund.", "two members")
FIRE = claim("post", "Soldiers set fire to thirty houses in Okande on Thursday.", "survivors")
REST = claim("post", "Pilots at Aerona were made to fly up to sixteen hours without rest.", "the pilots' union")
DAM = claim("post", "The power company Hydra opened the gates of the Sel dam without warning.", "three mayors")


@pytest.mark.parametrize(
    ("said", "who", "denied", "expected"),
    [
        pytest.param((CASH, CABLES), "Tallis", "Bribing anyone.", CASH, id="the deed by another word"),
        pytest.param((SLAPPED,), "Darya Pinsk", "She hit a child.", SLAPPED, id="a blow by another word"),
        pytest.param((FUND,), "Bo Hartl", "He had stolen a penny.", FUND, id="theft"),
        pytest.param((FIRE,), "the army", "Torching homes in Okande.", FIRE, id="nobody named, but all of it told"),
        pytest.param((DAM,), "Hydra", "It had failed to alert the towns below the dam.", DAM, id="what was not done"),
        pytest.param(
            (FUND,), "Rosa Gil", "The strike would be called off.", None, id="another deed with the same thing"
        ),
        pytest.param((CASH, CABLES), "Tallis", "The quay would stay shut.", None, id="what nobody tells"),
        pytest.param((REST,), "the airport", "Ice had been left on the runway.", None, id="another's deed"),
        pytest.param((DAM,), "Hydra", "It had warned the mayors of the dam.", DAM, id="warned, and not"),
    ],
)
def test_what_is_told_in_other_words(said: tuple[Claim, ...], who: str, denied: str, expected: Claim | None) -> None:
    found = answered(told(*said, denial("herald", who, denied)))
    assert found == ({expected.statement} if expected else set())


def test_of_two_that_tell_it_as_well_neither_is_tied() -> None:
    other = claim("echo", "The crane firm Tallis paid kickbacks to two councillors in Orrin.", "Ivo Mann")
    assert answered(told(CASH, other, denial("herald", "Tallis", "Bribing anyone."))) == set()


def test_somebody_elses_evidence_is_what_they_tell() -> None:
    item = denial("herald", "Colm Devey", "Hilde Moe's evidence.")
    assert answered(told(SLAPPED, CASH, item)) == {SLAPPED.statement}
