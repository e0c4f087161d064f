"""A denial that only points back answers what was said last, also where that is a quotation of several sentences."""

import pytest

from onrecord.extract.by_rules import read
from tests.articles import article


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Gerda Simm, who chairs the tenants, said members cared less about who leaked what than about beer. "
            "“Solvane put rents up by a fifth when it bought the pubs. We remember,” she said. Solvane disputes that.",
            "Solvane put rents up by a fifth when it bought the pubs.",
        ),
        (
            "Jon Ek said the sale was slow. “Velm Gold emptied the shafts before the audit. I saw the lorries,” he said. "
            "Velm Gold denied this.",
            "Velm Gold emptied the shafts before the audit.",
        ),
    ],
)
def test_what_is_denied_is_the_quotation_just_before(text: str, statement: str) -> None:
    denials = read(article(("title", "At Velm"), ("body", text))).denials
    assert [denial.denied_statement for denial in denials] == [statement]
