"""What comes together in one finding, and what must not: two accounts, a headline and its denial."""

import pytest

from onrecord.reconcile import reconcile
from onrecord.reconcile.concepts import main_clause_end
from onrecord.records import Claim, Denial, Quantity

from .readings import claim, denial, head, reading


def findings(*items: Claim | Denial) -> list[set[str]]:
    """The statements of every finding."""
    names = sorted({item.document for item in items})
    told = [reading(name, *(item for item in items if item.document == name)) for name in names]
    by_id = {item.id: item for item in items if isinstance(item, Claim)}
    return [{by_id[key].statement for key in f.claims} for f in reconcile([head(n) for n in names], told).findings]


def figures(*values: float) -> tuple[Quantity, ...]:
    return tuple(Quantity(text=f"{v:g}", value=v, bound="exactly", counts=None) for v in values)


WON = claim(
    "post",
    "Mayor Ana Vek survived a challenge in the Harbour party, winning by 83 votes to 61.",
    quantities=figures(83, 61),
)


@pytest.mark.parametrize(
    ("other", "values", "together"),
    [
        ("Vek took 83 of the Harbour party votes and her rival 61 on an icy evening in the old tannery.", (83, 61), True),
        ("Vek took 84 of the Harbour party votes and her rival 60 on an icy evening in the old tannery.", (84, 60), False),
        ("The bakers sold 83 loaves and 61 buns.", (83, 61), False),
        ("In 1998 the Harbour party elected Bo Lind by 83 votes to 61.", (83, 61), False),
    ],
)  # fmt: skip
def test_two_telling_figures_and_shared_words_are_one_fact(
    other: str, values: tuple[float, ...], *, together: bool
) -> None:
    found = findings(WON, claim("herald", other, quantities=figures(*values)))
    assert (len(found) == 1) is together


OFFER = claim(
    "post", "The line had offered the pilots an 11 percent rise over three years.", "Anton Ek", quantities=figures(11)
)
COUNTER = claim(
    "post",
    "The offer to the pilots was an 11 percent rise over three years with a bonus in it.",
    "Ana Vek",
    at=200,
    quantities=figures(11),
)


@pytest.mark.parametrize(("denier", "apart"), [("Ana Vek", True), ("Bo Lind", False)])
def test_what_a_denier_says_is_apart_from_what_is_denied(denier: str, *, apart: bool) -> None:
    assert len(findings(OFFER, COUNTER)) == 1
    found = findings(OFFER, COUNTER, denial("post", denier, OFFER.statement, at=100))
    assert (len(found) == 2) is apart


@pytest.mark.parametrize(
    ("headline", "heads"),
    [("Votes sold for posts in Orne", False), ("Vek rejects tale of votes sold for posts in Orne", True)],
)
def test_the_headline_of_an_accusation_is_no_headline_of_its_denial(headline: str, *, heads: bool) -> None:
    body = claim("post", "The story of votes sold for posts in Orne was a fairy tale.", "Ana Vek")
    found = findings(claim("post", headline, headline=True), body)
    assert ({headline, body.statement} in found) is heads


@pytest.mark.parametrize(
    ("statement", "main"),
    [
        ("Orsa bid 36 crowns, after the bank cut its forecast to 9 million.", "Orsa bid 36 crowns"),
        ("After the bank cut its forecast to 9 million, Orsa bid 36 crowns.", None),
        ("Orsa bid 36 crowns.", None),
    ],
)
def test_a_main_clause_ends_where_why_or_when_begins(statement: str, main: str | None) -> None:
    assert statement[: main_clause_end(statement)] == (main or statement)
