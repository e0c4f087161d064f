"""Who prints a finding without the denial that others print beside it."""

from onrecord.reconcile import reconcile
from onrecord.records import Omission
from tests.reconcile.readings import claim, denial, head, reading

SAID = "The upper weir at Vellmark was opened without a warning."


def _left_out(*carriers: str, silent: tuple[str, ...] = ()) -> tuple[Omission, ...]:
    readings = [reading(name, claim(name, SAID, "Ana Vek")) for name in silent]
    for name in carriers:
        told = claim(name, SAID, "Ana Vek"), denial(name, "the Weir Board", SAID, at=200)
        readings.append(reading(name, *told))
    return reconcile([head(name) for name in (*carriers, *silent)], readings).omissions


def test_nobody_leaves_out_what_all_print() -> None:
    assert _left_out("amber", "birch") == ()


def test_what_nobody_denies_cannot_be_left_out() -> None:
    assert _left_out(silent=("amber", "birch")) == ()


def test_those_who_leave_a_denial_out_are_named_once_a_finding_with_those_who_print_it() -> None:
    (found,) = _left_out("amber", "birch", silent=("cedar", "dogwood", "elder"))
    assert found.documents == ("cedar", "dogwood", "elder")
    assert found.carried_by == ("amber", "birch")
    assert len(found.denials) == 2


def test_an_article_with_a_denial_that_was_not_matched_is_not_blamed() -> None:
    plain = reading("amber", claim("amber", SAID, "Ana Vek"))
    other = reading(
        "birch", claim("birch", SAID, "Ana Vek"), denial("birch", "the Weir Board", "Ana Vek's account", at=200)
    )
    full = reading("cedar", claim("cedar", SAID, "Ana Vek"), denial("cedar", "the Weir Board", SAID, at=200))
    (found,) = reconcile([head(name) for name in ("amber", "birch", "cedar")], [plain, other, full]).omissions
    assert found.documents == ("amber",)
