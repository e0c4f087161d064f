"""One vote with two results is a conflict; two votes, two parts of a vote and ranges are none."""

import pytest

from onrecord.reconcile.results import results

from .readings import claim, head, story

WON = "Mayor Vek survived the challenge of the Harbour party by 83 votes to 61."


@pytest.mark.parametrize(
    ("statement", "values"),
    [
        ("Vek saw off her rival by 83 to 62 in the Harbour party.", ["83 votes to 61", "83 to 62"]),
        ("Vek took 84 votes to Bo Lind's 61 at the Harbour meeting.", ["83 votes to 61", "84 votes to Bo Lind's 61"]),
        ("Harbour party members voted for Vek, 84-61.", ["83 votes to 61", "84-61"]),
        ("Vek saw off her rival by 83 to 61 in the Harbour party.", []),
        ("The council rejected the tunnel by 41 votes to 9, Vek said.", []),
        ("In 1998 the Harbour party kept Vek by 83 votes to 62.", []),
        ("Vek expects 60 to 80 people at the Harbour party.", []),
        ("Orne Rovers won 3-1 in the Harbour league.", []),
    ],
)
def test_results_of_one_vote(statement: str, values: list[str]) -> None:
    claims = (claim("post", WON), claim("herald", statement))
    found = list(results(claims, story(*claims, heads=[head("post"), head("herald")])))
    assert sorted(v.value for item in found for v in item.values) == sorted(values)
