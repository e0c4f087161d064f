"""A notice of correction claims what it puts right, in the outlet's own voice; what is withdrawn is nobody's claim."""

import pytest

from onrecord.drafts import DraftClaim
from onrecord.extract.by_rules import read
from onrecord.records import Document
from onrecord.verify import verify
from tests.articles import article

LEAD = ("body", "A ferry sank off the port of Velm in heavy rain, and the harbour was shut for two days.")


def noticed(words: str, *above: tuple[str, str]) -> tuple[Document, list[DraftClaim]]:
    document = article(LEAD, *above, ("body", words), published="2030-06-10")  # type: ignore[arg-type]
    return document, [claim for claim in read(document).claims if claim.evidence[0].sentence > 1]


@pytest.mark.parametrize(
    ("notice", "right"),
    [
        (
            "CORRECTION: An earlier version of this article said the ferry sank on 3 June. In fact it sank on 5 June.",
            "The ferry sank on 5 June.",
        ),
        (
            "Clarification: This story originally stated that 40 people worked at the mill. The correct figure is 64.",
            "64 people worked at the mill.",
        ),
        (
            "A report in Monday's Gazette stated that the mill employs 40 people. The correct figure is 64. We are happy to"
            " set the record straight.",
            "The mill employs 64 people.",
        ),
        ("This article was amended on 6 June to say that Ms Vek resigned on 2 June.", "Ms Vek resigned on 2 June."),
        ("An earlier online version of this story said Mrs Brand quit on 11 May. She quit on 9 May.", "Mrs Brand quit on 9 May."),
        (
            "An earlier version of this story incorrectly reported that the mayor had resigned. She remains in office.",
            "The mayor remains in office.",
        ),
        (
            "Correction, 6 June: the headline on this article misstated the number of dead. It is nine, not 19.",
            "The headline on this article misstated the number of dead. It is nine, not 19.",
        ),
    ],
)  # fmt: skip
def test_what_is_put_right_is_the_outlets_claim_and_the_only_one(notice: str, right: str) -> None:
    document, claims = noticed(notice)
    assert [(claim.speaker, claim.statement) for claim in claims] == [(None, right)]
    reading = verify(document, read(document), answered_by="rules", model=None)
    assert not reading.refused


def test_the_day_that_is_withdrawn_is_no_time_of_anything() -> None:
    _, (claim,) = noticed("CORRECTION: An earlier version said the ferry sank on 3 June. In fact it sank on 5 June.")
    assert claim.when is not None
    assert (claim.when.text, claim.when.earliest) == ("5 June", "2030-06-05")


def test_a_heading_may_call_it_a_correction() -> None:
    _, claims = noticed(
        "The story published on Monday said Orne Timber lost 2.5 million euros. Orne Timber lost 1.5 million euros.",
        ("heading", "Corrections and clarifications"),
    )
    assert [claim.statement for claim in claims] == ["Orne Timber lost 1.5 million euros."]


@pytest.mark.parametrize(
    "words",
    [
        "The inspectorate's report said 40 people were hurt. The correct figure is 64, Ana Vek said.",
        "A report by the ministry said the dam was sound. In fact, it had cracked in May.",
        "The inspectors' report stated that the dam was sound. The correct procedure was followed, it said.",
        "An earlier version of the treaty said the border ran along the river. The ridge was chosen later, Ana Vek said.",
    ],
)
def test_what_others_say_is_no_notice_of_the_outlets(words: str) -> None:
    document, claims = noticed(words)
    assert [claim.speaker for claim in claims if claim.speaker] != []
    assert not verify(document, read(document), answered_by="rules", model=None).refused


def test_what_is_withdrawn_is_refused_in_the_outlets_voice() -> None:
    document, (claim,) = noticed(
        "A report in Monday's Gazette stated that the mill employs 40 people. The correct figure is 64."
    )
    draft = read(document).model_copy(
        update={"claims": (claim.model_copy(update={"statement": "The mill employs 40 people."}),)}
    )
    assert verify(document, draft, answered_by="rules", model=None).refused


def test_a_speaker_whom_the_outlet_calls_wrong_keeps_that_word() -> None:
    _, (claim,) = noticed("The minister wrongly said that the dam was sound.")
    assert claim.statement == "The minister wrongly said that the dam was sound."
