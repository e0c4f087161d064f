import pytest

from onrecord.text.names import fold_name, names_in, without_role


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("nothing here is named", [], id="none"),
        pytest.param("On Monday the ferry left.", [], id="a weekday is no name"),
        pytest.param(
            "Later Ana Vek spoke in Velm.", ["Ana Vek", "Velm"], id="without the word that opens the sentence"
        ),
        pytest.param("a spokesman, Jan Weber, left", ["Jan Weber"], id="a given name that is a month, too"),
        pytest.param("In May Weber left.", ["Weber"], id="a month"),
        pytest.param("Ana Vek's ferry", ["Ana Vek"], id="without the possessive"),
        pytest.param("the Bank of Velm", ["Bank of Velm"], id="with a link word"),
        pytest.param("near Port d’Azan", ["Port d’Azan"], id="with an elided article"),
    ],
)
def test_names_are_found(text: str, expected: list[str]) -> None:
    assert [name.text for name in names_in(text)] == expected


def test_spellings_of_one_name_fold_together() -> None:
    assert fold_name("Ana-Marít Vek’s") == fold_name("ana marit vek") == "ana marit vek"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Ana Vek", ("Ana Vek", None), id="no role"),
        pytest.param("Defence Minister Ana Vek", ("Ana Vek", "Defence Minister"), id="two words"),
        pytest.param("Minister", ("Minister", None), id="a role alone"),
        pytest.param("Foreign Ministry", ("Foreign Ministry", None), id="what only tells which office is no role"),
        pytest.param("Velm Security Works", ("Velm Security Works", None), id="nor within a body's name"),
        pytest.param("Justice Ana Vek", ("Ana Vek", "Justice"), id="a judge's title"),
    ],
)
def test_a_role_before_a_name_is_told_from_it(name: str, expected: tuple[str, str | None]) -> None:
    assert without_role(name) == expected
