"""What is denied, and by whom: the forms in which news English denies, each borne out for the verifier, too."""

import pytest

from onrecord.extract.by_rules import read
from onrecord.ingest import read_article
from onrecord.records import Document
from onrecord.verify import verify

ACCUSED = "The union said the firm had hidden the report."


def article(*bodies: str) -> Document:
    lead = "The town of Velm lies on the coast, an hour from the capital."
    text = "\n\n".join(["Dam near Velm bursts and floods villages", lead, *bodies, "The road is shut for now.\n"])
    document = read_article("a.txt", text.encode())
    assert isinstance(document, Document)
    return document


@pytest.mark.parametrize(
    ("body", "denier", "form", "denied"),
    [
        ("Kessler Chemie denied reports that valves had been leaking.", "Kessler Chemie", "denies", "Valves had been leaking."),
        ("The mayor rejected suggestions she had been slow to act.", "The mayor", "denies", "She had been slow to act."),
        ("The cabinet has denied claims by the opposition that votes were hidden.", "The cabinet", "denies", "Votes were hidden."),
        ("Ek flatly denied the report by the Courier that he would resign.", "Ek", "denies", "He would resign."),
        ("Ek denied reports by Orr on the pier that it had failed.", "Ek", "denies", "It had failed."),
        ("Police denied rumours on social media of a second attack.", "Police", "denies", "A second attack."),
        ("Petra Holm dismissed as “nonsense” reports that she had been warned.", "Petra Holm", "disputes", "She had been warned."),
        ("Petra Holm dismissed reports that she had been warned as nonsense.", "Petra Holm", "disputes", "She had been warned."),
        ("The ministry denied that any of its soldiers were in Velm.", "The ministry", "denies", "Any of its soldiers were in Velm."),
        ("Ek denied having met the builder, and said he would sue.", "Ek", "denies", "Having met the builder."),
        ("The company, which denies liability, will appeal.", "The company", "denies", "Liability."),
        ("Mr Oakden, 58, who denies all the charges, will appear in court in July.", "Oakden", "denies", "All the charges."),
        ("The army refused to confirm or deny the strike.", "The army", "declines_to_comment", "The strike."),
        ("Asked about the payments, the palace declined to comment.", "the palace", "declines_to_comment", "The payments."),
        ("Shaw rejected a claim by Ruth Eames that he had kept a report secret.", "Shaw", "denies", "He had kept a report secret."),
        ("Norrbau denied that the report was a draft.", "Norrbau", "denies", "The report was a draft."),
        ("Colin Braye, cleared of the same charges, declined to comment.", "Colin Braye", "declines_to_comment", "Declined to comment."),
        ("Ek's lawyer, Ada Ruun, said her client denied all wrongdoing.", "Ek", "denies", "All wrongdoing."),
        ("Torvia rejected as “groundless” US accusations that it had hacked the grid.", "Torvia", "denies", "It had hacked the grid."),
        ("Ann Lowe would not be drawn on the claims.", "Ann Lowe", "declines_to_comment", "Would not be drawn on the claims."),
        ("Three men have denied murder.", "Three men", "denies", "Murder."),
        ("Mara Holm pleaded not guilty to two counts of fraud.", "Mara Holm", "denies", "Two counts of fraud."),
    ],
)  # fmt: skip
def test_what_is_denied_stands_in_the_sentence(body: str, denier: str, form: str, denied: str) -> None:
    document = article(body)
    draft = read(document)
    assert [(one.denier, one.form, one.denied_statement) for one in draft.denials] == [(denier, form, denied)]
    assert not verify(document, draft, answered_by="rules", model=None).refused


@pytest.mark.parametrize(
    ("before", "body", "denier", "form", "denied"),
    [
        ("Ek is charged with taking bribes from Orr.", "Ek has maintained his innocence.", "Ek", "denies", "Taking bribes from Orr."),
        ("A quiet day.", "Velm accused Torvia of hacking it, something Torvia denied.", "Torvia", "denies", "Torvia hacking it."),
        (ACCUSED, "The firm said this was false.", "The firm", "disputes", "The firm had hidden the report."),
        (ACCUSED, "The firm called the claim baseless.", "The firm", "disputes", "The firm had hidden the report."),
        (ACCUSED, "“This is nonsense,” Ek said.", "Ek", "disputes", "The firm had hidden the report."),
        (ACCUSED, "The allegations were denied by the bank.", "the bank", "denies", "The firm had hidden the report."),
        ("Friis accused the minister of lying.", "The minister denied that.", "The minister", "denies", "The minister lying."),
        ("Jonas Friis accused the minister of neglect.", "The minister denied it.", "The minister", "denies", "Neglect."),
        ("Ek is charged with taking bribes from Orr.", "Ek denies the charges.", "Ek", "denies", "Taking bribes from Orr."),
    ],
)  # fmt: skip
def test_what_is_denied_stands_just_before(before: str, body: str, denier: str, form: str, denied: str) -> None:
    document = article(before, body)
    draft = read(document)
    assert [(one.denier, one.form, one.denied_statement) for one in draft.denials] == [(denier, form, denied)]
    assert not verify(document, draft, answered_by="rules", model=None).refused


@pytest.mark.parametrize("body", ["Police said the alarm was false.", "Vek described the false passport to the court."])
def test_a_thing_that_is_false_is_no_denial(body: str) -> None:
    assert not read(article(body)).denials


def test_neither_of_two_replies() -> None:
    document = article("Neither the ministry nor Norrbau responded to requests for comment.")
    draft = read(document)
    assert [(one.denier, one.form, one.denied_statement) for one in draft.denials] == [
        ("the ministry", "no_reply", "Neither the ministry nor Norrbau responded to requests for comment."),
        ("Norrbau", "no_reply", "Neither the ministry nor Norrbau responded to requests for comment."),
    ]
    assert not verify(document, draft, answered_by="rules", model=None).refused


def test_a_sentence_that_only_denies_is_read_no_further_than_language_goes() -> None:
    assert len(read(article("Vek denied that the pier had failed and " * 200 + "left.")).denials) <= 40
