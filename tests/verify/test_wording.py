import pytest

from tests.verify.drafting import claim, objections, severities, story

ARTICLE = story(
    "“The pier was rotten,” Ana Vek said, and called the insurers “slow … and proud”.",
    "She said the town's harbour would be rebuilt before winter.",
)


@pytest.mark.parametrize(
    ("statement", "cited"),
    [
        pytest.param("“The pier was rotten,”", 1, id="verbatim"),
        pytest.param('She called the insurers "slow".', 1, id="a word of a quotation, other marks"),
        pytest.param("The harbour would be rebuilt before winter.", 2, id="no marks"),
        pytest.param("The town's harbour would be rebuilt.", 2, id="an apostrophe is no quotation mark"),
    ],
)
def test_quotations_of_the_article_are_accepted(statement: str, cited: int) -> None:
    assert not objections(ARTICLE, claim(statement, cited, speaker="Ana Vek"), "wording")


@pytest.mark.parametrize(
    ("statement", "cited"),
    [
        pytest.param("“The pier was doomed,” she said.", 1, id="not the words"),
        pytest.param("“The town's harbour would be rebuilt before winter”", 2, id="marks round a paraphrase"),
        pytest.param('Ana Vek said "the harbour would be rebuilt".', 2, id="marks round part of it"),
        pytest.param("The harbour would be rebuilt before winter by foreign investors secretly.", 2, id="a tail"),
        pytest.param("Schools close on Monday because teachers strike.", 2, id="another thing altogether"),
    ],
)
def test_what_the_evidence_does_not_have_is_refused(statement: str, cited: int) -> None:
    assert "error" in severities(ARTICLE, claim(statement, cited, speaker="Ana Vek"), "wording")
