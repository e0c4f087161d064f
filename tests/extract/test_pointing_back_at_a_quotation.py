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
        (
            "“You would not believe it. The mayor took the money himself,” Jon Ek said. The mayor denies it.",
            "The mayor took the money himself.",
        ),
        (
            "“It is a lovely river. The firm dumped acid in it last May,” Ana Vek said. The firm denies that.",
            "The firm dumped acid in it last May.",
        ),
        ("Jon Ek was accused of fraud in May, a claim he rejected three weeks later.", "Fraud in May."),
        ("Velm Foods accused the union of theft, which it denied a few days later.", "Theft."),
    ],
)
def test_what_is_denied_is_the_quotation_just_before(text: str, statement: str) -> None:
    denials = read(article(("title", "At Velm"), ("body", text))).denials
    assert [denial.denied_statement for denial in denials] == [statement]
