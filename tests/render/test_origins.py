"""How an origin is told: unnamed, or perhaps the one who holds the office by which it is told of."""

import pytest

from onrecord.records import Origin
from onrecord.render.page import origin_in_words


def origin(name: str, one_with: str | None) -> Origin:
    return Origin(
        id="o-1", name=name, kind="unnamed", named=False, role=None, carried_by=("d-1",), via=(), flags=(), party=None,
        speaks_for=None, counted=False, one_with=one_with,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Velm's defence minister", "Velm's defence minister, perhaps Ana Vek"),
        ("officials", "officials, unnamed"),
        ("the mayor", "the mayor, unnamed"),
    ],
)
def test_who_holds_the_office_may_be_meant(name: str, told: str) -> None:
    assert origin_in_words(origin(name, "Ana Vek"), {"Ana Vek": "Defence Minister of Velm"}) == told


def test_nobody_else_may_be_meant() -> None:
    assert origin_in_words(origin("the mayor", None), {"Ana Vek": "mayor"}) == "the mayor, unnamed"
