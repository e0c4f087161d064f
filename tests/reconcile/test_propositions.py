"""One speaker on one matter, on whatever rung: one finding; the same words about another matter: another one."""

from typing import Any

import pytest

from onrecord.reconcile import Reconciled, reconcile
from onrecord.records import Claim
from tests.reconcile.readings import claim, head, reading

SENT = "Orsa is likely to send engineers to the Vellmark dam to help the Weir Board."
SUCH = "As Orsa and Vellmark have a pact on floods, such a deployment is very likely."


def _found(*claims: Claim) -> Reconciled:
    documents = sorted({c.document for c in claims})
    readings = [reading(name, *(c for c in claims if c.document == name)) for name in documents]
    return reconcile([head(name) for name in documents], readings)


def _hedged(document: str, statement: str, words: str, rung: str, at: int = 0, speaker: str = "Ana Vek") -> Claim:
    fields: dict[str, Any] = {"likelihood": rung, "likelihood_words": words, "kind": "assessment", "at": at}
    return claim(document, statement, speaker, **fields)


def test_how_likely_such_a_thing_is_belongs_to_the_thing_the_speaker_spoke_of_before() -> None:
    sent, such = _hedged("amber", SENT, "likely", "likely"), _hedged("amber", SUCH, "very likely", "very_likely", 200)
    (finding,) = _found(sent, such).findings
    assert finding.claims == tuple(sorted((sent.id, such.id)))
    assert {use.likelihood for use in finding.likelihoods} == {"likely", "very_likely"}
    assert finding.statement == SENT, "what can be understood by itself stands for all"


@pytest.mark.parametrize(
    "such",
    [
        _hedged("amber", "Such a deployment is likely to break the treaty of Orsa.", "likely", "likely", 200),
        _hedged("amber", SUCH, "very likely", "very_likely", 200, speaker="Ole Brandt"),
        _hedged("amber", SUCH.replace("deployment", "delivery"), "very likely", "very_likely", 200),
        claim("amber", "Such a deployment is welcome.", "Ana Vek", at=200),
    ],
    ids=["says more of it", "another speaker's", "another act", "not how sure he is"],
)
def test_what_else_is_said_of_such_a_thing_stands_by_itself(such: Claim) -> None:
    assert len(_found(_hedged("amber", SENT, "likely", "likely"), such).findings) == 2


def test_such_a_thing_is_not_what_was_told_of_only_later() -> None:
    such, sent = _hedged("amber", SUCH, "very likely", "very_likely"), _hedged("amber", SENT, "likely", "likely", 200)
    assert len(_found(such, sent).findings) == 2


def test_the_words_of_a_hedge_set_no_two_claims_apart() -> None:
    one = _hedged("amber", "More engineers are expected to be sent to the dam.", "are expected", "likely")
    other = _hedged(
        "birch", "More engineers will almost certainly be sent to the dam.", "almost certainly", "almost_certain"
    )
    assert len(_found(one, other).findings) == 1


def test_what_two_outlets_say_in_passing_makes_no_one_statement_of_theirs() -> None:
    treaty = "under the flood treaty signed during the visit of Ana Vek to Orsa in June"
    sent = claim("amber", f"Engineers could be sent to Vellmark {treaty}.", "Ole Brandt")
    signed = claim("birch", "A flood treaty was signed during the visit of Ana Vek to Orsa in June.")
    assert len(_found(sent, signed).findings) == 2
