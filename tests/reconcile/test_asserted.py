"""What a statement says is so itself, without what it only mentions."""

import pytest

from onrecord.reconcile.asserted import asserted_words


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("Jon Ek of Velm, 46, is charged with murder.", "Jon Ek of Velm, 46,"),
        ("Jon Ek of Velm, 46, is charged in St. Velm County Court with murder.", "Jon Ek of Velm, 46,"),
        ("A jury on Thursday cleared the captain of murder.", "A jury on Thursday"),
        ("The jury has found the captain guilty of arson.", "The jury has"),
        ("Jon Ek set the house on fire.", "Jon Ek set the house on fire."),
    ],
)
def test_a_charge_and_a_verdict_only_mention_the_deed(statement: str, told: str) -> None:
    assert asserted_words(statement).strip() == told.strip()
