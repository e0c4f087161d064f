"""The tables of states and agencies: whole, and read alike by all who ask them."""

import pytest

from onrecord.reconcile.parties import is_state, parties_in, party_of
from onrecord.text.capitals import seat_of
from onrecord.text.lexicon import actor_words, agencies, states


def test_no_name_stands_for_two_states() -> None:
    named = [name for state in states() for name in {*state.names, *state.seats, *state.demonyms} - state.beside]
    assert len(named) == len(set(named)) > 200


@pytest.mark.parametrize(
    ("name", "party"), [("Minsk", "Belarus"), ("the Kremlin", "Russia"), ("Peruvian police", "Peru")]
)
def test_a_seat_or_a_demonym_stands_for_its_state(name: str, party: str) -> None:
    assert party_of(name) == party
    assert parties_in(f"It was {name}.") == {party}


def test_us_is_no_state_where_it_stands_for_those_who_speak() -> None:
    assert parties_in("They told us of the flood.") == frozenset()
    assert parties_in("They told the US of the flood.") == {"United States"}


@pytest.mark.parametrize("name", ["Georgia", "Santiago", "Brussels", "European Union", "Pope"])
def test_what_names_other_things_as_well_stands_for_no_state_by_itself(name: str) -> None:
    assert not is_state(name)
    assert party_of(name) is None


@pytest.mark.parametrize(("seat", "name", "expected"), [
    ("tbilisi", "georgia", True), ("brussels", "belgium", True), ("minsk", "georgia", False),
])  # fmt: skip
def test_beside_its_state_it_is_no_rival_of_it(seat: str, name: str, expected: bool) -> None:
    stems = {"tbilisi": "tbilis", "georgia": "georg", "brussels": "brussel", "belgium": "belgium", "minsk": "minsk"}
    assert seat_of(frozenset({stems[seat]}), frozenset({stems[name]})) is expected


def test_an_agency_goes_by_one_name_wherever_it_is_told() -> None:
    words = dict(actor_words())
    assert "reuters" in words["agency"]
    assert "bloomberg" not in words["agency"], "a name that others bear too tells of an agency in a credit alone"
    assert agencies("text")["AFP"][0] == "AFP"
    assert "Reuters" in agencies("credit")
