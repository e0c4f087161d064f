"""Lines that say who wrote an article are told from all others."""

import pytest

from onrecord.ingest.bylines import is_byline, is_signature


@pytest.mark.parametrize(
    "line",
    ["By Ada Lindqvist", "From Jon Ek in Vellmark", "Ada Lindqvist", "Ada Lindqvist, Jon Ek", "J. K. Holm and Jon Ek"],
)
def test_a_line_of_names_is_a_byline(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "Bridge shut",
        "By then it was over.",
        "The mayor of Vellmark",
        "Ada Lindqvist resigned on Monday evening",
        "Rain, rain",
        "",
    ],
)
def test_a_line_with_more_than_names_is_none(line: str) -> None:
    assert not is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "Oliver Tench in Orne and Ada Lindqvist",
        "Judith Amery, shipping editor, and Oliver Tench in Orne",
        "Hester Loveday, consumer affairs correspondent",
        "Reporting: Oliver Tench in Orne, Ada Lindqvist at the port",
        "EXCLUSIVE by Oliver Tench, Chief Reporter",
    ],
)
def test_offices_and_places_sign_an_article(line: str) -> None:
    assert is_byline(line)
    assert is_signature(line)


@pytest.mark.parametrize(
    "line",
    ["The Ferry Goes Out", "Paris Attacks in Europe and America", "Jordan Minister in London and Orne", "Front Page"],
)
def test_a_headline_in_capitals_signs_nothing(line: str) -> None:
    assert not is_signature(line)
