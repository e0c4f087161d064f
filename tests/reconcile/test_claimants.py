"""The same words in two mouths."""

from typing import Any

import pytest

from onrecord.reconcile.claimants import claimants
from onrecord.records import Claim

from .readings import actor, claim, reading, story

SAID = "“Nobody who knew the old bridge slept that night”"


def found(*claims: Claim, roles: tuple[tuple[str, str, str], ...] = ()) -> list[tuple[str, tuple[str, ...]]]:
    readings = [
        reading(c.document, c, actors=[actor(a, n, role=r) for a, n, r in roles if a == c.document]) for c in claims
    ]
    items = claimants(claims, story(*claims, readings=readings))
    return [(item.relation, tuple(value.value for value in item.values)) for item in items]


def quoted(article: str, speaker: str | None, words: str = SAID, **fields: Any) -> Claim:
    return claim(article, f"{words}, it was said.", speaker, **fields)


def test_one_quotation_of_two_people_is_a_conflict_of_attribution() -> None:
    assert found(quoted("post", "Ana Vek"), quoted("herald", "Ole Ask")) == [("conflict", ("Ole Ask", "Ana Vek"))]


def test_typography_does_not_hide_it() -> None:
    other = quoted("herald", "Ole Ask", '"nobody who knew the old  bridge slept that night"')
    assert len(found(quoted("post", "Ana Vek"), other)) == 1


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(quoted("herald", "Vek"), id="a part of the name"),
        pytest.param(quoted("herald", "a witness"), id="nobody in particular"),
        pytest.param(quoted("herald", None), id="the outlet itself"),
        pytest.param(quoted("post", "Ole Ask", at=90), id="two in one article"),
        pytest.param(quoted("herald", "Ole Ask", "“Nobody slept that night”"), id="a short quotation"),
        pytest.param(quoted("herald", "Ole Ask", headline=True), id="a headline"),
    ],
)
def test_no_conflict(other: Claim) -> None:
    assert found(quoted("post", "Ana Vek"), other) == []


def test_an_officer_and_the_institution_are_one_voice() -> None:
    office = (("post", "Ana Vek", "director of the Road Office"),)
    assert found(quoted("post", "Ana Vek"), quoted("herald", "the Road Office"), roles=office) == []
