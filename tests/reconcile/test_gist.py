"""A figure colours a finding only where the finding says it."""

import pytest

from onrecord.reconcile.gist import is_said


@pytest.mark.parametrize(
    ("statement", "figure"),
    [
        ("Ole Brandt was 47 years old.", "47"),
        ("Police questioned the driver for six hours.", "six hours"),
        ("Ten sailors were aboard when the tanker caught fire.", "Ten"),
        ("The sale is worth £58m.", "£58m"),
        ("The bank had lent 4.7 billion crowns to firms of its directors.", "4.7 billion"),
        ("After the fire, 14 people died.", "14"),
        ("Lena Orth, who won the seat in May, promised 40 new posts.", "40"),
        ("The rescue service said on Monday, after talks, that 40 were saved.", "40"),
    ],
)
def test_what_a_statement_says(statement: str, figure: str) -> None:
    assert is_said(statement, figure)


@pytest.mark.parametrize(
    ("statement", "figure"),
    [
        ("The driver, Ole Brandt, 47, was questioned for six hours.", "47"),
        ("Brandt (47) drove the coach.", "47"),
        ("The mill, which employs 310 people, will close in May.", "310"),
        ("The dam burst on Monday, killing 14 people.", "14"),
        ("Ships came home after 149 days, two officials having been paid.", "149"),
        ("After 14 people died, the mayor resigned.", "14"),
        ("The proposed £58m sale looked close to collapse.", "£58m"),
        ("A 12,500-ton silo burst.", "12,500"),
        ("Her father was among three men killed.", "three"),
    ],
)
def test_what_it_only_mentions(statement: str, figure: str) -> None:
    assert not is_said(statement, figure)
