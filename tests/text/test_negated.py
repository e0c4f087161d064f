"""What somebody is told not to think is not theirs; a "not" elsewhere takes nothing from what they say."""

import pytest

from onrecord.extract.by_rules import read as by_rules
from onrecord.text.attribution.negated import is_negated
from tests.text.test_attribution import read


@pytest.mark.parametrize(
    ("sentence", "negated"),
    [
        ("Ana Vek did not think the pier was at risk.", True),
        ("Divers don’t believe that the hull was holed.", True),
        ("The guild never thought that the strike would last.", True),
        ("Ms Vek no longer believes that the pier can be saved.", True),
        ("The guild no longer says that the strike will last.", True),
        ("Ana Vek did not dispute that the pier was at risk.", False),
        ("Ana Vek thinks the pier was not at risk.", False),
        ("Ana Vek, who did not sign, said the pier was at risk.", False),
    ],
)
def test_the_verbs_own_not_tells_that_words_are_not_held(sentence: str, negated: bool) -> None:
    document, found = read(sentence)
    assert [is_negated(document.text, one) for one in found] == [negated]


def test_the_rules_keep_the_not_with_who_does_not_think_it() -> None:
    document, _ = read("Ana Vek did not think the pier was at risk.")
    assert [claim.statement for claim in by_rules(document).claims] == ["Ana Vek did not think the pier was at risk."]
