import pytest

from onrecord.records import DenialForm
from tests.verify.drafting import denial, objections, refusals, severities, story

ARTICLE = story(
    "Brandt Storage denied that the silo had been overloaded.",
    "The ministry declined to comment on the missiles.",
    "The union did not respond to questions about the strike.",
    "Moscow denied sending missiles to the islands.",
    "Officials accuse the port of hiding its records.",
    "The port rejected the accusation.",
    "The operator, which denied negligence, said the pumps had failed.",
    "The crew was not paid, the owner said.",
    "Earlier Ana Vek pressed the envoy, insisting that he should open the harbour.",
    "The envoy rejected that idea.",
)


@pytest.mark.parametrize(
    ("denier", "denied", "cited", "form"),
    [
        pytest.param("Brandt Storage", "The silo had been overloaded.", (1,), "denies", id="denied that"),
        pytest.param("The ministry", "The missiles.", (2,), "declines_to_comment", id="declined"),
        pytest.param("The union", "Questions about the strike.", (3,), "no_reply", id="no reply"),
        pytest.param("The port", "The port is hiding its records.", (5, 6), "denies", id="points back"),
        pytest.param("the owner", "The crew was paid.", (8,), "denies", id="said that it is not so"),
        pytest.param("The envoy", "The envoy should open the harbour.", (9, 10), "denies", id="points back to an idea"),
    ],
)
def test_denials_of_the_article_are_accepted(
    denier: str, denied: str, cited: tuple[int, ...], form: DenialForm
) -> None:
    assert not objections(ARTICLE, denial(denier, denied, *cited, form=form), "denials")


@pytest.mark.parametrize(
    ("denier", "denied", "cited", "form"),
    [
        pytest.param("The ministry", "The missiles.", (2,), "denies", id="not commenting is no denial"),
        pytest.param("The union", "Questions about the strike.", (3,), "denies", id="no reply is no denial"),
        pytest.param("Moscow", "Moscow is sending troops to the islands.", (4,), "denies", id="troops for missiles"),
        pytest.param("The union", "The silo had been overloaded.", (1,), "denies", id="another denier"),
        pytest.param("The operator", "The pumps had failed.", (7,), "denies", id="the cue governs something else"),
        pytest.param("Officials", "The port is hiding its records.", (5,), "denies", id="nobody denies anything"),
        pytest.param("the owner", "The crew was not paid.", (8,), "denies", id="what is said is not denied"),
    ],
)
def test_other_denials_are_refused(denier: str, denied: str, cited: tuple[int, ...], form: DenialForm) -> None:
    assert "error" in severities(ARTICLE, denial(denier, denied, *cited, form=form), "denials")


def test_disputing_for_denying_is_a_warning() -> None:
    item = denial("Brandt Storage", "The silo had been overloaded.", 1, form="disputes")
    assert severities(ARTICLE, item, "denials") == ["warning"]


def test_whoever_accuses_is_not_the_one_who_denies() -> None:
    article = story("The union said the port authority had ignored three warnings, but the authority denied this.")
    denied = "The port authority had ignored three warnings."
    assert severities(article, denial("The union", denied), "denials") == ["error"]
    assert severities(article, denial("the port authority", denied), "denials") == []


OWN = story(
    "A nurse said two wards had been shut.",
    "The clinic said that forty beds were free and called the report untrue.",
    "Ek's lawyer, Ida Roos, said the driver did not contest the test but denied that he had been drinking.",
    "The prosecutor, Jan Moe, said the suspect did not contest the theft but denied the killing.",
)


def test_nobody_denies_what_they_say_beside_calling_a_report_untrue() -> None:
    own = denial("The clinic", "Forty beds were free.", 2, form="disputes")
    assert "error" in severities(OWN, own, "denials")
    assert not objections(OWN, denial("The clinic", "Two wards had been shut.", 2, 1, form="disputes"), "denials")


def test_a_lawyer_tells_what_the_client_denies_and_a_prosecutor_denies_nothing() -> None:
    assert not objections(OWN, denial("Ek", "He had been drinking.", 3), "denials")
    assert "error" in severities(OWN, denial("Jan Moe", "The killing.", 4), "denials")


def test_another_form_does_not_excuse_another_object() -> None:
    beside = denial("The operator", "The pumps had failed.", 7, form="disputes")
    assert "error" in severities(ARTICLE, beside, "denials")


@pytest.mark.parametrize(
    ("sentence", "denied"),
    [
        ("“It is false that it has been shelved,” said Ana Vek.", "It has been shelved."),
        ("Claims that the guards entered Telm are an invention, stated Ana Vek.", "The guards entered Telm."),
    ],
)
def test_a_verdict_before_or_behind_what_it_is_on_denies_it(sentence: str, denied: str) -> None:
    assert not objections(story(sentence), denial("Ana Vek", denied, 1, form="disputes"), "denials")


def test_she_who_answers_is_whom_the_sentence_before_opens_with() -> None:
    told = story("His wife has filed for divorce.", "She could not be reached for comment on Monday.")
    assert (
        severities(told, denial("His wife", "Could not be reached for comment.", 2, form="no_reply"), "denials") == []
    )
    assert severities(told, denial("The mayor", "Could not be reached for comment.", 2, form="no_reply"), "denials")


def test_a_plea_denies_guilt_and_the_charge_and_nothing_else() -> None:
    told = story(
        "Jon Ek is charged in the county court with second-degree murder.",
        "Ana Vek said the cash was a loan.",
        "Jon Ek pleaded not guilty to both counts.",
    )
    assert refusals(told, denial("Jon Ek", "Jon Ek is guilty.", 3)) == []
    assert refusals(told, denial("Jon Ek", "Second-degree murder.", 3, 1)) == []
    assert "denials" in refusals(told, denial("Ana Vek", "Ana Vek is guilty.", 3))
