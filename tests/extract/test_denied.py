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
        ("Ek has denied trying to sway the vote.", "Ek", "denies", "Trying to sway the vote."),
        ("Ek denied outright that the firm had paid.", "Ek", "denies", "The firm had paid."),
        ("Ek denied in court on Monday that the firm had paid.", "Ek", "denies", "The firm had paid."),
        ("Ek denied wrongdoing and had stayed aboard.", "Ek", "denies", "Wrongdoing."),
        ("Orr denied that any such talks had been held.", "Orr", "denies", "Any such talks had been held."),
        ("Despite the mayor’s denial that troops had come, people fled.", "the mayor", "denies", "Troops had come."),
        ("Ek pleaded not guilty to fraud.", "Ek", "denies", "Fraud."),
        ("Ek denied her claim that the dam was weak.", "Ek", "denies", "The dam was weak."),
        ("Ek insisted there was no truth in rumours that she would go.", "Ek", "denies", "She would go."),
        ("The firm admits a delay, but denies that staff were drunk.", "The firm", "denies", "Staff were drunk."),
        ("Ek shrugged off suggestions that she had lied.", "Ek", "disputes", "She had lied."),
        ("Ek dismissed the letter as “a stunt.”", "Ek", "disputes", "The letter."),
        ("Ek dismissed the study as a stunt.", "Ek", "disputes", "The study."),
        ("Ek called the paper’s account “wholly false”.", "Ek", "disputes", "The paper’s account."),
        ("Claims that votes were lost are false, Ek said.", "Ek", "disputes", "Votes were lost."),
        ("The bank contests the finding that it broke the law.", "The bank", "disputes", "It broke the law."),
        ("Orr said the firm left the site bare, a claim Norrbau disputes.", "Norrbau", "disputes", "The firm left the site bare."),
        ("Officials said Ana Holm had won, a result her rival quickly rejected as rigged.", "her rival", "denies", "Ana Holm had won."),
        ("Ek, accused of fraud, denied it.", "Ek", "denies", "Fraud."),
        ("Velm's ministry “categorically rejected” the charge of a secret sale.", "Velm's ministry", "denies", "A secret sale."),
        ("Ek did not respond to a separate allegation that he had lied.", "Ek", "no_reply", "He had lied."),
        ("On whether it was a failure, Ek had nothing to say.", "Ek", "declines_to_comment", "Whether it was a failure."),
        ("Ana Vek, in an interview with the Post denied that she knew.", "Ana Vek", "denies", "She knew."),
        ("There are claims that the bridge fell. Ek denies it categorically.", "Ek", "denies", "The bridge fell."),
        ("The fund, asked whether it would pay, said it did not comment.", "The fund", "declines_to_comment", "Whether it would pay."),
        ("To the question whether he had been paid, Ek did not answer.", "Ek", "declines_to_comment", "Whether he had been paid."),
        ("When that deed was signed, the advocate did not specify.", "the advocate", "declines_to_comment", "When that deed was signed."),
        ("When the Post called on Monday, the firm declined to comment.", "the firm", "declines_to_comment", "Declined to comment."),
        ("Orr declined to name them or to say whether any had fled.", "Orr", "declines_to_comment", "Whether any had fled."),
        ("Asked whether she had paid, Ek replied: “Certainly not.”", "Ek", "denies", "She had paid."),
        ("Holm’s lawyer, Greta Lind, said he “firmly denies having paid anyone”.", "Greta Lind", "denies", "Having paid anyone."),
        ("Ek refused to say why it had waited.", "Ek", "declines_to_comment", "Why it had waited."),
        ("Ek declined to explain how the fire had begun.", "Ek", "declines_to_comment", "How the fire had begun."),
        ("Ek did not say whether the plan was dead.", "Ek", "declines_to_comment", "Whether the plan was dead."),
        ("Ek would not say how many had died.", "Ek", "declines_to_comment", "How many had died."),
        ("Ek would not confirm his age.", "Ek", "declines_to_comment", "His age."),
        ("Ek did not confirm that the lots were sold.", "Ek", "declines_to_comment", "The lots were sold."),
        ("Ek neither confirmed nor denied that arrests were near.", "Ek", "declines_to_comment", "Arrests were near."),
        ("Ek declined to name the donor.", "Ek", "declines_to_comment", "Declined to name the donor."),
        ("Ek left court without commenting.", "Ek", "declines_to_comment", "Left court without commenting."),
        ("Ek gave no reason for the delay.", "Ek", "declines_to_comment", "Gave no reason for the delay."),
        ("Nor would Ek say how many had died.", "Ek", "declines_to_comment", "How many had died."),
        ("Ek declined to answer two questions after being warned.", "Ek", "declines_to_comment", "Two questions."),
        ("The firm said it could not discuss the case.", "The firm", "declines_to_comment", "The case."),
        ("Asked about the gap, Ek said: “I have nothing to add to that.”", "Ek", "declines_to_comment", "The gap."),
        ("Asked if it was the same lot, Ek smiled and said nothing.", "Ek", "declines_to_comment", "Whether it was the same lot."),
        ("Efforts to reach Ana Dahl were unsuccessful.", "Ana Dahl", "no_reply", "Efforts to reach Ana Dahl were unsuccessful."),
        ("No one from Acme was available for comment.", "Acme", "no_reply", "No one from Acme was available for comment."),
        ("Ek said the charge that votes were lost was “a fantasy”.", "Ek", "disputes", "Votes were lost."),
        ("The bank’s claim that men were lost was “a fantasy”, Ek said.", "Ek", "disputes", "Men were lost."),
        ("Ek did not answer questions on why the lab – her third – shut.", "Ek", "declines_to_comment", "Why the lab shut."),
        ("Orr said it was helping the inquiry and would not comment.", "Orr", "declines_to_comment", "Would not comment."),
        ("Dana Whit said the agency “cannot discuss evidence”.", "Dana Whit", "declines_to_comment", "Evidence."),
        ("Viktor Sabo denied having bribed men and announced that he would sue.", "Viktor Sabo", "denies", "Having bribed men."),
        ("Vek denied having taken it and driven off.", "Vek", "denies", "Having taken it and driven off."),
        ("The dentist denied having worked alone: Ek was there.", "The dentist", "denies", "Having worked alone."),
        ("Ek denied that it began at 10:30 on Monday.", "Ek", "denies", "It began at 10:30 on Monday."),
        ("Ek denied that Orr had overruled Roos, whose report was leaked.", "Ek", "denies", "Orr had overruled Roos."),
        ("The firm denied that the driver, who was 34, had been drunk.", "The firm", "denies", "The driver, who was 34, had been drunk."),
        ("Ek declined to say what it held, citing the quarrel with Torvia.", "Ek", "declines_to_comment", "What it held."),
        ("Ek told the Post there was “not a word of truth” in claims that he had been sacked.", "Ek", "denies", "He had been sacked."),
        ("Orr says it was burned down, a claim dismissed by its head, Rado Petz, as rot.", "Rado Petz", "disputes", "It was burned down."),
        ("Rivals said the race was fixed, an accusation denied by the organisers.", "the organisers", "denies", "The race was fixed."),
        ("“To suggest that we put money first is simply false,” Bell said.", "Bell", "disputes", "We put money first."),
        ("A video claiming that the dam would burst, shared often, is false, Ann Roe said.", "Ann Roe", "disputes", "The dam would burst."),
        ("“Ana Vek’s account is fiction from start to finish,” Bo Ek said.", "Bo Ek", "disputes", "Ana Vek’s account."),
        ("Ek, contacted by Radio Velm, did not wish to comment.", "Ek", "declines_to_comment", "Did not wish to comment."),
        ("The firm did not provide the log when asked.", "The firm", "declines_to_comment", "The log."),
        ("Torvia has so far not replied.", "Torvia", "no_reply", "Has so far not replied."),
        ("The minister dismissed claims that she had called for an inquiry.", "The minister", "disputes", "She had called for an inquiry."),
        ("The union disputed Ek's account of the talks.", "The union", "disputes", "Ek's account of the talks."),
        ("The coach denied that there was a rift and the captain said he was happy.", "The coach", "denies", "There was a rift."),
        ("Ministers denied that, as the paper suggests, prices would rise.", "Ministers", "denies", "Prices would rise."),
        ("Ek rejected criticism that the order had come too late.", "Ek", "denies", "The order had come too late."),
        ("Lars Ek, denying rumours of a sale, said the firm was staying.", "Lars Ek", "denies", "A sale."),
        ("In a statement denying the charges, Kolb said he had been in Rome.", "Kolb", "denies", "The charges."),
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
        (ACCUSED, "The firm said that was untrue: the report was out.", "The firm", "disputes", "The firm had hidden the report."),
        (ACCUSED, "The palace called that “impossible”.", "The palace", "disputes", "The firm had hidden the report."),
        (ACCUSED, "The firm described the claim as “utter tosh”.", "The firm", "disputes", "The firm had hidden the report."),
        ("Ida left. She said the widow was never told.", "The firm disputed this.", "The firm", "disputes", "The widow was never told."),
        (ACCUSED, "The firm called its claim “false” and sued.", "The firm", "disputes", "The firm had hidden the report."),
        (ACCUSED, "The firm said this was false.", "The firm", "disputes", "The firm had hidden the report."),
        (ACCUSED, "The firm called the claim baseless.", "The firm", "disputes", "The firm had hidden the report."),
        (ACCUSED, "Bo Lund said that was rubbish.", "Bo Lund", "disputes", "The firm had hidden the report."),
        (ACCUSED, "That is not true, said Hugo Prent, a clerk: it was out.", "Hugo Prent", "disputes", "The firm had hidden the report."),
        (ACCUSED, "The firm says the claim is “malicious and untrue”.", "The firm", "disputes", "The firm had hidden the report."),
        (ACCUSED, "Bo Ek says he did no such thing.", "Bo Ek", "denies", "The firm had hidden the report."),
        (ACCUSED, "Its lawyer branded the accusation “desperate stuff”.", "Its lawyer", "disputes", "The firm had hidden the report."),
        (ACCUSED, "Max Lind denied the claims through a spokesman.", "Max Lind", "denies", "The firm had hidden the report."),
        (ACCUSED, "Emil Novak qualified these accusations as “fantasies”.", "Emil Novak", "disputes", "The firm had hidden the report."),
        (ACCUSED, "“Lies,” said the owner, Hugo Brandt.", "Hugo Brandt", "disputes", "The firm had hidden the report."),
        (ACCUSED, "Bo Lund said this was “simply not the case” and left.", "Bo Lund", "disputes", "The firm had hidden the report."),
        (ACCUSED, "“The allegations made by Orr are untrue,” Simon Ash wrote.", "Simon Ash", "disputes", "The firm had hidden the report."),
        (ACCUSED, "The firm called the accusation “grotesque”.", "The firm", "disputes", "The firm had hidden the report."),
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


