"""Replies that neither say yes nor no nor refuse stand beside what was asked, and everything else is no such reply."""

import pytest

from onrecord.extract.by_rules import read
from onrecord.records import Document
from onrecord.verify import verify
from tests.articles import article as document_of


def replies(document: Document) -> list[tuple[str, str, str]]:
    """Who replies, what was asked, and the reply, of those that the verifier accepts; none is refused."""
    reading = verify(document, read(document), answered_by="rules", model=None)
    assert not reading.refused
    return [
        (one.denier, one.denied_statement, one.evidence[-1].text) for one in reading.denials if one.form == "replies"
    ]


def article(*paragraphs: str) -> Document:
    return document_of(*(("body", paragraph) for paragraph in paragraphs))


HEAD = "Mayor Ana Vek and the engineer, Jon Ek, came to the pier on Monday."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "Asked whether the council still backed the engineer, Ana Vek said: “He has a contract until May.”",
            ("Ana Vek", "Whether the council still backed the engineer.", "He has a contract until May."),
            id="asked first",
        ),
        pytest.param(
            "Jon Ek, asked whether the beams had been inspected, said that was “a matter for the owners of the pier”.",
            (
                "Jon Ek",
                "Whether the beams had been inspected.",
                "that was “a matter for the owners of the pier”",
            ),
            id="left to others",
        ),
        pytest.param(
            "Ana Vek was asked whether she had read the report. “My thoughts are with the families,” she said.",
            ("Ana Vek", "Whether she had read the report.", "My thoughts are with the families,"),
            id="the sentence before",
        ),
        pytest.param(
            "The Courier asked Jon Ek whether he had read the report. He replied: “Today belongs to the divers.”",
            ("Jon Ek", "Whether he had read the report.", "Today belongs to the divers."),
            id="an outlet asks",
        ),
        pytest.param(
            "We asked the council whether it had paid the divers. A spokeswoman said: “The accounts are with the auditor.”",
            ("A spokeswoman", "Whether it had paid the divers.", "The accounts are with the auditor."),
            id="a spokeswoman replies",
        ),
        pytest.param(
            "Asked about the missing beams, Jon Ek said: “We stand by our report.”",
            ("Jon Ek", "The missing beams.", "We stand by our report."),
            id="asked about a thing",
        ),
    ],
)
def test_a_reply_stands_beside_what_was_asked(text: str, found: tuple[str, str, str]) -> None:
    assert replies(article(HEAD, text)) == [found]


def test_a_question_told_after_its_reply_is_cited_with_it() -> None:
    text = "“He has a contract,” Ana Vek said when asked whether she still backed the engineer."
    assert replies(article(HEAD, text)) == [("Ana Vek", "Whether she still backed the engineer.", text)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Asked whether the pier was safe, Jon Ek said: “Yes, it has been inspected twice.”", id="yes"),
        pytest.param("Asked whether the pier was safe, Jon Ek said: “It is.”", id="it is"),
        pytest.param(
            "Asked whether the pier was safe, Jon Ek said: “The pier is safe.”", id="what was asked is taken up"
        ),
        pytest.param("Asked whether the pier was safe, Jon Ek said it would be closed in May.", id="told indirectly"),
        pytest.param("Asked whether he had lied, Jon Ek denied having read the report.", id="a denial"),
        pytest.param("Asked whether he had read the report, Jon Ek declined to comment.", id="a refusal"),
        pytest.param("Asked why the pier was shut, Jon Ek said: “Two beams have gone.”", id="why"),
        pytest.param("Asked about the storm, Jon Ek said: “We lost two boats.”", id="an account"),
        pytest.param("Asked about the storm, Jon Ek said it was a matter for concern.", id="a concern"),
        pytest.param("Asked whether others had, Jon Ek said: “The divers came late.”", id="a question that hangs"),
        pytest.param(
            "Jon Ek asked whether the pier was safe. Ana Vek said: “The divers came late.”", id="another speaks"
        ),
    ],
)
def test_an_answer_or_a_question_that_tells_nothing_is_none(text: str) -> None:
    assert replies(article(HEAD, text)) == []


def test_a_brief_reply_is_told_once() -> None:
    draft = read(article(HEAD, "Asked whether she still backed him, Ana Vek said: “He has a contract until May.”"))
    assert [claim.statement for claim in draft.claims if "contract" in claim.statement] == []


def test_a_reply_with_a_figure_is_a_claim_as_well() -> None:
    document = article(HEAD, "Asked whether the pier would close, Ana Vek said: “We have paid 40 divers for a month.”")
    assert [one.form for one in read(document).denials] == ["replies"]
    assert [claim.speaker for claim in read(document).claims if "40 divers" in claim.statement] == ["Ana Vek"]