@pytest.mark.parametrize(
    "body",
    [
        "Police said the alarm was false.",
        "Minister Ada Roth dismissed the protesters as idlers.",
        "The paper published a photograph of a bag. Iva Kern said it was fake.",
        "Voters rejected the constitution by 55 to 45 percent.",
        "Ek denied this.",
        "Ek said it was rubbish, and left the plate.",
        "Ek said the reading was false and that the gauge had frozen.",
        "Ek rejected a call by the union for a flat payment.",
        "Ek dismissed repeated calls for an inquest.",
        "The board rejected suggestions from the floor that it should resign.",
        "The club dismissed the idea of selling its ground.",
        "The two states have disputed the fishing rights in the strait since May.",
        "Torvia and Velm dispute the border along the ridge.",
        "The firm did not provide lunch.",
        "Ek did not wish to go home.",
        "Vek described the false passport to the court.",
        "The claim that the earth is flat is false.",
        "Vek called the mayor a liar.",
        "Vek called the film a fantasy.",
        "Vek laughed off the injury.",
        "The plane was shot down by rebels.",
        "The guard was found drunk and was dismissed.",
        "The firm dismissed the manager as chairman of the board.",
        "Voters rejected the plan in May.",
        "The board contests every seat.",
        "The report did not say whether the wall was safe.",
        "Tests did not confirm that the water was safe.",
        "The law would not explain how it is paid.",
        "The town refused to name a captain.",
        "The minister did not say that taxes would rise.",
        "The two sides could not discuss the border.",
        "If the firm refuses to divulge the price, it will lose.",
        "The guard ignored calls for help.",
        "Workers left the hall without speaking to each other.",
        "Asked whether she would run, Vek said: “No other town is so dear to me.”",
    ],
)
def test_a_thing_that_is_false_is_no_denial(body: str) -> None:
    assert not read(article(body)).denials


@pytest.mark.parametrize(
    ("body", "deniers", "denied"),
    [
        ("Claims that votes were lost were denied by the palace and the army.", ["the palace", "the army"], "Votes were lost."),
        ("Claims that votes were lost have been rejected by Ana Vek, the mayor, and by Jon Ek.", ["Ana Vek", "Jon Ek"], "Votes were lost."),
        ("Rumours of a coup were rubbished by the union, by Orr and even by the police.", ["the union", "Orr", "the police"], "A coup."),
        ("Orr accuses them of theft. Both members – Cllr Ana Vek and Cllr Jon Ek – denied it.", ["Ana Vek", "Jon Ek"], "Theft."),
    ],
)  # fmt: skip
def test_several_who_deny_are_all_found(body: str, deniers: list[str], denied: str) -> None:
    document = article(body)
    draft = read(document)
    assert [one.denier for one in draft.denials] == deniers
    assert {one.denied_statement for one in draft.denials} == {denied}
    assert not verify(document, draft, answered_by="rules", model=None).refused


def test_nobody_denies_his_own_words() -> None:
    again = article(
        "Ida Roos told the court: “I had no map.” She denied that she had run. “That is not true,” she said."
    )
    assert [one.denied_statement for one in read(again).denials] == ["She had run."]
    assert not read(article("Ida Roos said the map was lost. Roos disputes this.")).denials


def test_what_is_untrue_is_what_was_said_last_beside_a_denial() -> None:
    document = article(
        "The bank called the story false and said Orr had been sacked. Ek said that was untrue: Orr had quit."
    )
    _, last = read(document).denials
    assert (last.denier, last.denied_statement) == ("Ek", "Orr had been sacked.")


@pytest.mark.parametrize(
    ("body", "statement"),
    [
        (
            "Asked whether he had met the builder, Ek said: “I speak to lots of people in this town, on most days of the week I am here.”",
            "Asked whether he had met the builder, Ek said: “I speak to lots of people in this town, on most days of the week I am here.”",
        ),
        (
            "Asked whether she would go, Ana Vek said: “Yes, I will go in May.”",
            "Ana Vek said: “Yes, I will go in May.”",
        ),
        (
            "Asked about the leak, Ek said: “It is in the annex of the paper.”",
            "Asked about the leak, Ek said: “It is in the annex of the paper.”",
        ),
        ("Asked about the leak, Ek said: “The annex of the paper has it all.”", "The annex of the paper has it all."),
        (
            "Asked if the gate was open, Ana Vek said she did not know.",
            "Asked if the gate was open, Ana Vek said she did not know.",
        ),
    ],
    ids=["no answer", "an answer", "words that hang", "words that stand alone", "not known"],
)
def test_what_was_asked_is_kept_with_words_that_do_not_answer_it(body: str, statement: str) -> None:
    document = article(body)
    draft = read(document)
    assert statement in [claim.statement for claim in draft.claims]
    assert not verify(document, draft, answered_by="rules", model=None).refused


def test_claims_of_another_kind_are_not_what_is_dismissed() -> None:
    (found,) = read(article("Officials said Ana Vek had won the vote.", "Jon Ek dismissed the fraud claims.")).denials
    assert found.denied_statement == "The fraud claims."


def test_what_is_denied_ends_with_the_quotation() -> None:
    (found,) = read(article("“We reject any claim that the ship was full,” Jon Ek said in a statement.")).denials
    assert (found.denier, found.denied_statement) == ("Jon Ek", "The ship was full.")


def test_neither_of_two_replies() -> None:
    document = article("Neither the ministry nor Norrbau responded to requests for comment.")
    draft = read(document)
    assert [(one.denier, one.form, one.denied_statement) for one in draft.denials] == [
        ("the ministry", "no_reply", "Neither the ministry nor Norrbau responded to requests for comment."),
        ("Norrbau", "no_reply", "Neither the ministry nor Norrbau responded to requests for comment."),
    ]
    assert not verify(document, draft, answered_by="rules", model=None).refused


def test_neither_of_two_of_whom_one_is_named_says_so() -> None:
    document = article("Neither the firm nor the builder, Stahl, would say whether the lift worked.")
    draft = read(document)
    assert [(one.denier, one.denied_statement) for one in draft.denials] == [
        ("the firm", "Whether the lift worked."),
        ("Stahl", "Whether the lift worked."),
    ]
    assert not verify(document, draft, answered_by="rules", model=None).refused


def test_a_sentence_that_only_denies_is_read_no_further_than_language_goes() -> None:
    assert len(read(article("Vek denied that the pier had failed and " * 200 + "left.")).denials) <= 40


def test_he_who_would_not_say_either_is_the_one_just_told_of() -> None:
    bodies = ("Mr Orr would not comment. Nor would he say how many had died.", "Jan Holm said the pier was weak.")
    document = article(*bodies)
    draft = read(document)
    assert [(one.denier, one.denied_statement) for one in draft.denials][1:] == [("Orr", "How many had died.")]
    assert not verify(document, draft, answered_by="rules", model=None).refused


@pytest.mark.parametrize(
    "body",
    [
        "Reports in the press that the ship had 17 faults are disputed.",
        "The report was denied, and the mayor left.",
    ],
)
def test_what_is_only_said_to_be_disputed_is_disputed_by_nobody_named(body: str) -> None:
    assert read(article(body)).denials == ()


def test_a_participle_that_opens_a_sentence_denies_nothing() -> None:
    drafted = read(article("Having refused to comment for days, Ana Vek says the valve leaked. Having lost, Ek left."))
    assert "Having" not in {denial.denier for denial in drafted.denials} | {claim.speaker for claim in drafted.claims}


@pytest.mark.parametrize(
    ("bodies", "denier", "left"),
    [
        (
            ("The union accused the mine of hiding a crack.", "Orsa Lines, which owns the ship, could not be reached."),
            "Orsa Lines",
            "Could not be reached.",
        ),
        (
            (
                "The union accused Orsa Lines of hiding a crack.",
                "Orsa Lines, which owns the ship, could not be reached.",
            ),
            "Orsa Lines",
            "Orsa Lines hiding a crack.",
        ),
        (
            ("Radek Orr accused the board of hiding a crack. Elena Voss did not address the accusation.",),
            "Elena Voss",
            "The board hiding a crack.",
        ),
    ],
    ids=["of another", "of theirs", "pointed at"],
)
def test_a_silence_answers_an_accusation_of_the_silent_or_one_it_points_at(
    bodies: tuple[str, ...], denier: str, left: str
) -> None:
    found = [denial for denial in read(article(*bodies)).denials if denial.denier == denier]
    assert [denial.denied_statement for denial in found] == [left]


def test_what_is_left_open_is_no_dispute() -> None:
    forms = {denial.form for denial in read(article("The firm did not say whether it was disputing the bill.")).denials}
    assert forms == {"declines_to_comment"}
